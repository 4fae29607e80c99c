#pragma once

#include "core/base/export.h"
#include "core/base/result.h"

#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtCore/QUrl>
#include <QtNetwork/QNetworkProxy>

#include <functional>
#include <optional>

namespace Latchkey {

//! The value of an environment variable; empty: not set.
using Environment = std::function<QString(const char *name)>;

//! `[http://][user:password@]host[:port]`, or with `socks5://`, `socks5h://` or `socks://`; the proxy resolves the
//! names. Errors: InvalidInput, Stage::Configuration, without a word of \a text, which may hold a password.
LATCHKEY_TEST_EXPORT Result<QNetworkProxy> proxyFrom(const QString &text);

//! Whether one of \a exceptions (NetworkSettings) is about \a url.
LATCHKEY_TEST_EXPORT bool isExcepted(const QUrl &url, const QStringList &exceptions);

//! What \a environment says about \a url. Not set: nothing. Errors: those of proxyFrom().
LATCHKEY_TEST_EXPORT Result<std::optional<QNetworkProxy>> environmentProxy(const QUrl &url,
                                                                           const Environment &environment);

} // namespace Latchkey
