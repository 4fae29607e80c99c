#pragma once

#include "core/base/whendone.h"
#include "core/credential/credential.h"
#include "core/credential/health.h"
#include "core/oauth/dpop_p.h"
#include "core/session/credentialsession.h"
#include "core/session/journal_p.h"
#include "core/store/storeresolver_p.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>

#include <algorithm>
#include <optional>

namespace Latchkey {

class GrantKeeper;
class RefreshTransaction;

//! What a caller wants of an access token.
struct TokenDemand {
    std::chrono::seconds minValidity = expirySkew;
    Secret rejected; //!< A token that will not do, because a server answered it with 401. Empty: none.
    bool insist = false; //!< The user asked: try even a refresh token that is known to have been rejected.

    //! Whether \a credential meets it.
    bool isMetBy(const Credential &credential, const QDateTime &now) const
    {
        // A program that does not know of keys may have lost it.
        const bool lacksKey = credential.tokenType == TokenType::DPoP && credential.dpopKey.isEmpty();
        // What is fresh from the provider is the best there is: a tenth of its time later it still counts as that, or a
        // demand beyond what the provider grants would have it asked at each call.
        const std::chrono::seconds margin = credential.lifetime ? std::min(minValidity, *credential.lifetime * 9 / 10)
                                                                : minValidity;
        return isFresh(credential, now, margin) && (rejected.isEmpty() || credential.accessToken != rejected)
            && !lacksKey;
    }
};

//! What this process knows of one credential, shared by its sessions and by the operations on it. Memory only: the
//! pinned store is the authority, and this is a hint.
class CredentialState : public QObject
{
    Q_OBJECT
public:
    explicit CredentialState(ServerIdentity server)
        : identity(std::move(server))
    {
    }

    const ServerIdentity identity;

    const std::optional<Credential> &credential() const { return m_credential; }
    bool isLoaded() const { return m_loaded; }
    //! Another number after each setCredential().
    int revision() const { return m_revision; }
    KnownCredential known() const;
    const LastOutcome &outcome() const { return m_outcome; }
    const std::optional<PinnedStore> &pinned() const { return m_pinned; }

    void pin(const PinnedStore &store);
    //! What the pinned store holds, as it was just read or written.
    void setCredential(const std::optional<Credential> &credential);
    void begin(LastOutcome::Activity activity);
    //! Ends a running activity. A cancelled one leaves the earlier verdict as it was.
    void end(LastOutcome::Activity activity, const std::optional<Error> &error, SignInReason reason,
             const QDateTime &now);
    //! The store could not be read (error), or could again (none), outside of any activity.
    void setReadOutcome(const std::optional<Error> &error, const QDateTime &now);
    //! What the journal says of a credential that was only read: that a refresh of it was rejected or cut off.
    void setVerdict(SignInReason reason, const Error &error, const QDateTime &at);
    void setNextTry(const QDateTime &when);
    //! As the journal has them, or as they have just been found out.
    const ServerNotes &notes() const { return m_notes; }
    void setNotes(const ServerNotes &notes);
    //! Around each writing of them. What was read before its end may be what was there before it.
    void beginWritingNotes() { ++m_notesWritings; }
    void endWritingNotes();
    //! Sets what was read, if nothing was written since \a revision was notesRevision().
    void takeNotes(const ServerNotes &read, int revision);
    int notesRevision() const { return m_notesRevision; }
    //! The server needs \a scopes. false: they are granted, or wanted already, or a sign-in could not get them.
    bool wantScopes(const QStringList &scopes);
    //! What to ask for, so that the wanted scopes come to those that are granted or \a configured. Empty: none is
    //! wanted.
    QStringList scopesForMore(const QStringList &configured) const;

    // In this process there is at most one of each.
    QPointer<RefreshTransaction> transaction;
    QPointer<Login> login;
    QPointer<GrantKeeper> keeper;
    bool isCompletingLogout = false; // an earlier one, of this or another program
    //! The last event that this process has added to the history.
    QFuture<Status> lastRecorded = readyFuture(success());

    DpopNonces nonces; // of the MCP server

    //! What the pinned store looked like before it was last read; empty: not known.
    QByteArray storeMark;
    bool isKnownUnchanged = false; //!< In this turn of the event loop.
    //! When a transaction last found no credential there, and what it looked like then.
    struct Absence {
        QDateTime at;
        QByteArray storeMark;
        Error error;
    };
    std::optional<Absence> absence;
    bool hasCheckedAnonymousAccess = false;

Q_SIGNALS:
    void changed();
    void finished(Latchkey::LastOutcome::Activity what, const std::optional<Latchkey::Error> &error);

private:
    void showRunning();
    bool isClearedByReading() const;

    std::optional<Credential> m_credential;
    bool m_loaded = false;
    int m_revision = 0;
    LastOutcome m_outcome;
    QList<LastOutcome::Activity> m_running; // a refresh may come and go while a sign-in waits for its browser
    std::optional<PinnedStore> m_pinned;
    QStringList m_wantedScopes;
    QStringList m_refusedScopes; // asked for by a sign-in, and not granted
    ServerNotes m_notes;
    int m_notesWritings = 0; // under way
    int m_notesRevision = 0;
};

} // namespace Latchkey
