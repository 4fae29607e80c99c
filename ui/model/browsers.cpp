#include "ui/model/browsers.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QHash>
#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>
#include <QtGui/QDesktopServices>

#include <algorithm>

namespace Latchkey::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestEntry = 256 * 1024;
const QString addressField = u"%u"_s;

//! Desktop Entry Specification, "The Exec key": field codes are expanded, or removed.
QStringList commandOf(const QString &exec)
{
    QStringList command;
    for (const QString &word : QProcess::splitCommand(exec)) {
        if (word.compare("%u"_L1, Qt::CaseInsensitive) == 0 || word.compare("%f"_L1, Qt::CaseInsensitive) == 0)
            command.append(addressField);
        else if (word.size() != 2 || word[0] != u'%')
            command.append(QString(word).replace("%%"_L1, "%"_L1));
    }
    if (!command.isEmpty() && !command.contains(addressField))
        command.append(addressField);
    return command;
}

//! The entry \a id in the file at \a path.
Browser readBrowser(const QString &id, const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? browserOf(id, QString::fromUtf8(file.read(longestEntry))) : Browser();
}

} // namespace

Browser browserOf(const QString &id, const QString &content)
{
    QHash<QString, QString> keys;
    bool isEntry = false;
    for (const QString &raw : content.split(u'\n')) {
        const QString line = raw.trimmed();
        if (line.startsWith(u'['))
            isEntry = line == "[Desktop Entry]"_L1;
        else if (const qsizetype equals = line.indexOf(u'='); isEntry && equals > 0)
            keys.insert(line.first(equals).trimmed(), line.sliced(equals + 1).trimmed());
    }
    const bool isHidden = keys.value(u"NoDisplay"_s) == "true"_L1 || keys.value(u"Hidden"_s) == "true"_L1;
    const QStringList types = keys.value(u"MimeType"_s).split(u';');
    Browser browser{id, keys.value(u"Name"_s), commandOf(keys.value(u"Exec"_s))};
    if (isHidden || !types.contains("x-scheme-handler/https"_L1) || browser.name.isEmpty() || browser.command.isEmpty()
        || browser.command.first() == addressField)
        return {};
    return browser;
}

QList<Browser> installedBrowsers()
{
    QList<Browser> browsers;
    QStringList seen; // the user's own entry of that name goes before the system's
    for (const QString &folder : QStandardPaths::standardLocations(QStandardPaths::ApplicationsLocation)) {
        for (const QString &id : QDir(folder).entryList({u"*.desktop"_s}, QDir::Files | QDir::Readable)) {
            if (seen.contains(id))
                continue;
            seen.append(id);
            if (const Browser browser = readBrowser(id, folder + u'/' + id); !browser.id.isEmpty())
                browsers.append(browser);
        }
    }
    std::sort(browsers.begin(), browsers.end(),
              [](const Browser &a, const Browser &b) { return QString::localeAwareCompare(a.name, b.name) < 0; });
    return browsers;
}

bool openPage(const QString &id, const QUrl &url)
{
    const QString entry = id.isEmpty() ? QString() : QStandardPaths::locate(QStandardPaths::ApplicationsLocation, id);
    if (QStringList command = entry.isEmpty() ? QStringList() : readBrowser(id, entry).command; !command.isEmpty()) {
        std::replace(command.begin(), command.end(), addressField, url.toString(QUrl::FullyEncoded));
        const QString program = command.takeFirst();
        if (QProcess::startDetached(program, command))
            return true;
    }
    return QDesktopServices::openUrl(url);
}

} // namespace Latchkey::Ui
