#include "app/cli/commands.h"

#include <algorithm>

namespace Latchkey::Cli {

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

} // namespace Latchkey::Cli
