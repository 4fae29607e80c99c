#pragma once

#include "core/base/whendone.h"
#include "core/store/memorystore.h"

#include <optional>

namespace Latchkey {

//! A store in memory that fails when a test says so, for SessionSettings::store. Use from one thread.
class FaultyStore : public MemoryStore
{
public:
    std::optional<Error> readError; //!< As long as it is set, each read() fails with it.
    std::optional<Error> writeError; //!< As long as it is set, each prepare() and write() fails with it.
    int writes = 0; //!< How many writes have succeeded so far.

    QFuture<Result<std::optional<Credential>>> read(const ServerIdentity &server) override
    {
        return readError ? readyFuture(Result<std::optional<Credential>>(at(Stage::Read, *readError)))
                         : MemoryStore::read(server);
    }
    QFuture<Result<Reservation>> prepare(const ServerIdentity &server) override
    {
        return writeError ? readyFuture(Result<Reservation>(at(Stage::Prepare, *writeError)))
                          : MemoryStore::prepare(server);
    }
    QFuture<Status> write(const Credential &credential, const Generation &expected,
                          const Reservation &reserved = {}) override
    {
        if (writeError)
            return readyFuture(Status(at(Stage::Persist, *writeError)));
        QFuture<Status> written = MemoryStore::write(credential, expected, reserved);
        if (written.result()) // it has finished: nothing in memory takes time
            ++writes;
        return written;
    }
};

} // namespace Latchkey
