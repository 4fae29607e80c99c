#include "core/clients/connection.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QStandardPaths>

#include <algorithm>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

const QString &programName()
{
    static const QString name = u"latchkey-cli"_s;
    return name;
}

//! A link in `PATH` outlives the version of the program that it leads to.
QString nameInPath(const QString &program)
{
    const QString inPath = QStandardPaths::findExecutable(programName());
    const bool isThisProgram = !inPath.isEmpty() && QDir::isAbsolutePath(inPath)
        && QFileInfo(inPath).canonicalFilePath() == QFileInfo(program).canonicalFilePath();
    return isThisProgram ? QDir::cleanPath(inPath) : program;
}

bool isBuilt(const QString &program)
{
    for (QDir folder = QFileInfo(program).dir(); !folder.isRoot(); folder.cdUp()) {
        if (folder.exists(u"CMakeCache.txt"_s))
            return true;
        if (!folder.exists())
            break;
    }
    return false;
}

Launcher::Fault faultOf(const QString &program)
{
    const QFileInfo file(program);
    if (!file.isFile() || !file.isExecutable())
        return Launcher::Fault::Missing;
    if (QFileInfo::exists(u"/.flatpak-info"_s) || qEnvironmentVariableIsSet("SNAP"))
        return Launcher::Fault::Sandbox;
    const QStringList passing{u"/tmp/"_s, u"/var/tmp/"_s, u"/run/"_s, u"/dev/shm/"_s};
    const bool isPassing = std::any_of(passing.begin(), passing.end(),
                                       [&program](const QString &folder) { return program.startsWith(folder); });
    if (qEnvironmentVariableIsSet("APPIMAGE") || isPassing)
        return Launcher::Fault::Temporary;
    return isBuilt(file.canonicalFilePath()) ? Launcher::Fault::BuildTree : Launcher::Fault::None;
}

//! Folders that the program would not find by itself where a client hands it no more than its home.
QHash<QString, QString> movedFolders()
{
    QHash<QString, QString> moved;
    for (const auto &[name, usual] :
         {std::pair{u"XDG_CONFIG_HOME"_s, u"/.config"_s}, std::pair{u"XDG_STATE_HOME"_s, u"/.local/state"_s}}) {
        const QString folder = qEnvironmentVariable(qPrintable(name));
        if (QDir::isAbsolutePath(folder) && QDir::cleanPath(folder) != QDir::homePath() + usual)
            moved.insert(name, folder);
    }
    return moved;
}

} // namespace

Launcher launcherFor(const QString &home, const QString &program)
{
    Launcher launcher;
    launcher.home = home;
    launcher.environment = movedFolders();
    if (!program.isEmpty()) {
        // Whoever names one knows where it will be.
        launcher.program = QDir::cleanPath(QDir::current().absoluteFilePath(program));
        const QFileInfo file(launcher.program);
        launcher.fault = file.isFile() && file.isExecutable() ? Launcher::Fault::None : Launcher::Fault::Missing;
        return launcher;
    }
    launcher.program = nameInPath(QCoreApplication::applicationDirPath() + u'/' + programName());
    launcher.fault = faultOf(launcher.program);
    return launcher;
}

} // namespace Latchkey
