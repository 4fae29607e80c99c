#pragma once

#include "core/base/export.h"
#include "core/oauth/signinsites.h"
#include "core/session/credentialsession.h"

#include <QtCore/QList>

#include <functional>

namespace Latchkey {

//! Which sign-ins may go on without asking: see SignInSites. What the user has confirmed is kept in the platform's settings
//! of "latchkey", for all of its programs. Use from one thread.
class LATCHKEY_EXPORT KnownSites
{
public:
    //! \a sessions: yields the sessions whose sign-ins count; called for each question, on the calling thread.
    explicit KnownSites(std::function<QList<CredentialSession *>()> sessions);

    //! Whether \a sites need no question: the user has confirmed this pair of page and recipient; or the page is not
    //! further inside, all are one site, and that is the server's own or one where the user is signed in already.
    bool knows(const SignInSites &sites) const;
    //! Remembers that the user has seen \a sites, and went on.
    static void remember(const SignInSites &sites);

private:
    const std::function<QList<CredentialSession *>()> m_sessions;
};

} // namespace Latchkey
