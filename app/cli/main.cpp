#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "app/cli/completion.h"
#include "app/cli/demotour.h"
#include "app/cli/homeruns.h"
#include "app/cli/output.h"
#include "app/demo/demohome.h"
#include "app/demo/demoprovider.h"
#include "app/shared/sessionbus.h"
#include "core/base/system/sealedprocess_p.h"
#include "core/config/home.h"
#include "ui/words/language.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QLocale>

#include <cstdio>

using namespace Latchkey;
using namespace Latchkey::Cli;
using namespace Qt::StringLiterals;

namespace {

int demo(const CommandLine &line)
{
    Demo::DemoProvider provider;
    if (!provider.listen()) {
        std::fputs("latchkey-cli: the demo's server cannot listen on 127.0.0.1\n", stderr);
        return OtherError;
    }
    const Demo::DemoHome home(provider);
    if (!home.isValid()) {
        std::fputs("latchkey-cli: no temporary home can be made\n", stderr);
        return OtherError;
    }
    const Home demoHome{u"Demo"_s, home.path(), codexKeyringService, {}, home.ownListPath()};
    Context context(line, demoHome, ServerList::readNow(demoHome.path, demoHome.serverList), {demoHome});
    DemoTour tour(context, provider);
    QMetaObject::invokeMethod(
        &context, [&] { line.command.isEmpty() ? tour.start() : commandNamed(line.command)->run(context); },
        Qt::QueuedConnection);
    return Output::statusAfterOutput(QCoreApplication::exec());
}

} // namespace

int main(int argc, char **argv)
{
    sealProcess();
    findSessionBus();
    // A thousand servers are many events, and GLib's loop is woken by a call of the system's for each of them.
    const bool isDecided = qEnvironmentVariableIsSet("QT_NO_GLIB");
    if (!isDecided)
        qputenv("QT_NO_GLIB", "1");
    QCoreApplication app(argc, argv);
    if (!isDecided)
        qunsetenv("QT_NO_GLIB"); // what we start decides for itself
    QCoreApplication::setApplicationName(u"latchkey-cli"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(LATCHKEY_VERSION));

    // What machines read is the same, whoever runs them.
    if (QCoreApplication::arguments().contains(u"--json"_s))
        QLocale::setDefault(QLocale::c());
    else
        Words::speak();

    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "complete"_L1 && arguments.value(2) == "--"_L1)
        return complete(arguments.mid(3));
    const Parsed parsed = parseCommandLine(arguments);
    if (!parsed.run) {
        std::fputs(qPrintable(QString(parsed.print + u'\n')), parsed.status == Ok ? stdout : stderr);
        return Output::statusAfterOutput(parsed.status);
    }
    if (parsed.run->demo)
        return demo(*parsed.run);
    QList<Home> given; // none: all known ones
    if (!parsed.run->home.isEmpty())
        given = {homeAt(QDir(parsed.run->home).absolutePath())};
    HomeRuns runs(*parsed.run, given, *commandNamed(parsed.run->command));
    QMetaObject::invokeMethod(&runs, &HomeRuns::start, Qt::QueuedConnection);
    return Output::statusAfterOutput(QCoreApplication::exec());
}
