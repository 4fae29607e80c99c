#include "core/doctor/clientfindings_p.h"

#include "core/base/visibletext.h"
#include "core/base/whendone.h"
#include "core/doctor/finding_p.h"

#include <QtCore/QHash>

#include <algorithm>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr int readableByOthers = 077;

QList<Finding> brokenConnections(const ClientOverview &client, const Launcher &launcher)
{
    QList<Finding> findings;
    for (const ListedEntry &entry : client.entries) {
        if (!entry.call || entry.starts)
            continue;
        Facts facts{{Fact::Client, wordFor(client.client)},
                    {Fact::File, entry.file},
                    {Fact::Entry, visibleText(entry.name, 80)},
                    {Fact::Program, visibleText(entry.call->program, 300)}};
        if (launcher.fault == Launcher::Fault::None)
            facts.insert(Fact::Now, launcher.program);
        findings.append(findingOf(FindingKind::ConnectionBroken, visibleText(entry.call->server, 80), facts));
    }
    return findings;
}

QList<Finding> openFiles(const ClientOverview &client)
{
    QList<Finding> findings;
    for (const SignInSurvey::File &file : client.signIns.files) {
        if ((file.mode & readableByOthers) != 0)
            findings.append(findingOf(FindingKind::ClientFileOpen, {},
                                      {{Fact::Client, wordFor(client.client)},
                                       {Fact::File, file.path},
                                       {Fact::Mode, QString::number(file.mode, 8)}}));
    }
    return findings;
}

QList<Finding> leftOver(const ClientOverview &client, const QList<ClientOverview> &all, const QList<Server> &servers)
{
    QHash<QString, QStringList> byFile;
    for (const ClientSignIn &signIn : client.signIns.signIns) {
        const bool isOfUse = std::any_of(all.begin(), all.end(),
                                         [&signIn](const ClientOverview &one) { return hasServerOf(one, signIn); })
            || std::any_of(servers.begin(), servers.end(),
                           [&signIn](const Server &server) { return signIn.isFor(server.identity.url); });
        if (!isOfUse)
            byFile[signIn.file].append(signIn.label());
    }
    QList<Finding> findings;
    for (auto file = byFile.constBegin(); file != byFile.constEnd(); ++file)
        findings.append(findingOf(FindingKind::ClientLeftOver, {},
                                  {{Fact::Client, wordFor(client.client)},
                                   {Fact::File, file.key()},
                                   {Fact::Count, QString::number(file->size())},
                                   {Fact::Entries, visibleText(file->mid(0, 20).join(u", "_s), 1000)}}));
    return findings;
}

QList<Finding> sharedGrants(const QList<ClientOverview> &clients)
{
    QHash<QByteArray, QStringList> holders;
    QHash<QByteArray, QString> names;
    for (const ClientOverview &client : clients) {
        for (const ClientSignIn &signIn : client.signIns.signIns) {
            QStringList &known = holders[signIn.grantMark];
            if (!signIn.grantMark.isEmpty() && !known.contains(productName(client.client)))
                known.append(productName(client.client));
            if (!signIn.name.isEmpty())
                names.insert(signIn.grantMark, signIn.name);
        }
    }
    QList<Finding> findings;
    for (auto grant = holders.constBegin(); grant != holders.constEnd(); ++grant) {
        if (grant->size() > 1)
            findings.append(findingOf(FindingKind::ClientsShareGrant, names.value(grant.key()),
                                      {{Fact::Clients, grant->join(u", "_s)}}));
    }
    return findings;
}

//! Those of \a plans that are in the file of \a what, one after the other.
QFuture<Status> carryOutNext(QList<ConnectionPlan> plans)
{
    if (plans.isEmpty())
        return readyFuture(success());
    const ConnectionPlan next = plans.takeFirst();
    return followedBy<Done>(carryOut(next),
                            [plans](const Status &done) { return done ? carryOutNext(plans) : readyFuture(done); });
}

} // namespace

QList<Finding> clientFindings(const QList<ClientOverview> &clients, const Launcher &launcher,
                              const QList<Server> &servers)
{
    QList<Finding> findings;
    for (const ClientOverview &client : clients)
        findings += brokenConnections(client, launcher) + openFiles(client) + leftOver(client, clients, servers);
    return findings + sharedGrants(clients);
}

QList<Repair> reconnections(const Finding &finding)
{
    if (!finding.facts.contains(Fact::Now))
        return {};
    Repair what{Repair::Kind::Reconnect};
    what.path = finding.facts[Fact::File];
    what.client = finding.facts[Fact::Client];
    what.program = finding.facts[Fact::Now];
    return {what};
}

QFuture<Status> reconnect(const QString &home, const Repair &what)
{
    const auto client = clientOf(what.client);
    if (!client)
        return readyFuture(Status(Error{ErrorKind::InvalidInput, Stage::Prepare, u"there is no such client"_s}));
    return followedBy<Done>(planRepairs(launcherFor(home, what.program), *client),
                            [path = what.path](const Result<QList<ConnectionPlan>> &plans) {
                                QList<ConnectionPlan> here;
                                for (const ConnectionPlan &plan : plans ? *plans : QList<ConnectionPlan>()) {
                                    if (plan.file == path)
                                        here.append(plan);
                                }
                                return carryOutNext(here);
                            });
}

} // namespace Latchkey
