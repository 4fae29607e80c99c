#include "app/demo/statuspage.h"

#include "app/demo/pages.h"

#include <QtCore/QUrl>

namespace Latchkey::Demo {

using namespace Qt::StringLiterals;

namespace {

using Server = ProviderStatus::Server;
using State = Grants::Summary::State;

constexpr std::chrono::seconds renewal{2};

struct Words {
    const char *kind; // class of the sign
    QString sign; // states differ in shape, not only in colour
    QString text;
};

QString duration(qint64 seconds)
{
    if (seconds < 100)
        return u"%1 s"_s.arg(seconds);
    return seconds < 6000 ? u"%1 min"_s.arg((seconds + 30) / 60) : u"%1 h"_s.arg((seconds + 1800) / 3600);
}

Words wordsOf(const Server &server, const QDateTime &now)
{
    if (server.outageLeft.count() > 0)
        return {"bad", u"!"_s, u"Outage, %1 left"_s.arg(duration(server.outageLeft.count()))};
    switch (server.summary.state) {
    case State::None:
        return {"none", u"–"_s, u"Nobody has signed in"_s};
    case State::Revoked:
        return {"bad", u"×"_s, u"Sign-in revoked"_s};
    case State::Reused:
        return {"bad", u"×"_s, u"Ended: a refresh token came twice"_s};
    case State::Alive:
        break;
    }
    if (server.summary.accessExpiresAt.isValid() && server.summary.accessExpiresAt > now)
        return {"good", u"✓"_s, u"Signed in"_s};
    return {"warn", u"…"_s, u"Access token expired, can be refreshed"_s};
}

QString clockTime(const QDateTime &utc)
{
    return utc.toLocalTime().toString(u"HH:mm:ss"_s);
}

QString counted(int count, const QString &one, const QString &many)
{
    return u"%1 %2"_s.arg(QString::number(count), count == 1 ? one : many);
}

//! How long the access token still lasts, and what became of the sign-in so far.
QString lifeOf(const Server &server, const QDateTime &now)
{
    const Grants::Summary &summary = server.summary;
    if (summary.state == State::None)
        return u"<p class=\"soft small\">Sign in from Latchkey, and it will be seen here.</p>"_s;
    QString life;
    const qint64 left = summary.accessExpiresAt.isValid() ? now.secsTo(summary.accessExpiresAt) : 0;
    if (summary.state == State::Alive && left > 0) {
        life = u"<label class=\"small\">Access token: %1 left<progress max=\"%2\" value=\"%3\"></progress></label>"_s
                   .arg(duration(left), QString::number(qMax(left, qint64(summary.lifetime.count()))),
                        QString::number(left));
    }
    const QString refreshed = summary.refreshes == 0
        ? u"not refreshed yet"_s
        : u"refreshed %1, last at %2"_s.arg(counted(summary.refreshes, u"time"_s, u"times"_s),
                                            clockTime(summary.refreshedAt));
    return life
        + u"<p class=\"soft small\">Signed in at %1, %2.<br>%3 to the server, %4 rejected.</p>"_s.arg(
            clockTime(summary.signedInAt), refreshed, counted(server.calls, u"request"_s, u"requests"_s),
            QString::number(server.rejectedCalls));
}

QString button(const Server &server, const QString &what, const QString &label, bool enabled)
{
    return u"<button class=\"light\" name=\"do\" value=\"%1\" aria-label=\"%2: %3\"%4>%2</button>"_s.arg(
        what, label, shown(server.name), enabled ? QString() : u" disabled"_s);
}

QString cardOf(const Server &server, const ProviderStatus &status)
{
    const Words words = wordsOf(server, status.now);
    const bool alive = server.summary.state == State::Alive;
    const bool usable = alive && server.summary.accessExpiresAt.isValid()
        && server.summary.accessExpiresAt > status.now;
    const bool down = server.outageLeft.count() > 0;
    const QString buttons = button(server, u"revoke"_s, u"Revoke the sign-in"_s, alive)
        + button(server, u"expire"_s, u"Expire the access token now"_s, usable)
        + (down ? button(server, u"recover"_s, u"End the outage"_s, true)
                : button(server, u"outage"_s, u"Have an outage for 30 s"_s, true));
    const QString form
        = u"<form class=\"buttons\" method=\"post\" action=\"/\"><input type=\"hidden\" name=\"ticket\" value=\"%1\">"
          "<input type=\"hidden\" name=\"server\" value=\"%2\">%3</form>"_s.arg(QString::fromLatin1(status.ticket),
                                                                                shown(server.name), buttons);
    return u"<section class=\"card\"><div class=\"head\"><h2>%1</h2><code class=\"soft small\">%2</code></div>"
           "<p class=\"state %3\"><span class=\"sign\" aria-hidden=\"true\">%4</span>%5</p>%6%7</section>"_s.arg(
               shown(server.name), shown(QUrl(server.url).path()), QLatin1String(words.kind), words.sign, words.text,
               lifeOf(server, status.now), form);
}

QString nameOf(const LoggedRequest &request)
{
    switch (request.endpoint) {
    case Endpoint::Mcp:
        return u"MCP request"_s;
    case Endpoint::ResourceMetadata:
        return u"Protected-resource metadata"_s;
    case Endpoint::ServerMetadata:
        return u"Authorization-server metadata"_s;
    case Endpoint::Register:
        return u"Client registration"_s;
    case Endpoint::Authorize:
        return u"Consent"_s;
    case Endpoint::Token:
        return request.grantType == "refresh_token"_L1 ? u"Refresh"_s : u"Code exchange"_s;
    case Endpoint::Revoke:
        return u"Revocation"_s;
    case Endpoint::DeviceAuthorization:
        return u"Code asked for"_s;
    case Endpoint::Device:
        return u"Code page"_s;
    case Endpoint::Page:
    case Endpoint::Unknown:
        break;
    }
    return u"Other"_s;
}

QString recentTable(const QList<LoggedRequest> &recent)
{
    if (recent.isEmpty())
        return u"<p class=\"soft\">No requests yet.</p>"_s;
    QString rows;
    for (const LoggedRequest &request : recent) {
        const bool good = request.status > 0 && request.status < 400;
        const QString status = request.status == 0 ? u"no answer"_s : QString::number(request.status);
        rows += u"<tr><td>%1</td><td>%2</td><td>%3</td><td class=\"%4\">%5</td></tr>"_s.arg(
            clockTime(request.at), nameOf(request), shown(request.server), good ? u"good"_s : u"bad"_s, status);
    }
    return u"<div "
           u"class=\"scroll\"><table><thead><tr><th>Time</th><th>Request</th><th>Server</th><th>Answer</th></tr></"
           u"thead>"
           "<tbody>%1</tbody></table></div>"_s.arg(rows);
}

QString number(const QString &name, int value, bool alarming = false)
{
    return u"<div><dt>%1</dt><dd%2>%3</dd></div>"_s.arg(name, alarming ? u" class=\"bad\""_s : QString(),
                                                        QString::number(value));
}

} // namespace

HttpResponse statusPage(const ProviderStatus &status)
{
    QString cards;
    for (const Server &server : status.servers)
        cards += cardOf(server, status);
    const QString numbers = number(u"sign-ins"_s, status.signIns) + number(u"refreshes"_s, status.refreshes)
        + number(u"refresh tokens used twice"_s, status.reuses, status.reuses > 0);
    const QString body = u"<h1>Latchkey’s demo provider</h1><p class=\"soft\">This is what the other side sees. Press "
                         u"a button, and watch "
                         "what Latchkey makes of it. The page renews itself.</p><div class=\"cards\">%1</div>"
                         "<section class=\"card\"><dl class=\"numbers\">%2</dl></section>"
                         "<section class=\"card\"><h2>Latest requests</h2>%3</section>"_s.arg(
                             cards, numbers, recentTable(status.recent));
    return page(u"Latchkey demo provider"_s, body, {}, renewal);
}

} // namespace Latchkey::Demo
