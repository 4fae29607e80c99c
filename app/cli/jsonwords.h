#pragma once

#include "core/base/error.h"
#include "core/config/serverlist.h"
#include "core/credential/health.h"
#include "core/credential/names.h"
#include "core/doctor/finding_p.h"
#include "core/oauth/oauthclient.h"

#include <QtCore/QJsonObject>
#include <QtCore/QJsonValue>
#include <QtCore/QString>

namespace Latchkey::Cli {

//! The words of the JSON output: stable, English, snake_case. Documented in the README.
QString jsonWord(HealthState state);
QString jsonWord(FindingKind kind);
QString jsonWord(Severity severity);
QString jsonWord(RevocationReport::Outcome outcome);
QString jsonWord(ServerPlace::Layer layer);
QString jsonWord(TokenType type); //!< As it stands in `Authorization`.

//! Null: nobody has checked.
QJsonValue jsonCheck(const std::optional<CheckOutcome> &check);
//! RFC 3339 in UTC; null for an invalid time.
QJsonValue jsonTime(const QDateTime &time);
//! null for an empty text.
QJsonValue jsonText(const QString &text);
QJsonObject jsonError(const Error &error);
QJsonObject jsonProblem(const ConfigProblem &problem);

} // namespace Latchkey::Cli
