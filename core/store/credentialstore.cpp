#include "core/store/credentialstore.h"

#include "core/base/wordtable_p.h"

#include <QtCore/QDebugStateSaver>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr WordTable<StoreMode::Keyring> modes({
    {StoreMode::Auto, "auto"_L1},
    {StoreMode::File, "file"_L1},
    {StoreMode::Keyring, "keyring"_L1},
});

constexpr WordTable<StoreKind::Own> kinds({
    {StoreKind::File, "file"_L1},
    {StoreKind::Keyring, "keyring"_L1},
    {StoreKind::Encrypted, "encrypted"_L1},
    {StoreKind::Own, "own"_L1},
});

} // namespace

WriteReservation::~WriteReservation() = default;

CredentialStore::~CredentialStore() = default;

Result<StoreMode> parseStoreMode(const QString &word)
{
    if (const auto mode = modes.valueOf(word))
        return *mode;
    return Error{ErrorKind::InvalidInput, Stage::Configuration, u"a store mode is auto, file or keyring"_s};
}

QString wordFor(StoreMode mode)
{
    return modes.wordFor(mode);
}

QString wordFor(StoreKind kind)
{
    return kinds.wordFor(kind);
}

std::optional<StoreKind> storeKindOf(const QString &word)
{
    return kinds.valueOf(word);
}

QDebug operator<<(QDebug out, const StorePlace &place)
{
    const QDebugStateSaver saver(out);
    return out.nospace() << "StorePlace(" << place.kind << ", " << place.location << ", " << place.mode << ", "
                         << place.reason << ')';
}

} // namespace Latchkey
