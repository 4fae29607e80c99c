#include "core/oauth/redirectpages_p.h"

#include "core/base/visibletext.h"

#include <QtCore/QCryptographicHash>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

//! What is said to the browser, not to its user.
struct PageForm {
    const char *status;
    const char *mark; //!< Class of the sign above the title.
    const char *sign;
};

PageForm formOf(RedirectPage page)
{
    switch (page) {
    case RedirectPage::Succeeded:
        return {"200 OK", "good", "&#10003;"};
    case RedirectPage::Denied:
    case RedirectPage::Failed:
        return {"200 OK", "bad", "!"};
    case RedirectPage::AlreadyAnswered:
        return {"410 Gone", "good", "&#10003;"};
    case RedirectPage::NotFound:
        return {"404 Not Found", "bad", "?"};
    case RedirectPage::WrongMethod:
        return {"405 Method Not Allowed\r\nAllow: GET", "bad", "?"};
    case RedirectPage::WrongHost:
        return {"403 Forbidden", "bad", "?"};
    case RedirectPage::TooLong:
        return {"431 Request Header Fields Too Large", "bad", "!"};
    case RedirectPage::NotOurs:
    case RedirectPage::NotHttp:
        break;
    }
    return {"400 Bad Request", "bad", "?"};
}

struct English {
    const char *title;
    const char *happened; //!< NAME stands for the program.
    const char *next;
};

English englishOf(RedirectPage page)
{
    switch (page) {
    case RedirectPage::Succeeded:
        return {"Access allowed", "NAME has your approval, and is finishing the sign-in by itself.",
                "You can close this tab and go back to NAME."};
    case RedirectPage::Denied:
        return {"Access was not allowed", "You, or the provider, said no. Nothing was changed.",
                "You can close this tab. To sign in after all, go back to NAME and try again."};
    case RedirectPage::Failed:
        return {"The sign-in did not work", "The provider answered with an error. Nothing was changed.",
                "Close this tab and go back to NAME, which says why and lets you try again."};
    case RedirectPage::NotOurs:
        return {"Not the sign-in we wait for",
                "Something else than the sign-in that NAME waits for has opened this page. Nothing was changed.",
                "Close this tab and go on in the one that NAME opened, or start the sign-in again."};
    case RedirectPage::AlreadyAnswered:
        return {"Already done", "NAME has its answer from this sign-in.",
                "You can close this tab and go back to NAME."};
    case RedirectPage::NotFound:
        return {"Nothing here", "NAME only waits for the end of a sign-in.", "You can close this tab."};
    case RedirectPage::WrongMethod:
        return {"Not a sign-in", "NAME only takes the end of a sign-in.", "You can close this tab."};
    case RedirectPage::WrongHost:
        return {"Not a sign-in", "This address is not the one that NAME waits at.", "You can close this tab."};
    case RedirectPage::TooLong:
        return {"Too much", "The request is longer than any sign-in's.",
                "Close this tab, go back to NAME and start the sign-in again."};
    case RedirectPage::NotHttp:
        break;
    }
    return {"Not a sign-in", "NAME does not understand this request.", "You can close this tab."};
}

constexpr char style[]
    = ":root{color-scheme:light dark;--paper:#f4f5f7;--card:#fff;--ink:#1d2129;--soft:#5b6270;--line:#e1e4ea;"
      "--good:#1a7f4b;--bad:#b3532b}"
      "@media(prefers-color-scheme:dark){:root{--paper:#16181d;--card:#20242b;--ink:#eceef2;--soft:#a4abb8;"
      "--line:#323844;--good:#56c38b;--bad:#e39468}}"
      "*{box-sizing:border-box}"
      "body{margin:0;min-height:100vh;display:grid;place-items:center;padding:24px;background:var(--paper);"
      "color:var(--ink);font:16px/1.55 system-ui,-apple-system,'Segoe UI',Cantarell,'Noto Sans',sans-serif}"
      "main{width:100%;max-width:27rem;padding:40px 36px 32px;text-align:center;background:var(--card);"
      "border:1px solid var(--line);border-radius:16px;box-shadow:0 8px 32px rgba(0,0,0,.08)}"
      ".sign{width:56px;height:56px;margin:0 auto 20px;border-radius:50%;display:grid;place-items:center;"
      "font-size:26px;font-weight:600;border:2px solid currentColor}"
      ".good{color:var(--good)}.bad{color:var(--bad)}"
      "h1{margin:0 0 12px;font-size:1.45rem;line-height:1.25;font-weight:650}"
      "p{margin:0 0 10px;text-wrap:balance}.next{color:var(--soft)}"
      "footer{margin-top:26px;padding-top:16px;border-top:1px solid var(--line);font-size:.82rem;color:var(--soft)}";

// OAuth 2.1 section 2.3.6: the code and the state do not stay in the address bar and the history.
constexpr char script[] = "history.replaceState(null,'','/')";

QByteArray sourceHash(const char *text)
{
    return "'sha256-" + QCryptographicHash::hash(QByteArrayView(text), QCryptographicHash::Sha256).toBase64() + '\'';
}

} // namespace

RedirectText redirectText(RedirectPage page, const QString &program)
{
    const English english = englishOf(page);
    const QString name = visibleText(program, 60);
    const auto text = [&name](const char *pattern) { return QString::fromLatin1(pattern).replace("NAME"_L1, name); };
    RedirectText all;
    all.title = text(english.title);
    all.happened = text(english.happened);
    all.next = text(english.next);
    all.footer = text("NAME, on this computer");
    return all;
}

QByteArray redirectPage(RedirectPage page, const RedirectText &text)
{
    const PageForm form = formOf(page);
    const auto html = [](const QString &plain) { return plain.toHtmlEscaped().toUtf8(); };
    QByteArray body = "<!DOCTYPE html>\n<html lang=\"";
    body.append(html(text.language)).append(text.direction == Qt::RightToLeft ? "\" dir=\"rtl" : "\" dir=\"ltr");
    body.append("\"><head><meta charset=\"utf-8\">"
                "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>");
    body.append(html(text.title)).append("</title><style>").append(style).append("</style>");
    body.append("<script>").append(script).append("</script></head><body><main><div class=\"sign ");
    body.append(form.mark).append("\" aria-hidden=\"true\">").append(form.sign).append("</div><h1>");
    body.append(html(text.title)).append("</h1><p>").append(html(text.happened)).append("</p><p class=\"next\">");
    body.append(html(text.next)).append("</p><footer>").append(html(text.footer));
    body.append("</footer></main></body></html>\n");

    QByteArray response = "HTTP/1.1 ";
    response.append(form.status);
    response.append("\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: ");
    response.append(QByteArray::number(body.size()));
    response.append("\r\nContent-Security-Policy: default-src 'none'; style-src ").append(sourceHash(style));
    response.append("; script-src ").append(sourceHash(script));
    response.append("; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
                    "\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer"
                    "\r\nX-Content-Type-Options: nosniff\r\nX-Frame-Options: DENY"
                    "\r\nCross-Origin-Resource-Policy: same-origin\r\nConnection: close\r\n\r\n");
    return response + body;
}

} // namespace Latchkey
