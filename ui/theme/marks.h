#pragma once

#include "ui/words/standing.h"

#include <QtGui/QIcon>
#include <QtWidgets/QWidget>

namespace Latchkey::Ui {

//! So many first letters of a server's \a name, as a person would count them.
QString tileLetters(const QString &name, int count);

//! The tile of a server, with its badge at the corner; everything about it follows font and palette.
void paintTile(QPainter &painter, const QRect &tile, const QString &letters, Badge badge, const QWidget *widget,
               const QColor &plate, const QColor &ground, const QFont &font, Qt::LayoutDirection direction);

//! A picture, some lines high, as sharp as the screen that it is on. A null one takes no room.
class PictureMark : public QWidget
{
    Q_OBJECT
public:
    explicit PictureMark(qreal lines, const QIcon &picture = {}, QWidget *parent = nullptr);
    void setPicture(const QIcon &picture); //!< Shows or hides it, too: it has to have its place by then.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    const qreal m_lines;
    QIcon m_picture;
};

//! A badge, some lines high, on the ground that the palette's role has.
class BadgeMark : public QWidget
{
    Q_OBJECT
public:
    BadgeMark(qreal lines, QPalette::ColorRole ground, QWidget *parent = nullptr);
    void setBadge(Badge badge);
    Badge badge() const { return m_badge; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    const qreal m_lines;
    const QPalette::ColorRole m_ground;
    Badge m_badge = Badge::None;
};

//! The same for a server: its tile with a badge.
class TileMark : public QWidget
{
    Q_OBJECT
public:
    explicit TileMark(qreal lines, QWidget *parent = nullptr);
    void setServer(const QString &letters, Badge badge);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    const qreal m_lines;
    QString m_letters;
    Badge m_badge = Badge::None;
};

} // namespace Latchkey::Ui
