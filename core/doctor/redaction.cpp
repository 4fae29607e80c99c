#include "core/doctor/redaction_p.h"

#include "core/base/system/processes_p.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>
#include <QtCore/QStringList>
#include <QtCore/QSysInfo>
#include <QtCore/QUrl>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView cut(u"…");

// Shorter ones are everybody's, or ordinary words.
constexpr qsizetype leastNameLength = 3;

QStringList namesToLeaveOut()
{
    QStringList names{qEnvironmentVariable("USER"), qEnvironmentVariable("LOGNAME"), QSysInfo::machineHostName()};
    names += namesOfUser();
    names.removeIf([](const QString &name) { return name.size() < leastNameLength; });
    names.removeDuplicates();
    return names;
}

QString withoutFolders(QString text)
{
    for (const QString &folder : {QDir::homePath(), QFileInfo(QDir::homePath()).canonicalFilePath()}) {
        if (folder.size() > 1)
            text.replace(QRegularExpression(QRegularExpression::escape(folder) + u"(?=/|\\W|$)"_s), u"~"_s);
    }
    static const QRegularExpression others(u"/(?:home|Users|var/home)/[^/\\s'\"]+"_s);
    return text.replace(others, u"~"_s);
}

QString withoutTokens(const QString &text)
{
    // No word is that long, and what mixes letters and digits, or cases, over that length was made by a machine.
    static const QRegularExpression opaque(u"[A-Za-z0-9_\\-+=%]{20,}"_s);
    static const QRegularExpression digit(u"\\d"_s);
    static const QRegularExpression letter(u"[A-Za-z]"_s);
    static const QRegularExpression cases(u"[a-z][A-Z]"_s);
    QString result;
    qsizetype from = 0;
    for (auto matches = opaque.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QString run = match.captured();
        const bool mixed = (run.contains(digit) && run.contains(letter)) || run.contains(cases);
        result += text.mid(from, match.capturedStart() - from) + (mixed ? cut.toString() : run);
        from = match.capturedEnd();
    }
    return result + text.mid(from);
}

} // namespace

QString redactedUrl(const QString &url)
{
    const QUrl parsed(url);
    if (parsed.host().isEmpty())
        return cut.toString();
    // One that is as short and as plain as "mcp", "v1" or "servers".
    static const QRegularExpression plain(u"\\A(?:[a-z]{1,16}(?:[-_][a-z]{1,16}){0,2}|v\\d{1,2})\\z"_s);
    QStringList path = parsed.path().split(u'/');
    for (QString &part : path) {
        if (!part.isEmpty() && !plain.match(part).hasMatch())
            part = cut.toString();
    }
    const QString port = parsed.port() < 0 ? QString() : QString(u':' + QString::number(parsed.port()));
    return parsed.scheme() + "://"_L1 + parsed.host() + port + path.join(u'/');
}

QString redactedText(const QString &text)
{
    static const QRegularExpression addresses(u"[A-Za-z][A-Za-z0-9+.-]*://[^\\s\"'<>)]*[^\\s\"'<>).,;:!?]"_s);
    QString result;
    const auto clean = [](const QString &part) {
        QString cleaned = withoutTokens(withoutFolders(part));
        for (const QString &name : namesToLeaveOut())
            cleaned.replace(
                QRegularExpression(u"(?<![A-Za-z0-9])"_s + QRegularExpression::escape(name) + u"(?![A-Za-z0-9])"_s,
                                   QRegularExpression::CaseInsensitiveOption),
                cut.toString());
        return cleaned;
    };
    qsizetype from = 0;
    for (auto matches = addresses.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        result += clean(text.mid(from, match.capturedStart() - from)) + clean(redactedUrl(match.captured()));
        from = match.capturedEnd();
    }
    return result + clean(text.mid(from));
}

} // namespace Latchkey
