// A sign-in by a code that the user types in some browser: RFC 8628.

#include "core/session/login_p.h"

#include "core/base/whendone.h"

#include <algorithm>

namespace Latchkey {

void Login::Private::requestCode()
{
    whenDone(context->oauth->authorizeDevice(discovery, client), q, [this](const Result<DeviceAuthorization> &given) {
        if (finished)
            return;
        if (!given)
            return finish(at(Stage::Authorization, given.error()));
        device = *given;
        waitForCode();
    });
}

void Login::Private::waitForCode()
{
    browserBound.start(std::min<std::chrono::milliseconds>(options.browserBound, device->lifetime));
    enter(LoginStep::WaitingForCode);
    if (finished)
        return;
    polling = std::make_unique<DevicePolling>(context->oauth, discovery, client, *device, dpopKey, context->clock,
                                              context->delay);
    whenDone(polling->start(), q, [this](const Result<TokenGrant> &grant) {
        if (finished)
            return;
        browserBound.stop();
        busy.emplace(context); // from here on there is something to lose
        keep(grant, {device->deviceCode, client.clientSecret});
    });
}

} // namespace Latchkey
