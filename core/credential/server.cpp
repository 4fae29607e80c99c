#include "core/credential/server.h"

#include "core/base/wordtable_p.h"

#include <QtCore/QUrl>

#include <algorithm>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr WordTable<ServerOrigin::Own> originWords({
    {ServerOrigin::Codex, "codex"_L1},
    {ServerOrigin::Own, "own"_L1},
});

constexpr WordTable<ServerPlace::Layer::Plugin> layerWords({
    {ServerPlace::Layer::User, "user"_L1},
    {ServerPlace::Layer::System, "system"_L1},
    {ServerPlace::Layer::Managed, "managed"_L1},
    {ServerPlace::Layer::Profile, "profile"_L1},
    {ServerPlace::Layer::Project, "project"_L1},
    {ServerPlace::Layer::Plugin, "plugin"_L1},
});

bool hasAuthorization(const QList<QPair<QString, QString>> &headers)
{
    return std::any_of(headers.begin(), headers.end(), [](const auto &header) {
        return header.first.compare("Authorization"_L1, Qt::CaseInsensitive) == 0;
    });
}

//! Whom Codex shows the session of a ChatGPT account; everybody else it signs in to as usual.
bool isFirstParty(const QString &address)
{
    const QUrl url(address);
    const QString host = url.host();
    const auto isOf = [&host](QLatin1String domain) { return host == domain || host.endsWith(u'.' + domain); };
    return url.scheme() == "https"_L1 && (isOf("chatgpt.com"_L1) || isOf("openai.com"_L1));
}

} // namespace

QString wordFor(ServerOrigin origin)
{
    return originWords.wordFor(origin);
}

QString wordFor(ServerPlace::Layer layer)
{
    return layerWords.wordFor(layer);
}

Server::Authorization Server::authorization() const
{
    if (!bearerTokenEnvVar.isEmpty())
        return Authorization::BearerVariable;
    if (hasAuthorization(httpHeaders) || hasAuthorization(envHttpHeaders))
        return Authorization::Header;
    if (auth == Auth::Enterprise)
        return Authorization::Enterprise;
    if (auth == Auth::ChatGpt && isFirstParty(identity.url))
        return Authorization::ChatGpt;
    return Authorization::OAuth;
}

} // namespace Latchkey
