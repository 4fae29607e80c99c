#include "ui/words/translate.h"
#include "ui/words/words.h"

namespace Latchkey::Words {

QString sitesText(const QString &name, const SignInSites &sites)
{
    const QString page = siteName(sites.page);
    const QString recipient = siteName(sites.recipient);
    if (!sites.areSameSite())
        return tr("You will sign in at %1, but %2 gets access to your account there. Continue only if you trust %2 and "
                  "know how the two are related.")
            .arg(page, recipient);
    if (sites.pageIsInside)
        return tr("The page that opens, at %1, is in your own network or on this machine, but the server is not. "
                  "Continue only if you know why.")
            .arg(page);
    return tr("%1 leaves signing in to %2. You have not been there with Latchkey before.", "a server, a host")
        .arg(name, isolated(recipient));
}

} // namespace Latchkey::Words
