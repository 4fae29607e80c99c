#pragma once

#include "app/demo/endpoint.h"

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>
#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QString>

namespace Latchkey::Demo {

//! One request that the provider is done with. No token, no code, no query.
struct LoggedRequest {
    Endpoint endpoint = Endpoint::Unknown;
    QByteArray method;
    QByteArray path; //!< Without the query.
    QString server; //!< The MCP server that it is about; empty: none, or not known.
    QString grantType; //!< Of a token request.
    QString resource; //!< `resource` of a token request, as it was sent. Empty: there was none.
    int status = 0; //!< 0: it was left without an answer.
    QDateTime at; //!< UTC, of its arrival.
};

//! What was asked of the provider so far.
class RequestLog
{
public:
    //! Counts a request that has arrived.
    void arrived(const LoggedRequest &request);
    //! Remembers a request that is done; only the newest 1000.
    void done(const LoggedRequest &request);

    int requests(Endpoint endpoint) const { return m_requests.value(int(endpoint)); }
    int requests(Endpoint endpoint, const QString &server) const { return m_perServer.value({int(endpoint), server}); }
    int tokenRequests(const QString &grantType) const { return m_tokenRequests.value(grantType); }
    int rejectedCalls(const QString &server) const { return m_rejected.value(server); }
    const QList<LoggedRequest> &entries() const { return m_entries; } //!< Oldest first.

private:
    QHash<int, int> m_requests;
    QHash<QPair<int, QString>, int> m_perServer;
    QHash<QString, int> m_tokenRequests;
    QHash<QString, int> m_rejected;
    QList<LoggedRequest> m_entries;
};

} // namespace Latchkey::Demo
