#pragma once

#include "core/base/whendone.h"
#include "core/store/keyringbackend.h"
#include "core/store/keyringstore.h"
#include "tests/support/waitfor.h"

#include <QtCore/QHash>

namespace Latchkey::Test {

//! A keyring in memory, with the ways in which real ones fail.
class FakeKeyring : public KeyringBackend, public std::enable_shared_from_this<FakeKeyring>
{
public:
    bool absent = false; //!< No service runs.
    bool locked = false;
    bool failing = false; //!< There, and every call fails.
    bool failingWrites = false;
    QHash<QString, QByteArray> entries; //!< By "service/account".

    int count() const { return static_cast<int>(entries.size()); }
    void put(const ServerIdentity &server, const Credential &credential)
    {
        KeyringStore store(shared_from_this());
        const auto before = waitFor(store.read(server));
        QVERIFY(before);
        QVERIFY(waitFor(store.write(credential, generationOf(*before))));
    }

    QString name() const override { return QStringLiteral("fake keyring"); }
    QFuture<Result<bool>> probe() override
    {
        if (absent)
            return readyFuture(Result<bool>(false));
        return readyFuture(failure() ? Result<bool>(*failure()) : Result<bool>(true));
    }
    QFuture<Result<std::optional<Secret>>> read(const QString &service, const QString &account) override
    {
        using Found = Result<std::optional<Secret>>;
        if (const auto error = failure())
            return readyFuture(Found(*error));
        const auto entry = entries.constFind(service + u'/' + account);
        return readyFuture(Found(entry == entries.constEnd() ? std::optional<Secret>() : Secret(*entry)));
    }
    QFuture<Status> write(const QString &service, const QString &account, const Secret &value) override
    {
        if (const auto error = failure(); error || failingWrites)
            return readyFuture(Status(error.value_or(made(ErrorKind::StoreUnavailable))));
        entries[service + u'/' + account] = QByteArray(value.reveal().data(), value.reveal().size());
        return readyFuture(success());
    }
    QFuture<Result<bool>> remove(const QString &service, const QString &account) override
    {
        if (const auto error = failure())
            return readyFuture(Result<bool>(*error));
        return readyFuture(Result<bool>(entries.remove(service + u'/' + account) > 0));
    }

private:
    static Error made(ErrorKind kind) { return {kind, Stage::None, QStringLiteral("made up by the test"), {}, {}}; }
    std::optional<Error> failure() const
    {
        if (locked)
            return made(ErrorKind::StoreLocked);
        if (failing || absent)
            return made(ErrorKind::StoreUnavailable);
        return std::nullopt;
    }
};

} // namespace Latchkey::Test
