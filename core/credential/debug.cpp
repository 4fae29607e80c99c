// What QDebug prints of credentials and of what is known about them. Nothing here reads a secret.

#include "core/credential/credential.h"
#include "core/credential/health.h"
#include "core/credential/server.h"

#include <QtCore/QDebugStateSaver>
#include <QtCore/QUrl>

namespace Latchkey {

namespace {

//! For one that is invalid, nothing.
void printTime(QDebug &out, const char *what, const QDateTime &time)
{
    if (time.isValid())
        out << ", " << what << ' ' << time.toUTC().toString(Qt::ISODate).toUtf8().constData();
}

} // namespace

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

} // namespace Latchkey
