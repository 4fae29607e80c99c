// What the endpoints of DemoProvider answer.

#include "app/demo/demoprovider.h"
#include "app/demo/pages.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QUrl>

namespace Latchkey::Demo {

using namespace Qt::StringLiterals;

namespace {

HttpResponse json(const QJsonObject &object, int status = 200)
{
    return {status, "application/json", QJsonDocument(object).toJson(QJsonDocument::Compact), {}};
}

HttpResponse oauthError(const QString &code, const QString &description, int status = 400)
{
    return json({{u"error"_s, code}, {u"error_description"_s, description}}, status);
}

QString nameFromPath(const QByteArray &path, qsizetype from)
{
    return QString::fromLatin1(path.mid(from, path.indexOf('/', from) - from));
}

QStringList scopesOf(const QString &name)
{
    return {name + ".read"_L1, name + ".write"_L1};
}

} // namespace

HttpResponse DemoProvider::mcp(const HttpRequest &request)
{
    const QString name = nameFromPath(request.path, 1);
    const QByteArray authorization = request.headers.value("authorization");
    const QByteArray access = authorization.startsWith("Bearer ") ? authorization.mid(7) : QByteArray();
    if (!m_grants.isGood(access, urlOf(name))) {
        QByteArray challenge = "Bearer ";
        if (!access.isEmpty())
            challenge.append("error=\"invalid_token\", ");
        challenge.append("resource_metadata=\"")
            .append((issuer() + QString::fromLatin1("/.well-known/oauth-protected-resource/") + name + "/mcp"_L1).toLatin1())
            .append("\", scope=\"")
            .append(scopesOf(name).join(u' ').toLatin1())
            .append('"');
        HttpResponse response = json({{u"error"_s, u"unauthorized"_s}}, 401);
        response.headers.append({"WWW-Authenticate", challenge});
        return response;
    }
    if (request.method != "POST")
        return {405, "text/plain", {}, {{"Allow", "POST"}}};
    const QJsonObject call = QJsonDocument::fromJson(request.body).object();
    if (!call.contains("id"_L1))
        return {202, "text/plain", {}, {}};
    const QString method = call["method"_L1].toString();
    QJsonObject result;
    if (method == "initialize"_L1) {
        result = {{u"protocolVersion"_s, u"2025-11-25"_s},
                  {u"capabilities"_s, QJsonObject{{u"tools"_s, QJsonObject()}}},
                  {u"serverInfo"_s, QJsonObject{{u"name"_s, name}, {u"version"_s, u"1"_s}}}};
    } else if (method == "tools/list"_L1) {
        const QJsonObject schema{{u"type"_s, u"object"_s}};
        result = {{u"tools"_s, QJsonArray{QJsonObject{{u"name"_s, u"echo"_s}, {u"inputSchema"_s, schema}}}}};
    } else if (method == "tools/call"_L1) {
        const QByteArray arguments
            = QJsonDocument(call["params"_L1]["arguments"_L1].toObject()).toJson(QJsonDocument::Compact);
        result = {{u"content"_s,
                   QJsonArray{QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, QString::fromUtf8(arguments)}}}}};
    }
    return json({{u"jsonrpc"_s, u"2.0"_s}, {u"id"_s, call["id"_L1]}, {u"result"_s, result}});
}

HttpResponse DemoProvider::resourceMetadata(const HttpRequest &request) const
{
    const QString name = nameFromPath(request.path, qsizetype(sizeof "/.well-known/oauth-protected-resource/") - 1);
    if (!m_names.contains(name))
        return {404, "text/plain", {}, {}};
    return json({{u"resource"_s, urlOf(name)},
                 {u"authorization_servers"_s, QJsonArray{issuer()}},
                 {u"scopes_supported"_s, QJsonArray::fromStringList(scopesOf(name))}});
}

HttpResponse DemoProvider::serverMetadata() const
{
    const auto at = [this](const QString &path) -> QString { return issuer() + path; };
    return json({{u"issuer"_s, issuer()},
                 {u"authorization_endpoint"_s, at(u"/authorize"_s)},
                 {u"token_endpoint"_s, at(u"/token"_s)},
                 {u"registration_endpoint"_s, at(u"/register"_s)},
                 {u"revocation_endpoint"_s, at(u"/revoke"_s)},
                 {u"response_types_supported"_s, QJsonArray{u"code"_s}},
                 {u"grant_types_supported"_s, QJsonArray{u"authorization_code"_s, u"refresh_token"_s}},
                 {u"code_challenge_methods_supported"_s, QJsonArray{u"S256"_s}},
                 {u"token_endpoint_auth_methods_supported"_s, QJsonArray{u"none"_s}},
                 {u"revocation_endpoint_auth_methods_supported"_s, QJsonArray{u"none"_s}},
                 {u"authorization_response_iss_parameter_supported"_s, true}});
}

HttpResponse DemoProvider::registerClient(const HttpRequest &request)
{
    const QJsonObject wanted = QJsonDocument::fromJson(request.body).object();
    QStringList redirects;
    for (const QJsonValue &uri : wanted["redirect_uris"_L1].toArray()) {
        const QUrl url(uri.toString());
        if (url.scheme() != "http"_L1 || url.host() != "127.0.0.1"_L1)
            return oauthError(u"invalid_redirect_uri"_s, u"only loopback addresses can be registered here"_s);
        redirects.append(uri.toString());
    }
    if (request.method != "POST" || redirects.isEmpty())
        return oauthError(u"invalid_client_metadata"_s, u"redirect_uris is missing"_s);
    QJsonObject granted = wanted;
    granted[u"client_id"_s] = m_grants.registerClient(redirects);
    granted[u"token_endpoint_auth_method"_s] = u"none"_s;
    return json(granted, 201);
}

// Whatever is wrong with client or redirect address is said here, and never by a redirect (RFC 6749 section 4.1.2.1).
HttpResponse DemoProvider::authorize(const HttpRequest &request)
{
    const auto fields = HttpRequest::form(request.query);
    Pending pending;
    pending.state = fields[u"state"_s];
    pending.request = {fields[u"client_id"_s], fields[u"redirect_uri"_s], fields[u"code_challenge"_s],
                       fields[u"resource"_s], fields[u"scope"_s].split(u' ', Qt::SkipEmptyParts)};
    QString name;
    for (const QString &known : m_names) {
        if (urlOf(known) == pending.request.resource)
            name = known;
    }
    const auto refuse = [](const QString &why) {
        HttpResponse response = errorPage(why);
        response.status = 400;
        return response;
    };
    if (!m_grants.mayRedirect(pending.request.clientId, pending.request.redirectUri))
        return refuse(u"This client or its return address is not registered here."_s);
    if (name.isEmpty())
        return refuse(u"There is no server of that address here."_s);
    if (fields[u"response_type"_s] != "code"_L1 || fields[u"code_challenge_method"_s] != "S256"_L1
        || pending.request.codeChallenge.size() < 43)
        return refuse(u"This request lacks PKCE with S256."_s);
    if (autoApprove)
        return redirect(pending, true);
    const QByteArray ticket = randomToken();
    m_tickets.insert(ticket, pending);
    return consentPage(name, pending.request.scopes, ticket);
}

HttpResponse DemoProvider::decide(const HttpRequest &request)
{
    const auto fields = HttpRequest::form(request.body);
    const QByteArray ticket = fields[u"ticket"_s].toLatin1();
    if (request.method != "POST" || !m_tickets.contains(ticket))
        return errorPage(u"This page has been used already. Start the sign-in again."_s);
    return redirect(m_tickets.take(ticket), fields[u"decision"_s] == "allow"_L1);
}

HttpResponse DemoProvider::redirect(const Pending &pending, bool allowed)
{
    QByteArray location = pending.request.redirectUri.toLatin1();
    location.append("?iss=").append(QUrl::toPercentEncoding(issuer()));
    location.append("&state=").append(QUrl::toPercentEncoding(pending.state));
    if (allowed)
        location.append("&code=").append(m_grants.issueCode(pending.request));
    else
        location.append("&error=access_denied");
    return {302, "text/plain", {}, {{"Location", location}}};
}

HttpResponse DemoProvider::token(const HttpRequest &request)
{
    const auto fields = HttpRequest::form(request.body);
    const QString grantType = fields[u"grant_type"_s];
    ++m_tokenRequests[grantType];
    m_lastResource = fields[u"resource"_s];
    const QString client = fields[u"client_id"_s];
    if (request.method != "POST")
        return oauthError(u"invalid_request"_s, u"POST is needed"_s);
    if (grantType == "authorization_code"_L1)
        return tokenAnswer(m_grants.exchange(fields[u"code"_s].toLatin1(), client, fields[u"redirect_uri"_s],
                                             fields[u"code_verifier"_s].toLatin1(), fields[u"resource"_s]),
                           false);
    if (grantType == "refresh_token"_L1)
        return tokenAnswer(m_grants.refresh(fields[u"refresh_token"_s].toLatin1(), client), true);
    return oauthError(u"unsupported_grant_type"_s, u"only codes and refresh tokens are taken here"_s);
}

HttpResponse DemoProvider::tokenAnswer(const std::optional<Grants::Tokens> &tokens, bool refreshed) const
{
    if (!tokens)
        return oauthError(u"invalid_grant"_s, u"this grant is used, revoked or unknown"_s);
    QJsonObject answer{{u"access_token"_s, QString::fromLatin1(tokens->access)}, {u"token_type"_s, u"Bearer"_s}};
    if (!omitExpiry)
        answer[u"expires_in"_s] = qint64(m_grants.knobs.accessTokenLifetime.count());
    if (!omitScope)
        answer[u"scope"_s] = tokens->scopes.join(u' ');
    if (!tokens->refresh.isEmpty() && !(refreshed && omitRefreshToken))
        answer[u"refresh_token"_s] = QString::fromLatin1(tokens->refresh);
    return json(answer);
}

// RFC 7009 section 2.2: 200, whatever the token was.
HttpResponse DemoProvider::revoke(const HttpRequest &request)
{
    m_grants.revoke(HttpRequest::form(request.body)[u"token"_s].toLatin1());
    return {200, "text/plain", {}, {}};
}

HttpResponse DemoProvider::page(const HttpRequest &request)
{
    if (request.method == "POST") {
        const auto fields = HttpRequest::form(request.body);
        if (fields[u"ticket"_s].toLatin1() != m_pageTicket)
            return errorPage(u"This page is out of date. Open it again."_s);
        const QString resource = urlOf(fields[u"server"_s]);
        const QString what = fields[u"do"_s];
        if (what == "revoke"_L1)
            m_grants.revokeAll(resource);
        else if (what == "expire"_L1)
            m_grants.expireAccessTokens(resource);
        else if (what == "outage"_L1)
            m_outageUntil = m_clock().addSecs(30);
        return {303, "text/plain", {}, {{"Location", "/"}}};
    }
    QList<ServerRow> rows;
    for (const QString &name : m_names)
        rows.append({name, m_grants.isAlive(urlOf(name)), m_grants.expiryOf(urlOf(name))});
    const bool outage = m_outageUntil.isValid() && m_clock() < m_outageUntil;
    return statusPage(rows, m_clock(), outage, m_tokenRequests.value(u"refresh_token"_s), m_pageTicket);
}

} // namespace Latchkey::Demo
