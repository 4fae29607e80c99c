#pragma once

#include "core/base/error.h"
#include "core/config/serverlist.h"
#include "core/credential/checkoutcome.h"
#include "core/credential/names.h" // the words of kinds and states

#include <QtCore/QJsonObject>
#include <QtCore/QJsonValue>
#include <QtCore/QString>

namespace Latchkey::Cli {

//! Null: nobody has checked.
QJsonValue jsonCheck(const std::optional<CheckOutcome> &check);
//! RFC 3339 in UTC; null for an invalid time.
QJsonValue jsonTime(const QDateTime &time);
//! null for an empty text.
QJsonValue jsonText(const QString &text);
QJsonObject jsonError(const Error &error);
QJsonObject jsonProblem(const ConfigProblem &problem);

} // namespace Latchkey::Cli
