#include "core/doctor/serverfindings_p.h"

#include "core/base/visibletext.h"
#include "core/doctor/credentialrepair_p.h"
#include "core/doctor/finding_p.h"
#include "core/session/verdict_p.h"

#include <QtCore/QUrl>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 changeIsNewsForDays = 7;

//! A copy in \a other beside \a usedCopy in \a used.
Finding twinFinding(const Server &server, StoreKind used, const Credential &usedCopy, StoreKind other,
                    const Credential &copy, const QDateTime &now)
{
    const QString newer = isNewer(usedCopy, copy) ? wordFor(used)
        : isNewer(copy, usedCopy)                 ? wordFor(other)
                                                  : u"same"_s;
    Finding finding = findingOf(FindingKind::BothStoresHold, server.identity.name,
                                {{Fact::Used, wordFor(used)}, {Fact::Newer, newer}});
    if (isDead(copy, now))
        finding.facts.insert(Fact::Other, u"dead"_s);
    finding.entry = server.identity;
    return finding;
}

//! RFC 8414 section 2; on this machine also plain http. What is none, no metadata can name, letter by letter.
bool isIssuer(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return text == text.trimmed() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1) && !url.host().isEmpty()
        && !url.hasQuery() && !url.hasFragment();
}

//! Whether the layers tell Codex to keep it here and there.
bool isKeptInSeveral(const Examination &what, const QString &key)
{
    return what.otherModes.value(key).size() > 1 || what.otherEncryption.value(key).size() > 1;
}

Finding elsewhereFinding(const Server &server, StoreKind used, StoreKind other)
{
    Finding finding = findingOf(FindingKind::StoredElsewhere, server.identity.name,
                                {{Fact::Used, wordFor(used)}, {Fact::Store, wordFor(other)}});
    finding.entry = server.identity;
    return finding;
}

QList<Finding> plainCopyFindings(const Examination &what, const ExaminedServer &examined, const PinnedStore &pinned)
{
    const StoreKind used = pinned.store->kind();
    const StoreKind other = used == StoreKind::File ? StoreKind::Keyring : StoreKind::File;
    if (examined.inFile && examined.inKeyring)
        return {twinFinding(examined.server, used, *examined.in(used), other, *examined.in(other), what.clock())};
    if (pinned.mode == StoreMode::Keyring && examined.inFile)
        return {elsewhereFinding(examined.server, used, StoreKind::File)};
    return {};
}

//! What the encrypted store has, or would have, is used; an entry in the keyring that it has replaced is not, and comes
//! back if Codex is told to encrypt no longer.
QList<Finding> copyFindingsBesideEncrypted(const Examination &what, const ExaminedServer &examined,
                                           const PinnedStore &pinned)
{
    QList<Finding> findings;
    const auto judge = [&](StoreKind store) {
        const std::optional<Credential> &copy = examined.in(store);
        if (copy && examined.inEncrypted) {
            findings.append(
                twinFinding(examined.server, StoreKind::Encrypted, *examined.inEncrypted, store, *copy, what.clock()));
            findings.last().facts.insert(Fact::Store, wordFor(store));
        } else if (copy && pinned.store->kind() == StoreKind::Encrypted) {
            findings.append(elsewhereFinding(examined.server, StoreKind::Encrypted, store));
        }
    };
    judge(StoreKind::File);
    if (examined.keyringSharers.isEmpty())
        judge(StoreKind::Keyring);
    return findings;
}

QList<Finding> intentFindings(const QString &server, const Intent &intent)
{
    const QString since = intent.at.toString(Qt::ISODate);
    const bool isCutOff = intent.rejected ? reasonOf(intent) == SignInReason::Interrupted : intent.mayBeSpent();
    if (isCutOff)
        return {findingOf(
            FindingKind::InterruptedRefresh, server,
            {{Fact::Program, intent.program}, {Fact::Pid, QString::number(intent.pid)}, {Fact::Since, since}})};
    if (!intent.rejected && intent.answer.isEmpty())
        return {}; // busy for now, and the token lives
    return {findingOf(FindingKind::RefreshRefused, server,
                      {{Fact::What, intent.rejected ? describeRejection(intent) : intent.words},
                       {Fact::Since, since},
                       {Fact::Final, intent.rejected ? u"yes"_s : u"no"_s}})};
}

} // namespace

const std::optional<Credential> &ExaminedServer::in(StoreKind store) const
{
    switch (store) {
    case StoreKind::File:
        return inFile;
    case StoreKind::Keyring:
        return inKeyring;
    case StoreKind::Own:
    case StoreKind::Encrypted:
        return inEncrypted;
    }
    Q_UNREACHABLE();
}

QList<Finding> resolutionFindings(const Examination &what, const ExaminedServer &examined, const PinnedStore &pinned,
                                  const Resolution &last)
{
    // Where the mode was another one then, the user has changed it, and knows. Where there are several, they take turns.
    if (pinned.mode != StoreMode::Auto || last.storeMode != wordFor(StoreMode::Auto)
        || isKeptInSeveral(what, examined.server.identity.storeKey()))
        return {};
    const QString now = wordFor(pinned.store->kind());
    // Whoever resolved it after the change has written that down already: so a change is told for some days.
    const bool recent = last.changedAt.isValid() && last.changedAt.daysTo(what.clock()) < changeIsNewsForDays;
    const QString before = last.resolvedStore != now ? last.resolvedStore : recent ? last.previousStore : QString();
    if (before.isEmpty() || before == now)
        return {};
    Finding finding = findingOf(FindingKind::ResolvedDifferently, examined.server.identity.name,
                                {{Fact::Before, visibleText(before, 20)}, {Fact::Now, now}});
    const bool couldGoBack = pinned.store->kind() == StoreKind::File
        ? examined.inFile.has_value()
        : examined.inKeyring && examined.keyringSharers.isEmpty();
    if (couldGoBack && !examined.encrypts && examined.keyringReady)
        finding.entry = examined.server.identity;
    return {finding};
}

QList<Finding> copyFindings(const Examination &what, const ExaminedServer &examined, const PinnedStore &pinned)
{
    const QString key = examined.server.identity.storeKey();
    QList<Finding> findings;
    if (!isKeptInSeveral(what, key)) // else each is used where its mode holds
        findings = examined.encrypts ? copyFindingsBesideEncrypted(what, examined, pinned)
                                     : plainCopyFindings(what, examined, pinned);
    if (examined.inKeyring && !examined.keyringSharers.isEmpty())
        findings.append(findingOf(FindingKind::KeyringShared, examined.server.identity.name,
                                  {{Fact::Homes, examined.keyringSharers.join(u", "_s)}}));
    return findings;
}

Finding formerNameFinding(const Server &server, const ServerIdentity &former, StoreKind store,
                          const Credential &credential)
{
    Finding finding = findingOf(FindingKind::ServerRenamed, server.identity.name,
                                {{Fact::Url, visibleText(former.url, 200)},
                                 {Fact::OldName, visibleText(former.name, 80)},
                                 {Fact::Store, wordFor(store)},
                                 {Fact::Issuer, visibleText(credential.issuer, 200)},
                                 {Fact::ExpiresAt, credential.expiresAt.toString(Qt::ISODate)}});
    finding.entry = former;
    return finding;
}

QList<Finding> usedFindings(const Examination &what, const ExaminedServer &examined, StoreKind store)
{
    const std::optional<Credential> &used = examined.in(store);
    if (!used)
        return {};
    QList<Finding> findings;
    const Facts facts{{Fact::Store, wordFor(store)}};
    // Codex knows of no proofs: it shows such a token as any other, and is refused.
    const bool isCodex = examined.server.origin == ServerOrigin::Codex && what.keyringService == codexKeyringService;
    if (used->tokenType == TokenType::DPoP && isCodex)
        findings.append(findingOf(FindingKind::BoundToKey, examined.server.identity.name, facts));
    if (isCodex && !used->refreshToken.isEmpty() && !isIssuer(used->issuer)) {
        findings.append(findingOf(FindingKind::IssuerNotForCodex, examined.server.identity.name, facts));
        findings.last().facts.insert(Fact::Issuer, visibleText(used->issuer, 200));
    }
    if (!used->refreshToken.isEmpty() && !used->expiresAt.isValid())
        findings.append(findingOf(FindingKind::NoExpiry, examined.server.identity.name, facts));
    return findings;
}

QList<Finding> traceFindings(const QString &server, const JournalTraces &traces, const QByteArray &fingerprint)
{
    QList<Finding> findings;
    if (traces.intent && traces.intent->fingerprint == fingerprint)
        findings += intentFindings(server, *traces.intent);
    if (traces.spent && traces.spent->fingerprint == fingerprint)
        findings.append(
            findingOf(FindingKind::BroughtBack, server, {{Fact::Since, traces.spent->at.toString(Qt::ISODate)}}));
    return findings;
}

} // namespace Latchkey
