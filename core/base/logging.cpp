#include "core/base/logging_p.h"

namespace Latchkey {

Q_LOGGING_CATEGORY(sessionLog, "latchkey.session", QtWarningMsg)
Q_LOGGING_CATEGORY(oauthLog, "latchkey.oauth", QtWarningMsg)
Q_LOGGING_CATEGORY(storeLog, "latchkey.store", QtWarningMsg)
Q_LOGGING_CATEGORY(lockLog, "latchkey.lock", QtWarningMsg)
Q_LOGGING_CATEGORY(httpLog, "latchkey.http", QtWarningMsg)

} // namespace Latchkey
