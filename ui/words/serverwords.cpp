#include "core/base/visibletext.h"
#include "ui/words/translate.h"
#include "ui/words/words.h"

#include <QtCore/QUrl>

namespace Latchkey::Words {

QString authorizationText(const Server &server)
{
    if (!server.disabledBy.isEmpty())
        return tr("It is not on the list of allowed servers in %1.").arg(visibleText(server.disabledBy, 200));
    switch (server.authorization()) {
    case Server::Authorization::BearerVariable:
        return tr("It is authorized by a token in the variable %1; a stored sign-in is not used.")
            .arg(visibleText(server.bearerTokenEnvVar, 80));
    case Server::Authorization::Header:
        return tr("It is authorized by a configured header; a stored sign-in is not used.");
    case Server::Authorization::ChatGpt:
        return tr("It is authorized by Codex's ChatGPT session.");
    case Server::Authorization::Enterprise:
        return tr("It is authorized by your company's identity provider, through Codex.");
    case Server::Authorization::OAuth:
        break;
    }
    return server.hasHeadersHelper ? tr("Codex adds headers that a command prints. Latchkey does not run that command, "
                                        "and does not know whether its headers let you in.")
                                   : QString();
}

QString tokenWord(TokenType type)
{
    return type == TokenType::DPoP ? tr("bound to a key (DPoP)") : QString();
}

QString anonymousAccessText()
{
    return tr("It lets everybody in; there is nothing to sign in to.");
}

QString placeText(const Server &server)
{
    const QString file = visibleText(server.place.file, 300);
    const QString owner = visibleText(server.place.layerName, 300);
    if (server.origin == ServerOrigin::Own)
        return tr("Latchkey's own list (%1)").arg(file);
    switch (server.place.layer) {
    case ServerPlace::Layer::User:
        return tr("Codex's configuration (%1)").arg(file);
    case ServerPlace::Layer::System:
        return tr("Codex's configuration of this machine (%1)").arg(file);
    case ServerPlace::Layer::Managed:
        return tr("what this machine's administrator prescribes (%1)").arg(file);
    case ServerPlace::Layer::Profile:
        return tr("Codex's profile %1 (%2)").arg(owner, file);
    case ServerPlace::Layer::Project:
        return tr("the project %1 (%2)").arg(owner, file);
    case ServerPlace::Layer::Plugin:
        return tr("Codex's plugin %1 (%2)").arg(owner, file);
    }
    Q_UNREACHABLE();
}

QString hostText(const QString &url)
{
    return visibleText(QUrl(url).authority(QUrl::FullyEncoded));
}

} // namespace Latchkey::Words
