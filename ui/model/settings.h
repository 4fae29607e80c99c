#pragma once

#include "core/session/refreshscheduler.h"

#include <QtCore/QObject>
#include <QtCore/QStringList>
#include <QtCore/QVariant>

namespace Latchkey::Ui {

//! What the user prefers; kept in the platform's settings, without any secret.
class Settings : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    RefreshAhead refreshAhead() const;
    void setRefreshAhead(const RefreshAhead &setting);

    //! The code of the language to speak; empty: the user's own.
    QString language() const;
    void setLanguage(const QString &code);

    bool notifies() const;
    void setNotifies(bool on);
    //! Whether that includes a sign-in that is about to end and cannot be renewed.
    bool notifiesOfEnds() const;
    void setNotifiesOfEnds(bool on);
    //! Whether that is said once more after a day.
    bool remindsAfterADay() const;
    void setRemindsAfterADay(bool on);

    //! The id of the browser that pages to sign in are opened in; empty: the one of the desktop.
    QString browser() const;
    void setBrowser(const QString &id);

    //! How often servers are asked by themselves whether they work; 0: only when somebody wants to know.
    std::chrono::hours checkEvery() const;
    void setCheckEvery(std::chrono::hours interval);

    //! A command and its first arguments, run on events; empty: none.
    QStringList eventCommand() const;
    void setEventCommand(const QStringList &command);

    //! Where the browser comes back to, unless Codex's configuration names a port; 0: a free one.
    quint16 callbackPort() const;
    void setCallbackPort(quint16 port);

    //! Whether closing the window ends the program, although an icon in the panel could stay.
    bool closingQuits() const;
    void setClosingQuits(bool quits);
    //! That the program goes on in the panel is said once.
    bool wasToldOfTray() const;
    void setToldOfTray();
    //! The first window has been seen, and answered.
    bool wasWelcomed() const;
    void setWelcomed();

Q_SIGNALS:
    void changed();
    void languageChanged();

private:
    void keep(const QString &key, const QVariant &value);
};

} // namespace Latchkey::Ui
