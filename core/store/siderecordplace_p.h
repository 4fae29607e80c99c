#pragma once

#include "core/base/export.h"
#include "core/base/result.h"
#include "core/base/sharedreading_p.h"
#include "core/credential/serveridentity.h"
#include "core/store/keyringbackend.h"
#include "core/store/keyringreading_p.h"

#include <QtCore/QFuture>
#include <QtCore/QJsonObject>

#include <memory>

namespace Latchkey {

//! One place that keeps side records. Whoever changes one holds its credential's lock. As with CredentialStore, a
//! future goes on when the place dies.
class SideRecordPlace
{
public:
    virtual ~SideRecordPlace() = default;

    //! Empty: there is none, or it is none of ours. Errors: StoreUnavailable, StoreLocked: it could not be read.
    virtual QFuture<Result<QJsonObject>> read(const ServerIdentity &server) = 0;
    //! Replaces the record, atomically and durably. Empty: removes it.
    virtual QFuture<Status> write(const ServerIdentity &server, const QJsonObject &record) = 0;
};

//! Beside the credential's journal: `<home>/mcp-oauth-locks/<sha256 hex of the store key>.side`, mode 0600.
class LATCHKEY_TEST_EXPORT FileSideRecords : public SideRecordPlace
{
public:
    explicit FileSideRecords(const QString &home);

    static QString path(const QString &home, const ServerIdentity &server);

    QFuture<Result<QJsonObject>> read(const ServerIdentity &server) override;
    QFuture<Status> write(const ServerIdentity &server, const QJsonObject &record) override;

private:
    const QString m_home;
    const std::shared_ptr<ReadingOfEach<QJsonObject>> m_records; // by path
};

//! In the keyring, under a service of our own, with the store key as the account. What others keep under the service of
//! the credentials stays theirs.
class LATCHKEY_TEST_EXPORT KeyringSideRecords : public SideRecordPlace
{
public:
    //! \a service: of the credentials. \a home: where they are in a store of one home, whose records are not another's;
    //! empty: they are in the keyring, too.
    KeyringSideRecords(std::shared_ptr<KeyringBackend> backend, const QString &service, const QString &home = {});

    static QString serviceFor(const QString &service);

    QFuture<Result<QJsonObject>> read(const ServerIdentity &server) override;
    QFuture<Status> write(const ServerIdentity &server, const QJsonObject &record) override;

private:
    QString accountOf(const ServerIdentity &server) const;

    const std::shared_ptr<KeyringBackend> m_backend;
    const QString m_service;
    const QString m_home;
    const KeyringReading m_entries;
};

} // namespace Latchkey
