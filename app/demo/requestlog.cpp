#include "app/demo/requestlog.h"

namespace Latchkey::Demo {

namespace {

constexpr qsizetype entryLimit = 1000;
// What a client invents must not grow our tables without end.
constexpr qsizetype grantTypeLimit = 16;

} // namespace

void RequestLog::arrived(const LoggedRequest &request)
{
    ++m_requests[int(request.endpoint)];
    ++m_perServer[{int(request.endpoint), request.server}];
    if (request.endpoint == Endpoint::Token
        && (m_tokenRequests.contains(request.grantType) || m_tokenRequests.size() < grantTypeLimit))
        ++m_tokenRequests[request.grantType];
}

void RequestLog::done(const LoggedRequest &request)
{
    if (request.endpoint == Endpoint::Mcp && request.status == 401)
        ++m_rejected[request.server];
    if (m_entries.size() >= entryLimit)
        m_entries.removeFirst();
    m_entries.append(request);
}

} // namespace Latchkey::Demo
