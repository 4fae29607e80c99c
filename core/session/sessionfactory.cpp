#include "core/session/sessionfactory.h"

#include "core/base/operation_p.h"
#include "core/base/ownthread_p.h"
#include "core/base/patienttimer_p.h"
#include "core/session/credentialsession.h"
#include "core/session/sessioncontext_p.h"

#include <QtCore/QDir>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

//! Goes with the context, if that goes first.
class Drain : public Operation<Done>
{
public:
    Drain(SessionContext *context, std::chrono::milliseconds bound)
        : Operation(context)
        , m_bound([this] {
            finish(Error{ErrorKind::LockTimeout, Stage::None, u"a change of a credential is still under way"_s});
        })
    {
        connect(context, &SessionContext::becameIdle, this, [this] { finish(success()); });
        m_bound.start(bound);
    }

private:
    PatientTimer m_bound;
};

} // namespace

QString defaultHome()
{
    const QString configured = qEnvironmentVariable("CODEX_HOME");
    return configured.isEmpty() ? QDir::home().filePath(u".codex"_s) : QDir::cleanPath(configured);
}

SessionFactory::SessionFactory(const SessionSettings &settings, QObject *parent)
    : QObject(parent)
    , m_context(std::make_shared<SessionContext>(settings))
{
}

SessionFactory::~SessionFactory() = default;

QString SessionFactory::home() const
{
    return m_context->home;
}

StoreMode SessionFactory::storeMode() const
{
    return m_context->storeMode();
}

CredentialSession *SessionFactory::open(const Server &server, QObject *parent)
{
    if (wrongThread(*this, "SessionFactory::open"))
        return nullptr;
    return new CredentialSession(server, m_context, parent);
}

bool SessionFactory::isBusy() const
{
    return m_context->isBusy();
}

QFuture<Status> SessionFactory::drain(std::chrono::milliseconds bound)
{
    if (const auto refused = wrongThread(*this, "SessionFactory::drain"))
        return readyFuture(Status(*refused));
    if (!isBusy())
        return readyFuture(success());
    return (new Drain(m_context.get(), bound))->future();
}

const std::shared_ptr<SessionContext> &contextOf(const SessionFactory &factory)
{
    return factory.m_context;
}

} // namespace Latchkey
