// How a sign-in ends: what the user has granted goes into the pinned store, under the credential's lock.

#include "core/session/login_p.h"

#include "core/session/journal.h"
#include "core/session/quotes_p.h"

namespace Latchkey {

namespace {

// Each rewrite means that a program that takes no lock got in between; it will not do so for ever.
constexpr int writeTriesLimit = 5;

} // namespace

void Login::Private::keep(const Result<TokenGrant> &grant, const QList<Secret> &sent)
{
    if (!grant)
        return finish(withoutQuotes(at(Stage::Exchange, grant.error()), sent));
    granted.server = state->server;
    granted.issuer = discovery.authorizationServer.issuer;
    granted.clientId = client.clientId;
    granted.clientSecret = client.clientSecret;
    granted.clientAuthMethod = client.authMethod;
    granted.accessToken = grant->accessToken;
    granted.refreshToken = grant->refreshToken;
    granted.lifetime = grant->lifetime;
    if (grant->lifetime)
        granted.expiresAt = context->clock().addSecs(grant->lifetime->count());
    // RFC 6749 section 5.1: a missing scope means "as requested".
    granted.scopes = grant->scopes.value_or(discovery.scopes);
    granted.resource = discovery.resource;
    granted.tokenType = grant->type;
    // Also beside a bearer token: the refresh token may be bound all the same (RFC 9449 section 5).
    if (grant->type == TokenType::DPoP || !grant->refreshToken.isEmpty())
        granted.dpopKey = dpopKey;
    lock();
}

void Login::Private::lock()
{
    enter(LoginStep::Saving);
    wait = context->lockFor(state->server, *state->pinned());
    step(wait->acquire(context->bounds.lock), Stage::Lock, [this](const LockHandle &lock) {
        held = lock;
        write();
    });
}

// The user's new grant replaces whatever is there; but what is there is read first, under the lock, so that the
// replacement is of a known generation.
void Login::Private::write()
{
    ++writeTries;
    step(state->pinned()->store->read(state->server), Stage::Read, [this](const std::optional<Credential> &stored) {
        step(state->pinned()->store->write(granted, generationOf(stored)), [this](const Status &written) {
            if (written)
                return removeTwin();
            if (written.error().kind == ErrorKind::Superseded && writeTries < writeTriesLimit)
                return write();
            finish(at(Stage::Persist, written.error()));
        });
    });
}

void Login::Private::removeTwin()
{
    const PinnedStore pinned = *state->pinned();
    if (pinned.store->kind() != StoreKind::Keyring || !pinned.other)
        return commit();
    step(pinned.other->remove(state->server), [this](const Result<bool> &) {
        commit(); // a twin that stayed is a finding of the doctor's
    });
}

void Login::Private::commit()
{
    state->setCredential(granted);
    const Journal journal = context->journalOf(state->server, state->pinned()->store->kind());
    (void)journal.writeWanted({}); // granted now, or refused
    step(journal.clear(), [this](const Status &) {
        finish(success()); // an intent that stayed names a token that is no longer stored
    });
}

} // namespace Latchkey
