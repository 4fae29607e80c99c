#include "ui/model/signinseries.h"

#include <utility>

namespace Latchkey::Ui {

SignInSeries::SignInSeries(SignIn signIn, QObject *parent)
    : QObject(parent)
    , m_signIn(std::move(signIn))
{
}

void SignInSeries::start(const QList<CredentialSession *> &sessions)
{
    for (CredentialSession *session : sessions) {
        if (m_sessions.contains(session))
            continue;
        m_sessions.append(session);
        // Its server is no longer there. Later, as several may go together.
        connect(session, &QObject::destroyed, this, &SignInSeries::skipDestroyed, Qt::QueuedConnection);
        connect(session, &CredentialSession::finished, this,
                [this, session](LastOutcome::Activity what, const std::optional<Error> &error) {
                    if (what == LastOutcome::Activity::SigningIn && !error && isAt(session))
                        next();
                });
    }
    if (!isRunning())
        return next();
    Q_EMIT changed();
}

bool SignInSeries::isAt(const CredentialSession *session) const
{
    return isRunning() && m_sessions[m_current] == session;
}

void SignInSeries::next()
{
    while (++m_current < m_sessions.size()) {
        if (CredentialSession *session = m_sessions[m_current]) {
            m_signIn(session);
            Q_EMIT changed();
            return;
        }
    }
    stop();
}

void SignInSeries::skipDestroyed()
{
    if (isRunning() && !m_sessions[m_current])
        next();
}

void SignInSeries::skip()
{
    if (!isRunning())
        return;
    const QPointer<CredentialSession> skipped = m_sessions[m_current];
    next();
    if (skipped && skipped->runningLogin())
        skipped->runningLogin()->cancel();
}

void SignInSeries::stop()
{
    for (const auto &session : std::as_const(m_sessions)) {
        if (session)
            session->disconnect(this);
    }
    m_sessions.clear();
    m_current = -1;
    Q_EMIT changed();
}

} // namespace Latchkey::Ui
