#pragma once

#include "core/session/credentialsession.h"
#include "ui/words/durations.h"

#include <QtCore/QDateTime>
#include <QtCore/QMetaType>
#include <QtCore/QString>

#include <chrono>
#include <optional>

namespace Latchkey::Ui {

//! How far a token has come from its issue to its expiry; what a bar shows.
struct Lifetime {
    enum class Look {
        None, //!< No token, or none that has one.
        Unknown, //!< The provider did not say when it expires.
        Running,
        Soon, //!< Expires soon.
        Expired,
    };
    Look look = Look::None;
    double elapsed = 0; //!< 0 at the issue, 1 at the expiry.
    std::chrono::milliseconds length{0}; //!< From the issue to the expiry; with Running and Soon.
    //! Another program did not write down when it was issued: the bar shows the last hour, day, month or year.
    bool isEstimated = false;

    friend bool operator==(const Lifetime &, const Lifetime &) = default;
};

Lifetime lifetimeOf(const CredentialSession &session, const QDateTime &now);
Lifetime lifetimeOf(const Health &health, const std::optional<CredentialSummary> &credential, const QDateTime &now);

//! What the bar says, in words; empty for Look::None.
QString lifetimeText(const Lifetime &lifetime);

//! How far that is on a bar of \a pixels.
int pixelsOf(const Lifetime &lifetime, int pixels);
//! When it is a pixel further, or at its end; nothing: never.
std::optional<Words::Change> nextMove(const Lifetime &lifetime, int pixels);

} // namespace Latchkey::Ui

Q_DECLARE_METATYPE(Latchkey::Ui::Lifetime)
