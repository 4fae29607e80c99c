#pragma once

#include "core/base/export.h"

#include <QtCore/QDateTime>
#include <QtCore/QObject>
#include <QtCore/QString>

#include <chrono>
#include <optional>

namespace Latchkey {

//! What one real request to a server, with the credential that we have for it, has shown.
struct LATCHKEY_EXPORT CheckOutcome {
    Q_GADGET
public:
    //! What the answer shows.
    enum class Kind {
        Works, //!< It answers, and lets us in.
        Refused, //!< The server answered but rejected us, even with a newly refreshed token.
        Moved, //!< It redirects to another address, \a movedTo.
        Unreachable, //!< No answer, or none for now.
        NotMcp, //!< Something answers, but it does not speak MCP.
    };
    Q_ENUM(Kind)

    Kind kind = Kind::Works; //!< What the answer shows.
    int toolCount = -1; //!< How many tools it offers; -1 if it did not say.
    std::chrono::milliseconds duration{0}; //!< The whole check, with the refresh if there was one.
    QDateTime at = {}; //!< UTC. When it ended.
    QString movedTo = {}; //!< Sanitized, without a query.
    QString detail = {}; //!< For logs and details, in English: "HTTP 403". Sanitized.

    friend bool operator==(const CheckOutcome &, const CheckOutcome &) = default;
};

//! Stable words for reports and scripts: "works", "refused", "moved", "unreachable", "not_mcp".
LATCHKEY_EXPORT QString wordFor(CheckOutcome::Kind kind);
LATCHKEY_EXPORT QDebug operator<<(QDebug out, const CheckOutcome &outcome); //!< Kind, detail and time.
//! Not set if it is no such word.
LATCHKEY_EXPORT std::optional<CheckOutcome::Kind> checkKindFrom(const QString &word);

} // namespace Latchkey
