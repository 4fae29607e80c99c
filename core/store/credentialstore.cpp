#include "core/store/credentialstore.h"

namespace Latchkey {

using namespace Qt::StringLiterals;

CredentialStore::~CredentialStore() = default;

Result<StoreMode> parseStoreMode(const QString &word)
{
    if (word == "auto"_L1)
        return StoreMode::Auto;
    if (word == "file"_L1)
        return StoreMode::File;
    if (word == "keyring"_L1)
        return StoreMode::Keyring;
    return Error{ErrorKind::InvalidInput, Stage::Configuration, u"a store mode is auto, file or keyring"_s, {}, {}};
}

QString toString(StoreMode mode)
{
    switch (mode) {
    case StoreMode::Auto:
        return u"auto"_s;
    case StoreMode::File:
        return u"file"_s;
    case StoreMode::Keyring:
        return u"keyring"_s;
    }
    Q_UNREACHABLE();
}

QString toString(StoreKind kind)
{
    return kind == StoreKind::File ? u"file"_s : u"keyring"_s;
}

} // namespace Latchkey
