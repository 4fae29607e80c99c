#include "ui/model/autostart.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>
#include <QtCore/QStandardPaths>

namespace Latchkey::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 sizeLimit = 64LL * 1024;

} // namespace

Autostart::Autostart(const QString &program, QObject *parent)
    : QObject(parent)
    , m_program(program)
    , m_path(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + "/autostart/latchkey.desktop"_L1)
{
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &Autostart::watch);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &Autostart::watch);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &Autostart::changed);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &Autostart::changed);
    watch();
}

QString Autostart::thisProgram()
{
    const QString image = qEnvironmentVariable("APPIMAGE");
    return image.isEmpty() ? QCoreApplication::applicationFilePath() : image;
}

// A file that is replaced is another one to the watcher.
void Autostart::watch()
{
    const QString folder = QFileInfo(m_path).path();
    for (const QString &place : {m_path, folder, QFileInfo(folder).path()}) {
        if (QFileInfo::exists(place) && !m_watcher.files().contains(place) && !m_watcher.directories().contains(place))
            m_watcher.addPath(place);
    }
}

bool Autostart::isOn() const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QList<QByteArray> lines = file.read(sizeLimit).split('\n');
    // The desktops' own ways of switching it off.
    return !lines.contains("Hidden=true") && !lines.contains("X-GNOME-Autostart-enabled=false");
}

bool Autostart::setOn(bool on)
{
    if (on == isOn())
        return true;
    if (!on)
        return QFile::remove(m_path);
    if (!QDir().mkpath(QFileInfo(m_path).path()))
        return false;
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write("[Desktop Entry]\n"
               "Type=Application\n"
               "Name=Latchkey\n"
               "Icon=latchkey\n"
               "Terminal=false\n"
               "Exec=");
    file.write(quoted(m_program).toUtf8());
    file.write(" --background\n"
               "X-GNOME-Autostart-enabled=true\n"
               "X-GNOME-Autostart-Delay=2\n"
               "X-KDE-autostart-after=panel\n"
               "X-LXQt-Need-Tray=true\n");
    const bool written = file.commit();
    watch();
    return written;
}

QString Autostart::quoted(const QString &argument)
{
    QString inside;
    for (const QChar c : argument) {
        if (c == u'"' || c == u'`' || c == u'$' || c == u'\\')
            inside += u'\\';
        inside += c;
    }
    // The value of a key has escapes of its own, and a percent sign starts a field code.
    inside.replace(u'\\', "\\\\"_L1).replace(u'%', "%%"_L1);
    return u'"' + inside + u'"';
}

} // namespace Latchkey::Ui
