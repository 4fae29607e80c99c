#include "core/config/serverlist.h"

#include "core/oauth/urlrules.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QUrl>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

Status invalid(const QString &what)
{
    return Error{ErrorKind::InvalidInput, Stage::Configuration, what, {}, {}};
}

} // namespace

Status checkServerName(const QString &name)
{
    static const QRegularExpression allowed(u"\\A[A-Za-z0-9_-]{1,64}\\z"_s);
    if (!allowed.match(name).hasMatch())
        return invalid(u"a name has 1 to 64 letters, digits, hyphens and underscores"_s);
    return success();
}

Status checkServerUrl(const QString &url)
{
    const QUrl parsed(url, QUrl::StrictMode);
    if (!parsed.isValid() || parsed.host().isEmpty())
        return invalid(u"is not a complete URL, like https://example.com/mcp"_s);
    for (const QChar character : url) {
        if (character.unicode() <= 0x20 || character.unicode() == 0x7f)
            return invalid(u"holds blanks or control characters"_s);
    }
    if (!parsed.userInfo().isEmpty())
        return invalid(u"may not hold a user name or password"_s);
    if (parsed.hasFragment())
        return invalid(u"may not hold a fragment (#…)"_s);
    // That rule has the last word, so that no server is listed that can never be signed in to.
    if (configuredServerUrl(url))
        return success();
    QUrl secure = parsed;
    secure.setScheme(u"https"_s);
    // Tokens must not travel in the clear (SPEC B-5); on this machine they do not travel.
    return configuredServerUrl(secure.toString(QUrl::FullyEncoded))
        ? invalid(u"has to start with https:// (http:// only for this machine)"_s)
        : invalid(u"is not an address that a server can have"_s);
}

} // namespace Latchkey
