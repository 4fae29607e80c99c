#include "app/cli/addoptions.h"

#include "app/cli/provideroptions.h"

#include <QtCore/QDir>
#include <QtCore/QProcess>

namespace Latchkey::Cli {

using namespace Qt::StringLiterals;

namespace {

const QString clientSecret = u"client-secret"_s;
const QString privateKey = u"private-key"_s;
const QString assertion = u"assertion"_s;
const QString providerSecret = u"idp-client-secret"_s;

QList<Option> secretOptions(const QString &prefix, const QString &what)
{
    return {{prefix + u"-file"_s, tr("File with %1, which nobody else may read.").arg(what), u"F"_s, {Value::File}},
            {prefix + u"-env"_s, tr("Environment variable with %1.").arg(what), u"VAR"_s},
            {prefix + u"-command"_s, tr("Command that prints %1; it is started without a shell.").arg(what), u"CMD"_s}};
}

Result<SecretSource> secretOf(const QCommandLineParser &parser, const QString &prefix)
{
    SecretSource source;
    const QString file = parser.value(prefix + u"-file"_s);
    if (!file.isEmpty())
        source.file = QDir::cleanPath(QDir::current().absoluteFilePath(file));
    source.environment = parser.value(prefix + u"-env"_s);
    source.command = QProcess::splitCommand(parser.value(prefix + u"-command"_s));
    if (int(!file.isEmpty()) + int(!source.environment.isEmpty()) + int(!source.command.isEmpty()) > 1)
        return misused(tr("Only one of --%1-file, --%1-env and --%1-command can be used.").arg(prefix));
    return source;
}

//! Of an option that may be repeated.
Result<QList<QPair<QString, QString>>> pairsOf(const QCommandLineParser &parser, const QString &option)
{
    QList<QPair<QString, QString>> pairs;
    for (const QString &written : parser.values(option)) {
        const qsizetype equals = written.indexOf(u'=');
        if (equals <= 0)
            return misused(tr("--%1 takes NAME=VALUE.").arg(option));
        pairs.append({written.left(equals), written.mid(equals + 1)});
    }
    return pairs;
}

//! What goes with every request to the server, or in place of a sign-in. Keys on a command line are seen by others.
Status readHeaders(const QCommandLineParser &parser, Server &server)
{
    server.bearerTokenEnvVar = parser.value(u"bearer-env"_s);
    for (const auto &[option, headers] :
         {std::pair(u"header"_s, &server.httpHeaders), std::pair(u"header-env"_s, &server.envHttpHeaders)}) {
        const auto pairs = pairsOf(parser, option);
        if (!pairs)
            return pairs.error();
        *headers = *pairs;
    }
    return success();
}

} // namespace

QList<Option> serverOptions()
{
    const QList<Option> grant{
        {u"grant"_s,
         tr("How tokens are obtained where no user signs in: client-credentials, "
            "enterprise-managed or workload-identity."),
         u"GRANT"_s,
         {Value::Word, {u"client-credentials"_s, u"enterprise-managed"_s, u"workload-identity"_s}}}};
    const QList<Option> provider{
        {u"idp-token-endpoint"_s, tr("Where the enterprise's identity provider gives tokens."), u"URL"_s, {Value::Url}},
        {u"idp-client-id"_s, tr("Client id at the identity provider."), u"ID"_s}};
    return QList<Option>{
               {u"scope"_s, tr("Ask for this scope (may be repeated)."), u"S…"_s},
               {u"dpop"_s, tr("Ask for tokens that are bound to a key, so that a stolen one is useless (RFC 9449).")},
               {u"header"_s, tr("Send this header to the server, too (may be repeated)."), u"NAME=VALUE…"_s},
               {u"header-env"_s, tr("The same with the value of an environment variable: for keys."), u"NAME=VAR…"_s},
               {u"bearer-env"_s, tr("Environment variable that holds an access token to use instead of signing in."),
                u"VAR"_s}}
    + providerOptions() + secretOptions(clientSecret, tr("the client secret")) + grant
        + secretOptions(privateKey, tr("the client's private key (PEM), for client credentials"))
        + secretOptions(assertion, tr("the workload's assertion, or the user's id token")) + provider
        + secretOptions(providerSecret, tr("the client secret at the identity provider"));
}

Result<Server> serverOf(const QCommandLineParser &parser, const QStringList &arguments)
{
    Server server;
    server.identity = {arguments.value(0), arguments.value(1)};
    server.dpop = parser.isSet(u"dpop"_s);
    server.scopes = parser.values(u"scope"_s);
    for (const auto read : {&readProviderOptions, &readHeaders}) {
        if (const Status done = read(parser, server); !done)
            return done.error();
    }
    const QString grant = parser.value(u"grant"_s);
    const auto type = grant.isEmpty() ? Grant::Type::AuthorizationCode
                                      : grantTypeOf(QString(grant).replace(u'-', u'_'));
    const bool isOneOfOurs = type && (*type == Grant::Type::AuthorizationCode) == grant.isEmpty();
    if (!isOneOfOurs || grant.contains(u'_'))
        return misused(tr("--grant has to be client-credentials, enterprise-managed or workload-identity."));
    server.grant.type = *type;
    IdentityProvider &provider = server.grant.identityProvider;
    provider.tokenEndpoint = parser.value(u"idp-token-endpoint"_s);
    provider.clientId = parser.value(u"idp-client-id"_s);
    for (const auto &[prefix, place] :
         {std::pair(clientSecret, &server.clientSecret), std::pair(privateKey, &server.privateKey),
          std::pair(assertion, &server.grant.assertion), std::pair(providerSecret, &provider.clientSecret)}) {
        const Result<SecretSource> source = secretOf(parser, prefix);
        if (!source)
            return source.error();
        *place = *source;
    }
    return server;
}

} // namespace Latchkey::Cli
