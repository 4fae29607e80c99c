#include "app/cli/provideroptions.h"

#include "core/oauth/urlrules.h"

namespace Latchkey::Cli {

using namespace Qt::StringLiterals;

namespace {

Error misused(const QString &what)
{
    return {ErrorKind::InvalidInput, Stage::Configuration, what};
}

Status readParameters(const QStringList &written, ProviderOptions &options)
{
    for (const QString &parameter : written) {
        const qsizetype equals = parameter.indexOf(u'=');
        if (equals < 0)
            return misused(tr("--authorization-parameter takes NAME=VALUE."));
        const QString name = parameter.left(equals);
        if (const Status usable = checkAuthorizationParameter(name); !usable)
            return usable;
        options.authorizationParameters.append({name, parameter.mid(equals + 1)});
    }
    return success();
}

} // namespace

QList<Option> providerOptions()
{
    return {
        {u"client-id"_s, tr("Client id that was registered for you beforehand."), u"ID"_s},
        {u"client-metadata-url"_s,
         tr("Address of a client-id metadata document, for providers that take clients by that."), u"URL"_s},
        {u"callback-url"_s, tr("The one address to come back to that the provider takes."), u"URL"_s},
        {u"callback-port"_s, tr("The port of this machine to come back to."), u"N"_s},
        {u"login-hint"_s, tr("Tell the provider at once who signs in; gives up that you say it first."), u"USER"_s},
        {u"prompt"_s, tr("What the provider shows: login, select_account, consent…; gives up its own choice."),
         u"WHAT"_s},
        {u"assume-pkce"_s,
         tr("Sign in where the provider does not say that it knows PKCE; gives up that a stolen code is "
            "certain to be of no use.")},
        {u"omit-resource"_s, tr("Do not say which server the token is for; gives up that it is of no use elsewhere.")},
        {u"refresh-with-scopes"_s,
         tr("Name the scopes in each refresh; gives up refreshes at providers that refuse that.")},
        {u"authorization-parameter"_s,
         tr("Add this to what the browser opens (may be repeated); gives up that Latchkey knows what it asks "
            "for."),
         u"NAME=VALUE"_s}};
}

Status readProviderOptions(const QCommandLineParser &parser, Server &server)
{
    server.clientId = parser.value(u"client-id"_s);
    server.clientMetadataUrl = parser.value(u"client-metadata-url"_s);
    if (!server.clientMetadataUrl.isEmpty()) {
        if (const Status usable = checkClientMetadataUrl(server.clientMetadataUrl); !usable)
            return usable;
    }
    server.callback.ownUrl = parser.value(u"callback-url"_s);
    const QString port = parser.value(u"callback-port"_s);
    bool isNumber = true;
    server.callback.ownPort = port.isEmpty() ? quint16(0) : port.toUShort(&isNumber);
    if (!isNumber || (!port.isEmpty() && server.callback.ownPort == 0))
        return misused(tr("--callback-port takes a number from 1 to 65535."));
    server.provider.loginHint = parser.value(u"login-hint"_s);
    server.provider.prompt = parser.value(u"prompt"_s);
    server.provider.assumePkce = parser.isSet(u"assume-pkce"_s);
    server.provider.omitResource = parser.isSet(u"omit-resource"_s);
    server.provider.refreshWithScopes = parser.isSet(u"refresh-with-scopes"_s);
    return readParameters(parser.values(u"authorization-parameter"_s), server.provider);
}

} // namespace Latchkey::Cli
