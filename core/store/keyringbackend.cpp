#include "core/store/keyringbackend.h"

#include "core/base/whendone.h"
#include "core/store/keyringbackends_p.h"
#include "core/store/keyringgate_p.h"
#include "core/store/keyringlazybackend_p.h"

namespace Latchkey {

using namespace Qt::StringLiterals;

KeyringBackend::~KeyringBackend() = default;

QFuture<Result<std::optional<QHash<QString, Secret>>>> KeyringBackend::readAll(const QString &, const QStringList &)
{
    return readyFuture(Result<std::optional<QHash<QString, Secret>>>(std::nullopt));
}

void KeyringBackend::watch(QObject *, const std::function<void()> &) {}

QFuture<Status> KeyringBackend::unlock()
{
    return readyFuture(Status(keyringLocked(u"this keyring cannot be asked to unlock itself"_s)));
}

QString keyringName(KeyringLayout layout)
{
    return layout == KeyringLayout::Codex ? u"Secret Service (Codex)"_s : u"Secret Service (QtKeychain)"_s;
}

std::shared_ptr<KeyringBackend> qtKeychainBackend(std::chrono::milliseconds bound)
{
    return std::make_shared<LazyKeyringBackend>(KeyringLayout::QtKeychain, bound);
}

std::shared_ptr<KeyringBackend> codexKeyringBackend(std::chrono::milliseconds bound)
{
    return std::make_shared<LazyKeyringBackend>(KeyringLayout::Codex, bound);
}

std::shared_ptr<KeyringBackend> keyringBackendFor(const QString &service)
{
    return service == codexKeyringService ? codexKeyringBackend() : qtKeychainBackend();
}

} // namespace Latchkey
