#pragma once

#include "app/demo/grants.h"
#include "app/demo/httprequest.h"
#include "app/demo/httpresponse.h"
#include "app/demo/site.h"

namespace Latchkey::Demo {

//! `/NAME/mcp`: an MCP server of the 2025-11-25 revision with one tool, `echo`, that opens to a bearer token of its
//! own. Answers with JSON, offers no stream and keeps no sessions. Does not own what it is given.
class McpEndpoint
{
public:
    McpEndpoint(const Site &site, const Grants &grants);

    HttpResponse answer(const ServerOffer &offer, const HttpRequest &request) const;

private:
    HttpResponse challenge(const ServerOffer &offer, bool tokenWasSent) const;

    const Site &m_site;
    const Grants &m_grants;
};

} // namespace Latchkey::Demo
