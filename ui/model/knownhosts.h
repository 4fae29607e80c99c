#pragma once

#include "core/config/homes.h"

#include <QtCore/QUrl>

namespace Latchkey::Ui {

//! Which sites a sign-in may open without asking: those of the server itself, of a provider that holds a sign-in of the
//! user's already, and those that the user has confirmed. A server that sends its user to anybody else may be after a
//! grant for another server (SPEC B-9).
class KnownHosts
{
public:
    explicit KnownHosts(const Homes &homes)
        : m_homes(homes)
    {
    }

    bool knows(const CredentialSession &session, const QUrl &page) const;
    //! The user has confirmed that \a page belongs to a provider of theirs. Kept in the platform's settings.
    static void remember(const QUrl &page);

private:
    const Homes &m_homes;
};

//! Whether both hosts are most likely in the same hands: one host, one within the other, or neighbours below a name that
//! is not one under which anybody gets a name. Careful rather than complete: where it says no, the user is asked.
bool isSameSite(const QUrl &left, const QUrl &right);

} // namespace Latchkey::Ui
