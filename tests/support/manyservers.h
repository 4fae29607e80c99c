#pragma once

#include "core/credential/serveridentity.h"

#include <QtCore/QDateTime>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QString>

#include <chrono>

namespace Latchkey::Test {

//! Fills \a home with \a count servers that nobody runs, and with sign-ins of every kind: fine, about to expire,
//! expired, without an expiry, and none at all. \a first: how long the first one has left, of twice as much, with
//! nothing to refresh it; zero: as the others.
inline void fillWithServers(const QString &home, int count, std::chrono::seconds first = {})
{
    using namespace Qt::StringLiterals;
    QByteArray config = "mcp_oauth_credentials_store = \"file\"\n";
    QJsonObject credentials;
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    constexpr qint64 hour = 3'600'000;
    for (int i = 0; i < count; ++i) {
        const ServerIdentity identity{u"server-%1"_s.arg(i, 4, 10, QChar(u'0')),
                                      u"https://mcp-%1.department.example.invalid/mcp"_s.arg(i)};
        config.append("[mcp_servers.").append(identity.name.toUtf8()).append("]\nurl = \"");
        config.append(identity.url.toUtf8()).append("\"\n");
        const int kind = i % 10;
        if (kind == 9)
            continue; // not signed in
        QJsonObject entry{{u"server_name"_s, identity.name},
                          {u"server_url"_s, identity.url},
                          {u"issuer"_s, u"https://sign-in.example.invalid"_s},
                          {u"client_id"_s, u"client-%1"_s.arg(i)},
                          {u"access_token"_s, u"secret-access-%1"_s.arg(i)},
                          {u"scopes"_s, QJsonArray{u"notes.read"_s, u"notes.write"_s}}};
        if (kind < 7) {
            entry[u"refresh_token"_s] = u"secret-refresh-%1"_s.arg(i);
            entry[u"expires_in"_s] = 24 * 3600;
            entry[u"expires_at"_s] = now + hour * (2 + i % 20);
        } else {
            entry[u"refresh_token"_s] = QJsonValue();
            entry[u"expires_at"_s] = kind == 7 ? QJsonValue(now - hour) : QJsonValue();
        }
        if (i == 0 && first.count() > 0) {
            entry[u"refresh_token"_s] = QJsonValue();
            entry[u"expires_in"_s] = qint64(2 * first.count());
            entry[u"expires_at"_s] = now + first.count() * 1000;
        }
        credentials[identity.storeKey()] = entry;
    }
    const auto write = [&home](const QString &name, const QByteArray &content) {
        QFile file(home + u'/' + name);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("the home cannot be filled");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    };
    write(u"config.toml"_s, config);
    write(u".credentials.json"_s, QJsonDocument(credentials).toJson());
}

} // namespace Latchkey::Test
