#pragma once

#include "core/base/clock.h"
#include "core/base/export.h"
#include "core/base/result.h"
#include "core/clients/connection.h"
#include "core/config/home.h"
#include "core/config/serverlist.h"
#include "core/doctor/finding_p.h"
#include "core/store/keyringbackend.h"

#include <QtCore/QFuture>
#include <QtCore/QList>

#include <memory>
#include <optional>

namespace Latchkey {

//! What to look at.
struct Examination {
    QString home;
    QList<Server> servers; //!< All configured ones.
    QList<ConfigProblem> problems;
    QHash<QString, QString> ownUrlsShadowed; //!< Name to URL of our own servers that Codex's of the same name hide.
    StoreMode mode = StoreMode::Auto;
    //! Of the servers whose layers say another one, by store key. With several, Codex uses the entries of all of them.
    QHash<QString, QList<StoreMode>> otherModes;
    QHash<QString, QList<bool>> otherEncryption; //!< Likewise whether Codex encrypts.
    QStringList missingProjects; //!< As ServerList's.
    std::shared_ptr<KeyringBackend> keyring; //!< As in SessionSettings.
    QString keyringService = codexKeyringService;
    std::optional<bool> secretAuthStorage; //!< As in SessionSettings.
    QList<Home> homes; //!< All known ones: what they keep in the same keyring is theirs, too.
    //! Whose clients' connections and sign-ins are looked at, too; none: not this home's matter.
    std::optional<Launcher> launcher;
    ClientFolders clients = {};
    Clock clock = systemClock();
};

//! Of \a home, with what is configured there. \a homes: all known ones, for what they share.
LATCHKEY_EXPORT Examination examinationOf(const Home &home, const ServerList &servers, const QList<Home> &homes);

//! Looks at everything that can drift apart or go stale, changes nothing, takes no lock but that for reading
//! Codex's encrypted store, never prompts. Where the mode is
//! `file`, no keyring is touched, and a twin in one is not seen.
//! Findings are ordered: gravest first, then by server name. Always yields a value; what could not be looked at is itself
//! a finding.
LATCHKEY_EXPORT QFuture<Result<QList<Finding>>> examine(const Examination &what);

} // namespace Latchkey
