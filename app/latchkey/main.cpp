#include "app/demo/demohome.h"
#include "app/demo/demoprovider.h"
#include "app/latchkey/singleinstance.h"
#include "app/latchkey/trayapplication.h"
#include "core/base/system/sealedprocess_p.h"
#include "core/base/system/unixsignals_p.h"
#include "core/base/whendone.h"
#include "core/session/sessionfactory.h"
#include "ui/model/browsers.h"
#include "ui/model/settings.h"
#include "ui/words/language.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QDir>
#include <QtGui/QDesktopServices>
#include <QtWidgets/QApplication>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <optional>

using namespace Latchkey;
using namespace Qt::StringLiterals;

namespace {

struct Main {
    Q_DECLARE_TR_FUNCTIONS(Main)
};

//! Whether \a options ask for a text only, which needs no display.
bool wantsText(const QStringList &options)
{
    const QStringList texts{u"-h"_s, u"--help"_s, u"--help-all"_s, u"-v"_s, u"--version"_s};
    return std::any_of(options.begin(), options.end(),
                       [&texts](const QString &option) { return texts.contains(option); });
}

//! Without a display Qt would abort, and say little about why.
bool hasDisplay(const QStringList &options)
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
        || qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || options.contains(u"-platform"_s);
}

} // namespace

int main(int argc, char **argv)
{
    sealProcess();
    QStringList options;
    for (int i = 1; i < argc; ++i)
        options.append(QString::fromLocal8Bit(argv[i]));
    const bool text = wantsText(options);
    if (!text && !hasDisplay(options)) {
        std::fputs("latchkey: there is no display here. latchkey-cli does the same in a terminal.\n", stderr);
        return 1;
    }
    const std::unique_ptr<QCoreApplication> app(text ? new QCoreApplication(argc, argv) : new QApplication(argc, argv));
    QCoreApplication::setApplicationName(u"latchkey"_s);
    QCoreApplication::setOrganizationName(u"latchkey"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(LATCHKEY_VERSION));
    Words::speak(Ui::Settings().language());
    QGuiApplication::setDesktopFileName(u"latchkey"_s);
    QGuiApplication::setApplicationDisplayName(u"Latchkey"_s);

    QCommandLineParser parser;
    parser.setApplicationDescription(Main::tr("Keeps the sign-ins of your MCP servers alive, from the tray."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption(
        {u"home"_s, Main::tr("The one home to work on (default: $CODEX_HOME, else ~/.codex, and all registered ones)."),
         u"DIR"_s});
    parser.addOption({u"show"_s, Main::tr("Open the window, also that of an instance that is already running.")});
    parser.addOption({u"background"_s, Main::tr("Start in the tray, without a window.")});
    parser.addOption({u"demo"_s, Main::tr("Use a temporary home with servers of its own.")});
    parser.addOption({u"sign-in"_s, Main::tr("Sign in to this server."), u"SERVER"_s});
    parser.addOption({u"quit"_s, Main::tr("Quit the running instance once nothing is under way.")});
    parser.process(*app);

    const bool isDemo = parser.isSet(u"demo"_s);
    const QString given = parser.value(u"home"_s);
    const bool signIn = parser.isSet(u"sign-in"_s);
    const bool quit = parser.isSet(u"quit"_s);
    const QByteArray message = quit ? QByteArray("quit")
        : signIn                    ? QByteArray("sign-in ").append(parser.value(u"sign-in"_s).toUtf8())
                                    : QByteArray("show");
    // A demo has a home of its own each time, and there is one at a time.
    SingleInstance instance(isDemo                ? QDir::tempPath() + u"/latchkey-demo"_s
                                : given.isEmpty() ? defaultHome()
                                                  : QDir(given).absolutePath());
    if (!instance.claim(message)) {
        if (instance.refusal().isEmpty())
            return 0;
        std::fputs(qPrintable(u"latchkey: "_s + instance.refusal() + u'\n'), stderr);
        return 1;
    }
    if (quit)
        return 0;

    Demo::DemoProvider provider;
    std::optional<Demo::DemoHome> demo;
    if (isDemo && (!provider.listen() || !demo.emplace(provider).isValid())) {
        std::fputs(qPrintable(Main::tr("latchkey: cannot create the demo's server or home") + u'\n'), stderr);
        return 1;
    }
    QList<Home> homes; // none: all known ones
    if (demo)
        homes = {{u"Demo"_s, demo->path(), codexKeyringService, {}, demo->ownListPath()}};
    else if (!given.isEmpty())
        homes = {homeAt(QDir(given).absolutePath())};

    // Their files are read while the event loop turns: what other instances ask meanwhile waits until there is somebody to
    // tell.
    std::unique_ptr<TrayApplication> latchkey;
    UnixSignals endings;
    QObject::connect(&endings, &UnixSignals::quitRequested, app.get(),
                     [&] { latchkey ? latchkey->quit() : QApplication::quit(); });
    const bool isHidden = parser.isSet(u"background"_s);
    whenDone(Homes::read(homes), app.get(), [&](const Result<ReadHomes> &read) {
        if (!read)
            return;
        latchkey = std::make_unique<TrayApplication>(
            *read, [](const QUrl &url) { return Ui::openPage(Ui::Settings().browser(), url); });
        if (signIn && !latchkey->homes().find(parser.value(u"sign-in"_s))) {
            std::fputs(qPrintable(u"latchkey: "_s + latchkey->handle(message) + u'\n'), stderr);
            QApplication::exit(1);
            return;
        }
        if (demo)
            latchkey->setNotice([&provider] {
                return Ui::Notice{u"demo"_s, Badge::Info, Main::tr("Demo: nothing here is real."),
                                  Main::tr("Open its page"),
                                  [&provider] { QDesktopServices::openUrl(QUrl(provider.issuer())); }};
            });
        else
            latchkey->window().offerFirstRun();
        latchkey->start(isHidden ? TrayApplication::Start::Hidden : TrayApplication::Start::Visible);
        if (signIn)
            latchkey->handle(message);
        instance.setHandler([&latchkey](const QByteArray &asked) { return latchkey->handle(asked); });
    });
    return QApplication::exec();
}
