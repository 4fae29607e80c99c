#include "core/base/clock.h"
#include "core/oauth/oauthoperations_p.h"
#include "core/oauth/urlrules_p.h"
#include "tests/fuzz/fuzz.h"

using namespace Latchkey;
using namespace Latchkey::Fuzz;

//! RFC 8628 section 3.2. First line: status, and the value of `Retry-After`; then the body.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto [first, body] = firstLine(input(data, size));
    const qsizetype blank = first.indexOf(' ');
    const QByteArray retryAfter = blank < 0 ? QByteArray() : first.mid(blank + 1);
    const int status = first.left(blank < 0 ? first.size() : blank).toInt();
    const QDateTime now = utcFromSecs(1'900'000'000);
    const QUrl issuer(QStringLiteral("https://as.example"));
    const auto device = parseDeviceAuthorization(status, body, retryAfter, issuer, now);
    if (!device) {
        requireFit(device.error());
        require(device.error().stage == Stage::Authorization, "a sign-in says where it failed");
        return 0;
    }
    require(!device->deviceCode.isEmpty() && !device->user.code.isEmpty(), "there are both codes");
    requireShowable(device->user.code, 64, "a code may be shown");
    require(openableUrl(device->user.page).has_value(), "a page may be opened");
    require(device->user.page.scheme() == QStringLiteral("https"), "and is not on this machine");
    if (!device->user.pageWithCode.isEmpty())
        require(openableUrl(device->user.pageWithCode).has_value(), "with the code in it, too");
    require(device->lifetime.count() >= 1 && device->lifetime <= std::chrono::hours(1), "up to an hour");
    require(device->interval.count() >= 1 && device->interval <= std::chrono::minutes(5), "up to five minutes");
    return 0;
}
