#pragma once

#include "core/base/export.h"
#include "core/base/result.h"
#include "core/base/sharedreading_p.h"
#include "core/store/credentialstore.h"

#include <QtCore/QDateTime>
#include <QtCore/QFuture>
#include <QtCore/QHash>

#include <memory>
#include <optional>

namespace Latchkey {

//! How a credential's store was resolved: what the drift log keeps per store key. No token.
struct Resolution {
    QString storeMode; //!< "auto", "file", "keyring"
    QString keyringBackend; //!< e.g. "direct"; kept as other programs wrote it
    QString resolvedStore; //!< "file", "keyring", "encrypted"
    QString previousStore = {}; //!< What it was before it last became another one; empty: it never did. Ours alone.
    QDateTime changedAt = {}; //!< UTC; when that was. Ours alone.
    friend bool operator==(const Resolution &, const Resolution &) = default;
};

//! `<home>/.mcp-oauth-store-resolutions.json`, version 1. Diagnostic only: whatever happens to this file changes
//! neither which store is used nor whether an operation succeeds.
class LATCHKEY_TEST_EXPORT DriftLog
{
public:
    explicit DriftLog(const QString &home);

    //! Writes down mode, backend and store of \a now for \a storeKey, in the background and under the store lock, and
    //! that the store changed \a at, if it did. All that is recorded at a time costs one look and, if there is something
    //! new, one write.
    QFuture<Status> record(const QString &storeKey, const Resolution &now, const QDateTime &at);

    //! Everything that stands there, by store key; empty: nothing, or it cannot be read. Keyrings cannot be listed, so
    //! this is also the index of the credentials that one may hold.
    QFuture<Result<QHash<QString, Resolution>>> all() const;

    struct Observation {
        Resolution now;
        QDateTime at;
    };
    using Observations = QHash<QString, Observation>; // by store key

private:
    QString m_home;
    std::shared_ptr<Observations> m_unwritten; // recorded, and its writing not begun
    std::shared_ptr<SharedReading<Done>> m_writing;
};

} // namespace Latchkey
