#pragma once

#include "core/doctor/doctor_p.h"
#include "core/session/journal_p.h"
#include "core/store/driftlog_p.h"
#include "core/store/storeresolver_p.h"

#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>

namespace Latchkey {

//! One server, and what each store holds for it, if it could be read.
struct ExaminedServer {
    Server server;
    StoreMode mode = StoreMode::Auto; //!< The first one, where it has several.
    bool keyringReady = false;
    bool encrypts = false; //!< Codex's encrypted store takes the keyring's place.
    QStringList keyringSharers = {}; //!< The names of other homes with the same entry in the keyring.
    std::optional<Credential> inFile = {};
    std::optional<Credential> inKeyring = {};
    std::optional<Credential> inEncrypted = {};

    const std::optional<Credential> &in(StoreKind store) const;
    bool isStored() const { return inFile || inKeyring || inEncrypted; }
};

// What one server's entries and traces show: functions of what was read, that read nothing themselves.

//! \a last: how its store was resolved before.
QList<Finding> resolutionFindings(const Examination &what, const ExaminedServer &examined, const PinnedStore &pinned,
                                  const Resolution &last);

//! About entries beside the one that is used, and other homes that use the same one.
QList<Finding> copyFindings(const Examination &what, const ExaminedServer &examined, const PinnedStore &pinned);

//! \a former: an entry in \a store that may be of \a server, under another name; it holds \a credential.
Finding formerNameFinding(const Server &server, const ServerIdentity &former, StoreKind store,
                          const Credential &credential);

//! \a store: the one that is used.
QList<Finding> usedFindings(const Examination &what, const ExaminedServer &examined, StoreKind store);

//! \a fingerprint: of the stored refresh token.
QList<Finding> traceFindings(const QString &server, const JournalTraces &traces, const QByteArray &fingerprint);

} // namespace Latchkey
