#include "app/demo/pages.h"

#include "core/base/visibletext.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QUrl>

namespace Latchkey::Demo {

using namespace Qt::StringLiterals;

namespace {

constexpr char style[] = R"(
:root{color-scheme:light dark;--paper:#f4f5f7;--card:#fff;--ink:#1d2129;--soft:#5b6270;--line:#e1e4ea;
--good:#1a7f4b;--warn:#8f5a00;--bad:#b3362b;--accent:#2559c4;--onaccent:#fff}
@media(prefers-color-scheme:dark){:root{--paper:#16181d;--card:#20242b;--ink:#eceef2;--soft:#a4abb8;--line:#363d48;
--good:#56c38b;--warn:#e0b055;--bad:#f0857a;--accent:#8ab0ff;--onaccent:#10203f}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;background:var(--paper);color:var(--ink);
font:16px/1.55 system-ui,-apple-system,'Segoe UI',Cantarell,'Noto Sans',sans-serif}
main{margin:0 auto;padding:40px 24px;max-width:62rem}
h1{margin:0 0 10px;font-size:1.45rem;line-height:1.25;font-weight:650}h2{margin:0;font-size:1.12rem;font-weight:650}
p{margin:0 0 10px}.soft{color:var(--soft)}.small{font-size:.85rem}
code{font:.92em ui-monospace,'DejaVu Sans Mono',monospace;overflow-wrap:anywhere}
input:not([type=hidden]){font:600 1.3rem ui-monospace,'DejaVu Sans Mono',monospace;letter-spacing:.12em;width:100%;
padding:.5rem .8rem;border-radius:9px;border:1px solid var(--soft);background:var(--paper);color:var(--ink);
text-transform:uppercase}input:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
button{font:inherit;font-weight:600;padding:.5rem 1rem;border-radius:9px;border:1px solid var(--line);cursor:pointer;
background:var(--card);color:var(--ink)}button:hover:enabled{border-color:var(--accent)}
button:focus-visible{outline:3px solid var(--accent);outline-offset:2px}button:disabled{opacity:.45;cursor:default}
button.main{background:var(--accent);border-color:var(--accent);color:var(--onaccent)}
button.light{font-size:.85rem;padding:.32rem .7rem;font-weight:500}
.card{background:var(--card);border:1px solid var(--line);border-radius:16px;padding:22px 24px}
.alone{max-width:30rem;margin:6vh auto 0;padding:36px;box-shadow:0 8px 32px rgba(0,0,0,.08)}
.key{width:54px;height:30px;margin:0 0 20px;color:var(--accent);display:block}
.alone dl{margin:18px 0;display:grid;grid-template-columns:auto 1fr;gap:6px 16px}dt{color:var(--soft)}dd{margin:0}
.scopes{list-style:none;margin:0 0 22px;padding:0;border:1px solid var(--line);border-radius:12px}
.scopes li{padding:10px 14px;display:flex;justify-content:space-between;align-items:baseline;gap:0 12px;flex-wrap:wrap}
.scopes li+li{border-top:1px solid var(--line)}
.choice{display:grid;grid-template-columns:1fr 1fr;gap:12px}
footer{margin-top:24px;padding-top:16px;border-top:1px solid var(--line);font-size:.85rem;color:var(--soft)}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,22rem),1fr));gap:18px;margin:22px 0}
.cards .card{display:flex;flex-direction:column;gap:10px}.cards p{margin:0}
.head{display:flex;align-items:baseline;justify-content:space-between;gap:0 12px;flex-wrap:wrap}
section+section{margin-top:18px}section h2{margin-bottom:10px}.cards h2{margin:0}.cards section{margin:0}
.state{font-weight:600;display:flex;gap:9px;align-items:center}
.sign{flex:none;width:22px;height:22px;border-radius:50%;border:2px solid currentColor;display:grid;place-items:center;
font-size:15px;line-height:1;font-weight:700}
.good{color:var(--good)}.warn{color:var(--warn)}.bad{color:var(--bad)}.none{color:var(--soft)}
progress{width:100%;height:8px;accent-color:var(--accent)}
.buttons{display:flex;flex-wrap:wrap;gap:8px;margin-top:auto;padding-top:4px}
.numbers{display:flex;flex-wrap:wrap;gap:10px 34px;margin:0}.numbers div{display:flex;flex-direction:column-reverse}
.numbers dd{font-size:1.5rem;font-weight:650;line-height:1.2}.numbers dt{font-size:.85rem}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.9rem}
th{text-align:left;font-weight:500;color:var(--soft)}td,th{padding:6px 14px 6px 0;border-bottom:1px solid var(--line);
white-space:nowrap}tr:last-child td{border-bottom:0}
)";

constexpr QLatin1String key(
    R"(<svg class="key" viewBox="5 15 48 26" fill="none" stroke="currentColor" stroke-width="4" stroke-linecap="round" )"
    R"(stroke-linejoin="round" aria-hidden="true"><circle cx="18" cy="28" r="11"/><path d="M29 28h22v9M42 28v7"/></svg>)");

QByteArray sourceHash(const char *text)
{
    return "'sha256-" + QCryptographicHash::hash(QByteArrayView(text), QCryptographicHash::Sha256).toBase64() + '\'';
}

//! What a scope of ours lets a program do. Empty: not one of ours.
QString meaningOf(const QString &scope)
{
    if (scope == "offline_access"_L1)
        return u"Stay signed in while you are away"_s;
    if (scope.endsWith(".read"_L1))
        return u"See what is there"_s;
    return scope.endsWith(".write"_L1) ? u"Add and change things"_s : QString();
}

//! Chromium holds the redirect after a form to `form-action` too, so the client's address has to be in it. An IPv6
//! literal cannot be expressed there.
QByteArray formTargetOf(const QString &redirectUri)
{
    const QUrl url(redirectUri, QUrl::StrictMode);
    const QByteArray port = url.port() < 0 ? QByteArray() : ':' + QByteArray::number(url.port());
    return url.host() == "::1"_L1 ? QByteArray("http:") : "http://" + url.host().toLatin1() + port;
}

} // namespace

QString shown(const QString &foreign, qsizetype limit)
{
    return visibleText(foreign, limit).toHtmlEscaped();
}

HttpResponse page(const QString &title, const QString &body, const QByteArray &formTargets, std::chrono::seconds again)
{
    const QString renewal = again.count() > 0 ? u"<meta http-equiv=\"refresh\" content=\"%1\">"_s.arg(again.count())
                                              : QString();
    const QString text
        = u"<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
          "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">%1<title>%2</title>"
          "<link rel=\"icon\" href=\"data:,\"><style>%3</style></head><body><main>%4</main></body></html>\n"_s.arg(
              renewal, title.toHtmlEscaped(), QLatin1String(style), body);
    const QByteArray policy = "default-src 'none'; style-src " + sourceHash(style)
        + "; img-src data:; base-uri 'none'; frame-ancestors 'none'; form-action 'self' " + formTargets;
    HttpResponse response{200, "text/html; charset=utf-8", text.toUtf8(), {}};
    response.headers = {{"Content-Security-Policy", policy.trimmed()},
                        {"Referrer-Policy", "no-referrer"},
                        {"X-Frame-Options", "DENY"},
                        {"Cross-Origin-Resource-Policy", "same-origin"}};
    return response;
}

HttpResponse messagePage(int status, const QString &title, const QString &what, const QString &next)
{
    HttpResponse response = page(
        title,
        u"<div class=\"card alone\">%1<h1>%2</h1><p>%3</p><p class=\"soft\">%4</p></div>"_s.arg(
            key, title.toHtmlEscaped(), what.toHtmlEscaped(), next.toHtmlEscaped()));
    response.status = status;
    return response;
}

HttpResponse consentPage(const ConsentRequest &request)
{
    const QString client = request.client.isEmpty() ? u"a program without a name"_s : request.client;
    QString scopes;
    for (const QString &scope : request.scopes)
        scopes += u"<li><span>%1</span><code class=\"soft\">%2</code></li>"_s.arg(meaningOf(scope), shown(scope));
    const bool byCode = !request.userCode.isEmpty();
    const QString facts = u"<dl><dt>Program</dt><dd>%1</dd><dt>Server</dt><dd><code>%2</code></dd><dt>%3</dt>"
                          "<dd><code>%4</code></dd></dl>"_s.arg(
                              shown(client, 60), shown(request.serverUrl), byCode ? u"Code"_s : u"Returns to"_s,
                              byCode ? shown(request.userCode) : shown(QUrl(request.redirectUri).authority()));
    const QString code = byCode
        ? u"<input type=\"hidden\" name=\"user_code\" value=\"%1\">"_s.arg(shown(request.userCode))
        : QString();
    const QString form = u"<form method=\"post\" action=\"%2\"><input type=\"hidden\" name=\"ticket\" value=\"%1\">%3"
                         "<div class=\"choice\"><button name=\"decision\" value=\"deny\">Deny</button>"
                         "<button class=\"main\" name=\"decision\" value=\"allow\">Allow</button></div></form>"_s.arg(
                             QString::fromLatin1(request.ticket), byCode ? u"/device"_s : u"/decide"_s, code);
    const QString body
        = u"<div class=\"card alone\">%1<h1>Let “%2” use “%3”?</h1><p class=\"soft\">A program on this computer, which "
          "calls itself by this name, asks to act for you:</p>%4<ul class=\"scopes\">%5</ul>%6<footer>This is "
          "Latchkey’s "
          "own demo. There is no account and no password, and nothing leaves this computer.</footer></div>"_s.arg(
              key, shown(client, 60), shown(request.server), facts, scopes, form);
    return page(u"Allow access? – Latchkey demo"_s, body, byCode ? QByteArray() : formTargetOf(request.redirectUri));
}

HttpResponse codePage(const QString &userCode, const QString &problem)
{
    const QString form
        = u"<form method=\"post\" action=\"/device\"><p><input name=\"user_code\" value=\"%1\" maxlength=\"32\" "
          "autocomplete=\"off\" autofocus required aria-label=\"Code\"></p><button class=\"main\">Continue</button></form>"_s
              .arg(shown(userCode, 32));
    const QString trouble = problem.isEmpty()
        ? QString()
        : u"<p class=\"bad\" role=\"alert\">%1</p>"_s.arg(problem.toHtmlEscaped());
    const QString body = u"<div class=\"card alone\">%1<h1>Type the code</h1><p>A program that wants to sign in shows "
                         u"you a code. Go on "
                         "only if you started it yourself.</p>%2%3</div>"_s.arg(key, trouble, form);
    return page(u"Type the code – Latchkey demo"_s, body);
}

} // namespace Latchkey::Demo
