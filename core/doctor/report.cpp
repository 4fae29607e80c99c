#include "core/doctor/report_p.h"

#include "core/base/operation_p.h"
#include "core/base/system/durablefile_p.h"
#include "core/base/system/filestate_p.h"
#include "core/base/visibletext.h"
#include "core/credential/names.h"
#include "core/doctor/redaction_p.h"
#include "core/lock/locks_p.h"
#include "core/store/filestore_p.h"
#include "core/store/keyringbackends_p.h"

#include <QtCore/QSysInfo>

#include <algorithm>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

QString modeOf(const QString &path)
{
    const FileState state = stateOf(path, Links::Keep);
    if (!state.isThere())
        return u"absent"_s;
    QString kind = u"file"_s;
    if (state.kind == FileState::Kind::Link)
        kind = u"link"_s;
    else if (state.kind == FileState::Kind::Folder)
        kind = u"folder"_s;
    return kind + u' ' + QString::number(state.mode, 8).rightJustified(4, u'0');
}

QString describedLock(const QString &subject, const QString &path)
{
    const std::optional<LockHolder> holder = lockHolder(path);
    if (!holder)
        return {};
    const QString host = holder->host == QSysInfo::machineHostName() ? u"this machine"_s : u"another machine"_s;
    return u"- %1: held by %2 (%3) on %4 since %5\n"_s.arg(
        subject, holder->program.isEmpty() ? u"a program"_s : holder->program,
        holder->alive ? u"runs"_s : u"has ended"_s, host,
        holder->since.isValid() ? holder->since.toString(Qt::ISODate) : u"an unknown time"_s);
}

//! Blocks: for a worker thread.
QString describedLocks(const Examination &what)
{
    QString lines = describedLock(u"file store"_s, storeLockPath(what.home));
    lines += describedLock(u"encrypted store"_s, secretsLockPath(what.home));
    for (const Server &server : what.servers) {
        const QString key = server.identity.storeKey();
        lines += describedLock(visibleName(server.identity.name), credentialLockPath(what.home, key));
        if (what.mode != StoreMode::File)
            lines += describedLock(visibleName(server.identity.name) + ", keyring"_L1,
                                   keyringLockPath(what.keyringService, key));
    }
    return lines.isEmpty() ? u"none is held\n"_s : u'\n' + lines;
}

QString describedFinding(const Finding &finding)
{
    QStringList facts;
    for (auto fact = finding.facts.constBegin(); fact != finding.facts.constEnd(); ++fact) {
        if (fact.key() != Fact::Host && fact.key() != Fact::Pid)
            facts.append(wordFor(fact.key()) + u'=' + *fact);
    }
    facts.sort();
    return u"- %1 %2%3%4\n"_s.arg(wordFor(finding.severity), wordFor(finding.kind),
                                  finding.server.isEmpty() ? QString()
                                                           : QString(u" ("_s + visibleName(finding.server) + u')'),
                                  facts.isEmpty() ? QString() : QString(u": "_s + facts.join(u", "_s)));
}

QString described(const ReportedHome &home, const QString &keyring, const QString &locks)
{
    const Examination &what = home.what;
    QString text = u"\n## Home %1\n\n"_s.arg(what.home);
    text += u"Store mode %1; keyring: %2\n"_s.arg(wordFor(what.mode), keyring);
    text += u"Credentials: %1; locks: %2\n"_s.arg(modeOf(FileStore::path(what.home)), modeOf(lockFolder(what.home)));
    text += u"Locks: "_s + locks;
    text += u"Servers: %1\n"_s.arg(what.servers.size());
    for (const Server &server : what.servers)
        text += u"- %1 %2 (%3 %4): %5\n"_s.arg(visibleName(server.identity.name), server.identity.url,
                                               wordFor(server.place.layer), server.place.file,
                                               home.states.value(server.identity.storeKey(), u"not looked at"_s));
    text += home.findings.isEmpty() ? u"Findings: none\n"_s : u"Findings:\n"_s;
    for (const Finding &finding : home.findings)
        text += describedFinding(finding);
    return text;
}

QString surroundings(const QString &program)
{
    const QString desktop = qEnvironmentVariable("XDG_CURRENT_DESKTOP");
    const QString session = qEnvironmentVariable("XDG_SESSION_TYPE");
    QString text = program + u'\n';
    text += u"Qt %1 (built with %2), %3, %4\n"_s.arg(QString::fromLatin1(qVersion()), QStringLiteral(QT_VERSION_STR),
                                                     QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture());
    if (!desktop.isEmpty() || !session.isEmpty())
        text += u"Desktop: %1\n"_s.arg(QStringList{desktop, session}.join(u' ').trimmed());
    return text;
}

//! One home after the other. Owns itself until it has finished.
class Report : public Operation<QString>
{
public:
    Report(const QString &program, const QList<ReportedHome> &homes)
        : m_homes(homes)
        , m_text(surroundings(program))
    {
    }

    QFuture<Result<QString>> start()
    {
        next();
        return future();
    }

private:
    void next()
    {
        if (m_homes.isEmpty())
            return finish(redactedText(m_text));
        const ReportedHome home = m_homes.takeFirst();
        if (home.what.mode == StoreMode::File) // who says "file" need not have one
            return describe(home, u"not asked"_s);
        const auto backend = home.what.keyring ? home.what.keyring : keyringBackendFor(home.what.keyringService);
        step(backend->probe(), [this, home, backend](const Result<bool> &available) {
            const QString state = !available
                ? (available.error().kind == ErrorKind::StoreLocked ? u"locked"_s : u"fails"_s)
                : *available ? u"ready"_s
                             : u"none runs"_s;
            describe(home, backend->name() + ", "_L1 + state);
        });
    }

    void describe(const ReportedHome &home, const QString &keyring)
    {
        const auto looked = inBackground([what = home.what] { return Result<QString>(describedLocks(what)); });
        step(looked, [this, home, keyring](const Result<QString> &locks) {
            m_text += described(home, keyring, locks ? *locks : QString());
            next();
        });
    }

    QList<ReportedHome> m_homes;
    QString m_text;
};

//! Reads everything anew, looks for findings home by home, and then reports. Owns itself until it has finished.
class Survey : public Operation<QString>
{
public:
    Survey(const QString &program, Homes &homes)
        : Operation(&homes)
        , m_program(program)
        , m_homes(homes)
    {
    }

    QFuture<Result<QString>> start()
    {
        const QList<CredentialSession *> sessions = m_homes.sessions();
        m_reading = sessions.size() + 1;
        for (CredentialSession *session : sessions) {
            if (session->server().enabled && session->server().usesOAuth())
                step(session->reload(), [this](const Status &) { oneRead(); });
            else
                --m_reading;
        }
        oneRead();
        return future();
    }

private:
    void oneRead()
    {
        if (--m_reading == 0)
            examineNext();
    }

    void examineNext()
    {
        const auto &all = m_homes.all();
        if (m_reported.size() == static_cast<qsizetype>(all.size()))
            return report();
        const OpenHome &open = *all[static_cast<size_t>(m_reported.size())];
        ReportedHome home;
        home.what = examinationOf(open.home, open.servers, m_homes.descriptions());
        for (const CredentialSession *session : open.pool.sessions()) {
            const auto pinned = session->pinnedStore();
            home.states.insert(session->server().identity.storeKey(),
                               reportedState(session->health(), pinned ? wordFor(pinned->kind) : QString()));
        }
        step(examine(home.what), [this, home](const Result<QList<Finding>> &findings) mutable {
            home.findings = findings ? *findings : QList<Finding>();
            m_reported.append(home);
            examineNext();
        });
    }

    void report()
    {
        step(redactedReport(m_program, m_reported), [this](const Result<QString> &report) { finish(report); });
    }

    const QString m_program;
    Homes &m_homes;
    qsizetype m_reading = 0; // sessions
    QList<ReportedHome> m_reported;
};

} // namespace

QString reportedState(const Health &health, const QString &store)
{
    QString state = wordFor(health.state);
    if (health.error)
        state += u" (%1)"_s.arg(health.error->oauthError.isEmpty() ? health.error->detail : health.error->oauthError);
    return store.isEmpty() ? state : QString(state + ", "_L1 + store);
}

QFuture<Result<QString>> redactedReport(const QString &program, const QList<ReportedHome> &homes)
{
    return (new Report(program, homes))->start();
}

QFuture<Result<QString>> redactedReport(const QString &program, Homes &homes)
{
    return (new Survey(program, homes))->start();
}

} // namespace Latchkey
