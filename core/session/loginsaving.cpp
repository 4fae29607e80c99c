// How a sign-in ends: what the user has granted goes into the pinned store, under the credential's lock.

#include "core/session/login_p.h"

#include "core/session/grantkeeper_p.h"
#include "core/session/grantsaving_p.h"
#include "core/session/journal_p.h"
#include "core/session/quotes_p.h"
#include "core/session/renewal_p.h"

#include <utility>

namespace Latchkey {

namespace {

// Each rewrite means that a program that takes no lock got in between; it will not do so for ever.
constexpr int savingTriesLimit = 5;

} // namespace

void Login::Private::keep(const Result<TokenGrant> &grant, const QList<Secret> &sent)
{
    if (!grant)
        return finish(withoutQuotes(at(Stage::Exchange, grant.error()), sent));
    // Nothing that is stored was spent for it: what is there stays, and may be of more use.
    if (!grant->flaw.isEmpty())
        return finish(Error{ErrorKind::Protocol, Stage::Exchange, grant->flaw});
    granted.server = state->identity;
    granted.issuer = discovery.authorizationServer.issuer;
    granted.clientId = client.clientId;
    if (!server.clientSecret.isSet()) // else it is read where it is configured, whenever it is needed
        granted.clientSecret = client.clientSecret;
    granted.clientAuthMethod = client.authMethod;
    granted.accessToken = grant->accessToken;
    granted.refreshToken = grant->refreshToken;
    granted.lifetime = lifetimeToHeed(*grant, !grant->refreshToken.isEmpty(), context->clock());
    if (granted.lifetime)
        granted.expiresAt = context->clock().addSecs(granted.lifetime->count());
    // RFC 6749 section 5.1: a missing scope means "as requested".
    granted.scopes = grant->scopes.value_or(discovery.scopes);
    granted.resource = discovery.resource;
    granted.withoutResource = server.provider.omitResource;
    granted.withScopes = server.provider.refreshWithScopes;
    granted.tokenType = grant->type;
    // Also beside a bearer token: the refresh token may be bound all the same (RFC 9449 section 5).
    if (grant->type == TokenType::DPoP || !grant->refreshToken.isEmpty())
        granted.dpopKey = dpopKey;
    lock();
}

void Login::Private::lock()
{
    enter(LoginStep::Saving);
    wait = context->lockFor(state->identity, *state->pinned());
    step(wait->acquire(context->bounds.lock), [this](const Result<LockHandle> &lock) {
        if (!lock)
            return setAside(at(Stage::Lock, lock.error()));
        held = *lock;
        write();
    });
}

// The user's new grant replaces whatever is there; but what is there is read first, under the lock, so that the
// replacement is of a known generation. Where it cannot be read, what was there when the sign-in began has to do.
void Login::Private::write()
{
    ++writeTries;
    step(state->pinned()->store->read(state->identity), [this](const Result<std::optional<Credential>> &stored) {
        writeAhead(stored ? *stored : before,
                   [this, stored] { stored ? replace(*stored) : keepTrying(at(Stage::Read, stored.error()), before); });
    });
}

//! Beside the file store: for whoever takes the lock next, if that still holds \a stored.
void Login::Private::writeAhead(const std::optional<Credential> &stored, const std::function<void()> &next)
{
    if (state->pinned()->store->kind() != StoreKind::File)
        return next();
    step(record().write({granted, generationOf(stored)}, recordReserved), [this, next](const Status &written) {
        isWrittenDown = written.has_value();
        next();
    });
}

void Login::Private::replace(const std::optional<Credential> &stored)
{
    step(state->pinned()->store->write(granted, generationOf(stored), reserved), [this, stored](const Status &written) {
        if (written)
            return commit();
        if (written.error().kind == ErrorKind::Superseded && writeTries < savingTriesLimit)
            return write();
        keepTrying(at(Stage::Persist, written.error()), stored);
    });
}

// Somebody keeps the lock. What the user has just granted is left to whoever takes it next, unless it has changed what
// is stored by then: then there is a sign-in that works.
void Login::Private::setAside(const Error &error)
{
    step(state->pinned()->store->read(state->identity), [this, error](const Result<std::optional<Credential>> &stored) {
        writeAhead(stored ? *stored : before, [this, error] {
            Error finalError = error;
            finalError.granted = isWrittenDown ? Granted::Kept : Granted::Lost;
            finish(finalError);
        });
    });
}

void Login::Private::keepTrying(Error error, const std::optional<Credential> &stored)
{
    error.granted = isWrittenDown ? Granted::Kept : Granted::Waiting;
    if (!isWrittenDown)
        GrantKeeper::start(context, state, std::exchange(held, nullptr), reserved, {granted, stored, false}, error);
    finish(error);
}

void Login::Private::commit()
{
    state->setCredential(granted);
    const PinnedStore pinned = *state->pinned();
    const Journal journal = context->journalOf(state->identity, pinned.store->kind());
    (void)journal.writeWanted({}); // granted now, or refused
    step(finishSaving(context, pinned, granted, std::nullopt), [this](const Status &) { finish(success()); });
}

} // namespace Latchkey
