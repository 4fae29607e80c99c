#include "app/demo/authorizationendpoint.h"

#include "app/demo/pages.h"
#include "core/oauth/protocoltexts_p.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QUrl>

#include <algorithm>

namespace Latchkey::Demo {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 ticketLifetime = 600; // seconds
constexpr qsizetype pendingLimit = 100;

HttpResponse refusal(const QString &why)
{
    return messagePage(400, u"This sign-in cannot go on"_s, why,
                       u"Nothing was granted. Close this page, and start the sign-in again."_s);
}

//! The error to redirect with; empty: the request is in order.
QByteArray faultOf(const Form &fields, const Grants::Request &request, const std::optional<ServerOffer> &offer,
                   bool offlineAccess)
{
    // RFC 7636 section 4.2: 43 characters are what S256 yields.
    static const QRegularExpression challenge(u"\\A[A-Za-z0-9_-]{43}\\z"_s);
    if (fields[u"response_type"_s] != "code"_L1)
        return fields.contains(u"response_type"_s) ? "unsupported_response_type" : "invalid_request";
    if (fields[u"code_challenge_method"_s] != "S256"_L1 || !challenge.match(request.codeChallenge).hasMatch())
        return "invalid_request";
    if (!offer)
        return "invalid_target"; // RFC 8707 section 2
    const bool known = std::all_of(request.scopes.begin(), request.scopes.end(), [&](const QString &scope) {
        return offer->scopes.contains(scope) || (offlineAccess && scope == "offline_access"_L1);
    });
    return known ? QByteArray() : QByteArray("invalid_scope");
}

} // namespace

AuthorizationEndpoint::AuthorizationEndpoint(const Site &site, const Behaviour &behaviour, const Clients &clients,
                                             Grants &grants, Clock clock)
    : m_site(site)
    , m_behaviour(behaviour)
    , m_clients(clients)
    , m_grants(grants)
    , m_clock(std::move(clock))
{
}

HttpResponse AuthorizationEndpoint::authorize(const HttpRequest &request)
{
    if (request.method != "GET")
        return wrongMethod("GET");
    const Form fields(request.query);
    if (fields.isBroken())
        return refusal(u"The program that sent you here said something twice."_s);
    if (!m_clients.find(fields[u"client_id"_s]))
        return refusal(u"The program that sent you here is not registered with this provider."_s);
    if (!m_clients.mayRedirect(fields[u"client_id"_s], fields[u"redirect_uri"_s]))
        return refusal(u"The program that sent you here did not register the address that it wants its answer at."_s);

    Pending pending;
    pending.state = fields[u"state"_s];
    pending.request = {fields[u"client_id"_s],
                       fields[u"redirect_uri"_s],
                       fields[u"code_challenge"_s],
                       fields[u"resource"_s],
                       fields[u"scope"_s].split(u' ', Qt::SkipEmptyParts),
                       m_behaviour.ignoreProofs ? QByteArray() : fields.bytes(u"dpop_jkt"_s)};
    const std::optional<ServerOffer> offer = m_site.byUrl(pending.request.resource);
    if (const QByteArray error = faultOf(fields, pending.request, offer, m_behaviour.wantOfflineAccess);
        !error.isEmpty())
        return redirect(pending, u"error"_s, error);
    if (pending.request.scopes.isEmpty())
        pending.request.scopes = offer->scopes;
    return m_behaviour.autoApprove ? approve(pending) : ask(pending, offer->name);
}

HttpResponse AuthorizationEndpoint::ask(const Pending &pending, const QString &server)
{
    while (m_pending.size() >= pendingLimit)
        m_pending.removeFirst();
    m_pending.append(pending);
    m_pending.last().ticket = randomText();
    m_pending.last().until = m_clock().addSecs(ticketLifetime);

    ConsentRequest consent;
    consent.client = m_clients.find(pending.request.clientId)->name;
    consent.server = server;
    consent.serverUrl = m_site.urlOf(server);
    consent.scopes = pending.request.scopes;
    consent.ticket = m_pending.last().ticket;
    consent.redirectUri = pending.request.redirectUri;
    return consentPage(consent);
}

HttpResponse AuthorizationEndpoint::decide(const HttpRequest &request)
{
    if (request.method != "POST")
        return wrongMethod("POST");
    const Form fields(request.body);
    const QByteArray ticket = fields.bytes(u"ticket"_s);
    const auto found = std::find_if(m_pending.begin(), m_pending.end(),
                                    [&ticket](const Pending &pending) { return pending.ticket == ticket; });
    if (found == m_pending.end() || found->until <= m_clock())
        return refusal(u"This page has been answered already, or has waited for too long."_s);
    const QString decision = fields[u"decision"_s];
    if (decision != "allow"_L1 && decision != "deny"_L1)
        return refusal(u"Neither “Allow” nor “Deny” has been chosen."_s);
    const Pending pending = *found;
    m_pending.erase(found);
    return decision == "allow"_L1 ? approve(pending) : redirect(pending, u"error"_s, "access_denied");
}

HttpResponse AuthorizationEndpoint::approve(const Pending &pending)
{
    const bool refreshable = !m_behaviour.wantOfflineAccess || pending.request.scopes.contains("offline_access"_L1);
    return redirect(pending, u"code"_s, m_grants.issueCode(pending.request, refreshable));
}

HttpResponse AuthorizationEndpoint::redirect(const Pending &pending, const QString &name, const QByteArray &value) const
{
    QByteArray location = pending.request.redirectUri.toLatin1();
    const auto add = [&location](const QString &parameter, const QString &text) {
        location.append(location.contains('?') ? '&' : '?').append(parameter.toLatin1()).append('=');
        location.append(QUrl::toPercentEncoding(text));
    };
    add(name, QString::fromLatin1(value));
    if (!pending.state.isEmpty())
        add(u"state"_s, pending.state);
    add(u"iss"_s, m_site.issuer()); // RFC 9207
    return {302, "text/plain", {}, {{"Location", location}, {"Referrer-Policy", "no-referrer"}}};
}

} // namespace Latchkey::Demo
