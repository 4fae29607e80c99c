// A sign-in by a code that the user types in some browser: RFC 8628.

#include "core/session/login_p.h"

#include <algorithm>

namespace Latchkey {

void Login::Private::requestCode()
{
    step(context->oauth->authorizeDevice(discovery, client), Stage::Authorization,
         [this](const DeviceAuthorization &given) {
             device = given;
             askWhoIsTrusted();
         });
}

void Login::Private::waitForCode()
{
    browserBound.start(std::min<std::chrono::milliseconds>(options.browserBound, device->lifetime));
    enter(LoginStep::WaitingForCode);
    if (isFinished())
        return;
    polling = std::make_unique<DevicePolling>(context->oauth, discovery, client, *device, dpopKey, context->clock,
                                              context->delay);
    step(polling->start(), [this](const Result<TokenGrant> &grant) {
        browserBound.stop();
        busy.emplace(context); // from here on there is something to lose
        keep(grant, {device->deviceCode, client.clientSecret});
    });
}

} // namespace Latchkey
