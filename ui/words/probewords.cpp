#include "ui/words/translate.h"
#include "ui/words/words.h"

#include <QtCore/QUrl>

namespace Latchkey::Words {

namespace {

QString hostOf(const QString &issuer)
{
    const QString host = QUrl(issuer).host();
    return host.isEmpty() ? issuer : host;
}

QString probeFailure(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Cancelled:
        return {};
    case ErrorKind::InvalidInput:
        return tr("This cannot be the address of a server.");
    case ErrorKind::Network:
        return error.detail.isEmpty()
            ? tr("The server does not answer. You can add it all the same.")
            : tr("The server does not answer (%1). You can add it all the same.").arg(error.detail);
    case ErrorKind::AuthorizationRequired:
    case ErrorKind::StoreUnavailable:
    case ErrorKind::StoreLocked:
    case ErrorKind::StoreEncrypted:
    case ErrorKind::LockTimeout:
    case ErrorKind::OutcomeUnknown:
    case ErrorKind::Refused:
    case ErrorKind::Protocol:
    case ErrorKind::SignInNotNeeded:
    case ErrorKind::Superseded:
    case ErrorKind::Internal:
        return tr("The server answers, but what it says about signing in cannot be used (%1). You can add it all the "
                  "same.")
            .arg(error.detail);
    }
    Q_UNREACHABLE();
}

} // namespace

QString probeText(const Result<ProbeFinding> &outcome)
{
    if (!outcome)
        return probeFailure(outcome.error());
    switch (outcome->kind) {
    case ProbeFinding::Kind::OAuth:
        return tr("The server answers. You sign in at %1.").arg(hostOf(outcome->issuer));
    case ProbeFinding::Kind::Open:
        return outcome->issuer.isEmpty()
            ? tr("The server answers, and needs no sign-in.")
            : tr("The server answers without a sign-in, and offers one at %1.").arg(hostOf(outcome->issuer));
    case ProbeFinding::Kind::OtherAuthorization:
        return tr("The server wants a key or a header of its own, and does not say where to sign in. Latchkey cannot "
                  "look after that.");
    case ProbeFinding::Kind::Moved:
        return tr("The server redirects to another address, %1. Use that one if you trust it.").arg(outcome->movedTo);
    case ProbeFinding::Kind::NotMcp:
        return tr("Something answers, but it is not an MCP server (%1). Is the address complete?").arg(outcome->detail);
    }
    Q_UNREACHABLE();
}

QString importRemark(const FoundServer &server)
{
    switch (server.obstacle) {
    case FoundServer::Obstacle::None:
        break;
    case FoundServer::Obstacle::VariableInAddress:
        return tr("Its address contains a variable of that client.");
    case FoundServer::Obstacle::KeyInAddress:
        return tr("Its address contains a key, which is not copied.");
    case FoundServer::Obstacle::UnusableAddress:
        return tr("Latchkey cannot use its address: it has to be complete and to start with https://.");
    }
    if (!server.presentAs.isEmpty())
        return tr("Here already, as %1.").arg(server.presentAs);
    return server.hasOwnKey ? tr("It has a key of its own there, so there may be nothing to sign in to.") : QString();
}

} // namespace Latchkey::Words
