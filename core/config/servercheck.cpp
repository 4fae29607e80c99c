#include "core/config/serverlist.h"

#include "core/oauth/urlrules_p.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QStringList>
#include <QtCore/QUrl>

#include <algorithm>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype nameLimit = 64;

//! "notion" of mcp.notion.com; "notes" of notes.example; an address as it is.
QString tellingPart(const QString &host)
{
    QStringList labels = host.toLower().split(u'.', Qt::SkipEmptyParts);
    bool isNumber = false;
    (void)labels.value(labels.size() - 1).toInt(&isNumber);
    if (isNumber || host.contains(u':'))
        return host;
    while (labels.size() > 2 && QStringList{u"mcp"_s, u"www"_s, u"api"_s}.contains(labels.first()))
        labels.removeFirst();
    // A host of a service is called by its domain; co.uk and its like have one label more.
    const qsizetype ending = labels.size() > 2 && labels[labels.size() - 2].size() <= 3 ? 3 : 2;
    return labels.value(std::max<qsizetype>(labels.size() - ending, 0));
}

Status invalid(const QString &what)
{
    return Error{ErrorKind::InvalidInput, Stage::Configuration, what};
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
    if (asciiServerUrl(url) != url)
        return invalid(u"holds letters that an address cannot have: write %1"_s.arg(asciiServerUrl(url)));
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
    // Tokens must not travel in the clear (RULE B-5); on this machine they do not travel.
    return configuredServerUrl(secure.toString(QUrl::FullyEncoded))
        ? invalid(u"has to start with https:// (http:// only for this machine)"_s)
        : invalid(u"is not an address that a server can have"_s);
}

QString asciiServerUrl(const QString &url)
{
    const auto isAscii = [](QChar c) { return c.unicode() < 128; };
    if (std::all_of(url.begin(), url.end(), isAscii))
        return url;
    const QUrl parsed(url, QUrl::StrictMode);
    const QString encoded = QString::fromLatin1(parsed.toEncoded(QUrl::FullyEncoded));
    return parsed.isValid() && !parsed.host().isEmpty() ? encoded : url;
}

QString suggestedServerName(const QString &wish, const QString &url, const QStringList &taken)
{
    static const QRegularExpression others(u"[^A-Za-z0-9_-]+"_s);
    static const QRegularExpression edges(u"^-+|-+$"_s);
    const auto valid = [](QString text) { return text.replace(others, u"-"_s).remove(edges).left(nameLimit); };
    QString name = valid(wish);
    if (name.isEmpty())
        name = valid(tellingPart(QUrl(url).host()));
    if (name.isEmpty())
        name = u"server"_s;
    QString candidate = name;
    for (int number = 2; taken.contains(candidate); ++number) {
        const QString ending = u'-' + QString::number(number);
        candidate = name.left(nameLimit - ending.size()) + ending;
    }
    return candidate;
}

} // namespace Latchkey
