#include "core/session/journal_p.h"

#include "core/base/clock.h"
#include "core/base/system/durablefile_p.h"
#include "core/base/visibletext.h"
#include "core/credential/names.h"
#include "core/lock/locks_p.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <chrono>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

// A week and five tries: a provider that is gone for longer will hardly come back for this.
constexpr int revocationTriesLimit = 5;
constexpr auto revocationPeriod = std::chrono::hours(24 * 7);

constexpr qint64 journalSizeLimit = 16384; // 32 scopes of 256 characters; anything longer is not ours

QByteArray toJson(const Intent &intent)
{
    QJsonObject json{
        {u"version"_s, 1},
        {u"fingerprint"_s, QString::fromLatin1(intent.fingerprint)},
        {u"at"_s, intent.at.toMSecsSinceEpoch()},
        {u"pid"_s, intent.pid},
        {u"program"_s, intent.program},
        {u"rejected"_s, intent.rejected},
        {u"interrupted"_s, intent.interrupted},
    };
    if (intent.reason != SignInReason::None)
        json.insert("reason"_L1, wordFor(intent.reason));
    if (!intent.words.isEmpty())
        json.insert("words"_L1, intent.words);
    if (!intent.answer.isEmpty())
        json.insert("answer"_L1, QString::fromLatin1(intent.answer));
    if (intent.retryAt.isValid())
        json.insert("retry_at"_L1, intent.retryAt.toMSecsSinceEpoch());
    if (intent.awaySince.isValid())
        json.insert("away_since"_L1, intent.awaySince.toMSecsSinceEpoch());
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QByteArray toJson(const Spent &spent)
{
    return QJsonDocument(QJsonObject{{u"version"_s, 1},
                                     {u"fingerprint"_s, QString::fromLatin1(spent.fingerprint)},
                                     {u"at"_s, spent.at.toMSecsSinceEpoch()},
                                     {u"program"_s, spent.program},
                                     {u"successor"_s, spent.successor}})
        .toJson(QJsonDocument::Compact);
}

Status writeNow(const QString &path, const QByteArray &content, Sync sync)
{
    // Whoever signs out of the encrypted store need not have locked anything here yet.
    const Status written = ensurePrivateFolder(QFileInfo(path).path()).and_then([&](Done) {
        return writePrivateFile(path, content, sync);
    });
    return at(Stage::Journal, written);
}

QFuture<Status> writing(const QString &path, const QByteArray &content, Sync sync = Sync::Now)
{
    return inBackground([path, content, sync] { return writeNow(path, content, sync); });
}

//! Empty: there is none, or it is none of ours.
QJsonObject reading(const QString &path)
{
    const Result<QByteArray> content = readPrivateFile(path, journalSizeLimit);
    if (!content || content->isNull())
        return {};
    const QJsonObject json = QJsonDocument::fromJson(*content).object();
    return json["version"_L1].toInt() == 1 ? json : QJsonObject();
}

//! Empty: \a json is none of ours.
QByteArray fingerprintIn(const QJsonObject &json)
{
    const QByteArray fingerprint = json["fingerprint"_L1].toString().toLatin1();
    return fingerprint.size() == 64 ? fingerprint : QByteArray();
}

std::optional<Revoking> revokingFrom(const QJsonObject &json)
{
    if (json.isEmpty())
        return std::nullopt;
    return Revoking{utcFromMSecs(json["since"_L1].toInteger()),
                    utcFromMSecs(json["last_try"_L1].toInteger()),
                    json["tries"_L1].toInt(),
                    {json["name"_L1].toString(), json["url"_L1].toString()},
                    visibleText(json["store"_L1].toString(), 16)};
}

QFuture<Status> removing(const QString &path)
{
    return inBackground([path]() -> Status {
        const Status removed = removePrivateFile(path);
        return at(Stage::Journal, removed);
    });
}

} // namespace

QDateTime Revoking::nextTry() const
{
    if (tries >= revocationTriesLimit)
        return {};
    // Before the first one has failed, whoever signed out may still be at it.
    const std::chrono::seconds pause = tries == 0 ? std::chrono::minutes(1) : std::chrono::hours(tries);
    const QDateTime next = lastTry.addSecs(pause.count());
    return next < since.addSecs(std::chrono::seconds(revocationPeriod).count()) ? next : QDateTime();
}

QByteArray fingerprintOf(const Secret &token)
{
    return QCryptographicHash::hash(token.reveal(), QCryptographicHash::Sha256).toHex();
}

QByteArray fingerprintOf(const Credential &credential)
{
    return fingerprintOf(credential.refreshToken.isEmpty() ? credential.accessToken : credential.refreshToken);
}

QString describeRejection(const Intent &verdict)
{
    const QString when = verdict.at.toString(Qt::ISODate);
    const bool isCause = verdict.interrupted
        && (verdict.reason == SignInReason::None || verdict.reason == SignInReason::Interrupted);
    if (!isCause && !verdict.words.isEmpty())
        return verdict.words;
    if (!isCause)
        return u"the provider refused the refresh token at %1"_s.arg(when);
    return u"interrupted refresh at %1 by %2 (process %3); the provider has refused the refresh token since"_s.arg(
        when, verdict.program, QString::number(verdict.pid));
}

QString describeSpent(const Spent &spent)
{
    return u"an older copy of the credential is stored again; its refresh token was replaced at %1"_s.arg(
        spent.at.toString(Qt::ISODate));
}

Journal::Journal(const QString &home, const QString &storeKey)
    : Journal(home, {}, storeKey)
{
}

Journal::Journal(const QString &home, const QString &keyringService, const QString &storeKey)
    : m_base(keyringService.isEmpty() ? credentialLockPath(home, storeKey) : keyringLockPath(keyringService, storeKey))
{
    m_base.chop(QLatin1String("lock").size());
}

//! As reading().
QJsonObject Journal::content(QLatin1String ending) const
{
    const QString file = path(ending);
    return m_present && !m_present->mayHold(file) ? QJsonObject() : reading(file);
}

QFuture<Status> Journal::write(const Intent &intent, Sync sync) const
{
    return writing(path("intent"_L1), toJson(intent), sync);
}

QFuture<Status> Journal::clear() const
{
    return removing(path("intent"_L1));
}

std::optional<Intent> Journal::read() const
{
    const QJsonObject json = content("intent"_L1);
    Intent intent;
    intent.fingerprint = fingerprintIn(json);
    intent.at = utcFromMSecs(json["at"_L1].toInteger());
    intent.pid = json["pid"_L1].toInteger();
    intent.program = visibleText(json["program"_L1].toString(), 64);
    intent.rejected = json["rejected"_L1].toBool();
    intent.interrupted = json["interrupted"_L1].toBool();
    intent.reason = signInReasonFrom(json["reason"_L1].toString());
    intent.words = visibleText(json["words"_L1].toString(), 400);
    intent.answer = json["answer"_L1].toString().left(64).toLatin1();
    if (const qint64 retryAt = json["retry_at"_L1].toInteger(); retryAt > 0)
        intent.retryAt = utcFromMSecs(retryAt);
    if (const qint64 awaySince = json["away_since"_L1].toInteger(); awaySince > 0)
        intent.awaySince = utcFromMSecs(awaySince);
    return intent.fingerprint.isEmpty() ? std::nullopt : std::optional(intent);
}

QFuture<Status> Journal::writeSpent(const Spent &spent) const
{
    return writing(path("spent"_L1), toJson(spent));
}

QFuture<Status> Journal::recordCommit(const std::optional<Spent> &spent) const
{
    return inBackground([journal = *this, spent]() -> Status {
        const Status removed = removePrivateFile(journal.path("intent"_L1), Sync::Later);
        const Status written = spent ? writeNow(journal.path("spent"_L1), toJson(*spent), Sync::Later) : success();
        return removed ? written : at(Stage::Journal, removed);
    });
}

std::optional<Spent> Journal::spent() const
{
    const QJsonObject json = content("spent"_L1);
    const Spent spent{fingerprintIn(json), utcFromMSecs(json["at"_L1].toInteger()),
                      visibleText(json["program"_L1].toString(), 64), visibleText(json["successor"_L1].toString(), 64)};
    return spent.fingerprint.isEmpty() ? std::nullopt : std::optional(spent);
}

QFuture<Status> Journal::writeRevoking(const Revoking &revoking) const
{
    return writing(path("revoking"_L1),
                   QJsonDocument(QJsonObject{{u"version"_s, 1},
                                             {u"since"_s, revoking.since.toMSecsSinceEpoch()},
                                             {u"last_try"_s, revoking.lastTry.toMSecsSinceEpoch()},
                                             {u"tries"_s, revoking.tries},
                                             {u"name"_s, revoking.server.name},
                                             {u"url"_s, revoking.server.url},
                                             {u"store"_s, revoking.store}})
                       .toJson(QJsonDocument::Compact));
}

QFuture<Status> Journal::clearRevoking() const
{
    return removing(path("revoking"_L1));
}

std::optional<Revoking> Journal::revoking() const
{
    return revokingFrom(content("revoking"_L1));
}

QList<Revoking> Journal::allRevoking(const QString &home, const QString &keyringService)
{
    QList<Revoking> all;
    const auto add = [&all, &home](const QString &folder, const QString &service) {
        const QDir records(folder);
        for (const QString &name : records.entryList({u"*.revoking"_s}, QDir::Files, QDir::Name)) {
            const std::optional<Revoking> revoking = revokingFrom(reading(records.filePath(name)));
            // Its name is what makes it this server's.
            if (revoking
                && Journal(home, service, revoking->server.storeKey()).path("revoking"_L1).endsWith(u'/' + name))
                all.append(*revoking);
        }
    };
    add(lockFolder(home), {});
    add(QFileInfo(keyringLockPath(keyringService, {})).path(), keyringService);
    return all;
}

QFuture<Result<JournalTraces>> Journal::traces() const
{
    return inBackground([journal = *this] { return Result<JournalTraces>(journal.allTraces()); });
}

std::shared_ptr<Journal::Reading> Journal::sharedReading()
{
    return readingOfFiles<JournalTraces>(
        [](const QString &base, PresentFiles *present) { return Journal(base, present).allTraces(); });
}

JournalTraces Journal::allTraces() const
{
    return {read(), spent(), wanted(), revoking(), notes(), rejections()};
}

QFuture<Status> Journal::writeWanted(const QStringList &scopes) const
{
    if (scopes.isEmpty())
        return removing(path("wanted"_L1));
    return writing(path("wanted"_L1),
                   QJsonDocument(QJsonObject{{u"version"_s, 1}, {u"scopes"_s, QJsonArray::fromStringList(scopes)}})
                       .toJson(QJsonDocument::Compact));
}

QFuture<Status> Journal::writeNotes(const ServerNotes &notes) const
{
    if (notes == ServerNotes())
        return removing(path("notes"_L1));
    QJsonObject json{{u"version"_s, 1},
                     {u"lets_everybody_in"_s, notes.allowsAnonymousAccess},
                     {u"signed_out"_s, notes.wasSignedOut}};
    if (notes.check) {
        json.insert("check"_L1,
                    QJsonObject{{u"kind"_s, wordFor(notes.check->kind)},
                                {u"tools"_s, notes.check->toolCount},
                                {u"took"_s, qint64(notes.check->duration.count())},
                                {u"at"_s, notes.check->at.toMSecsSinceEpoch()},
                                {u"moved_to"_s, notes.check->movedTo},
                                {u"detail"_s, notes.check->detail}});
        json.insert("checked"_L1, notes.checked);
    }
    return writing(path("notes"_L1), QJsonDocument(json).toJson(QJsonDocument::Compact));
}

ServerNotes Journal::notes() const
{
    const QJsonObject json = content("notes"_L1);
    ServerNotes notes{json["lets_everybody_in"_L1].toBool(), json["signed_out"_L1].toBool()};
    const QJsonObject check = json["check"_L1].toObject();
    const std::optional<CheckOutcome::Kind> kind = checkKindFrom(check["kind"_L1].toString());
    if (!kind)
        return notes;
    notes.check = CheckOutcome{*kind,
                               check["tools"_L1].toInt(-1),
                               std::chrono::milliseconds(check["took"_L1].toInteger()),
                               utcFromMSecs(check["at"_L1].toInteger()),
                               visibleText(check["moved_to"_L1].toString(), 200),
                               visibleText(check["detail"_L1].toString(), 400)};
    notes.checked = visibleText(json["checked"_L1].toString(), 64);
    return notes;
}

QFuture<Status> Journal::writeRejections(const QList<QDateTime> &times) const
{
    if (times.isEmpty())
        return removing(path("rejections"_L1));
    QJsonArray list;
    for (const QDateTime &time : times)
        list.append(time.toMSecsSinceEpoch());
    return writing(path("rejections"_L1),
                   QJsonDocument(QJsonObject{{u"version"_s, 1}, {u"at"_s, list}}).toJson(QJsonDocument::Compact));
}

QList<QDateTime> Journal::rejections() const
{
    QList<QDateTime> times;
    const QJsonArray listed = content("rejections"_L1)["at"_L1].toArray();
    for (const QJsonValue time : listed) {
        if (time.toInteger() > 0)
            times.append(utcFromMSecs(time.toInteger()));
    }
    return times;
}

QStringList Journal::wanted() const
{
    QStringList scopes;
    const QJsonArray listed = content("wanted"_L1)["scopes"_L1].toArray();
    for (const QJsonValue scope : listed)
        scopes.append(scope.toString()); // checked, like every other server's, where they are taken
    return scopes;
}

} // namespace Latchkey
