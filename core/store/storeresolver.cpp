#include "core/store/storeresolver.h"

#include "core/base/whendone.h"

#include <QtCore/QPromise>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

//! One resolution of `auto`, step by step. Owns itself.
class AutoResolution : public QObject
{
public:
    AutoResolution(std::shared_ptr<CredentialStore> file, std::shared_ptr<CredentialStore> keyring, ServerIdentity server)
        : m_file(std::move(file))
        , m_keyring(std::move(keyring))
        , m_server(std::move(server))
    {
        m_promise.start();
    }

    QFuture<Result<PinnedStore>> start()
    {
        whenDone(m_keyring->available(), this, [this](const Result<bool> &available) {
            // Locked, or there and failing: an error. Falling back here is how old tokens come back to life.
            if (!available)
                return finish(available.error());
            if (!*available)
                return pin(m_file, PinReason::NoKeyring);
            lookIntoKeyring();
        });
        return m_promise.future();
    }

private:
    void lookIntoKeyring()
    {
        whenDone(m_keyring->read(m_server), this, [this](const Result<std::optional<Credential>> &stored) {
            if (!stored)
                return finish(stored.error());
            if (*stored)
                return pin(m_keyring, PinReason::KeyringHasEntry);
            lookIntoFile();
        });
    }

    void lookIntoFile()
    {
        whenDone(m_file->read(m_server), this, [this](const Result<std::optional<Credential>> &stored) {
            if (!stored)
                return finish(stored.error());
            // Nobody has one: like Codex, a new one goes to the keyring.
            if (*stored)
                pin(m_file, PinReason::FileHasEntry);
            else
                pin(m_keyring, PinReason::NoEntryKeyringReady);
        });
    }

    void pin(const std::shared_ptr<CredentialStore> &store, PinReason reason)
    {
        finish(PinnedStore{store, store == m_file ? m_keyring : m_file, StoreMode::Auto, reason});
    }

    void finish(const Result<PinnedStore> &outcome)
    {
        m_promise.addResult(outcome);
        m_promise.finish();
        deleteLater();
    }

    const std::shared_ptr<CredentialStore> m_file;
    const std::shared_ptr<CredentialStore> m_keyring;
    const ServerIdentity m_server;
    QPromise<Result<PinnedStore>> m_promise;
};

} // namespace

StoreResolver::StoreResolver(std::shared_ptr<CredentialStore> file, std::shared_ptr<CredentialStore> keyring,
                             StoreMode mode, QObject *parent)
    : QObject(parent)
    , m_file(std::move(file))
    , m_keyring(std::move(keyring))
    , m_mode(mode)
{
}

QFuture<Result<PinnedStore>> StoreResolver::resolve(const ServerIdentity &server)
{
    switch (m_mode) {
    case StoreMode::File:
        return readyFuture(Result<PinnedStore>(PinnedStore{m_file, m_keyring, m_mode, PinReason::Configured}));
    case StoreMode::Keyring:
        if (!m_keyring)
            return readyFuture(Result<PinnedStore>(
                Error{ErrorKind::StoreUnavailable, Stage::Read, u"there is no keyring on this system"_s, {}, {}}));
        return readyFuture(Result<PinnedStore>(PinnedStore{m_keyring, m_file, m_mode, PinReason::Configured}));
    case StoreMode::Auto:
        break;
    }
    if (!m_keyring)
        return readyFuture(Result<PinnedStore>(PinnedStore{m_file, nullptr, m_mode, PinReason::NoKeyring}));
    return (new AutoResolution(m_file, m_keyring, server))->start();
}

} // namespace Latchkey
