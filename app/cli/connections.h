#pragma once

#include "app/cli/context.h"
#include "app/cli/question.h"
#include "core/clients/connection.h"

#include <QtCore/QJsonArray>
#include <QtCore/QList>
#include <QtCore/QObject>

#include <functional>

namespace Latchkey::Cli {

//! Plans of one command, shown and carried out one after the other.
class Connections : public QObject
{
    Q_OBJECT
public:
    enum class Direction { Connect, Disconnect };
    struct Wanted {
        ServerIdentity server;
        McpClient client;
        bool isNamed = false; //!< By the user: why nothing can be done is an answer then.
    };

    //! \a context outlives it.
    Connections(Context &context, Direction direction, QList<Wanted> wanted);

    //! Calls \a done with how it went.
    void start(std::function<void(ExitStatus)> done);

    //! What became of each plan, in the words of the JSON output.
    const QJsonArray &outcomes() const { return m_outcomes; }
    //! How many plans there were, obstacles and all.
    qsizetype count() const { return m_outcomes.size(); }

private:
    void next();
    void plan(const Wanted &wanted);
    void nextPlan();
    void show(const ConnectionPlan &plan) const;
    void carry(ConnectionPlan plan);
    void report(const ConnectionPlan &plan, const QString &outcome, const QJsonValue &error = {});

    Context &m_context;
    const Direction m_direction;
    const Launcher m_launcher;
    const ClientFolders m_folders;
    QList<Wanted> m_wanted; // still to be looked at
    QList<ConnectionPlan> m_plans; // of the one that was looked at
    Question m_question;
    QJsonArray m_outcomes;
    ExitStatus m_status = Ok;
    std::function<void(ExitStatus)> m_done;
};

//! Where clients keep their files, for the home of \a context.
ClientFolders foldersFor(const Context &context);
//! Tells people of \a problems of clients' files, and yields them for the JSON output.
QJsonArray reportProblems(const QList<ConfigProblem> &problems, const Output &out);

} // namespace Latchkey::Cli
