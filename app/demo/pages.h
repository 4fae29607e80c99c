#pragma once

#include "app/demo/httpresponse.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <chrono>

namespace Latchkey::Demo {

// Pages for people: self-contained, light and dark, and nothing in them that could run.

//! A whole page around \a body, which is HTML. \a formTargets: origins, besides ours, that a form may end up at.
//! \a again: after so long the browser asks again; zero: never.
HttpResponse page(const QString &title, const QString &body, const QByteArray &formTargets = {},
                  std::chrono::seconds again = std::chrono::seconds::zero());

//! What happened, what it means and what to do; all plain text.
HttpResponse messagePage(int status, const QString &title, const QString &what, const QString &next);

//! What a consent page asks for. All of it plain text, and \a client the client's own words.
struct ConsentRequest {
    QString client;
    QString server;
    QString serverUrl;
    QStringList scopes;
    QByteArray ticket;
    QString redirectUri; //!< Where the answer goes. Empty: nowhere, with a code.
    QString userCode; //!< The code that was typed; empty: none.
};

//! Posts `ticket` and `decision` (`allow` or `deny`) to `/decide`; or to `/device`, with `user_code`.
HttpResponse consentPage(const ConsentRequest &request);

//! Asks for a code, and posts it as `user_code` to `/device`. \a problem: with the code before; empty: none.
HttpResponse codePage(const QString &userCode, const QString &problem);

//! \a foreign text for a page: escaped, on one line, at most \a limit characters.
QString shown(const QString &foreign, qsizetype limit = 120);

} // namespace Latchkey::Demo
