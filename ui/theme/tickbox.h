#pragma once

#include <QtWidgets/QCheckBox>

namespace Latchkey::Ui {

//! Something to tick whose words take as many lines as they need, where a QCheckBox would cut them.
class TickBox : public QCheckBox
{
    Q_OBJECT
public:
    explicit TickBox(const QString &words = {}, QWidget *parent = nullptr);
    //! In place of setText(): \a words are broken into lines anew whenever the width changes.
    void setWords(const QString &words);

    QSize sizeHint() const override; //!< With all words in one line.
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QSize sizeWith(const QString &text) const;
    QString folded(int width) const;
    void fold();

    QString m_words;
};

} // namespace Latchkey::Ui
