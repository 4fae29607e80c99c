#include "app/cli/provideroptions.h"

#include "core/oauth/urlrules_p.h"

namespace Latchkey::Cli {

using namespace Qt::StringLiterals;

namespace {

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

Error misused(const QString &sentence)
{
    return {ErrorKind::InvalidInput, Stage::Configuration, sentence};
}

QList<Option> providerOptions()
{
    return {{u"client-id"_s, tr("Client id that was registered for you beforehand."), u"ID"_s},
            {u"client-metadata-url"_s,
             tr("Address of a client-id metadata document, for providers that accept one."),
             u"URL"_s,
             {Value::Url}},
            {u"callback-url"_s, tr("The redirect address that the provider accepts."), u"URL"_s},
            {u"callback-port"_s, tr("The port of this machine that the browser returns to."), u"N"_s},
            {u"login-hint"_s, tr("Your user name, sent to the provider before you sign in."), u"USER"_s},
            {u"prompt"_s,
             tr("What the provider shows instead of its own choice: login, select_account, consent…"),
             u"WHAT"_s,
             {Value::Word, {u"login"_s, u"select_account"_s, u"consent"_s}}},
            {u"assume-pkce"_s,
             tr("Sign in even if the provider does not say that it supports PKCE. A stolen code might then work.")},
            {u"omit-resource"_s, tr("Do not say which server the token is for. It might then work elsewhere, too.")},
            {u"refresh-with-scopes"_s,
             tr("Name the scopes in each renewal. Some providers take this as a request for more, and then refuse to "
                "renew.")},
            {u"authorization-parameter"_s,
             tr("Add this to the address that the browser opens (may be repeated). Latchkey does not check what it "
                "asks for."),
             u"NAME=VALUE…"_s}};
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
