#pragma once

#include <QtCore/QObject>

#include <functional>
#include <utility>

namespace Latchkey {

//! A call that the event loop makes once, however often it is asked for until then: for what follows from changes that come
//! together. A member of \a object, whose thread it is of, and whose end it does not outlive.
class Soon
{
public:
    template<typename Object>
    Soon(Object *object, void (Object::*call)())
        : m_object(object)
        , m_call([object, call] { (object->*call)(); })
    {
    }
    Q_DISABLE_COPY_MOVE(Soon)

    void ask()
    {
        if (std::exchange(m_isAsked, true))
            return;
        const auto call = [this] {
            m_isAsked = false;
            m_call();
        };
        QMetaObject::invokeMethod(m_object, call, Qt::QueuedConnection);
    }

private:
    QObject *const m_object;
    const std::function<void()> m_call;
    bool m_isAsked = false;
};

} // namespace Latchkey
