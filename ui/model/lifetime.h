#pragma once

#include "core/session/credentialsession.h"

#include <QtCore/QDateTime>
#include <QtCore/QMetaType>
#include <QtCore/QString>

#include <chrono>

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

//! How long until a bar of \a pixels is to be painted anew: never less than a pixel's worth of time, and at a full
//! part of a minute where that is long, so that many bars, and the words beside them, move together. Zero: never.
std::chrono::milliseconds nextMove(const Lifetime &lifetime, int pixels, const QDateTime &now);

} // namespace Latchkey::Ui

Q_DECLARE_METATYPE(Latchkey::Ui::Lifetime)
