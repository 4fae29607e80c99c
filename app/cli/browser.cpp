#include "app/cli/browser.h"

#include <QtCore/QProcess>

namespace Latchkey::Cli {

using namespace Qt::StringLiterals;

namespace {

QStringList opener()
{
    if (const QString configured = qEnvironmentVariable("BROWSER"); !configured.isEmpty())
        return QProcess::splitCommand(configured);
    return {u"xdg-open"_s};
}

} // namespace

bool isBrowserElsewhere()
{
    if (qEnvironmentVariableIsSet("BROWSER"))
        return false;
    if (qEnvironmentVariableIsSet("SSH_CONNECTION"))
        return true;
    return !qEnvironmentVariableIsSet("DISPLAY") && !qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
}

bool openInBrowser(const QUrl &url)
{
    QStringList words = opener();
    if (words.isEmpty())
        return false;
    const QString address = QString::fromLatin1(url.toEncoded());
    const QString program = words.takeFirst();
    bool placed = false;
    for (QString &word : words) {
        placed = placed || word.contains("%s"_L1);
        word.replace("%s"_L1, address);
    }
    if (!placed)
        words.append(address);
    QProcess process;
    process.setProgram(program);
    process.setArguments(words);
    // What a browser has to say does not belong between our lines.
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    return process.startDetached();
}

} // namespace Latchkey::Cli
