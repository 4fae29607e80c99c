#include "app/cli/commandline.h"

#include "app/cli/addoptions.h"
#include "app/cli/exitstatus.h"
#include "app/cli/provideroptions.h"
#include "app/cli/translate.h"
#include "core/base/visibletext.h"
#include "core/clients/connection.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>

#include <algorithm>

namespace Latchkey::Cli {

using namespace Qt::StringLiterals;

namespace {

struct CommandInfo {
    const char *name;
    const char *arguments;
    const char *purpose;
    const char *example;
    int least; // number of arguments
    int most; // -1: any
};

constexpr CommandInfo commands[] = {
    {"status", "[SERVER…]", QT_TRANSLATE_NOOP("Latchkey::Cli", "Shows which servers work, and what the others need."),
     "latchkey-cli status --check", 0, -1},
    {"login", "SERVER",
     QT_TRANSLATE_NOOP("Latchkey::Cli", "Signs in: opens your browser, waits for you, and stores the credential."),
     "latchkey-cli login notes --scope notes.read", 1, 1},
    {"logout", "SERVER",
     QT_TRANSLATE_NOOP(
         "Latchkey::Cli",
         "Removes the credential from both stores, and revokes it at the provider where that is offered."),
     "latchkey-cli logout notes", 1, 1},
    {"refresh", "SERVER", QT_TRANSLATE_NOOP("Latchkey::Cli", "Refreshes the credential if it is about to expire."),
     "latchkey-cli refresh notes --force", 1, 1},
    {"token", "SERVER",
     QT_TRANSLATE_NOOP("Latchkey::Cli", "Prints a valid access token and nothing else, refreshed first if need be."),
     "curl -H \"Authorization: Bearer $(latchkey-cli token notes)\" https://notes.example/mcp", 1, 1},
    {"headers", "SERVER",
     QT_TRANSLATE_NOOP(
         "Latchkey::Cli",
         "Prints the headers that authorize a request, as one JSON object: for clients that ask a command for them."),
     "latchkey-cli headers notes", 1, 1},
    {"bridge", "SERVER",
     QT_TRANSLATE_NOOP("Latchkey::Cli",
                       "Is an MCP server on standard input and output that passes everything on, with your sign-in."),
     "claude mcp add notes -- latchkey-cli bridge notes", 1, 1},
    {"history", "SERVER",
     QT_TRANSLATE_NOOP("Latchkey::Cli",
                       "Shows what happened to a sign-in, by whichever program: the last 50 events, newest first."),
     "latchkey-cli history notes", 1, 1},
    {"doctor", "[SERVER…]",
     QT_TRANSLATE_NOOP(
         "Latchkey::Cli",
         "Looks for drift between the stores and for everything else that is wrong, and says what to do."),
     "latchkey-cli doctor --fix", 0, -1},
    {"add", "NAME URL", QT_TRANSLATE_NOOP("Latchkey::Cli", "Adds a server to Latchkey's own list."),
     "latchkey-cli add notes https://notes.example/mcp --probe", 2, 2},
    {"import", "[NAME…]",
     QT_TRANSLATE_NOOP(
         "Latchkey::Cli",
         "Lists the remote servers of other MCP clients, and adds those that are named to Latchkey's own list."),
     "latchkey-cli import --from cursor --all", 0, -1},
    {"clients", "",
     QT_TRANSLATE_NOOP(
         "Latchkey::Cli",
         "Shows which MCP clients are here, which servers they have, and which sign-ins they keep themselves."),
     "latchkey-cli clients --json", 0, 0},
    {"connect", "SERVER [CLIENT…]",
     QT_TRANSLATE_NOOP(
         "Latchkey::Cli",
         "Lets clients use your sign-in to a server: those that have the server, or those that are named."),
     "latchkey-cli connect notes claude-code --dry-run", 0, -1},
    {"disconnect", "SERVER [CLIENT…]",
     QT_TRANSLATE_NOOP("Latchkey::Cli", "Gives clients back what they had before they were connected to a server."),
     "latchkey-cli disconnect notes", 1, -1},
    {"remove", "NAME",
     QT_TRANSLATE_NOOP("Latchkey::Cli",
                       "Removes a server from Latchkey's own list. Its credential stays until you sign out."),
     "latchkey-cli remove notes", 1, 1},
};

const CommandInfo *infoOf(const QString &name)
{
    const auto *found = std::find_if(std::begin(commands), std::end(commands),
                                     [&name](const CommandInfo &info) { return name == QLatin1String(info.name); });
    return found == std::end(commands) ? nullptr : found;
}

QString overview()
{
    QString text = tr(
        "Usage: latchkey-cli [--home DIR] [--json] COMMAND …\n\n"
        "Keeps the sign-ins of your MCP servers alive, together with every other program that uses them.\n\n");
    for (const CommandInfo &info : commands)
        text += u"  %1 %2\n      %3\n"_s.arg(QString::fromUtf8(info.name), QString::fromUtf8(info.arguments),
                                             tr(info.purpose));
    text += tr(
        "\nOptions of every command:\n"
        "  --home DIR   the folder that holds stores, locks and config.toml (default: $CODEX_HOME, else ~/.codex)\n"
        "  --json       one JSON object a line on standard output\n"
        "  --demo       a temporary home with servers of its own; without a command: a guided tour\n"
        "  --help       help for a command; --version\n\n"
        "Exit status: 0 done, 1 other error, 2 usage, 3 sign-in required, 4 store unavailable,\n"
        "5 lock not obtained in time, 6 provider unreachable or refused for now, 7 outcome unknown.");
    return text;
}

QString helpOf(const CommandInfo &info, const QCommandLineParser &parser)
{
    // Qt's own headings, as Qt says them.
    const auto heading = [](const char *text) { return QCoreApplication::translate("QCommandLineParser", text); };
    QString options = parser.helpText();
    options = options.mid(options.indexOf(heading("Options:")));
    if (const qsizetype end = options.indexOf(u"\n\n"_s + heading("Arguments:")); end >= 0)
        options.truncate(end);
    return tr("Usage: latchkey-cli %1 %2\n%3\n\nExample: %4\n\n%5")
        .arg(QString::fromUtf8(info.name), QString::fromUtf8(info.arguments), tr(info.purpose),
             QString::fromUtf8(info.example), options.trimmed());
}

Parsed misuse(const QString &what)
{
    return {std::nullopt, what + u'\n' + tr("See latchkey-cli --help."), Usage};
}

std::optional<std::chrono::seconds> secondsFrom(const QString &text)
{
    bool ok = false;
    const int seconds = text.toInt(&ok);
    if (!ok || seconds < 0 || seconds > 365 * 86400)
        return std::nullopt;
    return std::chrono::seconds(seconds);
}

QStringList clientWords()
{
    QStringList words;
    for (const McpClient client : allClients)
        words.append(wordFor(client));
    return words;
}

QStringList connectable()
{
    QStringList words;
    for (const McpClient client : knownClients()) {
        if (handReason(client) != HandReason::SignInsOnly)
            words.append(wordFor(client));
    }
    return words;
}

bool wantsValidity(const QString &command)
{
    return command == "token"_L1 || command == "headers"_L1;
}

void addOptions(QCommandLineParser &parser, const QString &command)
{
    parser.addOption({u"home"_s, tr("The home to work on."), u"DIR"_s});
    parser.addOption({u"json"_s, tr("One JSON object a line on standard output.")});
    parser.addOption({u"demo"_s, tr("Work on a temporary home with servers of its own.")});
    parser.addOption({{u"h"_s, u"help"_s}, tr("This help.")});
    if (command == "status"_L1) {
        parser.addOption(
            {u"check"_s, tr("Ask each server whether it works, with one harmless request (10 s at most).")});
        parser.addOption({u"names"_s, tr("Print the names of all servers instead, each with a NUL at its end.")});
    } else if (command == "login"_L1) {
        parser.addOption({u"no-browser"_s, tr("Open no browser; the address it ends on may be pasted here.")});
        parser.addOption({u"device"_s, tr("Sign in by a code that you type in a browser on any machine.")});
        parser.addOption({u"scope"_s, tr("Ask for this scope (may be repeated)."), u"S"_s});
        parser.addOption(
            {u"allow-site"_s, tr("Trust this site with your access, without asking (may be repeated)."), u"SITE"_s});
        addProviderOptions(parser);
        parser.addOption({u"timeout"_s, tr("How long you may take in the browser (default: 600)."), u"SEC"_s});
    } else if (command == "doctor"_L1) {
        parser.addOption({u"fix"_s, tr("Offer each fix that is safe, one after the other.")});
        parser.addOption({u"yes"_s, tr("With --fix: do those without asking that move or remove no credential.")});
        parser.addOption({u"move"_s,
                          tr("Make the sign-in that is kept under the first name that of the second, a server that is "
                             "configured.")});
        parser.addOption({u"report"_s, tr("Print a text without secrets, fit for a public issue, instead.")});
    } else if (command == "import"_L1) {
        parser.addOption({u"all"_s, tr("Add every server that is not here yet and has no key of its own.")});
        parser.addOption(
            {u"from"_s, tr("Look at this client only: %1.").arg(clientWords().join(u", "_s)), u"CLIENT"_s});
    } else if (command == "connect"_L1 || command == "disconnect"_L1) {
        parser.addOption({u"dry-run"_s, tr("Show what would be written, and write nothing.")});
        parser.addOption({u"yes"_s, tr("Replace also what somebody else has written into an entry.")});
        parser.addOption({u"project"_s, tr("In the files of this folder, and not in yours."), u"DIR"_s});
        if (command == "connect"_L1) {
            parser.addOption(
                {u"all"_s, tr("Take over the servers of all clients, connect them, and sign in to each once.")});
            parser.addOption({u"headers"_s, tr("By a command that prints headers, where a client takes one.")});
            parser.addOption({u"no-sign-in"_s, tr("With --all: leave the sign-ins for later.")});
            parser.addOption({u"no-browser"_s, tr("Open no browser; the address it ends on may be pasted here.")});
            parser.addOption({u"program"_s, tr("What clients are to start (default: this program)."), u"FILE"_s});
        }
    } else if (command == "refresh"_L1) {
        parser.addOption({u"force"_s, tr("Refresh even a token that is still good.")});
    } else if (command == "add"_L1) {
        parser.addOption({u"probe"_s, tr("Ask the server first whether it is there, and where one signs in to it.")});
        addServerOptions(parser);
    } else if (wantsValidity(command)) {
        parser.addOption({u"min-validity"_s, tr("The token is to last this long (default: 30)."), u"SEC"_s});
        if (command == "token"_L1)
            parser.addOption(
                {u"rejected"_s,
                 tr("Another one than the token on standard input, which the server has answered with 401: "
                    "refreshed only if that one is still stored.")});
    }
}

//! Empty: nothing is wrong with it.
QString readConnection(const QCommandLineParser &parser, CommandLine &line)
{
    const auto isSet = [&parser](const QString &name) { return parser.optionNames().contains(name); };
    line.dryRun = isSet(u"dry-run"_s);
    line.yes = isSet(u"yes"_s);
    line.project = parser.value(u"project"_s);
    if (line.command == "connect"_L1) {
        line.all = isSet(u"all"_s);
        line.byHelper = isSet(u"headers"_s);
        line.noSignIn = isSet(u"no-sign-in"_s);
        line.noBrowser = isSet(u"no-browser"_s);
        line.program = parser.value(u"program"_s);
    }
    if (line.all == !line.arguments.isEmpty())
        return tr("Either --all, or the name of a server.");
    if (isSet(u"project"_s) && (line.all || line.project.isEmpty()))
        return tr("--project needs a folder, and the name of a server.");
    if (line.noSignIn && !line.all)
        return tr("--no-sign-in goes with --all.");
    for (const QString &word : line.arguments.mid(1)) {
        const auto client = clientOf(word);
        if (!client || handReason(*client) == HandReason::SignInsOnly)
            return tr("There is no client “%1”; there are %2.").arg(visibleText(word, 64), connectable().join(u", "_s));
    }
    return {};
}

Parsed understood(const QCommandLineParser &parser, const QString &command, const QStringList &arguments)
{
    CommandLine line;
    line.command = command;
    line.arguments = arguments;
    line.home = parser.value(u"home"_s);
    line.json = parser.isSet(u"json"_s);
    line.demo = parser.isSet(u"demo"_s);
    if (parser.isSet(u"home"_s) && line.home.isEmpty())
        return misuse(tr("--home needs a folder."));
    if (line.demo && parser.isSet(u"home"_s))
        return misuse(tr("--demo makes a home of its own; leave out --home."));
    if (command == "status"_L1) {
        line.check = parser.isSet(u"check"_s);
        line.names = parser.isSet(u"names"_s);
        if (line.names && (line.check || line.json || !arguments.isEmpty()))
            return misuse(tr("--names is about everything, and goes with nothing else."));
    } else if (command == "login"_L1) {
        line.noBrowser = parser.isSet(u"no-browser"_s);
        line.device = parser.isSet(u"device"_s);
        line.scopes = parser.values(u"scope"_s);
        line.allowedSites = parser.values(u"allow-site"_s);
        if (const Status read = readProviderOptions(parser, line.server); !read)
            return misuse(read.error().detail);
        if (const auto timeout = secondsFrom(parser.isSet(u"timeout"_s) ? parser.value(u"timeout"_s) : u"600"_s))
            line.timeout = *timeout;
        else
            return misuse(tr("--timeout needs a number of seconds."));
    } else if (command == "doctor"_L1) {
        line.fix = parser.isSet(u"fix"_s);
        line.yes = parser.isSet(u"yes"_s);
        line.report = parser.isSet(u"report"_s);
        line.move = parser.isSet(u"move"_s);
        if (line.yes && !line.fix && !line.move)
            return misuse(tr("--yes goes with --fix."));
        if (line.move && (line.fix || arguments.size() != 2))
            return misuse(tr("Usage: latchkey-cli %1 %2").arg(u"doctor --move"_s, u"FROM TO"_s));
        if (line.report && (line.fix || !arguments.isEmpty()))
            return misuse(tr("--report is about everything, and mends nothing."));
        if ((line.fix || line.move) && line.json && !line.yes)
            return misuse(tr("--json asks nothing; --fix needs --yes with it."));
    } else if (command == "import"_L1) {
        line.all = parser.isSet(u"all"_s);
        line.from = parser.value(u"from"_s);
        if (line.all && !arguments.isEmpty())
            return misuse(tr("Either --all, or the names of servers."));
        if (parser.isSet(u"from"_s) && !clientWords().contains(line.from))
            return misuse(tr("--from takes one of: %1.").arg(clientWords().join(u", "_s)));
    } else if (command == "connect"_L1 || command == "disconnect"_L1) {
        if (const QString wrong = readConnection(parser, line); !wrong.isEmpty())
            return misuse(wrong);
    } else if (command == "refresh"_L1) {
        line.force = parser.isSet(u"force"_s);
    } else if (command == "add"_L1) {
        line.probe = parser.isSet(u"probe"_s);
        const Result<Server> server = serverOf(parser, arguments);
        if (!server)
            return misuse(server.error().detail);
        line.server = *server;
    } else if (wantsValidity(command)) {
        if (const auto least = secondsFrom(parser.isSet(u"min-validity"_s) ? parser.value(u"min-validity"_s) : u"30"_s))
            line.minValidity = *least;
        else
            return misuse(tr("--min-validity needs a number of seconds."));
        line.rejected = command == "token"_L1 && parser.isSet(u"rejected"_s);
        if (line.rejected && parser.isSet(u"min-validity"_s))
            return misuse(tr("Either --rejected or --min-validity."));
    }
    return {line, {}, Ok};
}

} // namespace

Parsed parseCommandLine(const QStringList &arguments)
{
    // The command is the first word that is neither an option nor the value of one.
    QString command;
    for (qsizetype i = 1; i < arguments.size() && command.isEmpty(); ++i) {
        if (arguments[i] == "--home"_L1)
            ++i;
        else if (!arguments[i].startsWith(u'-'))
            command = arguments[i];
    }
    if (arguments.contains(u"--version"_s))
        return {std::nullopt, u"latchkey-cli "_s + QCoreApplication::applicationVersion(), Ok};

    const CommandInfo *info = infoOf(command);
    if (!command.isEmpty() && !info)
        return misuse(tr("There is no command “%1”.").arg(command));

    QCommandLineParser parser;
    addOptions(parser, command);
    if (!parser.parse(arguments))
        return misuse(parser.errorText());
    if (parser.isSet(u"help"_s))
        return {std::nullopt, info ? helpOf(*info, parser) : overview(), Ok};
    if (!info && !parser.isSet(u"demo"_s))
        return {std::nullopt, overview(), Usage};

    const QStringList rest = parser.positionalArguments().mid(info ? 1 : 0);
    if (info && (rest.size() < info->least || (info->most >= 0 && rest.size() > info->most)))
        return misuse(tr("Usage: latchkey-cli %1 %2").arg(command, QString::fromUtf8(info->arguments)));
    return understood(parser, command, rest);
}

} // namespace Latchkey::Cli
