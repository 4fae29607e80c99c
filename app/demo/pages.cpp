#include "app/demo/pages.h"

namespace Latchkey::Demo {

using namespace Qt::StringLiterals;

namespace {

const QString style = uR"(
:root{color-scheme:light dark;--ink:#1d2530;--soft:#5b6673;--paper:#f4f6f8;--card:#fff;--line:#d9dfe6;--accent:#1f6fc4}
@media(prefers-color-scheme:dark){:root{--ink:#e8ecf1;--soft:#a3adb8;--paper:#14181d;--card:#1d232a;--line:#36404b;--accent:#6db1f5}}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
main{max-width:44rem;margin:8vh auto;padding:2rem;background:var(--card);border:1px solid var(--line);border-radius:12px}
h1{font-size:1.4rem;margin:0 0 .5rem}p{margin:.5rem 0}.soft{color:var(--soft)}
ul{padding-left:1.2rem}table{border-collapse:collapse;width:100%;margin:1rem 0}
td,th{text-align:left;padding:.5rem .6rem;border-bottom:1px solid var(--line);vertical-align:middle}
form{display:inline}button{font:inherit;padding:.4rem .9rem;border-radius:8px;border:1px solid var(--line);background:var(--card);color:var(--ink);cursor:pointer}
button.main{background:var(--accent);border-color:var(--accent);color:var(--card);font-weight:600}
)"_s;

HttpResponse html(const QString &title, const QString &body, const QByteArray &refresh = {})
{
    const QString text = u"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>%1</title>"
                         "<meta name=\"viewport\" content=\"width=device-width\"><style>%2</style></head>"
                         "<body><main>%3</main></body></html>"_s.arg(title, style, body);
    HttpResponse response{200, "text/html; charset=utf-8", text.toUtf8(), {}};
    response.headers = {{"Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; form-action 'self' http://127.0.0.1:*"},
                        {"Referrer-Policy", "no-referrer"},
                        {"X-Content-Type-Options", "nosniff"}};
    if (!refresh.isEmpty())
        response.headers.append({"Refresh", refresh});
    return response;
}

QString button(const QString &server, const QString &what, const QString &label, const QByteArray &ticket)
{
    return u"<form method=\"post\" action=\"/\"><input type=\"hidden\" name=\"ticket\" value=\"%1\">"
           "<input type=\"hidden\" name=\"server\" value=\"%2\">"
           "<button name=\"do\" value=\"%3\">%4</button></form> "_s.arg(QString::fromLatin1(ticket),
                                                                      server.toHtmlEscaped(), what, label);
}

} // namespace

HttpResponse consentPage(const QString &server, const QStringList &scopes, const QByteArray &ticket)
{
    QString list;
    for (const QString &scope : scopes)
        list += u"<li><code>%1</code></li>"_s.arg(scope.toHtmlEscaped());
    const QString body = u"<h1>Allow Latchkey to use “%1”?</h1>"
                         "<p>A program on this computer asks to act for you on this demo server:</p><ul>%2</ul>"
                         "<form method=\"post\" action=\"/decide\"><input type=\"hidden\" name=\"ticket\" value=\"%3\">"
                         "<p><button class=\"main\" name=\"decision\" value=\"allow\">Allow</button> "
                         "<button name=\"decision\" value=\"deny\">Deny</button></p></form>"
                         "<p class=\"soft\">This is Latchkey's own demo provider. There is no account, and nothing leaves "
                         "this computer.</p>"_s.arg(server.toHtmlEscaped(), list, QString::fromLatin1(ticket));
    return html(u"Allow access – Latchkey demo"_s, body);
}

HttpResponse errorPage(const QString &why)
{
    return html(u"Latchkey demo"_s, u"<h1>That did not work</h1><p>%1</p>"_s.arg(why.toHtmlEscaped()));
}

HttpResponse statusPage(const QList<ServerRow> &servers, const QDateTime &now, bool outage, int refreshes,
                        const QByteArray &ticket)
{
    QString rows;
    for (const ServerRow &server : servers) {
        const qint64 left = server.expiresAt.isValid() ? now.secsTo(server.expiresAt) : 0;
        const QString state = !server.signedIn ? u"not signed in"_s
            : left > 0                         ? u"token good for %1 s"_s.arg(left)
                                               : u"token expired"_s;
        rows += u"<tr><td><strong>%1</strong></td><td>%2</td><td>%3%4</td></tr>"_s.arg(
            server.name.toHtmlEscaped(), state,
            server.signedIn ? button(server.name, u"expire"_s, u"Expire the token"_s, ticket) : QString(),
            server.signedIn ? button(server.name, u"revoke"_s, u"Revoke the sign-in"_s, ticket) : QString());
    }
    const QString body = u"<h1>Latchkey's demo provider</h1>"
                         "<p class=\"soft\">What the other side sees. Press a button, and watch what Latchkey makes of it."
                         "</p><table><tr><th>Server</th><th>State</th><th></th></tr>%1</table>"
                         "<p>%2 %3</p><p class=\"soft\">Refreshes so far: %4. This page renews itself.</p>"_s.arg(
                             rows, outage ? u"<strong>Outage:</strong> the token endpoint answers 503."_s : QString(),
                             outage ? QString() : button({}, u"outage"_s, u"Have an outage for 30 s"_s, ticket),
                             QString::number(refreshes));
    return html(u"Latchkey demo provider"_s, body, "2");
}

} // namespace Latchkey::Demo
