#include "core/base/clock.h"
#include "core/oauth/oauthclient.h"
#include "tests/fuzz/fuzz.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace Latchkey;
using namespace Latchkey::Fuzz;
using namespace Qt::StringLiterals;

namespace {

//! The access token of an answer that has it in one place only: then an error that holds it has leaked it.
QByteArray secretIn(const QByteArray &body)
{
    const QJsonObject json = QJsonDocument::fromJson(body).object();
    const QByteArray token = json["access_token"_L1].toString().toUtf8();
    const QString said = json["error"_L1].toString() + json["error_description"_L1].toString();
    return said.contains(QString::fromUtf8(token)) || token.simplified() != token ? QByteArray() : token;
}

} // namespace

//! First line: status, and the value of `Retry-After`; then the body.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto [first, body] = firstLine(input(data, size));
    const qsizetype blank = first.indexOf(' ');
    const QByteArray retryAfter = blank < 0 ? QByteArray() : first.mid(blank + 1);
    const QDateTime now = utcFromSecs(1'900'000'000);
    const auto grant = parseTokenReply(first.left(blank < 0 ? first.size() : blank).toInt(), body, retryAfter, now);
    if (!grant) {
        requireFit(grant.error(), secretIn(body));
        const QDateTime retry = grant.error().retryAt;
        require(!retry.isValid() || (retry >= now && retry <= now.addDays(1)), "within a day");
        return 0;
    }
    require(!grant->accessToken.isEmpty() || !grant->flaw.isEmpty(), "a grant has an access token, or says why not");
    if (grant->lifetime)
        require(grant->lifetime->count() >= 0 && grant->lifetime->count() <= 366LL * 24 * 3600, "up to a year");
    return 0;
}
