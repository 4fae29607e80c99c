#pragma once

#include <QtCore/QLoggingCategory>

namespace Latchkey {

// What was decided, and why, for whoever asks by QT_LOGGING_RULES="latchkey.*=true". Silent otherwise, warnings but. A
// line names servers, hosts, outcomes and sizes, and never a token, a code, a key or a query;
// tests/session/tst_logging.cpp looks.
Q_DECLARE_LOGGING_CATEGORY(sessionLog) // latchkey.session: refreshes, sign-ins, sign-outs
Q_DECLARE_LOGGING_CATEGORY(oauthLog) // latchkey.oauth: discovery, registration, tokens
Q_DECLARE_LOGGING_CATEGORY(storeLog) // latchkey.store: which store, reads that fail, writes
Q_DECLARE_LOGGING_CATEGORY(lockLog) // latchkey.lock: who waits for whom
Q_DECLARE_LOGGING_CATEGORY(httpLog) // latchkey.http: each request and its answer

} // namespace Latchkey
