// How a sign-in becomes a client of the authorization server, and where the answer to it is to come.

#include "core/session/login_p.h"

#include "core/oauth/callbackrules_p.h"
#include "core/oauth/protocoltexts_p.h"

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

bool isRefusal(const Error &error)
{
    return error.kind == ErrorKind::Refused || error.kind == ErrorKind::Protocol;
}

Error whyNoRedirect(Error error)
{
    if (isAbout(error, "redirect"_L1))
        error.detail += u" (name an address to come back to that it takes: --callback-url)"_s;
    return error;
}

} // namespace

bool isAbout(const Error &refusal, QLatin1String part)
{
    return refusal.oauthError.contains(part) || refusal.detail.contains(part, Qt::CaseInsensitive);
}

CallbackSettings Login::Private::callback() const
{
    return server.origin == ServerOrigin::Codex ? server.callback
                                                : CallbackSettings{server.callback.ownPort, {}, 0, options.callbackUrl};
}

//! What the user says that the provider takes, and no other.
QString Login::Private::exactRedirect() const
{
    if (!options.exactCallbackUrl.isEmpty() || server.origin == ServerOrigin::Codex)
        return options.exactCallbackUrl;
    return server.callback.ownUrl;
}

//! For this sign-in alone, so that nothing depends on its redirect URI.
bool Login::Private::isRegisteredAnew() const
{
    const AuthorizationServerMetadata &service = discovery.authorizationServer;
    const bool hasDocument = service.supportsClientIdMetadataDocument && !server.clientMetadataUrl.isEmpty();
    const CallbackSettings configured = callback();
    return server.clientId.isEmpty() && !hasDocument && configured.ownUrl.isEmpty() && configured.url.isEmpty();
}

//! Where Codex uses the server, too, its client may be registered for what Codex announces. Where it is registered only now,
//! nobody else knows a path with random text in it; some providers want `/callback`, or `localhost` (RULE T-18).
QStringList Login::Private::redirectsToTry()
{
    if (!redirect)
        return {QString()}; // nobody is redirected
    if (const QString exact = exactRedirect(); !exact.isEmpty())
        return {exact};
    const QString usual = redirect->redirectUri();
    if (isRegisteredAnew())
        return {usual + u'/' + QString::fromLatin1(randomText()), usual,
                u"http://localhost:%1/callback"_s.arg(redirect->port())};
    const bool hasDocument = discovery.authorizationServer.supportsClientIdMetadataDocument && server.clientId.isEmpty()
        && !server.clientMetadataUrl.isEmpty();
    const bool isConfigured = !callback().ownUrl.isEmpty() || !callback().url.isEmpty();
    if (hasDocument && !isConfigured)
        return {usual}; // as it stands in the document, without the port
    if (server.origin != ServerOrigin::Codex)
        return {options.callbackUrl.isEmpty() ? usual : options.callbackUrl};
    return {redirectFor(callback(),
                        {server.identity.url, !server.clientId.isEmpty(),
                         discovery.authorizationServer.sendsIssuerInResponse, redirect->port()})};
}

void Login::Private::identify()
{
    if (!makeKey())
        return;
    redirects = redirectsToTry();
    isRedirectSecret = redirects.size() > 1;
    registerNext();
}

void Login::Private::registerNext()
{
    const QString redirectUri = redirects.takeFirst();
    if (redirect)
        redirect->answerAt(redirectUri);
    Server asking = server;
    asking.scopes = namesScopes ? discovery.scopes : QStringList();
    step(context->oauth->identify(asking, discovery.authorizationServer, redirectUri),
         [this, redirectUri, scopes = asking.scopes](const Result<ClientRegistration> &registered) {
             if (registered)
                 return identified(*registered, redirectUri);
             // Some register only the scopes of a list of theirs, and grant others all the same. Few say what it is about.
             if (!scopes.isEmpty() && isRefusal(registered.error()) && !isAbout(registered.error(), "redirect"_L1)) {
                 namesScopes = false;
                 redirects.prepend(redirectUri);
                 return registerNext();
             }
             if (!triesAnotherRedirect(registered.error()))
                 return finish(at(Stage::Registration, whyNoRedirect(registered.error())));
             isRedirectSecret = false;
             registerNext();
         });
}

bool Login::Private::triesAnotherRedirect(const Error &error) const
{
    static const QStringList aboutIt{u"invalid_redirect_uri"_s, u"invalid_client_metadata"_s, u"invalid_request"_s};
    return !redirects.isEmpty() && aboutIt.contains(error.oauthError);
}

void Login::Private::identified(const ClientRegistration &registered, const QString &redirectUri)
{
    client = registered;
    if (options.way == LoginWay::Device)
        return requestCode();
    attempt = newAttempt(discovery, client, redirectUri);
    attempt->dpopKey = dpopKey;
    attempt->isRedirectSecret = isRedirectSecret;
    attempt->extraParameters = server.provider.authorizationParameters;
    for (const auto &[name, value] :
         {std::pair(u"login_hint"_s, server.provider.loginHint), std::pair(u"prompt"_s, server.provider.prompt)}) {
        if (!value.isEmpty())
            attempt->extraParameters.append({name, value});
    }
    confirm();
}

} // namespace Latchkey
