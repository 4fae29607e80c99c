#include "core/store/keyringlazybackend_p.h"

#include "core/base/system/processes_p.h"
#include "core/base/visibletext.h"
#include "core/base/whendone.h"
#include "core/store/keyringmodule_p.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QLibrary>
#include <QtCore/QThread>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

Error unavailable(const QString &detail)
{
    return {ErrorKind::StoreUnavailable, Stage::None, detail};
}

#ifndef LATCHKEY_KEYRING_INSIDE
//! The folder of this library: the module stands in a folder beside it, installed or not.
QString libraryFolder()
{
    const QString self = moduleFileOf(&keyringModuleEntry);
    return self.isEmpty() ? QCoreApplication::applicationDirPath() : QFileInfo(self).absolutePath();
}
#endif

//! Asked here and not of D-Bus, whose libraries would start a bus of their own where there is none.
bool hasSessionBus()
{
    const QByteArray address = qgetenv("DBUS_SESSION_BUS_ADDRESS");
    if (!address.isEmpty())
        return !address.startsWith("autolaunch:") && !address.startsWith("disabled:");
    const QString folder = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !folder.isEmpty() && QFileInfo::exists(folder + "/bus"_L1);
}

//! QtKeychain, which is needed for KWallet alone, has its jobs in one thread.
bool needsMainThread(KeyringLayout layout)
{
    return layout == KeyringLayout::QtKeychain && !qEnvironmentVariableIsEmpty("KDE_SESSION_VERSION");
}

} // namespace

LazyKeyringBackend::LazyKeyringBackend(KeyringLayout layout, std::chrono::milliseconds bound)
    : m_layout(layout)
    , m_bound(bound)
{
}

Result<std::shared_ptr<KeyringBackend>> LazyKeyringBackend::loaded()
{
    if (m_loaded)
        return m_loaded;
    if (!hasSessionBus())
        return unavailable(u"no keyring service runs here"_s);
    if (needsMainThread(m_layout) && QThread::currentThread() != QCoreApplication::instance()->thread())
        return unavailable(u"KWallet can be used from the thread of the QCoreApplication only"_s);
#ifdef LATCHKEY_KEYRING_INSIDE
    latchkey_make_keyring_backend(m_layout, m_bound.count(), &m_loaded);
#else
    QLibrary module(libraryFolder() + "/latchkey/keyring"_L1);
    module.setLoadHints(QLibrary::PreventUnloadHint);
    auto *make = reinterpret_cast<MakeKeyringBackend *>(module.resolve(keyringModuleEntry));
    if (!make)
        return unavailable(u"keyring support is not installed: "_s + visibleText(module.errorString()));
    make(m_layout, m_bound.count(), &m_loaded);
#endif
    return m_loaded;
}

QString LazyKeyringBackend::name() const
{
    return keyringName(m_layout);
}

QFuture<Result<bool>> LazyKeyringBackend::probe()
{
    if (!m_loaded && !hasSessionBus())
        return readyFuture(Result<bool>(false));
    const auto backend = loaded();
    return backend ? (*backend)->probe() : readyFuture(Result<bool>(backend.error()));
}

QFuture<Result<std::optional<Secret>>> LazyKeyringBackend::read(const QString &service, const QString &account)
{
    const auto backend = loaded();
    return backend ? (*backend)->read(service, account) : readyFuture(Result<std::optional<Secret>>(backend.error()));
}

QFuture<Result<std::optional<QHash<QString, Secret>>>> LazyKeyringBackend::readAll(const QString &service,
                                                                                   const QStringList &accounts)
{
    const auto backend = loaded();
    return backend ? (*backend)->readAll(service, accounts)
                   : readyFuture(Result<std::optional<QHash<QString, Secret>>>(backend.error()));
}

QFuture<Status> LazyKeyringBackend::write(const QString &service, const QString &account, const Secret &value)
{
    const auto backend = loaded();
    return backend ? (*backend)->write(service, account, value) : readyFuture(Status(backend.error()));
}

QFuture<Result<bool>> LazyKeyringBackend::remove(const QString &service, const QString &account)
{
    const auto backend = loaded();
    return backend ? (*backend)->remove(service, account) : readyFuture(Result<bool>(backend.error()));
}

void LazyKeyringBackend::watch(QObject *context, const std::function<void()> &changed)
{
    if (const auto backend = loaded())
        (*backend)->watch(context, changed);
}

QFuture<Status> LazyKeyringBackend::unlock()
{
    const auto backend = loaded();
    return backend ? (*backend)->unlock() : readyFuture(Status(backend.error()));
}

} // namespace Latchkey
