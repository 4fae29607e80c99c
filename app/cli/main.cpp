#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "app/cli/demotour.h"
#include "app/demo/demohome.h"
#include "app/demo/demoprovider.h"
#include "core/session/sessionfactory.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QHash>

#include <cstdio>

using namespace Latchkey;
using namespace Latchkey::Cli;
using namespace Qt::StringLiterals;

namespace {

void run(Context &context)
{
    static const QHash<QString, void (*)(Context &)> commands{
        {u"status"_s, runStatus}, {u"login"_s, runLogin},   {u"logout"_s, runLogout}, {u"refresh"_s, runRefresh},
        {u"token"_s, runToken},   {u"doctor"_s, runDoctor}, {u"add"_s, runAdd},       {u"remove"_s, runRemove}};
    commands[context.line().command](context);
}

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
    Context context(line, home.path(), home.ownListPath());
    DemoTour tour(context, provider);
    QMetaObject::invokeMethod(
        &context, [&] { line.command.isEmpty() ? tour.start() : run(context); }, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"latchkey-cli"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(LATCHKEY_VERSION));

    const Parsed parsed = parseCommandLine(QCoreApplication::arguments());
    if (!parsed.run) {
        std::fputs(qPrintable(QString(parsed.print + u'\n')), parsed.status == Ok ? stdout : stderr);
        return parsed.status;
    }
    if (parsed.run->demo)
        return demo(*parsed.run);
    const QString home = parsed.run->home.isEmpty() ? defaultHome() : QDir(parsed.run->home).absolutePath();
    Context context(*parsed.run, home, {});
    QMetaObject::invokeMethod(&context, [&context] { run(context); }, Qt::QueuedConnection);
    return QCoreApplication::exec();
}
