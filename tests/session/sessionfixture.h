#pragma once

#include "core/base/clock.h"
#include "core/lock/locks_p.h"
#include "core/session/credentialsession.h"
#include "core/session/journal_p.h"
#include "core/session/sessionfactory.h"
#include "core/store/filestore_p.h"
#include "core/store/siderecordstore_p.h"
#include "tests/support/fakekeyring.h"
#include "tests/support/fakeoauth.h"
#include "tests/support/temporaryhome.h"
#include "tests/support/waitfor.h"

#include <QtTest/QTest>

#include <memory>

namespace Latchkey::Test {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

inline QByteArray shown(const Secret &secret)
{
    return secret.reveal().toByteArray();
}

//! One home on the disk with real file store and locks; network, keyring and clock are ours.
struct SessionFixture {
    TemporaryHome folder;
    // Shared with the clock, which a transaction that nobody waits for may still ask.
    const std::shared_ptr<QDateTime> time = std::make_shared<QDateTime>(utcTime(QDate(2026, 5, 4), QTime(12, 0)));
    QDateTime &now = *time;
    std::shared_ptr<FakeOAuth> oauth = std::make_shared<FakeOAuth>();
    //! What the polls of sign-ins by a code have waited; time passes as they say, and nobody waits.
    const std::shared_ptr<QList<std::chrono::milliseconds>> delays
        = std::make_shared<QList<std::chrono::milliseconds>>();
    const StoreMode mode;
    std::shared_ptr<FakeKeyring> keyring;
    Server server;
    std::unique_ptr<SessionFactory> factory;
    std::unique_ptr<CredentialSession> session;

    //! \a history: the folder for histories, in that of the home; empty: none are kept. \a shared: the keyring of
    //! another home of this user; null: a new one. \a encrypts: as in SessionSettings.
    explicit SessionFixture(StoreMode mode = StoreMode::File, Bounds bounds = {20s, 20s, 300ms},
                            const QString &history = {}, std::shared_ptr<FakeKeyring> shared = nullptr,
                            std::optional<bool> encrypts = {})
        : mode(mode)
        , keyring(shared ? std::move(shared) : std::make_shared<FakeKeyring>())
    {
        // What the homes of a user know of a keyring outlives a home: here it ends with it.
        qputenv("XDG_STATE_HOME", QFile::encodeName(folder.filePath(u"state"_s)));
        server.identity = {u"demo"_s, u"https://mcp.example/mcp"_s};
        SessionSettings settings;
        settings.home = folder.path();
        settings.storeMode = mode;
        settings.clock = [time = time] { return *time; };
        settings.delay = [time = time, delays = delays](std::chrono::milliseconds length, QObject *context,
                                                        std::function<void()> f) {
            delays->append(length);
            QTimer::singleShot(0, context, [time, length, f = std::move(f)] {
                *time = time->addMSecs(length.count());
                f();
            });
        };
        settings.bounds = bounds;
        if (!history.isEmpty())
            settings.historyFolder = folder.filePath(history);
        settings.oauth = oauth;
        settings.keyring = keyring;
        settings.secretAuthStorage = encrypts;
        factory = std::make_unique<SessionFactory>(settings);
        session.reset(factory->open(server));
    }

    Credential credential(const char *access, const char *refresh, std::chrono::seconds left) const
    {
        Credential made;
        made.server = server.identity;
        made.issuer = u"https://as.example"_s;
        made.clientId = u"client"_s;
        made.accessToken = Secret(access);
        made.refreshToken = Secret(refresh);
        made.expiresAt = now.addSecs(left.count());
        made.scopes = {u"read"_s};
        made.resource = u"https://mcp.example/mcp"_s;
        return made;
    }

    //! The sign-in service offers the device grant.
    void offerDevice() const
    {
        AuthorizationServerMetadata metadata = *oauth->metadata;
        metadata.deviceAuthorizationEndpoint = QUrl(u"https://as.example/device_authorization"_s);
        oauth->metadata = metadata;
    }

    //! As another program would write it: past our sessions, replacing whatever is there.
    void store(const Credential &made) const
    {
        FileStore file(folder.path());
        const auto before = waitFor(file.read(server.identity));
        QVERIFY(before);
        QVERIFY(waitFor(file.write(made, generationOf(*before))));
    }

    std::optional<Credential> stored() const
    {
        const auto read = waitFor(fileStoreOf(folder.path())->read(server.identity));
        return read ? *read : std::nullopt;
    }

    LockHandle takeLock() const
    {
        CredentialLock lock(folder.path(), server.identity.storeKey());
        const auto held = waitFor(lock.acquire(5s));
        return held ? *held : nullptr;
    }
    bool lockIsFree() const
    {
        CredentialLock lock(folder.path(), server.identity.storeKey());
        return waitFor(lock.acquire(0ms)).has_value();
    }

    Journal journal() const
    {
        return {folder.path(), mode == StoreMode::Keyring ? codexKeyringService : QString(),
                server.identity.storeKey()};
    }
};

} // namespace Latchkey::Test
