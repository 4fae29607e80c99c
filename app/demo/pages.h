#pragma once

#include "app/demo/http.h"

#include <QtCore/QDateTime>
#include <QtCore/QStringList>

namespace Latchkey::Demo {

//! The pages that a person sees: self-contained, light and dark, and nothing in them that could run.
struct ServerRow {
    QString name;
    bool signedIn = false;
    QDateTime expiresAt; //!< Invalid: none.
};

HttpResponse consentPage(const QString &server, const QStringList &scopes, const QByteArray &ticket);
HttpResponse errorPage(const QString &why);
HttpResponse statusPage(const QList<ServerRow> &servers, const QDateTime &now, bool outage, int refreshes,
                        const QByteArray &ticket);

} // namespace Latchkey::Demo
