#include "core/store/storeresolver_p.h"

#include "core/base/operation_p.h"

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

//! One resolution of `auto`, step by step.
class AutoResolution : public Operation<PinnedStore>
{
public:
    AutoResolution(std::shared_ptr<CredentialStore> file, std::shared_ptr<CredentialStore> keyring,
                   std::shared_ptr<CredentialStore> unused, ServerIdentity server)
        : m_file(std::move(file))
        , m_keyring(std::move(keyring))
        , m_unused(std::move(unused))
        , m_server(std::move(server))
    {
    }

    QFuture<Result<PinnedStore>> start()
    {
        // Locked, or there and failing: an error. Falling back here is how old tokens come back to life.
        step(m_keyring->available(), Stage::None, [this](bool available) {
            if (!available)
                return pin(m_file, PinReason::NoKeyring);
            lookIntoKeyring();
        });
        return future();
    }

private:
    void lookIntoKeyring()
    {
        step(m_keyring->read(m_server), Stage::None, [this](const std::optional<Credential> &stored) {
            if (stored)
                return pin(m_keyring, PinReason::KeyringHasEntry);
            lookIntoFile();
        });
    }

    void lookIntoFile()
    {
        step(m_file->read(m_server), Stage::None, [this](const std::optional<Credential> &stored) {
            // Nobody has one: like Codex, a new one goes to the keyring.
            if (stored)
                pin(m_file, PinReason::FileHasEntry);
            else
                pin(m_keyring, PinReason::NoEntryKeyringReady);
        });
    }

    void pin(const std::shared_ptr<CredentialStore> &store, PinReason reason)
    {
        const bool isEncrypted = store->kind() == StoreKind::Encrypted;
        finish(PinnedStore{store, store == m_file ? m_keyring : m_file, m_unused, StoreMode::Auto,
                           isEncrypted ? PinReason::CodexEncrypts : reason});
    }

    const std::shared_ptr<CredentialStore> m_file;
    const std::shared_ptr<CredentialStore> m_keyring;
    const std::shared_ptr<CredentialStore> m_unused;
    const ServerIdentity m_server;
};

} // namespace

StoreResolver::StoreResolver(std::shared_ptr<CredentialStore> file, std::shared_ptr<CredentialStore> keyring,
                             StoreMode mode, std::shared_ptr<CredentialStore> unused)
    : m_file(std::move(file))
    , m_keyring(std::move(keyring))
    , m_unused(std::move(unused))
    , m_mode(mode)
{
}

QFuture<Result<PinnedStore>> StoreResolver::resolve(const ServerIdentity &server)
{
    switch (m_mode) {
    case StoreMode::File:
        return readyFuture(
            Result<PinnedStore>(PinnedStore{m_file, m_keyring, m_unused, m_mode, PinReason::Configured}));
    case StoreMode::Keyring:
        if (!m_keyring)
            return readyFuture(Result<PinnedStore>(
                Error{ErrorKind::StoreUnavailable, Stage::Read, u"there is no keyring on this system"_s}));
        return readyFuture(
            Result<PinnedStore>(PinnedStore{m_keyring, m_file, m_unused, m_mode, PinReason::Configured}));
    case StoreMode::Auto:
        break;
    }
    if (!m_keyring)
        return readyFuture(Result<PinnedStore>(PinnedStore{m_file, nullptr, nullptr, m_mode, PinReason::NoKeyring}));
    return (new AutoResolution(m_file, m_keyring, m_unused, server))->start();
}

PinnedStore StoreResolver::all() const
{
    return m_keyring ? PinnedStore{m_keyring, m_file, m_unused, m_mode, PinReason::Configured}
                     : PinnedStore{m_file, nullptr, m_unused, m_mode, PinReason::Configured};
}

} // namespace Latchkey
