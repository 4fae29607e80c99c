#pragma once

#include "app/cli/commands.h"
#include "core/config/homes.h"

#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QObject>

#include <memory>
#include <vector>

namespace Latchkey::Cli {

//! One command on the homes that it concerns, one after the other, and then the end of the program with the gravest
//! status.
class HomeRuns : public QObject
{
    Q_OBJECT
public:
    //! \a homes: on these; none: on the known ones.
    HomeRuns(const CommandLine &line, const QList<Home> &homes, const Command &command);

    void start();

private:
    struct Run {
        Home home;
        QStringList arguments;
        void (*start)(Context &);
    };
    void plan();
    void planFor(const QString &server);
    void next();
    void run(const Run &run, const ServerList::Reading &reading);

    const CommandLine m_line;
    const QList<Home> m_requestedHomes;
    const Command m_command;
    KnownHomes m_known;
    std::vector<std::unique_ptr<ServerList>> m_lists; // of each of them, to look for a server
    QHash<QString, ServerList::Reading> m_readings; // of homes in which nothing has been done yet, by path
    QList<Run> m_planned;
    std::unique_ptr<Context> m_context;
    int m_status = 0;
};

} // namespace Latchkey::Cli
