#pragma once

#include "core/base/patienttimer_p.h"

#include <QtCore/QObject>

#include <atomic>

namespace Latchkey {

//! Holds the end of the program while there is a sign-in to lose, for 60 s at most: quit(), the end of the last window and
//! of the session, which all arrive as QEvent::Quit; and, at aboutToQuit(), the way out of exec() that exit() takes. In
//! another thread than the program's, the end of that thread.
//! begin() and end() may be called from any thread; whoever made it sees to that it lives until then.
class QuitHold : public QObject
{
    Q_OBJECT
public:
    QuitHold();
    ~QuitHold() override;
    Q_DISABLE_COPY_MOVE(QuitHold)

    void begin();
    void end();
    bool isHeld() const { return m_held > 0; }

    //! From now on also where the program is ended by exit() in the middle of its event loop, as Qt's plugins for X11 and
    //! Wayland do when their display goes: from here on there is something to lose, and all that exit() tears down
    //! and we need is there already.
    static void guardExit();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void watch();
    void watchThread();
    void letGo();
    void runUntilReleased();

    std::atomic<int> m_held = 0;
    bool m_isWatching = false;
    bool m_wasAsked = false; // to end, meanwhile
    bool m_isTooLate = false; // for holding it any longer
    PatientTimer m_bound;
};

} // namespace Latchkey
