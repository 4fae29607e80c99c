#pragma once

#include "app/demo/behaviour.h"
#include "app/demo/httprequest.h"
#include "app/demo/httpresponse.h"
#include "app/demo/site.h"

namespace Latchkey::Demo {

//! What is at `/.well-known/oauth-protected-resource/NAME/mcp`: RFC 9728.
HttpResponse resourceMetadata(const Site &site, const HttpRequest &request);

//! What is at `/.well-known/oauth-authorization-server`: RFC 8414.
HttpResponse serverMetadata(const Site &site, const Behaviour &behaviour, const HttpRequest &request);

} // namespace Latchkey::Demo
