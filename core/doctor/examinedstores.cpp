// What an examination reads of the stores, before it goes through the servers one after the other.

#include "core/doctor/examination_p.h"

namespace Latchkey {

// All at once: that costs one reading of each store, and one after the other would cost one for each server.
void ExaminationRun::readStores()
{
    for (const Server &server : m_what.servers) {
        if (!server.usesOAuth())
            continue;
        Stored &stored = m_stored[server.identity.storeKey()];
        const StoreMode mode = modeOf(server);
        const bool encrypts = encryptsFor(server);
        if (m_fileReadable)
            stored.inFile = m_file->read(server.identity);
        if (m_keyringReady)
            stored.inKeyring = m_keyring->read(server.identity);
        if (m_keyringReady && encrypts)
            stored.inEncrypted = m_encrypted->read(server.identity);
        StoreResolver &resolver
            = m_resolvers.try_emplace(std::pair(mode, encrypts), m_file, encrypts ? m_encrypted : m_keyring, mode)
                  .first->second;
        stored.resolved = resolver.resolve(server.identity);
    }
    nextServer();
}

StoreMode ExaminationRun::modeOf(const Server &server) const
{
    return m_what.otherModes.value(server.identity.storeKey(), {m_what.mode}).constFirst();
}

bool ExaminationRun::encryptsFor(const Server &server) const
{
    const bool usually = isEncryptedStoreInUse(StoreMode::Auto, m_what.secretAuthStorage, m_what.keyringService);
    return modeOf(server) != StoreMode::File
        && m_what.otherEncryption.value(server.identity.storeKey(), {usually}).constFirst();
}

const ExaminationRun::Stored &ExaminationRun::stored() const
{
    return *m_stored.constFind(m_present.server.identity.storeKey());
}

} // namespace Latchkey
