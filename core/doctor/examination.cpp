#include "core/doctor/examination_p.h"

#include "core/base/visibletext.h"
#include "core/base/worker_p.h"
#include "core/credential/serveridentity_p.h"
#include "core/doctor/clientfindings_p.h"
#include "core/doctor/finding_p.h"
#include "core/doctor/homefacts_p.h"
#include "core/store/keyringbackends_p.h"
#include "core/store/siderecordstore_p.h"

#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtCore/QSet>

#include <algorithm>
#include <tuple>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

// Whoever has had more servers than this in one keyring can do without knowing them all; each costs a call.
constexpr qsizetype keyringKeysLimit = 100;

// A finding is a paragraph; who has more of them wants to know how many.
constexpr qsizetype entriesShown = 20;

std::shared_ptr<CredentialStore> encryptedStoreOf(const Examination &what,
                                                  const std::shared_ptr<KeyringBackend> &keyring)
{
    // Whose own layers say `file` has nothing to do with it.
    const bool isInUse = isEncryptedStoreInUse(StoreMode::Auto, what.secretAuthStorage, what.keyringService)
        || std::any_of(what.otherEncryption.begin(), what.otherEncryption.end(),
                       [](const QList<bool> &encrypts) { return encrypts.contains(true); });
    return isInUse ? encryptedStoreOf(keyring, what.home) : nullptr;
}

//! The address in a keyring entry, whatever else is in there.
QString addressIn(const Secret &entry)
{
    const QByteArrayView bytes = entry.reveal();
    return QJsonDocument::fromJson(QByteArray::fromRawData(bytes.data(), bytes.size()))["url"_L1].toString();
}

//! A server at an executor, or an identity provider: their sign-ins are no plain server's.
bool isOfAnotherKind(const ServerIdentity &entry)
{
    return !entry.isLocal() || entry.name.startsWith("executor:"_L1) || isEnterpriseEntry(entry.name);
}

QSet<QString> keysOf(const QList<Server> &servers)
{
    QSet<QString> keys;
    for (const Server &server : servers)
        keys.insert(server.identity.storeKey());
    return keys;
}

} // namespace

ExaminationRun::ExaminationRun(const Examination &what)
    : m_what(what)
    , m_claimed(keysOf(what.servers))
    , m_backend(what.keyring ? what.keyring : keyringBackendFor(what.keyringService))
    , m_fileEntries(what.home)
    , m_encryptedEntries(m_backend, what.home)
    , m_file(fileStoreOf(what.home))
    , m_keyring(keyringStoreOf(m_backend, what.keyringService))
    , m_encrypted(encryptedStoreOf(what, m_backend))
{
}

QFuture<Result<QList<Finding>>> ExaminationRun::start(const Examination &what)
{
    auto *run = new ExaminationRun(what);
    auto future = run->future();
    run->judgeConfiguration();
    return future;
}

void ExaminationRun::judgeConfiguration()
{
    for (const ConfigProblem &problem : m_what.problems) {
        const bool isBroken = problem.isWholeFile || problem.isRefused;
        found(isBroken ? FindingKind::ConfigBroken : FindingKind::ConfigEntryIgnored, problem.server,
              {{Fact::File, problem.file},
               {Fact::Line, QString::number(problem.line)},
               {Fact::Column, QString::number(problem.column)},
               {Fact::What, problem.what}});
        if (problem.isMinor)
            m_findings.last().severity = Severity::Note;
    }
    if (!m_what.missingProjects.isEmpty())
        found(FindingKind::ProjectsMissing, {},
              {{Fact::Count, QString::number(m_what.missingProjects.size())},
               {Fact::Folders, visibleText(m_what.missingProjects.mid(0, entriesShown).join(u", "_s), 1000)}});
    for (const Server &server : m_what.servers) {
        const auto hidden = m_what.ownUrlsShadowed.constFind(server.identity.name);
        if (hidden != m_what.ownUrlsShadowed.constEnd())
            found(FindingKind::DuplicateName, server.identity.name,
                  {{Fact::CodexUrl, server.identity.url}, {Fact::OwnUrl, *hidden}});
    }
    readOtherHomes();
}

void ExaminationRun::readOtherHomes()
{
    const Home own{{}, m_what.home, m_what.keyringService};
    using Users = QHash<QString, QStringList>;
    const auto read = inBackground([homes = m_what.homes, own] { return Result<Users>(keyringUsers(homes, own)); });
    step(read, [this](const Result<Users> &users) {
        if (users)
            m_keyringUsers = *users;
        lookAtFiles();
    });
}

void ExaminationRun::lookAtFiles()
{
    QHash<QString, QString> keys;
    for (const Server &server : m_what.servers)
        keys.insert(server.identity.storeKey(), server.identity.name);
    const QString service = usesKeyring() ? m_what.keyringService : QString();
    const auto looked = inBackground(
        [home = m_what.home, keys, service, now = m_what.clock()]() -> Result<QList<Finding>> {
            return fileFindings(home) + lockFindings(home, keys, service, now);
        });
    step(looked, [this](const Result<QList<Finding>> &findings) {
        if (findings)
            m_findings += *findings;
        lookAtClients();
    });
}

void ExaminationRun::lookAtClients()
{
    if (!m_what.launcher)
        return readDriftLog();
    step(overviewOfClients(*m_what.launcher, m_what.clients), [this](const Result<QList<ClientOverview>> &clients) {
        if (clients)
            m_findings += clientFindings(*clients, *m_what.launcher, m_what.servers);
        readDriftLog();
    });
}

void ExaminationRun::readDriftLog()
{
    step(DriftLog(m_what.home).all(), [this](const Result<QHash<QString, Resolution>> &all) {
        if (all)
            m_resolutions = *all;
        if (!usesKeyring())
            listEntries(); // who says "file" has nothing in a keyring, and need not have one
        else
            probeKeyring();
    });
}

void ExaminationRun::probeKeyring()
{
    step(m_keyring->available(), [this](const Result<bool> &available) {
        m_keyringReady = available && *available;
        if (!available && available.error().kind == ErrorKind::StoreLocked)
            found(FindingKind::KeyringLocked, {}, {});
        else if (!available)
            foundUnreadable({}, StoreKind::Keyring, available.error());
        else if (!*available && m_what.mode == StoreMode::Keyring) // that a project wants one is the project's matter
            found(FindingKind::NoKeyring, {}, {});
        listEntries();
    });
}

void ExaminationRun::listEntries()
{
    step(m_fileEntries.entries(), [this](const Result<QList<ServerIdentity>> &entries) {
        m_fileReadable = entries.has_value();
        if (entries) {
            for (const ServerIdentity &entry : *entries)
                addStored(entry, StoreKind::File);
        } else if (!has(FindingKind::FileUnsafe)) { // else said already, and more plainly
            foundUnreadable({}, StoreKind::File, entries.error());
        }
        lookForObstacles();
    });
}

// What Codex cannot read says nothing about Latchkey's own list, or about a file that Codex does not look at. Where it
// encrypts, it looks there for what is not in its encrypted store.
void ExaminationRun::lookForObstacles()
{
    const bool isLookedAt = m_what.mode != StoreMode::Keyring
        || std::any_of(m_what.otherModes.begin(), m_what.otherModes.end(), [](const QList<StoreMode> &modes) {
                                return modes.contains(StoreMode::Auto) || modes.contains(StoreMode::File);
                            });
    if (m_what.keyringService != codexKeyringService || !isLookedAt)
        return listKeyringKeys();
    step(m_fileEntries.obstacles(), [this](const Result<FileStore::Obstacles> &obstacles) {
        if (obstacles && !(obstacles->keys.isEmpty() && obstacles->ofAll.isEmpty()))
            m_findings.append(obstacleFinding(m_what.home, *obstacles));
        listKeyringKeys();
    });
}

// Keyrings cannot be listed: of the entries that belong to no server of today, only those are known that the drift log
// names.
void ExaminationRun::listKeyringKeys()
{
    if (!m_keyringReady)
        return readStores(); // nor is there a passphrase for the encrypted store
    for (auto logged = m_resolutions.constBegin(); logged != m_resolutions.constEnd(); ++logged) {
        if (!m_claimed.contains(logged.key()) && logged->resolvedStore == wordFor(StoreKind::Keyring))
            m_keyringKeys.append(logged.key());
    }
    m_keyringKeys.sort();
    m_keyringKeys = m_keyringKeys.mid(0, keyringKeysLimit);
    nextKeyringKey();
}

void ExaminationRun::nextKeyringKey()
{
    if (m_keyringKeys.isEmpty())
        return listEncrypted();
    const QString key = m_keyringKeys.takeFirst();
    step(m_backend->read(m_what.keyringService, key), [this, key](const Result<std::optional<Secret>> &entry) {
        if (entry && *entry)
            addStored(serverOfStoreKey(key, addressIn(**entry)), StoreKind::Keyring);
        nextKeyringKey();
    });
}

void ExaminationRun::listEncrypted()
{
    if (!m_encrypted)
        return readStores();
    step(m_encryptedEntries.entries(), [this](const Result<QList<ServerIdentity>> &entries) {
        if (!entries)
            foundEncryptedUnreadable(entries.error());
        for (const ServerIdentity &entry : entries ? *entries : QList<ServerIdentity>())
            addStored(entry, StoreKind::Encrypted);
        readStores();
    });
}

//! \a stored may be anything that stands in a store.
void ExaminationRun::addStored(const ServerIdentity &stored, StoreKind store)
{
    const QString key = stored.storeKey();
    if (m_claimed.contains(key) || (store == StoreKind::Keyring && m_keyringUsers.contains(key)))
        return;
    // Who knows what is configured where part of it cannot be read.
    const bool maybeConfigured = std::any_of(
        m_what.problems.begin(), m_what.problems.end(),
        [&stored](const ConfigProblem &problem) { return problem.isWholeFile || problem.server == stored.name; });
    if (!maybeConfigured)
        m_unclaimed.append({stored, store});
}

void ExaminationRun::nextServer()
{
    while (m_next < m_what.servers.size()) {
        const Server &server = m_what.servers[m_next++];
        if (!server.usesOAuth())
            continue;
        m_present = {server};
        m_present.mode = modeOf(server);
        m_present.keyringReady = m_keyringReady;
        if (m_present.mode != StoreMode::File)
            m_present.keyringSharers = m_keyringUsers.value(server.identity.storeKey());
        m_present.encrypts = encryptsFor(server);
        return readFile();
    }
    readRevoking();
}

void ExaminationRun::readFile()
{
    if (!m_fileReadable)
        return readKeyring();
    step(stored().inFile, [this](const Result<std::optional<Credential>> &stored) {
        if (stored)
            m_present.inFile = *stored;
        else
            foundUnreadable(m_present.server.identity.name, StoreKind::File, stored.error());
        readKeyring();
    });
}

void ExaminationRun::readKeyring()
{
    if (!m_keyringReady)
        return resolve(); // nor is there a passphrase for the encrypted store
    step(stored().inKeyring, [this](const Result<std::optional<Credential>> &stored) {
        if (stored)
            m_present.inKeyring = *stored;
        else
            foundUnreadable(m_present.server.identity.name, StoreKind::Keyring, stored.error());
        readEncrypted();
    });
}

void ExaminationRun::readEncrypted()
{
    if (!m_present.encrypts)
        return resolve();
    step(stored().inEncrypted, [this](const Result<std::optional<Credential>> &stored) {
        if (stored)
            m_present.inEncrypted = *stored;
        else
            foundEncryptedUnreadable(stored.error());
        resolve();
    });
}

bool ExaminationRun::usesKeyring() const
{
    return m_what.mode != StoreMode::File
        || std::any_of(m_what.otherModes.begin(), m_what.otherModes.end(), [](const QList<StoreMode> &modes) {
               return modes.contains(StoreMode::Auto) || modes.contains(StoreMode::Keyring);
           });
}

void ExaminationRun::resolve()
{
    step(stored().resolved, [this](const Result<PinnedStore> &pinned) {
        if (!pinned || pinned->reason == PinReason::NoKeyring)
            judgeReturn();
        if (!pinned)
            return nextServer(); // a store could not be read, which was said when we read it
        const Resolution last = m_resolutions.value(m_present.server.identity.storeKey());
        m_findings += resolutionFindings(m_what, m_present, *pinned, last);
        m_findings += copyFindings(m_what, m_present, *pinned);
        lookForFormerName(pinned->store->kind(), 0);
    });
}

//! Codex uses the file where it cannot open the encrypted store, and the encrypted store as soon as it can.
void ExaminationRun::judgeReturn()
{
    const QString path = EncryptedStore::path(m_what.home);
    if (m_present.encrypts && m_present.inFile && m_present.mode == StoreMode::Auto && QFileInfo::exists(path))
        found(FindingKind::EncryptedEntryReturns, m_present.server.identity.name, {{Fact::File, path}});
}

//! A renamed server has to be signed in again, unless a person says that an entry for its address is this server's. It
//! need not be: Codex may use the same address under two names.
void ExaminationRun::lookForFormerName(StoreKind used, qsizetype from)
{
    const ServerIdentity &identity = m_present.server.identity;
    const auto former = std::find_if(m_unclaimed.begin() + from, m_unclaimed.end(), [&](const Unclaimed &unclaimed) {
        return !unclaimed.entry.name.isEmpty() && unclaimed.entry.url == identity.url
            && !isOfAnotherKind(unclaimed.entry);
    });
    if (m_present.isStored() || !identity.isLocal() || former == m_unclaimed.end())
        return judgeUsed(used);
    const qsizetype next = former - m_unclaimed.begin() + 1;
    step(store(former->store).read(former->entry),
         [this, used, next, found = *former](const Result<std::optional<Credential>> &stored) {
             if (stored && *stored)
                 m_findings.append(formerNameFinding(m_present.server, found.entry, found.store, **stored));
             lookForFormerName(used, next);
         });
}

void ExaminationRun::judgeUsed(StoreKind store)
{
    m_findings += usedFindings(m_what, m_present, store);
    const std::optional<Credential> &used = m_present.in(store);
    if (!used)
        return nextServer();
    readJournal(store, fingerprintOf(*used));
}

void ExaminationRun::readJournal(StoreKind store, const QByteArray &fingerprint)
{
    const QString keyring = store == StoreKind::Keyring ? m_what.keyringService : QString();
    const auto read = inBackground([home = m_what.home, keyring, key = m_present.server.identity.storeKey()] {
        return Result<JournalTraces>(
            JournalTraces{leftOverIntent(home, keyring, key), Journal(home, keyring, key).spent()});
    });
    step(read, [this, fingerprint](const Result<JournalTraces> &traces) {
        m_findings += traceFindings(m_present.server.identity.name, *traces, fingerprint);
        nextServer();
    });
}

void ExaminationRun::judgeUnclaimed()
{
    QStringList entries;
    for (const Unclaimed &unclaimed : m_unclaimed) {
        const QString shown = u"%1 (%2)"_s.arg(visibleText(unclaimed.entry.name, 80),
                                               visibleText(unclaimed.entry.url, 200));
        if (!entries.contains(shown))
            entries.append(shown);
    }
    if (entries.isEmpty())
        return;
    const QString count = QString::number(entries.size());
    if (entries.size() > entriesShown)
        entries = entries.mid(0, entriesShown) << u"…"_s;
    found(FindingKind::UnclaimedEntries, {}, {{Fact::Count, count}, {Fact::Entries, entries.join(u", "_s)}});
}

void ExaminationRun::readRevoking()
{
    using All = QList<Revoking>;
    const auto read = inBackground([home = m_what.home, service = m_what.keyringService] {
        return Result<All>(Journal::allRevoking(home, service));
    });
    step(read, [this](const Result<All> &all) {
        for (const Revoking &one : *all) {
            const QString key = one.server.storeKey();
            const bool isTried = std::any_of(
                m_what.servers.begin(), m_what.servers.end(),
                [&key](const Server &server) { return server.usesOAuth() && server.identity.storeKey() == key; });
            if (!isTried && one.store == wordFor(StoreKind::Keyring) && m_keyringUsers.contains(key))
                continue; // its home says it
            Facts facts{{Fact::Since, one.since.toString(Qt::ISODate)}, {Fact::Store, one.store}};
            if (!isTried)
                facts.insert(Fact::Forgotten, u"yes"_s);
            found(FindingKind::RevocationPending, one.server.name, facts);
            m_findings.last().entry = one.server;
        }
        complete();
    });
}

void ExaminationRun::complete()
{
    judgeUnclaimed();
    std::stable_sort(m_findings.begin(), m_findings.end(), [](const Finding &left, const Finding &right) {
        return std::tuple(-static_cast<int>(left.severity), left.server)
            < std::tuple(-static_cast<int>(right.severity), right.server);
    });
    finish(m_findings);
}

void ExaminationRun::found(FindingKind kind, const QString &server, const Facts &facts)
{
    m_findings.append(findingOf(kind, server, facts));
}

// What is wrong with the whole is wrong for each server, and said once.
void ExaminationRun::foundEncryptedUnreadable(const Error &error)
{
    if (m_encryptedProblems.contains(error.detail))
        return;
    m_encryptedProblems.append(error.detail);
    foundUnreadable({}, StoreKind::Encrypted, error);
}

CredentialStore &ExaminationRun::store(StoreKind kind) const
{
    switch (kind) {
    case StoreKind::File:
        return *m_file;
    case StoreKind::Keyring:
        return *m_keyring;
    case StoreKind::Encrypted:
        return *m_encrypted;
    case StoreKind::Own: // no home has one
        break;
    }
    Q_UNREACHABLE();
}

void ExaminationRun::foundUnreadable(const QString &server, StoreKind store, const Error &error)
{
    found(FindingKind::StoreUnreadable, server, {{Fact::Store, wordFor(store)}, {Fact::What, error.detail}});
}

bool ExaminationRun::has(FindingKind kind) const
{
    return std::any_of(m_findings.begin(), m_findings.end(),
                       [kind](const Finding &finding) { return finding.kind == kind; });
}

} // namespace Latchkey
