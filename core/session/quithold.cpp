#include "core/session/quithold_p.h"

#include "core/base/system/programend_p.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>
#include <QtCore/QPointer>
#include <QtCore/QThread>

#include <cstdlib>

namespace Latchkey {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds holdBound = 60s;
constexpr int exitGuardsLimit = 3;

// Handlers of exit() are functions without arguments.
std::atomic<int> heldInProcess = 0;

//! Returns when nothing of this process must not be cut off any more, for 60 s at most. May be called again while it runs: by
//! what it brings to its end.
// The event loop is not to be run any more: its dispatcher would end the program on the spot, for want of a display. What
// the network and the worker threads have to say arrives as posted events, and needs no more than that. Nothing is drawn.
void finishHeld()
{
    const auto *app = QCoreApplication::instance();
    if (!app)
        return;
    const bool isOurs = app->thread() == QThread::currentThread(); // else that thread still runs its loop
    RunningTime time(holdBound);
    for (; heldInProcess > 0 && !time.hasExpired(); time.update()) {
        if (isOurs) {
            QCoreApplication::sendPostedEvents(nullptr, QEvent::MetaCall);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::FutureCallOut);
        }
        if (heldInProcess > 0)
            QThread::msleep(5); // of posted events nobody tells but the dispatcher
    }
}

} // namespace

QuitHold::QuitHold()
    : m_bound([this] {
        m_isTooLate = true;
        letGo();
    })
{
    watch();
    watchThread();
    atSuddenExit(finishHeld);
}

QuitHold::~QuitHold()
{
    heldInProcess -= m_held.exchange(0);
    letGo(); // who ends last takes it along
}

// The end of a thread waits as that of the program does: it is told there, while events still arrive.
void QuitHold::watchThread()
{
    const auto *app = QCoreApplication::instance();
    if (app && app->thread() != thread())
        connect(
            thread(), &QThread::finished, this,
            [this] {
                runUntilReleased();
                QCoreApplication::sendPostedEvents(); // whoever waits for the outcome hears of it
            },
            Qt::DirectConnection);
}

// Before the program's own filters, if it makes its factory first: those are asked before this one.
void QuitHold::watch()
{
    auto *app = QCoreApplication::instance();
    if (m_isWatching || !app || app->thread() != thread())
        return;
    m_isWatching = true;
    app->installEventFilter(this);
    connect(app, &QCoreApplication::aboutToQuit, this, &QuitHold::runUntilReleased);
}

void QuitHold::begin()
{
    watch();
    ++m_held;
    ++heldInProcess;
}

void QuitHold::end()
{
    --heldInProcess;
    if (--m_held > 0)
        return;
    QMetaObject::invokeMethod(this, &QuitHold::letGo, Qt::QueuedConnection);
}

void QuitHold::letGo()
{
    if (isHeld() && !m_isTooLate)
        return;
    m_bound.stop();
    if (!std::exchange(m_wasAsked, false))
        return;
    QCoreApplication::postEvent(QCoreApplication::instance(), new QEvent(QEvent::Quit));
}

bool QuitHold::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Quit || watched != QCoreApplication::instance() || !isHeld() || m_isTooLate)
        return QObject::eventFilter(watched, event);
    m_wasAsked = true;
    if (!m_bound.isActive())
        m_bound.start(holdBound);
    return true;
}

// Not a nested event loop: the program's, or the thread's, is over when this is told, and nothing but its return is left to
// happen.
void QuitHold::runUntilReleased()
{
    m_wasAsked = false;
    if (m_isTooLate || !isHeld())
        return;
    m_bound.start(holdBound); // its ticks end each wait
    const QPointer<QObject> guard(this); // the last operation takes its context along
    while (guard && isHeld() && !m_isTooLate)
        QCoreApplication::processEvents(QEventLoop::ExcludeUserInputEvents | QEventLoop::WaitForMoreEvents);
    if (guard)
        m_bound.stop();
}

void QuitHold::guardExit()
{
    static std::atomic<int> guards = 0;
    // The last one to be registered is the first to run: while what it needs is still there.
    if (guards < exitGuardsLimit && ++guards <= exitGuardsLimit)
        std::atexit(finishHeld);
}

} // namespace Latchkey
