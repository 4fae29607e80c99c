#pragma once

#include "core/doctor/doctor_p.h"
#include "core/doctor/repair_p.h"
#include "tests/session/sessionfixture.h"

#include <QtCore/QFile>

#include <sys/stat.h>

namespace Latchkey::Test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! A home with one configured server, its doctor, and its repairs.
struct Clinic : SessionFixture {
    ServerList servers;

    explicit Clinic(StoreMode mode = StoreMode::Auto, Bounds bounds = {20s, 20s, 300ms}, const QString &history = {})
        : SessionFixture(mode, bounds, history)
        , servers(folder.path(), folder.filePath(u"servers.json"_s))
    {
        now = QDateTime::currentDateTimeUtc();
        configure("[mcp_servers.demo]\nurl = \"https://mcp.example/mcp\"\n");
    }

    void configure(const QByteArray &toml)
    {
        QFile file(folder.filePath(u"config.toml"_s));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("mcp_oauth_credentials_store = \"" + wordFor(factory->storeMode()).toUtf8() + "\"\n" + toml);
        file.close();
        QVERIFY(waitFor(servers.reload()));
    }

    Examination examination() const
    {
        Examination what = examinationOf(homeAt(folder.path()), servers, {});
        what.keyring = keyring;
        what.clock = [time = time] { return *time; };
        return what;
    }
    std::optional<Finding> finding(FindingKind kind) const
    {
        const auto found = waitFor(examine(examination()));
        for (const Finding &candidate : found ? *found : QList<Finding>()) {
            if (candidate.kind == kind)
                return candidate;
        }
        return std::nullopt;
    }
    //! What the doctor offers first for \a kind.
    Repair offered(FindingKind kind) const
    {
        const auto found = finding(kind);
        const QList<Repair> repairs = found ? repairsFor(*found) : QList<Repair>();
        if (repairs.isEmpty())
            qFatal("nothing is offered");
        return repairs.first();
    }
    //! As a person has chosen.
    Status mend(Repair what)
    {
        what.chosen = true;
        return waitFor(repair(*factory, servers, what));
    }
    Status mend(FindingKind kind) { return mend(offered(kind)); }

    void ring(const Credential &made) const { keyring->put(made.server, made); }
    std::optional<Credential> inRing(const ServerIdentity &identity) const
    {
        KeyringStore store(keyring);
        const auto read = waitFor(store.read(identity));
        return read ? *read : std::nullopt;
    }
    std::optional<Credential> inRing() const { return inRing(server.identity); }
    std::optional<Credential> inFile(const ServerIdentity &identity) const
    {
        FileStore store(folder.path());
        const auto read = waitFor(store.read(identity));
        return read ? *read : std::nullopt;
    }
    void file(Credential made) const
    {
        FileStore store(folder.path());
        const auto before = waitFor(store.read(made.server));
        QVERIFY(before);
        QVERIFY(waitFor(store.write(made, generationOf(*before))));
    }
    Credential of(const ServerIdentity &identity, const char *access = "A1", std::chrono::seconds left = 1h) const
    {
        Credential made = credential(access, "R1", left);
        made.server = identity;
        return made;
    }
};

inline ErrorKind kindOf(const Status &outcome)
{
    return outcome ? ErrorKind::Internal : outcome.error().kind;
}

} // namespace Latchkey::Test
