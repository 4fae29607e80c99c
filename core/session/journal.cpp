#include "core/session/journal.h"

#include "core/base/durablefile.h"
#include "core/base/visibletext.h"
#include "core/lock/locks.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 sizeLimit = 4096; // an intent is a few hundred bytes; anything longer is not ours

QByteArray toJson(const Intent &intent)
{
    return QJsonDocument(QJsonObject{
                             {u"version"_s, 1},
                             {u"fingerprint"_s, QString::fromLatin1(intent.fingerprint)},
                             {u"at"_s, intent.at.toMSecsSinceEpoch()},
                             {u"pid"_s, intent.pid},
                             {u"program"_s, intent.program},
                             {u"rejected"_s, intent.rejected},
                             {u"interrupted"_s, intent.interrupted},
                         })
        .toJson(QJsonDocument::Compact);
}

} // namespace

QByteArray fingerprintOf(const Secret &refreshToken)
{
    return QCryptographicHash::hash(refreshToken.reveal(), QCryptographicHash::Sha256).toHex();
}

QString describeRejection(const Intent &verdict)
{
    const QString when = verdict.at.toString(Qt::ISODate);
    if (!verdict.interrupted)
        return u"the provider refused the refresh token at %1"_s.arg(when);
    return u"interrupted refresh at %1 by %2 (process %3); the provider has refused the refresh token since"_s.arg(
        when, verdict.program, QString::number(verdict.pid));
}

Journal::Journal(const QString &home, const QString &storeKey)
    : m_path(credentialLockPath(home, storeKey))
{
    m_path.chop(QLatin1String("lock").size());
    m_path += "intent"_L1;
}

QFuture<Status> Journal::write(const Intent &intent) const
{
    return inBackground([path = m_path, content = toJson(intent)]() -> Status {
        const Status written = writePrivateFile(path, content);
        return written ? written : Status(at(Stage::Journal, written.error()));
    });
}

QFuture<Status> Journal::clear() const
{
    return inBackground([path = m_path]() -> Status {
        const Status removed = removePrivateFile(path);
        return removed ? removed : Status(at(Stage::Journal, removed.error()));
    });
}

std::optional<Intent> Journal::read() const
{
    const Result<QByteArray> content = readPrivateFile(m_path, sizeLimit);
    if (!content || content->isNull())
        return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(*content).object();
    Intent intent;
    intent.fingerprint = json["fingerprint"_L1].toString().toLatin1();
    intent.at = QDateTime::fromMSecsSinceEpoch(json["at"_L1].toInteger(), Qt::UTC);
    intent.pid = json["pid"_L1].toInteger();
    intent.program = visibleText(json["program"_L1].toString(), 64);
    intent.rejected = json["rejected"_L1].toBool();
    intent.interrupted = json["interrupted"_L1].toBool();
    if (json["version"_L1].toInt() != 1 || intent.fingerprint.size() != 64)
        return std::nullopt;
    return intent;
}

} // namespace Latchkey
