#pragma once

#include "app/demo/clients.h"
#include "app/demo/httprequest.h"
#include "app/demo/httpresponse.h"

#include <QtCore/QDateTime>

namespace Latchkey::Demo {

//! Dynamic client registration: RFC 7591 section 3. Only for programs of this machine: all their redirects are to it.
HttpResponse registerClient(Clients &clients, const HttpRequest &request, const QDateTime &now);

} // namespace Latchkey::Demo
