#include "core/store/secretservicebackend_p.h"

#include "core/base/whendone.h"
#include "core/store/keyringgate_p.h"
#include "core/store/secretserviceitem_p.h"

#include <QtCore/QSet>

#include <algorithm>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

// Nobody has as many entries under one name; a service that says so is not worth waiting for.
constexpr qsizetype itemLimit = 64;
constexpr qsizetype manyItemsLimit = 10'000; // of all accounts
// The release of Codex's library whose labels ours are equal to.
constexpr QLatin1String libraryVersion{"3.6.3"};

//! What is there under one name.
struct Found {
    KeyringState state = KeyringState::NoService;
    QByteArray collection;
    QList<SecretServiceItem> items; //!< The one that counts is the first.
};

bool countsMore(const SecretServiceItem &left, const SecretServiceItem &right)
{
    // The path decides between items of the same second, so that what is written is what is read back.
    return left.modified != right.modified ? left.modified > right.modified : left.path < right.path;
}

QString codexLabel(const QString &service, const QString &account)
{
    return account + u'@' + service + ":default (keyring v"_L1 + libraryVersion + u')';
}

QString qtKeychainLabel(const QString &service, const QString &account)
{
    return account + u'@' + service;
}

//! One entry, and all that an operation on it needs even when the backend is gone.
struct Entry {
    const EntryLayout &layout;
    QString service;
    QString account;
    PatientBound bound;

    QFuture<Result<Found>> find() const
    {
        const auto looked = lookAtSecretService(layout.wanted(service, account), bound);
        return followedBy<Found>(looked, [*this](const Result<SecretServiceView> &seen) {
            if (!seen)
                return readyFuture(Result<Found>(seen.error()));
            if (seen->state == KeyringState::NoService)
                return readyFuture(Result<Found>(noKeyringService()));
            if (seen->items.size() > itemLimit)
                return readyFuture(Result<Found>(keyringUnavailable(u"the keyring holds too many such entries"_s)));
            return describe(seen->items, Found{seen->state, seen->collection, {}});
        });
    }

    //! Adds those of \a paths that are of this layout to \a found, one after the other.
    QFuture<Result<Found>> describe(QList<QByteArray> paths, Found found) const
    {
        if (paths.isEmpty()) {
            std::sort(found.items.begin(), found.items.end(), countsMore);
            return readyFuture(Result<Found>(found));
        }
        const QByteArray path = paths.takeFirst();
        return followedBy<Found>(describeItem(path, bound), [=, *this](const Result<SecretServiceItem> &item) {
            if (!item)
                return readyFuture(Result<Found>(item.error()));
            Found more = found;
            if (layout.hasMark(item->attributes))
                more.items.append(*item);
            return describe(paths, more);
        });
    }

    QFuture<Result<std::optional<Secret>>> read() const
    {
        using Value = Result<std::optional<Secret>>;
        return followedBy<std::optional<Secret>>(find(), [*this](const Result<Found> &found) {
            if (!found)
                return readyFuture(Value(found.error()));
            if (found->items.isEmpty())
                return readyFuture(Value(std::optional<Secret>()));
            const auto secret = readItem(found->items.first().path, bound);
            return followedBy<std::optional<Secret>>(secret, [](const Result<Secret> &value) {
                if (!value)
                    return readyFuture(Value(value.error()));
                if (value->isEmpty())
                    return readyFuture(Value(keyringUnavailable(u"the keyring returned an empty entry"_s)));
                return readyFuture(Value(*value));
            });
        });
    }

    QFuture<Status> write(const Secret &value) const
    {
        return followedBy<Done>(find(), [*this, value](const Result<Found> &found) {
            if (!found)
                return readyFuture(Status(found.error()));
            if (found->state == KeyringState::NoCollection)
                return readyFuture(Status(noKeyringCollection()));
            const auto written = found->items.isEmpty() ? create(found->collection, value)
                                                        : updateItem(found->items.first().path, value, bound);
            return followedBy<Done>(
                written, [*this, value](const Status &done) { return done ? confirm(value) : readyFuture(done); });
        });
    }

    QFuture<Status> create(const QByteArray &collection, const Secret &value) const
    {
        SecretAttributes attributes = layout.wanted(service, account);
        attributes.insert(layout.mark, layout.markValue);
        attributes.insert(layout.others);
        return createItem(collection, layout.label(service, account), attributes, value, bound);
    }

    QFuture<Status> confirm(const Secret &value) const
    {
        return followedBy<Done>(read(), [value](const Result<std::optional<Secret>> &found) {
            if (!found)
                return readyFuture(Status(found.error()));
            const bool same = *found && **found == value;
            return readyFuture(same ? success()
                                    : Status(keyringUnavailable(u"the keyring did not keep what was written"_s)));
        });
    }

    //! All that match: an older one left behind would be the credential again.
    QFuture<Result<bool>> remove() const
    {
        return followedBy<bool>(find(), [*this](const Result<Found> &found) {
            if (!found)
                return readyFuture(Result<bool>(found.error()));
            if (found->items.isEmpty())
                return readyFuture(Result<bool>(false));
            return followedBy<bool>(removeAll(found->items), [*this](const Status &removed) {
                if (!removed)
                    return readyFuture(Result<bool>(removed.error()));
                return followedBy<bool>(find(), [](const Result<Found> &still) {
                    if (!still)
                        return readyFuture(Result<bool>(still.error()));
                    return readyFuture(still->items.isEmpty()
                                           ? Result<bool>(true)
                                           : Result<bool>(keyringUnavailable(u"the keyring kept the entry"_s)));
                });
            });
        });
    }

    QFuture<Status> removeAll(QList<SecretServiceItem> items) const
    {
        // The oldest first: if this stops half way, what is left is what counted before.
        const SecretServiceItem item = items.takeLast();
        return followedBy<Done>(deleteItem(item.path, bound), [=, *this](const Status &deleted) {
            return !deleted || items.isEmpty() ? readyFuture(deleted) : removeAll(items);
        });
    }
};

using All = Result<std::optional<QHash<QString, Secret>>>;
using Chosen = QHash<QString, SecretServiceItem>; // the one that counts, by account

//! The secrets of \a chosen.
QFuture<All> readChosen(const Chosen &chosen, const PatientBound &bound)
{
    QList<QByteArray> paths;
    for (const SecretServiceItem &item : chosen)
        paths.append(item.path);
    const auto secrets = readItems(paths, bound);
    return followedBy<std::optional<QHash<QString, Secret>>>(
        secrets, [chosen](const Result<QHash<QByteArray, Secret>> &read) {
            if (!read)
                return readyFuture(All(read.error()));
            QHash<QString, Secret> found;
            for (auto item = chosen.constBegin(); item != chosen.constEnd(); ++item) {
                const Secret secret = read->value(item->path);
                if (secret.isEmpty())
                    return readyFuture(All(keyringUnavailable(u"the keyring returned an empty entry"_s)));
                found.insert(item.key(), secret);
            }
            return readyFuture(All(found));
        });
}

//! One search for all that is under \a service, and one call for the secrets of \a accounts.
QFuture<All> readMany(const EntryLayout &layout, const QString &service, const QStringList &accounts,
                      const PatientBound &bound)
{
    const QSet<QString> wanted(accounts.begin(), accounts.end());
    return followedBy<std::optional<QHash<QString, Secret>>>(
        lookAtSecretService({{layout.service, service.toUtf8()}}, bound),
        [&layout, wanted, bound](const Result<SecretServiceView> &seen) {
            if (!seen)
                return readyFuture(All(seen.error()));
            if (seen->state == KeyringState::NoService)
                return readyFuture(All(noKeyringService()));
            if (seen->items.size() > manyItemsLimit)
                return readyFuture(All(std::nullopt));
            return followedBy<std::optional<QHash<QString, Secret>>>(
                describeItems(seen->items, bound),
                [&layout, wanted, bound](const Result<QList<SecretServiceItem>> &items) {
                    if (!items)
                        return readyFuture(All(items.error()));
                    Chosen chosen;
                    for (const SecretServiceItem &item : *items) {
                        const QString account = QString::fromUtf8(item.attributes.value(layout.account));
                        if (!layout.hasMark(item.attributes) || !wanted.contains(account))
                            continue;
                        const auto other = chosen.constFind(account);
                        if (other == chosen.constEnd() || countsMore(item, *other))
                            chosen.insert(account, item);
                    }
                    return chosen.isEmpty() ? readyFuture(All(QHash<QString, Secret>())) : readChosen(chosen, bound);
                });
        });
}

} // namespace

SecretAttributes EntryLayout::wanted(const QString &ofService, const QString &ofAccount) const
{
    return {{service, ofService.toUtf8()}, {account, ofAccount.toUtf8()}};
}

bool EntryLayout::hasMark(const SecretAttributes &attributes) const
{
    return attributes.value(mark, mayLackMark ? markValue : QByteArray()) == markValue;
}

const EntryLayout &codexEntries()
{
    // No schema: Codex's library names none, and gnome-keyring makes org.freedesktop.Secret.Generic of that.
    static const EntryLayout layout{
        KeyringLayout::Codex, "service", "username", "target", "default", true, {{"application", "rust-keyring"}},
        &codexLabel};
    return layout;
}

const EntryLayout &qtKeychainEntries()
{
    // Text for ever: a binary entry of the same name is another entry.
    static const EntryLayout layout{
        KeyringLayout::QtKeychain,           "server",        "user", "type", "plaintext", false,
        {{"xdg:schema", "org.qt.keychain"}}, &qtKeychainLabel};
    return layout;
}

SecretServiceBackend::SecretServiceBackend(const EntryLayout &layout, std::chrono::milliseconds bound)
    : m_layout(layout)
    , m_bound(bound)
{
}

QString SecretServiceBackend::name() const
{
    return keyringName(m_layout.kind);
}

QFuture<Result<bool>> SecretServiceBackend::probe()
{
    const auto seen = lookAtSecretService({}, PatientBound(m_bound));
    return followedBy<bool>(seen, [](const Result<SecretServiceView> &view) {
        return readyFuture(view ? Result<bool>(view->state == KeyringState::Open) : Result<bool>(view.error()));
    });
}

QFuture<Result<std::optional<Secret>>> SecretServiceBackend::read(const QString &service, const QString &account)
{
    return Entry{m_layout, service, account, PatientBound(m_bound)}.read();
}

QFuture<Result<std::optional<QHash<QString, Secret>>>> SecretServiceBackend::readAll(const QString &service,
                                                                                     const QStringList &accounts)
{
    return readMany(m_layout, service, accounts, PatientBound(m_bound));
}

QFuture<Status> SecretServiceBackend::write(const QString &service, const QString &account, const Secret &value)
{
    return Entry{m_layout, service, account, PatientBound(m_bound)}.write(value);
}

QFuture<Result<bool>> SecretServiceBackend::remove(const QString &service, const QString &account)
{
    return Entry{m_layout, service, account, PatientBound(m_bound)}.remove();
}

void SecretServiceBackend::watch(QObject *context, const std::function<void()> &changed)
{
    watchSecretService(context, changed);
}

QFuture<Status> SecretServiceBackend::unlock()
{
    return unlockSecretService(PatientBound(unlockBound));
}

} // namespace Latchkey
