#pragma once

#include <QtCore/QEvent>
#include <QtCore/QObject>
#include <QtWidgets/QWidget>

#include <functional>
#include <utility>

namespace Latchkey::Ui {

//! Gives a widget the lengths that are made of its font, also after that has become another.
class FontFollower : public QObject
{
    Q_OBJECT
public:
    //! Calls \a setLengths now, and whenever the font of \a widget changes, as long as that lives.
    static void follow(QWidget *widget, std::function<void()> setLengths)
    {
        setLengths();
        widget->installEventFilter(new FontFollower(widget, std::move(setLengths)));
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::FontChange) // which the widget itself follows only now
            QMetaObject::invokeMethod(this, m_setLengths, Qt::QueuedConnection);
        return QObject::eventFilter(watched, event);
    }

private:
    FontFollower(QWidget *widget, std::function<void()> setLengths)
        : QObject(widget)
        , m_setLengths(std::move(setLengths))
    {
    }

    const std::function<void()> m_setLengths;
};

} // namespace Latchkey::Ui
