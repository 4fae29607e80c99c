#include "app/cli/commandline.h"

#include "app/cli/commands.h"
#include "app/cli/exitstatus.h"

#include <QtCore/QCoreApplication>

namespace Latchkey::Cli {

using namespace Qt::StringLiterals;

namespace {

QString overview()
{
    QString text = tr(
        "Usage: latchkey-cli [--home DIR] [--json] COMMAND …\n\n"
        "Keeps the sign-ins of your MCP servers alive, together with every other program that uses them.\n\n");
    for (const Command &command : allCommands())
        text += u"  %1 %2\n      %3\n"_s.arg(command.name, command.arguments, command.purpose);
    text += tr("\nOptions of every command:\n"
               "  --home DIR   the folder with sign-ins, locks and config.toml (default: $CODEX_HOME, else ~/.codex)\n"
               "  --json       one JSON object a line on standard output\n"
               "  --demo       a temporary home with servers of its own; without a command: a guided tour\n"
               "  --help       help for a command; --version\n\n"
               "Exit status: 0 done, 1 other error, 2 usage, 3 sign-in needed, 4 sign-ins cannot be read or saved,\n"
               "5 another program is busy for too long, 6 provider not reached or refuses for now, 7 outcome unknown.");
    return text;
}

QString helpOf(const Command &command, const QCommandLineParser &parser)
{
    // Qt's own headings, as Qt says them.
    const auto heading = [](const char *text) { return QCoreApplication::translate("QCommandLineParser", text); };
    QString options = parser.helpText();
    options = options.mid(options.indexOf(heading("Options:")));
    if (const qsizetype end = options.indexOf(u"\n\n"_s + heading("Arguments:")); end >= 0)
        options.truncate(end);
    return tr("Usage: latchkey-cli %1 %2\n%3\n\nExample: %4\n\n%5")
        .arg(command.name, command.arguments, command.purpose, command.example, options.trimmed());
}

Parsed misuse(const QString &what)
{
    return {std::nullopt, what + u'\n' + tr("See latchkey-cli --help."), Usage};
}

void addOption(QCommandLineParser &parser, const Option &option)
{
    const QStringList names{option.letter, option.name};
    parser.addOption({option.letter.isEmpty() ? names.mid(1) : names, option.purpose, option.valueName});
}

Parsed understood(const QCommandLineParser &parser, const Command *command, const QStringList &arguments)
{
    CommandLine line;
    line.arguments = arguments;
    line.home = parser.value(u"home"_s);
    line.json = parser.isSet(u"json"_s);
    line.demo = parser.isSet(u"demo"_s);
    if (parser.isSet(u"home"_s) && line.home.isEmpty())
        return misuse(tr("--home needs a folder."));
    if (line.demo && parser.isSet(u"home"_s))
        return misuse(tr("--demo makes a home of its own; leave out --home."));
    if (!command)
        return {line, {}, Ok};
    line.command = command->name;
    if (command->read) {
        if (const QString wrong = command->read(parser, line); !wrong.isEmpty())
            return misuse(wrong);
    }
    return {line, {}, Ok};
}

} // namespace

Parsed parseCommandLine(const QStringList &arguments)
{
    // The command is the first word that is neither an option nor the value of one.
    QString name;
    for (qsizetype i = 1; i < arguments.size() && name.isEmpty(); ++i) {
        if (arguments[i] == "--home"_L1)
            ++i;
        else if (!arguments[i].startsWith(u'-'))
            name = arguments[i];
    }
    if (arguments.contains(u"--version"_s))
        return {std::nullopt, u"latchkey-cli "_s + QCoreApplication::applicationVersion(), Ok};

    const Command *command = commandNamed(name);
    if (!name.isEmpty() && !command)
        return misuse(tr("There is no command “%1”.").arg(name));

    QCommandLineParser parser;
    for (const Option &option : optionsOf(command))
        addOption(parser, option);
    if (!parser.parse(arguments))
        return misuse(parser.errorText());
    if (parser.isSet(u"help"_s))
        return {std::nullopt, command ? helpOf(*command, parser) : overview(), Ok};
    if (!command && !parser.isSet(u"demo"_s))
        return {std::nullopt, overview(), Usage};

    const QStringList rest = parser.positionalArguments().mid(command ? 1 : 0);
    if (command && (rest.size() < command->least || (command->most >= 0 && rest.size() > command->most)))
        return misuse(tr("Usage: latchkey-cli %1 %2").arg(command->name, command->arguments));
    return understood(parser, command, rest);
}

} // namespace Latchkey::Cli
