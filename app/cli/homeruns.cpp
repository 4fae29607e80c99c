#include "app/cli/homeruns.h"

#include "core/base/whendone.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace Latchkey::Cli {

using namespace Qt::StringLiterals;

HomeRuns::HomeRuns(const CommandLine &line, const QList<Home> &homes, const Command &command)
    : m_line(line)
    , m_requestedHomes(homes)
    , m_command(command)
{
}

void HomeRuns::start()
{
    whenDone(Homes::read(m_requestedHomes), this, [this](const Result<ReadHomes> &read) {
        if (!read)
            return QCoreApplication::exit(OtherError);
        m_known = read->known;
        for (qsizetype i = 0; i < read->readings.size(); ++i)
            m_readings.insert(m_known.homes[i].path, read->readings[i]);
        plan();
    });
}

void HomeRuns::plan()
{
    using Homes = Command::Homes;
    const bool connectsAll = m_command.homes == Homes::OfFirstServer && m_line.all;
    if (m_known.homes.size() == 1 || m_command.homes == Homes::First || m_line.report || connectsAll) {
        m_planned.append({m_known.homes.first(), m_line.arguments, m_command.run});
    } else if (m_command.homes == Homes::AllOrOfServers && m_line.arguments.isEmpty()) {
        for (const Home &home : m_known.homes)
            m_planned.append({home, {}, m_command.run});
    } else if (m_command.homes == Homes::OfFirstServer) {
        planFor(m_line.arguments.first());
        m_planned.first().arguments = m_line.arguments;
    } else {
        // What moves is known to no home; where it goes to is.
        for (const QString &server : m_line.move ? m_line.arguments.mid(1) : m_line.arguments)
            planFor(server);
        if (m_line.move)
            m_planned.first().arguments = m_line.arguments;
    }
    m_lists.clear();
    next();
}

// A server that no home has is the first one's to be complained about.
void HomeRuns::planFor(const QString &server)
{
    if (m_lists.empty()) {
        for (const Home &home : std::as_const(m_known.homes))
            m_lists.push_back(std::make_unique<ServerList>(m_readings.value(home.path)));
    }
    const auto having = std::find_if(m_lists.begin(), m_lists.end(),
                                     [&server](const auto &list) { return list->find(server).has_value(); });
    const Home &home = m_known.homes[having == m_lists.end() ? 0 : having - m_lists.begin()];
    const auto planned = std::find_if(m_planned.begin(), m_planned.end(),
                                      [&home](const Run &run) { return run.home == home; });
    if (planned == m_planned.end())
        m_planned.append({home, {server}, m_command.run});
    else
        planned->arguments.append(server);
}

void HomeRuns::next()
{
    if (m_planned.isEmpty())
        return QCoreApplication::exit(m_status);
    const Run following = m_planned.takeFirst();
    if (m_context && !m_line.names)
        m_context->out().line({}); // between one home and the next
    m_context.reset(); // before the next one listens for the system's signals
    if (const auto known = m_readings.constFind(following.home.path); known != m_readings.constEnd()) {
        const ServerList::Reading reading = *known;
        m_readings.erase(known);
        return run(following, reading);
    }
    whenDone(ServerList::read(following.home.path, following.home.serverList), this,
             [this, following](const Result<ServerList::Reading> &reading) {
                 reading ? run(following, *reading) : QCoreApplication::exit(OtherError);
             });
}

void HomeRuns::run(const Run &run, const ServerList::Reading &reading)
{
    CommandLine line = m_line;
    line.arguments = run.arguments;
    m_context = std::make_unique<Context>(line, run.home, reading, m_known.homes);
    if (run.home == m_known.homes.first())
        m_context->setRegistryProblems(m_known.problems);
    m_context->ended = [this](int status) {
        m_status = graver(static_cast<ExitStatus>(m_status), static_cast<ExitStatus>(status));
        for (const QString &server : m_context->wantedSignIns())
            m_planned.append({m_context->home(), {server}, commandNamed(u"login"_s)->run});
        // Not from within the context that is to go.
        QMetaObject::invokeMethod(this, &HomeRuns::next, Qt::QueuedConnection);
    };
    run.start(*m_context);
}

} // namespace Latchkey::Cli
