#pragma once

#include "app/cli/context.h"

#include <QtCore/QList>
#include <QtCore/QObject>

#include <memory>

namespace Latchkey::Cli {

using Command = void (*)(Context &);

//! One command on the homes that it concerns, one after the other, and then the end of the program with the gravest
//! status. `status` and `doctor` concern all of them, or those that have the servers they name; whatever else names a
//! server concerns the first home that has it, and everything else the first one.
class HomeRuns : public QObject
{
    Q_OBJECT
public:
    //! \a known: not without homes.
    HomeRuns(const CommandLine &line, const KnownHomes &known, Command command);

    void start();

private:
    struct Run {
        Home home;
        QStringList arguments;
        Command command;
    };
    void planFor(const QString &server);
    void next();

    const CommandLine m_line;
    const KnownHomes m_known;
    const Command m_command;
    QList<Run> m_planned;
    std::unique_ptr<Context> m_context;
    int m_status = 0;
};

} // namespace Latchkey::Cli
