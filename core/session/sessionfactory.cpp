#include "core/session/sessionfactory.h"

#include "core/base/whendone.h"
#include "core/session/credentialsession.h"
#include "core/session/sessioncontext_p.h"

#include <QtCore/QDir>
#include <QtCore/QPromise>
#include <QtCore/QTimer>

namespace Latchkey {

using namespace Qt::StringLiterals;

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
    return new CredentialSession(server, m_context, parent);
}

bool SessionFactory::isBusy() const
{
    return m_context->isBusy();
}

QFuture<Status> SessionFactory::drain(std::chrono::milliseconds bound)
{
    if (!isBusy())
        return readyFuture(success());
    auto promise = std::make_shared<QPromise<Status>>();
    promise->start();
    auto *timer = new QTimer(m_context.get());
    timer->setSingleShot(true);
    const auto answer = [promise, timer](const Status &status) {
        if (promise->future().isFinished())
            return;
        promise->addResult(status);
        promise->finish();
        timer->deleteLater();
    };
    connect(m_context.get(), &SessionContext::becameIdle, timer, [answer] { answer(success()); });
    connect(timer, &QTimer::timeout, timer, [answer] {
        answer(Error{ErrorKind::LockTimeout, Stage::None, u"a change of a credential is still under way"_s, {}, {}});
    });
    timer->start(bound);
    return promise->future();
}

} // namespace Latchkey
