// What QDebug prints of credentials and of what is known about them. Nothing here reads a secret.

#include "core/credential/credential.h"
#include "core/credential/debug_p.h"
#include "core/credential/health.h"
#include "core/credential/server.h"

#include <QtCore/QDebugStateSaver>
#include <QtCore/QUrl>

namespace Latchkey {

QDebug operator<<(QDebug out, const ServerIdentity &server)
{
    const QDebugStateSaver saver(out);
    out.nospace() << server.name << " at "
                  << QUrl(server.url).toString(QUrl::RemoveQuery | QUrl::RemoveUserInfo | QUrl::RemoveFragment);
    return out;
}

QDebug operator<<(QDebug out, const Server &server)
{
    const QDebugStateSaver saver(out);
    out.nospace() << "Server(" << server.identity;
    if (!server.usesOAuth())
        out << ", without OAuth";
    if (!server.enabled)
        out << ", switched off";
    return out << ')';
}

QDebug operator<<(QDebug out, const Credential &credential)
{
    const QDebugStateSaver saver(out);
    out.nospace() << "Credential(" << credential.server << ", issuer " << credential.issuer << ", client "
                  << credential.clientId << ", access token " << credential.accessToken << ", refresh token "
                  << credential.refreshToken << ", scopes " << credential.scopes.join(u' ');
    printTime(out, "expires", credential.expiresAt);
    return out << ')';
}

QDebug operator<<(QDebug out, const CredentialSummary &summary)
{
    const QDebugStateSaver saver(out);
    out.nospace() << "CredentialSummary(issuer " << summary.issuer << ", client " << summary.clientId << ", scopes "
                  << summary.scopes.join(u' ') << (summary.isRenewable ? ", renewable" : ", not renewable");
    printTime(out, "expires", summary.expiresAt);
    return out << ')';
}

QDebug operator<<(QDebug out, const Health &health)
{
    const QDebugStateSaver saver(out);
    out.nospace() << "Health(" << health.state;
    if (health.reason != SignInReason::None)
        out << ", " << health.reason;
    printTime(out, "expires", health.expiresAt);
    printTime(out, "next try", health.nextTry);
    if (health.error)
        out << ", " << *health.error;
    return out << ')';
}

QDebug operator<<(QDebug out, const LastOutcome &outcome)
{
    const QDebugStateSaver saver(out);
    out.nospace() << "LastOutcome(running " << outcome.running;
    if (outcome.error)
        out << ", " << *outcome.error;
    if (outcome.signIn != SignInReason::None)
        out << ", " << outcome.signIn;
    printTime(out, "at", outcome.at);
    printTime(out, "next try", outcome.nextTry);
    return out << ')';
}

QDebug operator<<(QDebug out, const KnownCredential &credential)
{
    const QDebugStateSaver saver(out);
    out.nospace() << "KnownCredential(";
    if (!credential.loaded)
        return out << "not read)";
    if (credential.summary)
        out << *credential.summary;
    else
        out << (credential.wasSignedOut ? "signed out" : credential.allowsAnonymousAccess ? "none needed" : "none");
    if (!credential.wantedScopes.isEmpty())
        out << ", wanted " << credential.wantedScopes.join(u' ');
    if (credential.check)
        out << ", " << *credential.check;
    return out << ')';
}

QDebug operator<<(QDebug out, const CheckOutcome &outcome)
{
    const QDebugStateSaver saver(out);
    out.nospace() << "CheckOutcome(" << outcome.kind;
    if (!outcome.detail.isEmpty())
        out << ", " << outcome.detail;
    printTime(out, "at", outcome.at);
    return out << ')';
}

} // namespace Latchkey
