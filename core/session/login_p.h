#pragma once

#include "core/base/operation_p.h"
#include "core/base/patienttimer_p.h"
#include "core/lock/locks_p.h"
#include "core/oauth/loopbackredirect_p.h"
#include "core/session/credentialstate_p.h"
#include "core/session/devicepolling_p.h"
#include "core/session/login.h"
#include "core/session/recoveryrecord_p.h"
#include "core/session/sessioncontext_p.h"

#include <functional>
#include <memory>
#include <optional>

namespace Latchkey {

//! Whether \a refusal is about a part of the request. Servers have no code of their own for most, and say it in words.
bool isAbout(const Error &refusal, QLatin1String part);

//! The steps of a sign-in, one method each, in order. Owned by the Login, which goes when it has finished.
class Login::Private : public Operation<Done>
{
public:
    Private(std::shared_ptr<SessionContext> context, std::shared_ptr<CredentialState> state, Server server,
            LoginOptions options);

    void start(Login *owner);
    //! Instead: it ends at once, with nothing begun and nothing noted.
    void refuse(Login *owner, const Error &error);
    void rereadState();
    void resolveStore();
    void proveStoreWritable();
    void reserveRecord();
    void readBefore();
    void discover();
    QStringList scopesToDiscover() const;
    void addWantedScopes();
    void listen();
    CallbackSettings callback() const;
    QString exactRedirect() const;
    bool isRegisteredAnew() const;
    QStringList redirectsToTry();
    void identify();
    void registerNext();
    void identified(const ClientRegistration &registered, const QString &redirectUri);
    bool triesAnotherRedirect(const Error &error) const;
    bool makeKey();
    void confirm();
    void askWhoIsTrusted();
    void continueConfirmed();
    void openBrowser();
    void requestCode();
    void waitForCode();
    void obtain();
    LoopbackRedirect::Verdict judgeRedirect(const QByteArray &query);
    void exchange(const Secret &code);
    //! \a sent: what a refusal may quote, and nobody is shown.
    void keep(const Result<TokenGrant> &grant, const QList<Secret> &sent);
    void lock();
    void write();
    void replace(const std::optional<Credential> &stored);
    void writeAhead(const std::optional<Credential> &stored, const std::function<void()> &next);
    void setAside(const Error &error);
    void keepTrying(Error error, const std::optional<Credential> &stored);
    void commit();
    void enter(LoginStep next);
    void conclude(Status &outcome) override;
    void updateNotes(const Status &outcome);
    void leave() override;
    RecoveryRecord record() const { return {context->home, state->identity}; }
    using Operation::finish;
    using Operation::isFinished;

    Login *q = nullptr;
    bool isRefused = false;
    const std::shared_ptr<SessionContext> context;
    const std::shared_ptr<CredentialState> state;
    const Server server;
    const LoginOptions options;

    LoginStep now = LoginStep::Discovering;
    std::optional<Credential> before; // what was stored when it began
    Discovery discovery;
    Reservation reserved;
    std::shared_ptr<FileReservation> recordReserved; // with the file store
    ClientRegistration client;
    QStringList redirects; // still to be tried at the registration
    bool namesScopes = true; // at the registration
    bool isRedirectSecret = false;
    Secret dpopKey; // what is granted is to be bound to it; empty: to none
    std::unique_ptr<LoopbackRedirect> redirect;
    std::optional<AuthorizationAttempt> attempt;
    std::optional<DeviceAuthorization> device;
    std::unique_ptr<DevicePolling> polling;
    PatientTimer browserBound;
    // From the exchange on there is something to lose: the program's exit waits.
    std::optional<SessionContext::Busy> busy;
    std::unique_ptr<CredentialLock> wait;
    LockHandle held;
    Credential granted;
    bool isWrittenDown = false; // beside the store
    int writeTries = 0;
};

} // namespace Latchkey
