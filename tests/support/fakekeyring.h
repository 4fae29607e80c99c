#pragma once

#include "core/base/whendone.h"
#include "core/base/worker_p.h"
#include "core/store/keyringbackend.h"
#include "core/store/keyringstore_p.h"
#include "tests/support/waitfor.h"

#include <QtCore/QHash>
#include <QtCore/QPromise>

#include <functional>
#include <utility>

namespace Latchkey::Test {

//! A keyring in memory, with the ways in which real ones fail.
class FakeKeyring : public KeyringBackend, public std::enable_shared_from_this<FakeKeyring>
{
public:
    bool absent = false; //!< No service runs.
    bool locked = false;
    bool failing = false; //!< There, and every call fails.
    bool failingWrites = false;
    bool failingRemovals = false;
    bool garblingWrites = false; //!< Says that it has written, and keeps something else.
    bool searchable = true; //!< Can be asked for many at once.
    int searches = 0; //!< So far.
    int readings = 0; //!< Of one entry each.
    bool silent = false; //!< Never answers, as a real backend may not do: for bounds above it.
    bool slow = false; //!< Answers a reading when release() is called, with what there was before.
    QHash<QString, QByteArray> entries; //!< By "service/account".

    int count() const { return static_cast<int>(entries.size()); }
    void put(const ServerIdentity &server, const Credential &credential)
    {
        KeyringStore store(shared_from_this());
        const auto before = waitFor(store.read(server));
        QVERIFY(before);
        QVERIFY(waitFor(store.write(credential, generationOf(*before))));
    }

    //! Makes the entry something that is no credential.
    void corrupt(const ServerIdentity &server)
    {
        entries[QString(codexKeyringService + u'/' + server.storeKey())] = "no credential";
    }

    QString name() const override { return QStringLiteral("fake keyring"); }
    QFuture<Result<bool>> probe() override
    {
        if (silent)
            return unanswered<bool>();
        if (absent)
            return readyFuture(Result<bool>(false));
        return readyFuture(failure() ? Result<bool>(*failure()) : Result<bool>(true));
    }
    QFuture<Result<std::optional<Secret>>> read(const QString &service, const QString &account) override
    {
        using Found = Result<std::optional<Secret>>;
        ++readings;
        if (silent)
            return unanswered<std::optional<Secret>>();
        if (const auto error = failure())
            return readyFuture(Found(*error));
        const auto entry = entries.constFind(service + u'/' + account);
        const Found found(entry == entries.constEnd() ? std::optional<Secret>() : Secret(*entry));
        if (!slow)
            return readyFuture(found);
        const auto promise = std::make_shared<QPromise<Found>>();
        promise->start();
        m_held.append([promise, found] { fulfil(*promise, found); });
        return promise->future();
    }
    bool isReading() const { return !m_held.isEmpty(); }
    void release()
    {
        slow = false;
        for (const auto &answer : std::exchange(m_held, {}))
            answer();
    }
    QFuture<Result<std::optional<QHash<QString, Secret>>>> readAll(const QString &service,
                                                                   const QStringList &accounts) override
    {
        using All = Result<std::optional<QHash<QString, Secret>>>;
        ++searches;
        if (silent)
            return unanswered<std::optional<QHash<QString, Secret>>>();
        if (const auto error = failure())
            return readyFuture(All(*error));
        if (!searchable)
            return readyFuture(All(std::nullopt));
        QHash<QString, Secret> found;
        for (const QString &account : accounts) {
            if (const auto entry = entries.constFind(service + u'/' + account); entry != entries.constEnd())
                found.insert(account, Secret(*entry));
        }
        return readyFuture(All(found));
    }
    QFuture<Status> write(const QString &service, const QString &account, const Secret &value) override
    {
        if (silent)
            return unanswered<Done>();
        if (const auto error = failure(); error || failingWrites)
            return readyFuture(Status(error.value_or(made(ErrorKind::StoreUnavailable))));
        QByteArray kept(value.reveal().data(), value.reveal().size());
        entries[service + u'/' + account] = garblingWrites ? kept.replace("access_token\":\"", "access_token\":\"x")
                                                           : kept;
        return readyFuture(success());
    }
    QFuture<Result<bool>> remove(const QString &service, const QString &account) override
    {
        if (silent)
            return unanswered<bool>();
        if (const auto error = failure(); error || failingRemovals)
            return readyFuture(Result<bool>(error.value_or(made(ErrorKind::StoreUnavailable))));
        return readyFuture(Result<bool>(entries.remove(service + u'/' + account) > 0));
    }

private:
    template<typename T>
    QFuture<Result<T>> unanswered()
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        m_unanswered.append(promise); // a promise that dies cancels its future, which is an answer too
        return promise->future();
    }
    QList<std::shared_ptr<void>> m_unanswered;
    QList<std::function<void()>> m_held;

    static Error made(ErrorKind kind) { return {kind, Stage::None, QStringLiteral("made up by the test")}; }
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
