#pragma once

#include <QtWidgets/QWidget>

class QBoxLayout;
class QCheckBox;

namespace Latchkey::Ui {

class ElidedLabel;
class TextLabel;

//! A server that was found: what ticks it, its name, its host, and a remark. Where there is little room, below each other.
class FoundRow : public QWidget
{
    Q_OBJECT
public:
    //! What can be done about the tick. One that is fixed is of a server that is there already.
    enum class Choice { Free, Impossible, Fixed };
    FoundRow(const QString &name, const QString &host, const QString &remark, Choice choice, QWidget *parent = nullptr);

    QCheckBox *box() const { return m_box; }
    enum class Room { Narrow, Wide };
    void setRoom(Room room);

private:
    QCheckBox *m_box;
    QWidget *m_named; //!< The box, and the name beside it.
    ElidedLabel *m_host;
    TextLabel *m_remark = nullptr;
    QBoxLayout *m_layout;
};

} // namespace Latchkey::Ui
