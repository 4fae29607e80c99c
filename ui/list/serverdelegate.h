#pragma once

#include "ui/model/servermodel.h"

#include <QtCore/QCache>
#include <QtCore/QPersistentModelIndex>
#include <QtWidgets/QStyledItemDelegate>

class QStyleOptionButton;

namespace Latchkey::Ui {

//! How much room the window has, and so what a row shows.
enum class RoomMode {
    Compact, //!< Name and sentence; everything else in the details.
    Medium, //!< Host and second line, too; details open as a page.
    Wide, //!< Details stand beside the list.
};

//! Paints headings and servers: a tile with a badge, the name, and as many lines as the sentence needs.
class ServerDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    ServerDelegate(const ServerModel &model, QObject *parent);

    void setMode(RoomMode mode);
    RoomMode mode() const { return m_mode; }
    //! The button that the mouse is over, and whether it is held down there.
    void setHovered(const QModelIndex &index) { m_hovered = index; }
    QModelIndex hovered() const { return m_hovered; }
    void setPressed(const QModelIndex &index) { m_pressed = index; }
    QModelIndex pressed() const { return m_pressed; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    //! Where the button of a row is; empty: it has none.
    QRect verbRect(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    //! What a row shows of its text, and in how much room: for whoever checks that nothing is cut.
    struct Shown {
        QRect sentence;
        QRect second;
        int sentenceNeeds = 0; //!< Height, at that width.
        int secondNeeds = 0;
        QRect verb;
        int verbNeeds = 0; //!< Width.
    };
    Shown shownOf(const QStyleOptionViewItem &option, const QModelIndex &index) const;

private:
    struct Places {
        QRect tile;
        QRect head; //!< Name and host.
        QRect sentence;
        QRect second;
        QRect verb;
        QRect chevron;
        int height = 0;
    };
    Places placesOf(const ServerRow &row, const QStyleOptionViewItem &option) const;
    int heightOf(const QString &text, const QFont &font, int width, Qt::LayoutDirection direction) const;
    QSize sizeOf(Words::Verb verb, const QStyleOptionViewItem &option) const;
    QStyleOptionButton buttonOf(const ServerRow &row, const QStyleOptionViewItem &option, const QRect &rect) const;
    void paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintHead(QPainter &painter, const QStyleOptionViewItem &option, const ServerRow &row, const QRect &rect,
                   const QColor &muted) const;

    const ServerModel &m_model;
    RoomMode m_mode = RoomMode::Wide;
    QPersistentModelIndex m_hovered;
    QPersistentModelIndex m_pressed;
    mutable QCache<QString, int> m_heights;
};

//! Paints \a text from the leading side, in as many lines as \a rect is wide enough for.
void paintWrapped(QPainter &painter, const QString &text, const QFont &font, const QRect &rect,
                  Qt::LayoutDirection direction, const QColor &color);

} // namespace Latchkey::Ui
