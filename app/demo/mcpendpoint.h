#pragma once

#include "app/demo/behaviour.h"
#include "app/demo/grants.h"
#include "app/demo/httprequest.h"
#include "app/demo/httpresponse.h"
#include "app/demo/proofs.h"
#include "app/demo/site.h"

namespace Latchkey::Demo {

//! `/NAME/mcp`: an MCP server of the 2025-11-25 revision with one tool, `echo`, that opens to a token of its own, and
//! where that is bound to a key, to its owner only. Answers with JSON, offers no stream and keeps no sessions. Does not
//! own what it is given.
class McpEndpoint
{
public:
    McpEndpoint(const Site &site, const Behaviour &behaviour, const Grants &grants, Clock clock);

    HttpResponse answer(const ServerOffer &offer, const HttpRequest &request);

private:
    HttpResponse authorized(const ServerOffer &offer, const HttpRequest &request);
    HttpResponse challenge(const ServerOffer &offer, QByteArray scheme, const QString &error) const;

    const Site &m_site;
    const Behaviour &m_behaviour;
    const Grants &m_grants;
    Proofs m_proofs;
};

} // namespace Latchkey::Demo
