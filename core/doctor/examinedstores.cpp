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
        const bool encrypts = m_encrypted && mode != StoreMode::File;
        if (m_fileReadable)
            stored.inFile = m_file->read(server.identity);
        if (m_keyringReady)
            stored.inKeyring = m_keyring->read(server.identity);
        if (m_keyringReady && encrypts)
            stored.inEncrypted = m_encrypted->read(server.identity);
        StoreResolver &resolver
            = m_resolvers.try_emplace(mode, m_file, encrypts ? m_encrypted : m_keyring, mode).first->second;
        stored.resolved = resolver.resolve(server.identity);
    }
    nextServer();
}

StoreMode ExaminationRun::modeOf(const Server &server) const
{
    return m_what.otherModes.value(server.identity.storeKey(), {m_what.mode}).constFirst();
}

const ExaminationRun::Stored &ExaminationRun::stored() const
{
    return *m_stored.constFind(m_present.server.identity.storeKey());
}

} // namespace Latchkey
