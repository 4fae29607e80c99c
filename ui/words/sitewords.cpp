#include "ui/words/translate.h"
#include "ui/words/words.h"

namespace Latchkey::Words {

QString sitesText(const QString &name, const SignInSites &sites)
{
    const QString page = siteName(sites.page);
    const QString recipient = siteName(sites.recipient);
    if (!sites.areOne())
        return tr("The page that opens is at %1, but access to your account there is given to %2. Go on only if you "
                  "trust %2, "
                  "and know why these two belong together.")
            .arg(page, recipient);
    if (sites.pageIsInside)
        return tr("The page that opens, at %1, is in your own network or on this machine, and the server is not. Go on "
                  "only "
                  "if you know why.")
            .arg(page);
    return tr("%1 leaves signing in to %2. You have not been there with Latchkey before.", "a server, a host")
        .arg(name, isolated(recipient));
}

} // namespace Latchkey::Words
