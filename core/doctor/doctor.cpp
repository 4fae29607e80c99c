#include "core/doctor/doctor.h"

#include "core/base/durablefile.h"
#include "core/base/visibletext.h"
#include "core/base/whendone.h"
#include "core/doctor/examination_p.h"
#include "core/doctor/homefacts_p.h"
#include "core/session/journal.h"

#include <QtCore/QSet>
#include <QtCore/QUrl>

#include <algorithm>
#include <tuple>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 changeIsNewsForDays = 7;

} // namespace

QFuture<Result<QList<Finding>>> examine(const Examination &what)
{
    return ExaminationRun::start(what);
}

ExaminationRun::ExaminationRun(const Examination &what)
    : m_what(what)
    , m_file(std::make_shared<FileStore>(what.home))
    , m_keyring(std::make_shared<KeyringStore>(what.keyring ? what.keyring : qtKeychainBackend(), what.keyringService))
    , m_resolver(m_file, m_keyring, what.mode)
{
    m_promise.start();
}

QFuture<Result<QList<Finding>>> ExaminationRun::start(const Examination &what)
{
    auto *run = new ExaminationRun(what);
    const auto future = run->m_promise.future();
    run->judgeConfiguration();
    return future;
}

void ExaminationRun::judgeConfiguration()
{
    for (const ConfigProblem &problem : m_what.problems) {
        const FindingKind kind = problem.whole ? FindingKind::ConfigBroken : FindingKind::ConfigEntryIgnored;
        found(kind, {},
              {{u"file"_s, problem.file},
               {u"line"_s, QString::number(problem.line)},
               {u"column"_s, QString::number(problem.column)},
               {u"what"_s, problem.what}});
    }
    for (const Server &server : m_what.servers) {
        const auto hidden = m_what.ownUrlsShadowed.constFind(server.identity.name);
        if (hidden != m_what.ownUrlsShadowed.constEnd())
            found(FindingKind::DuplicateName, server.identity.name,
                  {{u"codexUrl"_s, server.identity.url}, {u"ownUrl"_s, *hidden}});
    }
    lookAtFiles();
}

void ExaminationRun::lookAtFiles()
{
    QHash<QString, QString> keys;
    for (const Server &server : m_what.servers)
        keys.insert(server.identity.storeKey(), server.identity.name);
    const auto looked = inBackground([home = m_what.home, keys, now = m_what.clock()]() -> Result<QList<Finding>> {
        return fileFindings(home) + lockFindings(home, keys, now);
    });
    whenDone(looked, this, [this](const Result<QList<Finding>> &findings) {
        if (findings)
            m_findings += *findings;
        readDriftLog();
    });
}

void ExaminationRun::readDriftLog()
{
    whenDone(DriftLog(m_what.home).all(), this, [this](const Result<QHash<QString, Resolution>> &all) {
        if (all)
            m_resolutions = *all;
        if (m_what.mode == StoreMode::File)
            listEntries();
        else
            probeKeyring();
    });
}

void ExaminationRun::probeKeyring()
{
    whenDone(m_keyring->available(), this, [this](const Result<bool> &available) {
        m_keyringReady = available && *available;
        if (!available && available.error().kind == ErrorKind::StoreLocked)
            found(FindingKind::KeyringLocked, {}, {});
        else if (!available)
            foundUnreadable({}, StoreKind::Keyring, available.error());
        else if (!*available && m_what.mode == StoreMode::Keyring)
            found(FindingKind::NoKeyring, {}, {});
        listEntries();
    });
}

void ExaminationRun::listEntries()
{
    whenDone(m_file->entries(), this, [this](const Result<QList<ServerIdentity>> &entries) {
        m_fileReadable = entries.has_value();
        if (entries)
            judgeEntries(*entries);
        else
            foundUnreadable({}, StoreKind::File, entries.error());
        nextServer();
    });
}

// Keyrings cannot be listed, so theirs are known only where the drift log names them; those are told when read.
void ExaminationRun::judgeEntries(const QList<ServerIdentity> &entries)
{
    QHash<QString, QString> urls;
    for (const Server &server : m_what.servers)
        urls.insert(server.identity.name, server.identity.url);
    for (const ServerIdentity &entry : entries) {
        const auto configured = urls.constFind(entry.name);
        const QString name = visibleText(entry.name, 80);
        const QString url = visibleText(entry.url, 200);
        if (configured == urls.constEnd())
            found(FindingKind::OrphanEntry, name, {{u"url"_s, url}, {u"store"_s, toString(StoreKind::File)}});
        else if (*configured != entry.url)
            found(FindingKind::UrlChanged, name,
                  {{u"storedUrl"_s, url}, {u"configuredUrl"_s, *configured}, {u"store"_s, toString(StoreKind::File)}});
    }
}

void ExaminationRun::nextServer()
{
    while (m_next < m_what.servers.size()) {
        const Server &server = m_what.servers[m_next++];
        if (server.usesOAuth())
            return resolve(server);
    }
    finish();
}

void ExaminationRun::resolve(const Server &server)
{
    const Resolution last = m_resolutions.value(server.identity.storeKey());
    whenDone(m_resolver.resolve(server.identity), this, [this, server, last](const Result<PinnedStore> &pinned) {
        if (!pinned)
            return nextServer(); // said already, when the keyring was probed
        const QString now = toString(pinned->store->kind());
        // Whoever resolved it after the change has written that down already: so a change is told for some days.
        const bool recent = last.changedAt.isValid() && last.changedAt.daysTo(m_what.clock()) < changeIsNewsForDays;
        const QString before = last.resolvedStore != now ? last.resolvedStore : recent ? last.previousStore : QString();
        if (pinned->mode == StoreMode::Auto && !before.isEmpty() && before != now)
            found(FindingKind::ResolvedDifferently, server.identity.name, {{u"before"_s, before}, {u"now"_s, now}});
        readBoth(server, *pinned);
    });
}

void ExaminationRun::readBoth(const Server &server, const PinnedStore &pinned)
{
    whenDone(pinned.store->read(server.identity), this,
             [this, server, pinned](const Result<std::optional<Credential>> &used) {
                 if (!used) {
                     const bool saidAlready = pinned.store->kind() == StoreKind::Keyring ? !m_keyringReady
                                                                                         : !m_fileReadable;
                     if (!saidAlready)
                         foundUnreadable(server.identity.name, pinned.store->kind(), used.error());
                     return nextServer();
                 }
                 judgeJournal(server, *used);
                 const bool otherReadable = pinned.other
                     && (pinned.other->kind() == StoreKind::Keyring ? m_keyringReady : m_fileReadable);
                 if (!*used || !otherReadable)
                     return nextServer();
                 whenDone(pinned.other->read(server.identity), this,
                          [this, server, pinned, used = *used](const Result<std::optional<Credential>> &shadowed) {
                              if (shadowed)
                                  judgeCopies(server, pinned, used, *shadowed);
                              nextServer();
                          });
             });
}

void ExaminationRun::judgeCopies(const Server &server, const PinnedStore &pinned, const std::optional<Credential> &used,
                                 const std::optional<Credential> &shadowed)
{
    if (!used || !shadowed)
        return;
    QString newer = u"same"_s;
    if (generationOf(used) != generationOf(shadowed) && used->expiresAt != shadowed->expiresAt)
        newer = toString(used->expiresAt > shadowed->expiresAt ? pinned.store->kind() : pinned.other->kind());
    found(FindingKind::BothStoresHold, server.identity.name,
          {{u"used"_s, toString(pinned.store->kind())}, {u"newer"_s, newer}});
}

void ExaminationRun::judgeJournal(const Server &server, const std::optional<Credential> &stored)
{
    if (!stored || stored->refreshToken.isEmpty())
        return;
    const std::optional<Intent> intent = Journal(m_what.home, server.identity.storeKey()).read();
    if (!intent || intent->fingerprint != fingerprintOf(stored->refreshToken))
        return;
    if (intent->rejected && !intent->interrupted)
        return; // a plain refusal is the server's health, not a finding
    found(FindingKind::InterruptedRefresh, server.identity.name,
          {{u"program"_s, intent->program},
           {u"pid"_s, QString::number(intent->pid)},
           {u"since"_s, intent->at.toString(Qt::ISODate)}});
}

void ExaminationRun::finish()
{
    std::stable_sort(m_findings.begin(), m_findings.end(), [](const Finding &left, const Finding &right) {
        return std::tuple(-static_cast<int>(left.severity), left.server)
            < std::tuple(-static_cast<int>(right.severity), right.server);
    });
    m_promise.addResult(m_findings);
    m_promise.finish();
    deleteLater();
}

void ExaminationRun::found(FindingKind kind, const QString &server, QHash<QString, QString> facts)
{
    m_findings.append({kind, severityOf(kind), server, std::move(facts)});
}

void ExaminationRun::foundUnreadable(const QString &server, StoreKind store, const Error &error)
{
    found(FindingKind::StoreUnreadable, server, {{u"store"_s, toString(store)}, {u"what"_s, error.detail}});
}

} // namespace Latchkey
