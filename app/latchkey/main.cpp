#include "app/latchkey/singleinstance.h"
#include "app/latchkey/trayapplication.h"
#include "app/shared/unixsignals.h"
#include "core/session/sessionfactory.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QDir>
#include <QtGui/QDesktopServices>
#include <QtWidgets/QApplication>

#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

using namespace Latchkey;
using namespace Qt::StringLiterals;

namespace {

// Tokens pass through this process: no core dump, and no other process of the user may look into it.
void harden()
{
#ifdef Q_OS_LINUX
    prctl(PR_SET_DUMPABLE, 0);
#endif
}

} // namespace

int main(int argc, char **argv)
{
    harden();
    QApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"latchkey"_s);
    QCoreApplication::setOrganizationName(u"latchkey"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(LATCHKEY_VERSION));
    QGuiApplication::setDesktopFileName(u"latchkey"_s);
    QGuiApplication::setApplicationDisplayName(u"Latchkey"_s);

    QCommandLineParser parser;
    parser.setApplicationDescription(u"Keeps the sign-ins of your MCP servers alive, from the tray."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption({u"home"_s, u"The home to work on (default: $CODEX_HOME, else ~/.codex)."_s, u"DIR"_s});
    parser.addOption({u"show"_s, u"Open the window, also of an instance that runs already."_s});
    parser.addOption({u"background"_s, u"Start in the tray, without a window."_s});
    parser.addOption({u"sign-in"_s, u"Sign in to this server."_s, u"SERVER"_s});
    parser.process(app);

    const QString given = parser.value(u"home"_s);
    const QString home = given.isEmpty() ? defaultHome() : QDir(given).absolutePath();
    const QByteArray message
        = parser.isSet(u"sign-in"_s) ? QByteArray("sign-in ").append(parser.value(u"sign-in"_s).toUtf8()) : QByteArray("show");
    SingleInstance instance(home);
    if (!instance.claim(message))
        return 0;

    TrayApplication latchkey(home, {}, [](const QUrl &url) { return QDesktopServices::openUrl(url); });
    QObject::connect(&instance, &SingleInstance::started, &latchkey, &TrayApplication::obey);
    UnixSignals endings;
    QObject::connect(&endings, &UnixSignals::quitRequested, &latchkey, &TrayApplication::quit);
    latchkey.start(parser.isSet(u"background"_s) ? TrayApplication::Start::Hidden : TrayApplication::Start::Visible);
    if (parser.isSet(u"sign-in"_s))
        latchkey.obey(message);
    return QApplication::exec();
}
