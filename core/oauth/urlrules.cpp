#include "core/oauth/urlrules_p.h"

#include "core/base/visibletext.h"
#include "core/oauth/addressrules_p.h"

#include <algorithm>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maximumLength = 4096;

// RFC 3986 section 2, less the apostrophe: nothing that a shell, a launcher or a header could read as more than a URL.
bool isUrlCharacter(QChar c)
{
    return c > u' ' && c < u'\x7F' && !u"\"'<>\\^`{|}"_s.contains(c);
}

bool hasEncodedControl(const QString &raw)
{
    for (const QLatin1String code : {"%00"_L1, "%0A"_L1, "%0D"_L1}) {
        if (raw.contains(code, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

bool isHttps(const QUrl &url)
{
    return url.scheme() == "https"_L1;
}

bool isHttp(const QUrl &url)
{
    return url.scheme() == "http"_L1;
}

QString unsafeReason(const QString &raw, const QUrl &url)
{
    if (raw.size() > maximumLength)
        return u"is too long"_s;
    if (!std::all_of(raw.begin(), raw.end(), isUrlCharacter) || hasEncodedControl(raw))
        return u"has characters that are not a URL's"_s;
    if (!url.isValid() || url.isRelative())
        return u"is not an absolute URL"_s;
    if (!isHttps(url) && !isHttp(url))
        return u"is neither https nor http"_s;
    if (url.host().isEmpty() || url.host().endsWith(u'.') || url.port() == 0)
        return u"has no usable host"_s;
    if (url.authority(QUrl::FullyEncoded).contains(u'@'))
        return u"has a user name in it"_s;
    return {};
}

Error refused(ErrorKind kind, Stage stage, const QString &what)
{
    // The URL itself is not shown: it may be a trap, or hold a key in its query.
    return Error{kind, stage, u"The address "_s + what};
}

} // namespace

Result<QUrl> configuredServerUrl(const QString &raw)
{
    const QUrl url(raw, QUrl::StrictMode);
    QString reason = unsafeReason(raw, url);
    if (reason.isEmpty() && isHttp(url) && !isLoopback(url))
        reason = u"is not https"_s;
    if (!reason.isEmpty())
        return refused(ErrorKind::InvalidInput, Stage::Configuration, u"of the server "_s + reason);
    return url.adjusted(QUrl::RemoveFragment);
}

Result<QUrl> foreignUrl(const QString &raw, const QUrl &origin)
{
    const QUrl url(raw, QUrl::StrictMode);
    QString reason = unsafeReason(raw, url);
    if (reason.isEmpty() && url.hasFragment())
        reason = u"has a fragment"_s;
    if (reason.isEmpty() && isHttp(url) && !(isLoopback(url) && isLoopback(origin)))
        reason = u"is not https"_s;
    if (reason.isEmpty()) {
        const std::optional<Reach> to = reachOfHost(url.host());
        const std::optional<Reach> from = reachOfHost(origin.host());
        const bool leadsInside = to && from && *to > *from;
        // A name may stand for a private address; that is looked up before a request. It never stands for this machine.
        if (leadsInside || to == Reach::Never || (to == Reach::Loopback && from != Reach::Loopback))
            reason = u"leads into a network that its author has no business in"_s;
    }
    if (!reason.isEmpty())
        return refused(ErrorKind::Protocol, Stage::None, reason);
    return url;
}

Result<QUrl> issuerUrl(const QString &raw, const QUrl &origin)
{
    return foreignUrl(raw, origin).and_then([](const QUrl &url) -> Result<QUrl> {
        if (url.hasQuery())
            return refused(ErrorKind::Protocol, Stage::None, u"has a query"_s);
        return url;
    });
}

Result<QUrl> openableUrl(const QUrl &url)
{
    const QString encoded = QString::fromLatin1(url.toEncoded(QUrl::FullyEncoded));
    QString reason = unsafeReason(encoded.left(maximumLength), url); // state, resource and scopes may make it long
    if (reason.isEmpty() && isHttp(url) && !isLoopback(url))
        reason = u"is not https"_s;
    constexpr qsizetype maximumOpenable = qsizetype{32} * 1024;
    if (reason.isEmpty()
        && (encoded.size() > maximumOpenable || !std::all_of(encoded.begin(), encoded.end(), isUrlCharacter)))
        reason = u"cannot be opened safely"_s;
    if (!reason.isEmpty())
        return refused(ErrorKind::Protocol, Stage::Authorization, u"to sign in at "_s + reason);
    return QUrl(encoded, QUrl::StrictMode);
}

Status checkClientMetadataUrl(const QString &raw)
{
    const QUrl url(raw, QUrl::StrictMode);
    QString reason = unsafeReason(raw, url);
    if (reason.isEmpty() && !isHttps(url))
        reason = u"is not https"_s;
    if (reason.isEmpty() && url.path().size() < 2)
        reason = u"has no path"_s;
    if (reason.isEmpty() && url.hasFragment())
        reason = u"has a fragment"_s;
    const QStringList segments = url.path(QUrl::FullyDecoded).split(u'/');
    if (reason.isEmpty() && (segments.contains(u"."_s) || segments.contains(u".."_s)))
        reason = u"has a path that goes up"_s;
    if (!reason.isEmpty())
        return refused(ErrorKind::InvalidInput, Stage::Configuration, u"of the client metadata document "_s + reason);
    return success();
}

QString redirectShown(const QUrl &asked, const QByteArray &location)
{
    const QUrl target = asked.resolved(QUrl(QString::fromUtf8(location)));
    return visibleText(target.toString(QUrl::RemoveQuery | QUrl::RemoveUserInfo | QUrl::RemoveFragment), 200);
}

int portOf(const QUrl &url)
{
    return url.port(isHttps(url) ? 443 : 80);
}

bool sameOrigin(const QUrl &left, const QUrl &right)
{
    return left.scheme() == right.scheme() && left.host() == right.host() && portOf(left) == portOf(right);
}

QString canonicalResource(const QString &serverUrl)
{
    QString whole = serverUrl.section(u'#', 0, 0);
    const qsizetype authority = whole.indexOf("://"_L1) + 3;
    if (authority < 3)
        return whole;
    qsizetype end = authority;
    while (end < whole.size() && whole[end] != u'/' && whole[end] != u'?')
        ++end;
    return whole.left(end).toLower() + whole.mid(end);
}

} // namespace Latchkey
