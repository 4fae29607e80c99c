#pragma once

#include "core/base/export.h"
#include "core/base/sharedreading_p.h"
#include "core/store/keyringbackend.h"

#include <QtCore/QHash>

#include <memory>
#include <optional>

namespace Latchkey {

//! What KeyringBackend::read() says, by account.
using KeyringAnswers = QHash<QString, Result<std::optional<Secret>>>;

//! The entries under one service of one keyring, for many who ask for one each: all who ask at a time cost one search.
class LATCHKEY_TEST_EXPORT KeyringReading
{
public:
    KeyringReading(std::shared_ptr<KeyringBackend> backend, const QString &service);

    //! As KeyringBackend::read().
    QFuture<Result<std::optional<Secret>>> read(const QString &account) const;

private:
    std::shared_ptr<SharedReading<KeyringAnswers>> m_answers;
};

} // namespace Latchkey
