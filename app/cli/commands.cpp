#include "app/cli/commands.h"

#include <algorithm>

namespace Latchkey::Cli {

using namespace Qt::StringLiterals;

QString readSeconds(const QCommandLineParser &parser, const QString &name, std::chrono::seconds &seconds)
{
    if (!parser.isSet(name))
        return {};
    bool ok = false;
    const int number = parser.value(name).toInt(&ok);
    if (!ok || number < 0 || number > 365 * 86400)
        return tr("--%1 needs a number of seconds.").arg(name);
    seconds = std::chrono::seconds(number);
    return {};
}

const Command *commandNamed(const QString &name)
{
    const QList<Command> &all = allCommands();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const Command &command) { return command.name == name; });
    return found == all.end() ? nullptr : &*found;
}

QList<Option> optionsOf(const Command *command)
{
    QList<Option> options{{u"home"_s, tr("The home to work on."), u"DIR"_s, {Value::Folder}},
                          {u"json"_s, tr("One JSON object a line on standard output.")},
                          {u"demo"_s, tr("Work on a temporary home with servers of its own.")},
                          {u"help"_s, tr("This help."), {}, {}, u"h"_s}};
    if (command)
        return options + command->options;
    options.append({u"version"_s, tr("The version of this program.")});
    return options;
}

} // namespace Latchkey::Cli
