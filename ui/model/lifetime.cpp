#include "ui/model/lifetime.h"

#include "ui/words/durations.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>
#include <cmath>

namespace Latchkey::Ui {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

constexpr milliseconds scales[] = {1h, 24h, 24h * 30, 24h * 365};

} // namespace

Lifetime lifetimeOf(const CredentialSession &session, const QDateTime &now)
{
    return lifetimeOf(session.health(), session.credential().summary, now);
}

Lifetime lifetimeOf(const Health &health, const std::optional<CredentialSummary> &credential, const QDateTime &now)
{
    Lifetime lifetime;
    if (!credential || health.state == HealthState::NotOAuth || health.state == HealthState::Disabled)
        return lifetime;
    if (!credential->expiresAt.isValid()) {
        lifetime.look = Lifetime::Look::Unknown;
        return lifetime;
    }
    const milliseconds left(now.msecsTo(credential->expiresAt));
    if (left <= 0ms) {
        lifetime.look = Lifetime::Look::Expired;
        lifetime.elapsed = 1;
        return lifetime;
    }
    lifetime.look = health.state == HealthState::ExpiresSoon ? Lifetime::Look::Soon : Lifetime::Look::Running;
    lifetime.length = milliseconds(credential->issuedAt.isValid() ? credential->issuedAt.msecsTo(credential->expiresAt)
                                                                  : 0);
    if (lifetime.length < left) {
        lifetime.isEstimated = true;
        const auto *scale = std::find_if(std::begin(scales), std::end(scales),
                                         [left](milliseconds candidate) { return candidate >= left; });
        lifetime.length = scale == std::end(scales) ? left : *scale;
    }
    lifetime.elapsed = 1 - static_cast<double>(left.count()) / static_cast<double>(lifetime.length.count());
    return lifetime;
}

QString lifetimeText(const Lifetime &lifetime)
{
    switch (lifetime.look) {
    case Lifetime::Look::None:
        return {};
    case Lifetime::Look::Unknown:
        return QCoreApplication::translate("Lifetime", "The provider did not say when it expires");
    case Lifetime::Look::Expired:
        return QCoreApplication::translate("Lifetime", "Expired");
    case Lifetime::Look::Running:
    case Lifetime::Look::Soon:
        break;
    }
    const auto whole = std::chrono::duration_cast<std::chrono::seconds>(lifetime.length);
    if (lifetime.isEstimated)
        return QCoreApplication::translate("Lifetime", "Expires within %1; it is not known when it was issued")
            .arg(Words::duration(whole));
    return QCoreApplication::translate("Lifetime", "%1 % of %2 are left")
        .arg(QLocale().toString(100 - static_cast<int>(lifetime.elapsed * 100)), Words::duration(whole));
}

int pixelsOf(const Lifetime &lifetime, int pixels)
{
    return static_cast<int>(std::round(lifetime.elapsed * pixels));
}

std::optional<Words::Change> nextMove(const Lifetime &lifetime, int pixels)
{
    if (pixels <= 0 || (lifetime.look != Lifetime::Look::Running && lifetime.look != Lifetime::Look::Soon))
        return std::nullopt;
    const auto length = static_cast<double>(lifetime.length.count());
    const double next = std::min((pixelsOf(lifetime, pixels) + 0.5) / pixels, 1.0);
    const milliseconds in(static_cast<qint64>(std::ceil((next - lifetime.elapsed) * length)));
    return Words::Change{in, next < 1 ? lifetime.length / pixels : 1s};
}

} // namespace Latchkey::Ui
