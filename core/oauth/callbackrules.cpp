#include "core/oauth/callbackrules_p.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QUrl>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

// Codex's own; with this it neither clashes nor gets longer than a path's segment should be.
constexpr qsizetype idBytes = 9;

QString urlOf(const CallbackSettings &settings)
{
    return settings.ownUrl.isEmpty() ? settings.url : settings.ownUrl;
}

//! With the port that is listened on where it is the address itself, without one.
QString announced(const QString &url, quint16 port)
{
    if (url.isEmpty())
        return u"http://127.0.0.1:%1/callback"_s.arg(port);
    const QUrl parsed(url);
    const QLatin1String bare("http://127.0.0.1");
    if (parsed.scheme() != "http"_L1 || parsed.host() != "127.0.0.1"_L1 || parsed.port() >= 0
        || !url.startsWith(bare, Qt::CaseInsensitive))
        return url;
    // So Codex has it parsed, which gives every address a path.
    const QString slash = parsed.path().isEmpty() ? u"/"_s : QString();
    return url.left(bare.size()) + u':' + QString::number(port) + slash + url.mid(bare.size());
}

//! \a given, as it is parsed, with \a id as the last segment of its path; what comes behind the path stays behind it.
QString withId(const QString &given, const QString &id)
{
    const QString url = QString::fromLatin1(QUrl(given).toEncoded());
    qsizetype end = 0;
    while (end < url.size() && url[end] != u'?' && url[end] != u'#')
        ++end;
    QString path = url.left(end);
    if (!path.endsWith(u'/'))
        path += u'/';
    return path + id + url.mid(end);
}

} // namespace

quint16 callbackPortOf(const CallbackSettings &settings)
{
    return settings.ownPort > 0 ? settings.ownPort : settings.port;
}

bool wantsEveryInterface(const CallbackSettings &settings)
{
    const QString host = QUrl(urlOf(settings)).host();
    return !host.isEmpty() && host != "localhost"_L1 && host != "127.0.0.1"_L1;
}

QString callbackId(const QString &serverUrl)
{
    // As browsers parse it: scheme and host in lower case, no default port, no dots to go up by, at least a slash.
    QUrl url = QUrl(serverUrl.trimmed()).adjusted(QUrl::RemoveFragment | QUrl::NormalizePathSegments);
    if (url.port() == (url.scheme() == "https"_L1 ? 443 : 80))
        url.setPort(-1);
    if (url.path().isEmpty())
        url.setPath(u"/"_s);
    const QByteArray digest = QCryptographicHash::hash(url.toEncoded(QUrl::FullyEncoded), QCryptographicHash::Sha256);
    return QString::fromLatin1(
        digest.left(idBytes).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QString redirectFor(const CallbackSettings &settings, const RedirectFacts &facts)
{
    const QString id = callbackId(facts.serverUrl);
    if (facts.isClientConfigured) {
        const bool fits = facts.sendsIssuer || QUrl(settings.ownUrl).path().section(u'/', -1) == id;
        if (!settings.ownUrl.isEmpty() && fits)
            return announced(settings.ownUrl, facts.port);
        return withId(announced(settings.url, facts.port), id);
    }
    const QString url = announced(urlOf(settings), facts.port);
    return facts.sendsIssuer ? url : withId(url, id);
}

} // namespace Latchkey
