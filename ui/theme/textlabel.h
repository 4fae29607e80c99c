#pragma once

#include <QtGui/QFont>
#include <QtWidgets/QLabel>

namespace Latchkey::Ui {

//! A line or a paragraph of plain text, of a size and weight that follow the user's font, and of a colour that follows the
//! palette.
class TextLabel : public QLabel
{
    Q_OBJECT
public:
    enum class Tone { Normal, Muted };
    explicit TextLabel(qreal factor = 1, QFont::Weight weight = QFont::Normal, Tone tone = Tone::Normal,
                       QWidget *parent = nullptr);

    //! Words in more lines than one; and what may be selected, by mouse and keyboard.
    TextLabel *wrapping();
    //! In letters of one width: code and addresses.
    TextLabel *inFixedPitch();
    //! Where in its line.
    enum class Side { Leading, Middle, Trailing };
    TextLabel *at(Side side);
    TextLabel *selectable(const QString &accessibleName);
    void setTone(Tone tone);
    //! In place of QLabel's: what wraps is broken also within a word that is longer than anybody writes. Where the end of a
    //! host is out of sight, it is not seen whose it is.
    void setText(const QString &text);
    QString whole() const { return m_whole; } //!< As it was given.
    //! Shows nothing where \a text is empty.
    void say(const QString &text);

protected:
    bool event(QEvent *event) override;
    QString m_whole;

private:
    void follow();

    const qreal m_factor;
    const QFont::Weight m_weight;
    Tone m_tone;
    Side m_side = Side::Leading;
    bool m_isFixedPitch = false;
    bool m_following = false;
};

//! Words that do something when they are clicked, or chosen by keyboard: linkActivated().
class LinkLabel : public QLabel
{
    Q_OBJECT
public:
    explicit LinkLabel(const QString &text = {}, QWidget *parent = nullptr);
    void say(const QString &text);
    //! Leads out of the program, which a sign after its words says. They are cut in their middle where there is little room.
    LinkLabel *leadingOut();
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int roomForSign() const;
    QRect sign() const;
    void write(const QString &text);
    void elide();
    QString m_whole;
    bool m_leadsOut = false;
};

//! A line that is cut at its end, and has the whole of it in its tool tip.
class ElidedLabel : public TextLabel
{
    Q_OBJECT
public:
    explicit ElidedLabel(QFont::Weight weight = QFont::Normal, Tone tone = Tone::Normal, QWidget *parent = nullptr);
    //! Where the end says more than what is before it: of hosts.
    ElidedLabel *inItsMiddle();
    void setWhole(const QString &text);
    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void elide();
    Qt::TextElideMode m_where = Qt::ElideRight;
};

} // namespace Latchkey::Ui
