#include "app/demo/demohome.h"
#include "app/demo/demoprovider.h"
#include "app/latchkey/singleinstance.h"
#include "app/latchkey/trayapplication.h"
#include "app/shared/unixsignals.h"
#include "core/session/sessionfactory.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QDir>
#include <QtGui/QDesktopServices>
#include <QtWidgets/QApplication>

#include <cstdio>
#include <optional>

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
    parser.addOption({u"demo"_s, u"Use a temporary home with servers of its own."_s});
    parser.addOption({u"sign-in"_s, u"Sign in to this server."_s, u"SERVER"_s});
    parser.process(app);

    Demo::DemoProvider provider;
    std::optional<Demo::DemoHome> demo;
    if (parser.isSet(u"demo"_s)) {
        if (!provider.listen() || !demo.emplace(provider).isValid()) {
            std::fputs("latchkey: the demo's server or home cannot be made\n", stderr);
            return 1;
        }
    }
    const QString given = parser.value(u"home"_s);
    const QString home = demo ? demo->path() : given.isEmpty() ? defaultHome() : QDir(given).absolutePath();
    const QByteArray message
        = parser.isSet(u"sign-in"_s) ? QByteArray("sign-in ").append(parser.value(u"sign-in"_s).toUtf8()) : QByteArray("show");
    SingleInstance instance(home);
    if (!instance.claim(message))
        return 0;

    TrayApplication latchkey(home, demo ? demo->ownListPath() : QString(), [](const QUrl &url) { return QDesktopServices::openUrl(url); });
    QObject::connect(&instance, &SingleInstance::started, &latchkey, &TrayApplication::obey);
    UnixSignals endings;
    QObject::connect(&endings, &UnixSignals::quitRequested, &latchkey, &TrayApplication::quit);
    if (demo)
        latchkey.setNotice(QCoreApplication::translate("Main",
                                                       "Demo: these servers live on this computer only. Open %1 to revoke or "
                                                       "expire their tokens, and watch what happens here.")
                               .arg(provider.issuer()));
    latchkey.start(parser.isSet(u"background"_s) ? TrayApplication::Start::Hidden : TrayApplication::Start::Visible);
    if (parser.isSet(u"sign-in"_s))
        latchkey.obey(message);
    return QApplication::exec();
}
