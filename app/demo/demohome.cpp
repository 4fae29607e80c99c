#include "app/demo/demohome.h"

#include "core/base/system/durablefile_p.h"
#include "core/base/worker_p.h"
#include "core/credential/serveridentity.h"
#include "core/store/filestore_p.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace Latchkey::Demo {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

DemoHome::DemoHome(DemoProvider &provider)
{
    const QList<ServerOffer> offers{
        {u"notes"_s, {}, 90s}, {u"issues"_s, {}, 10min}, {u"calendar"_s, {}, 15min}, {u"wiki"_s, {}, 1h}};
    QByteArray config = "# The servers of Latchkey's demo. This file and its folder go away with the demo.\n"
                        "mcp_oauth_credentials_store = \"file\"\n";
    for (const ServerOffer &offer : offers) {
        const QString url = provider.addServer(offer);
        config.append("\n[mcp_servers.")
            .append(offer.name.toUtf8())
            .append("]\nurl = \"")
            .append(url.toUtf8())
            .append("\"\n");
    }
    m_valid = m_folder.isValid() && writePrivateFile(configFile(), config)
        && store(path(), u"notes"_s, provider.seed(u"notes"_s, 38s))
        && store(path(), u"issues"_s, provider.seed(u"issues"_s, -60s))
        && store(path(), u"calendar"_s, provider.seed(u"calendar"_s, -3600s));
    provider.revokeFamily(u"calendar"_s);
}

// Nobody waits for the drift log, say; and it lets go of a lock in there.
DemoHome::~DemoHome()
{
    (void)waitForWorkers();
}

bool DemoHome::store(const QString &home, const QString &server, const DemoProvider::Seed &seed, const Secret &dpopKey)
{
    const QString path = FileStore::path(home);
    const Result<QByteArray> before = readPrivateFile(path, 1'048'576);
    if (!before)
        return false;
    QJsonObject all = QJsonDocument::fromJson(*before).object();
    QJsonObject entry{{u"server_name"_s, server},
                      {u"server_url"_s, seed.resource},
                      {u"issuer"_s, seed.issuer},
                      {u"client_id"_s, seed.clientId},
                      {u"access_token"_s, QString::fromLatin1(seed.tokens.access)},
                      {u"refresh_token"_s, QString::fromLatin1(seed.tokens.refresh)},
                      {u"expires_at"_s, seed.tokens.expiresAt.toMSecsSinceEpoch()},
                      {u"scopes"_s, QJsonArray::fromStringList(seed.tokens.scopes)}};
    if (!dpopKey.isEmpty()) {
        entry[u"token_type"_s] = u"DPoP"_s;
        entry[u"dpop_key"_s] = QString::fromLatin1(dpopKey.reveal());
    }
    all[ServerIdentity{server, seed.resource}.storeKey()] = entry;
    return writePrivateFile(path, QJsonDocument(all).toJson(QJsonDocument::Compact)).has_value();
}

} // namespace Latchkey::Demo
