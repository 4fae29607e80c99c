#include "ui/window/unusualprovider.h"

#include "core/oauth/urlrules_p.h"

#include <QtCore/QUrl>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLineEdit>

namespace Latchkey::Ui {

using namespace Qt::StringLiterals;

UnusualProvider::UnusualProvider(QWidget *parent)
    : OptionBox(tr("Un&usual provider"), tr("For providers that do not follow the rules, if you know what they need"),
                parent)
{
    m_metadataUrl = line(tr("Client me&tadata:"),
                         tr("Address of a client-id metadata document that the provider accepts"));
    m_callbackUrl = line(tr("Callbac&k:"), tr("The redirect address that the provider accepts"));
    m_loginHint = line(tr("&Login hint:"), tr("Your user name, sent to the provider before you sign in"));
    m_prompt = line(tr("&Prompt:"), tr("login, select_account, consent… Shown instead of the provider's own choice"));
    m_parameters = line(
        tr("Paramet&ers:"),
        tr("name=value, separated by blanks, added to the page's address. Latchkey does not check what it asks for"));
    m_assumePkce = box(tr("It kno&ws PKCE, but does not say so"), tr("A stolen code might then work"));
    m_omitResource = box(tr("It is not told w&hich server the token is for"),
                         tr("The token might then work at other servers, too"));
    m_refreshWithScopes = box(tr("It wants the scopes a&gain at each renewal"),
                              tr("Some providers take this as a request for more, and then refuse to renew"));
}

void UnusualProvider::fillIn(const Server &server)
{
    m_metadataUrl->setText(server.clientMetadataUrl);
    m_callbackUrl->setText(server.callback.ownUrl);
    m_loginHint->setText(server.provider.loginHint);
    m_prompt->setText(server.provider.prompt);
    QStringList parameters;
    for (const auto &[name, value] : server.provider.authorizationParameters)
        parameters.append(name + u'=' + value);
    m_parameters->setText(parameters.join(u' '));
    m_assumePkce->setChecked(server.provider.assumePkce);
    m_omitResource->setChecked(server.provider.omitResource);
    m_refreshWithScopes->setChecked(server.provider.refreshWithScopes);
    setChecked(!server.clientMetadataUrl.isEmpty() || !server.callback.ownUrl.isEmpty()
               || server.provider != ProviderOptions());
}

Result<Server> UnusualProvider::apply(Server server) const
{
    const auto unusable = [](const QString &what) {
        return Error{ErrorKind::InvalidInput, Stage::Configuration, what};
    };
    server.clientMetadataUrl.clear();
    server.callback.ownUrl.clear();
    server.provider = {};
    if (!isChecked())
        return server;
    server.clientMetadataUrl = m_metadataUrl->text().trimmed();
    if (!server.clientMetadataUrl.isEmpty() && !checkClientMetadataUrl(server.clientMetadataUrl))
        return unusable(tr("The client metadata needs a complete https:// address."));
    server.callback.ownUrl = m_callbackUrl->text().trimmed();
    const QUrl callback(server.callback.ownUrl, QUrl::StrictMode);
    if (!server.callback.ownUrl.isEmpty() && (!callback.isValid() || callback.host().isEmpty()))
        return unusable(tr("The callback needs a complete address."));
    server.provider = {m_assumePkce->isChecked(),     m_omitResource->isChecked(), m_refreshWithScopes->isChecked(), {},
                       m_loginHint->text().trimmed(), m_prompt->text().trimmed()};
    for (const QString &parameter : m_parameters->text().split(u' ', Qt::SkipEmptyParts)) {
        const qsizetype equals = parameter.indexOf(u'=');
        if (equals < 0 || !checkAuthorizationParameter(parameter.left(equals)))
            return unusable(tr("“%1” is not of the form name=value, or Latchkey sets it itself.").arg(parameter));
        server.provider.authorizationParameters.append({parameter.left(equals), parameter.mid(equals + 1)});
    }
    return server;
}

} // namespace Latchkey::Ui
