#include "app/demo/deviceendpoint.h"

#include "app/demo/pages.h"
#include "core/oauth/protocoltexts_p.h"

#include <QtCore/QRandomGenerator>

#include <algorithm>

namespace Latchkey::Demo {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype pendingCodesLimit = 100;
// RFC 8628 section 6.1: letters that are not taken for each other, and spell no words.
constexpr QLatin1String alphabet("BCDFGHJKLMNPQRSTVWXZ");

QString newUserCode()
{
    QString code;
    for (int i = 0; i < 8; ++i)
        code += alphabet[QRandomGenerator::system()->bounded(int(alphabet.size()))];
    return code.insert(4, u'-');
}

//! As people type it: in small letters, without the dash, with a space.
QString normalized(const QString &typed)
{
    QString code;
    for (const QChar c : typed.toUpper()) {
        if (alphabet.contains(c))
            code += c;
    }
    return code;
}

} // namespace

DeviceEndpoint::DeviceEndpoint(const Site &site, const Behaviour &behaviour, const Clients &clients, Grants &grants,
                               Clock clock)
    : m_site(site)
    , m_behaviour(behaviour)
    , m_clients(clients)
    , m_grants(grants)
    , m_clock(std::move(clock))
{
}

HttpResponse DeviceEndpoint::authorize(const Form &fields, const Client &client)
{
    const std::optional<ServerOffer> offer = m_site.byUrl(fields[u"resource"_s]);
    if (!offer)
        return oauthError(u"invalid_target"_s, u"there is no such server here"_s);
    QStringList scopes = fields[u"scope"_s].split(u' ', Qt::SkipEmptyParts);
    const bool known = std::all_of(scopes.begin(), scopes.end(), [&](const QString &scope) {
        return offer->scopes.contains(scope) || (m_behaviour.wantOfflineAccess && scope == "offline_access"_L1);
    });
    if (!known)
        return oauthError(u"invalid_scope"_s, u"this scope is unknown"_s);
    while (m_pending.size() >= pendingCodesLimit)
        m_pending.removeFirst();
    Pending pending;
    pending.deviceCode = "demo_device_" + randomText();
    pending.userCode = newUserCode();
    pending.ticket = randomText();
    pending.request = {client.id, {}, {}, m_site.urlOf(offer->name), scopes.isEmpty() ? offer->scopes : scopes};
    pending.until = m_clock().addSecs(m_behaviour.deviceLifetime.count());
    if (m_behaviour.autoApprove)
        pending.decision = Decision::Allowed;
    m_pending.append(pending);

    const QString page = m_site.issuer() + u"/device"_s;
    QJsonObject answer{{u"device_code"_s, QString::fromLatin1(pending.deviceCode)},
                       {u"user_code"_s, pending.userCode},
                       {u"verification_uri"_s, page},
                       {u"verification_uri_complete"_s, QString(page + u"?user_code="_s + pending.userCode)},
                       {u"expires_in"_s, qint64(m_behaviour.deviceLifetime.count())},
                       {u"interval"_s, qint64(m_behaviour.deviceInterval.count())}};
    return jsonResponse(answer);
}

DeviceEndpoint::Pending *DeviceEndpoint::waiting(const QString &userCode)
{
    const QString code = normalized(userCode);
    const auto found = std::find_if(m_pending.begin(), m_pending.end(), [&](const Pending &pending) {
        return normalized(pending.userCode) == code && pending.decision == Decision::None && pending.until > m_clock();
    });
    return found == m_pending.end() ? nullptr : &*found;
}

HttpResponse DeviceEndpoint::page(const HttpRequest &request)
{
    if (request.method == "GET")
        return codePage(Form(request.query)[u"user_code"_s], {});
    if (request.method != "POST")
        return wrongMethod("GET, POST");
    const Form fields(request.body);
    Pending *pending = waiting(fields[u"user_code"_s]);
    if (!pending)
        return codePage({}, u"No program waits for this code. Look at it once more; it may also have run out."_s);
    if (fields.bytes(u"ticket"_s) != pending->ticket)
        return ask(*pending);
    const bool allow = fields[u"decision"_s] == "allow"_L1;
    pending->decision = allow ? Decision::Allowed : Decision::Denied;
    return messagePage(200, allow ? u"Approved"_s : u"Not approved"_s,
                       allow ? u"The program that showed you the code is being signed in."_s
                             : u"Nothing was granted."_s,
                       u"You can close this page and return to it."_s);
}

HttpResponse DeviceEndpoint::ask(const Pending &pending) const
{
    const std::optional<ServerOffer> offer = m_site.byUrl(pending.request.resource);
    const std::optional<Client> client = m_clients.find(pending.request.clientId);
    ConsentRequest consent;
    consent.client = client ? client->name : QString();
    consent.server = offer ? offer->name : QString();
    consent.serverUrl = pending.request.resource;
    consent.scopes = pending.request.scopes;
    consent.ticket = pending.ticket;
    consent.userCode = pending.userCode;
    return consentPage(consent);
}

DeviceEndpoint::Polled DeviceEndpoint::poll(const QByteArray &deviceCode, const Client &client,
                                            const QByteArray &thumbprint)
{
    const auto found = std::find_if(m_pending.begin(), m_pending.end(),
                                    [&](const Pending &pending) { return pending.deviceCode == deviceCode; });
    if (found == m_pending.end() || found->request.clientId != client.id)
        return {{}, u"invalid_grant"_s};
    const QDateTime now = m_clock();
    const bool early = found->polledAt.isValid() && found->polledAt.secsTo(now) < m_behaviour.deviceInterval.count();
    found->polledAt = now;
    if (found->until <= now)
        return {{}, u"expired_token"_s};
    if (found->decision == Decision::None)
        return {{}, early ? u"slow_down"_s : u"authorization_pending"_s};
    Pending decided = *found;
    decided.request.thumbprint = thumbprint;
    m_pending.erase(found); // good once
    if (decided.decision == Decision::Denied)
        return {{}, u"access_denied"_s};
    const bool refreshable = !m_behaviour.wantOfflineAccess || decided.request.scopes.contains("offline_access"_L1);
    return {m_grants.seed(decided.request, std::nullopt, refreshable), {}};
}

bool DeviceEndpoint::decide(const QString &userCode, bool allow)
{
    Pending *pending = waiting(userCode);
    if (pending)
        pending->decision = allow ? Decision::Allowed : Decision::Denied;
    return pending != nullptr;
}

QString DeviceEndpoint::resourceOf(const QByteArray &deviceCode) const
{
    for (const Pending &pending : m_pending) {
        if (pending.deviceCode == deviceCode)
            return pending.request.resource;
    }
    return {};
}

} // namespace Latchkey::Demo
