#pragma once

#include "core/config/sessionpool.h"
#include "core/session/refreshscheduler.h"
#include "tests/codex/sharedhome.h"
#include "tests/support/waitfor.h"

#include <memory>

namespace Latchkey::Test {

//! What the tray does in this process: it shows the server, and refreshes ahead of expiry.
struct TrayLike {
    ServerList servers;
    std::unique_ptr<SessionPool> pool;
    RefreshScheduler scheduler{systemClock()};
    CredentialSession *session = nullptr;

    explicit TrayLike(const SharedHome &home)
        : servers(home.path(), home.path() + QStringLiteral("/own.json"))
    {
        SessionSettings settings;
        settings.home = home.path();
        pool = std::make_unique<SessionPool>(servers, settings, SessionPool::ModeFrom::Configuration);
        session = pool->find(home.server().name);
        pool->watch();
        if (session)
            scheduler.add(session);
    }
    QString state() const
    {
        if (!session)
            return QStringLiteral("it has no such server");
        const auto error = session->health().error;
        return QString::number(int(session->health().state)) + u' ' + (error ? error->detail : QString());
    }
    bool follows() const
    {
        return session
            && waitUntil([this] { return session->health().state == HealthState::SignedIn; }, std::chrono::seconds(60));
    }
};

} // namespace Latchkey::Test
