#include "core/store/keyringreading_p.h"

#include "core/store/keyringbackends_p.h"

#include <QtCore/QDeadlineTimer>

#include <chrono>
#include <utility>

namespace Latchkey {

namespace {

// Below it, searching for each costs less than describing what else is there.
constexpr qsizetype fewAccounts = 3;

//! One after the other: a keyring that does them in turn would let the last ones wait for longer than their bound. One that
//! has failed, and taken until \a patience is over for it, is not waited for as often as there are accounts.
QFuture<Result<KeyringAnswers>> readEach(const std::shared_ptr<KeyringBackend> &backend, const QString &service,
                                         QStringList accounts, QDeadlineTimer patience, KeyringAnswers answers = {})
{
    if (accounts.isEmpty())
        return readyFuture(Result<KeyringAnswers>(answers));
    const QString account = accounts.takeFirst();
    return followedBy<KeyringAnswers>(backend->read(service, account), [=](const auto &found) mutable {
        answers.insert(account, found);
        if (!found && patience.hasExpired()) {
            for (const QString &left : std::exchange(accounts, {}))
                answers.insert(left, found);
        }
        return readEach(backend, service, std::move(accounts), patience, std::move(answers));
    });
}

QFuture<Result<KeyringAnswers>> readEach(const std::shared_ptr<KeyringBackend> &backend, const QString &service,
                                         const QStringList &accounts)
{
    return readEach(backend, service, accounts, QDeadlineTimer(keyringBound - std::chrono::seconds(1)));
}

QFuture<Result<KeyringAnswers>> readAccounts(const std::shared_ptr<KeyringBackend> &backend, const QString &service,
                                             QStringList accounts)
{
    accounts.removeDuplicates();
    if (accounts.size() <= fewAccounts)
        return readEach(backend, service, accounts);
    using All = Result<std::optional<QHash<QString, Secret>>>;
    return followedBy<KeyringAnswers>(backend->readAll(service, accounts), [=](const All &all) {
        // What is wrong with one entry must not be said of all.
        if (!all || !*all)
            return readEach(backend, service, accounts);
        KeyringAnswers answers;
        for (const QString &account : accounts) {
            const auto found = (*all)->constFind(account);
            answers.insert(account, found == (*all)->constEnd() ? std::optional<Secret>() : std::optional(*found));
        }
        return readyFuture(Result<KeyringAnswers>(answers));
    });
}

} // namespace

KeyringReading::KeyringReading(std::shared_ptr<KeyringBackend> backend, const QString &service)
{
    const auto read = [backend = std::move(backend), service](const QStringList &accounts) {
        return readAccounts(backend, service, accounts);
    };
    m_answers = std::make_shared<SharedReading<KeyringAnswers>>(read);
}

QFuture<Result<std::optional<Secret>>> KeyringReading::read(const QString &account) const
{
    return askFor(*m_answers, account);
}

} // namespace Latchkey
