#include "core/session/quotes_p.h"

#include <algorithm>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

// A long token is quoted when its beginning is: details are cut off.
constexpr qsizetype quoted = 20;

} // namespace

QList<Secret> secretsOf(const Credential &credential)
{
    return {credential.accessToken, credential.refreshToken, credential.clientSecret};
}

Error withoutQuotes(Error error, const QList<Secret> &secrets)
{
    const auto isQuotedIn = [&secrets](const QString &text) {
        return std::any_of(secrets.begin(), secrets.end(), [&text](const Secret &secret) {
            const QByteArrayView beginning = secret.reveal().first(std::min(secret.reveal().size(), quoted));
            return !beginning.isEmpty() && text.contains(QLatin1String(beginning));
        });
    };
    if (isQuotedIn(error.detail))
        error.detail = u"the provider's words quote a secret, and are left out"_s;
    if (isQuotedIn(error.oauthError))
        error.oauthError.clear();
    return error;
}

} // namespace Latchkey
