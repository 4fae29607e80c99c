#include "core/store/memorystore.h"

#include "core/base/whendone.h"

namespace Latchkey {

using namespace Qt::StringLiterals;

QString MemoryStore::location() const
{
    return u"memory"_s;
}

QFuture<Result<bool>> MemoryStore::available()
{
    return readyFuture(Result<bool>(true));
}

QFuture<Result<std::optional<Credential>>> MemoryStore::read(const ServerIdentity &server)
{
    const auto found = m_credentials.constFind(server.storeKey());
    return readyFuture(Result<std::optional<Credential>>(found == m_credentials.constEnd() ? std::optional<Credential>()
                                                                                           : std::optional(*found)));
}

QFuture<Result<Reservation>> MemoryStore::prepare(const ServerIdentity &)
{
    return readyFuture(Result<Reservation>(Reservation()));
}

QFuture<Status> MemoryStore::write(const Credential &credential, const Generation &expected, const Reservation &)
{
    const QString key = credential.server.storeKey();
    const auto stored = m_credentials.constFind(key);
    const bool isExpected = expected
        == generationOf(stored == m_credentials.constEnd() ? std::optional<Credential>() : std::optional(*stored));
    if (!isExpected)
        return readyFuture(
            Status(Error{ErrorKind::Superseded, Stage::Persist, u"the stored credential is another one"_s}));
    m_credentials.insert(key, credential);
    return readyFuture(success());
}

QFuture<Result<bool>> MemoryStore::remove(const ServerIdentity &server)
{
    return readyFuture(Result<bool>(m_credentials.remove(server.storeKey())));
}

} // namespace Latchkey
