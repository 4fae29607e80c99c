#include "core/session/configuredclient_p.h"

#include "core/base/whendone.h"
#include "core/oauth/oauthoperations_p.h"

namespace Latchkey {

using namespace Qt::StringLiterals;

QFuture<Result<Credential>> withConfiguredClient(const Server &server, const Credential &stored,
                                                 const AuthorizationServerMetadata &provider)
{
    const auto ready = [](const Result<Credential> &outcome) { return readyFuture(outcome); };
    const bool isSame = stored.clientId == server.clientId;
    if (!server.clientSecret.isSet() || (!isSame && server.origin == ServerOrigin::Own))
        return ready(stored);
    if (!isSame)
        return ready(Error{ErrorKind::AuthorizationRequired, Stage::Refresh,
                           u"the configured client is another one than was signed in with"_s});
    return followedBy<Credential>(
        readSecret(server.clientSecret), [ready, stored, provider](const Result<Secret> &secret) {
            if (!secret)
                return ready(secret.error());
            const ClientRegistration client = configuredClient(stored.clientId, *secret, provider);
            Credential sender = stored;
            sender.clientSecret = client.clientSecret;
            sender.clientAuthMethod = client.authMethod;
            return ready(sender);
        });
}

} // namespace Latchkey
