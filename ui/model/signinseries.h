#pragma once

#include "core/session/credentialsession.h"

#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QPointer>

#include <functional>

namespace Latchkey::Ui {

//! Signs in to several servers, one after another: the next one when the one before has succeeded or is skipped. One that
//! fails waits for the user, who may try again, skip it, or stop. One whose server is no longer listed is passed over.
class SignInSeries : public QObject
{
    Q_OBJECT
public:
    //! \a signIn starts one, or joins the one under way.
    using SignIn = std::function<void(CredentialSession *)>;
    explicit SignInSeries(SignIn signIn, QObject *parent = nullptr);

    //! Servers that take part already do so once.
    void start(const QList<CredentialSession *> &sessions);
    void skip();
    void stop();

    bool isRunning() const { return m_current >= 0; }
    //! Whether \a session is the one whose turn it is.
    bool isAt(const CredentialSession *session) const;
    int position() const { return m_current + 1; }
    int size() const { return int(m_sessions.size()); }

Q_SIGNALS:
    void changed();

private:
    void next();
    void skipDestroyed();

    const SignIn m_signIn;
    QList<QPointer<CredentialSession>> m_sessions;
    int m_current = -1;
};

} // namespace Latchkey::Ui
