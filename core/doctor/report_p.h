#pragma once

#include "core/base/export.h"
#include "core/base/result.h"
#include "core/config/homes.h"
#include "core/credential/health.h"
#include "core/doctor/doctor_p.h"

#include <QtCore/QFuture>
#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QString>

namespace Latchkey {

//! What a report says of one home.
struct ReportedHome {
    Examination what;
    QList<Finding> findings;
    QHash<QString, QString> states; //!< What is known of the servers, by store key: "signed_in, file".
};

//! What is said of a server in a report.
LATCHKEY_TEST_EXPORT QString reportedState(const Health &health, const QString &store);

//! The present findings and their surroundings as a text in English that can be pasted into a public issue: no token, no
//! client identifier, no name of a user or of this machine, folders of users as `~`, addresses without user, query and
//! whatever in their path may be a key. \a program: name and version, and what else the program knows about itself.
//! Looks at modes and locks, takes none, never prompts. Always yields a value.
LATCHKEY_EXPORT QFuture<Result<QString>> redactedReport(const QString &program, const QList<ReportedHome> &homes);

//! The same of \a homes as they are now: reads what is stored, and looks for findings. \a homes outlives it.
LATCHKEY_EXPORT QFuture<Result<QString>> redactedReport(const QString &program, Homes &homes);

} // namespace Latchkey
