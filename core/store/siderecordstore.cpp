#include "core/store/siderecordstore_p.h"

#include "core/base/logging_p.h"
#include "core/base/operation_p.h"
#include "core/store/encryptedstore_p.h"
#include "core/store/filestore_p.h"
#include "core/store/keyringstore_p.h"
#include "core/store/siderecord_p.h"
#include "core/store/siderecordplace_p.h"

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

using Stored = Result<std::optional<Credential>>;

// Whoever writes between our two looks does so once or twice, not for ever.
constexpr int readTriesLimit = 3;

//! The credential, then what its record says, and the credential again if a writer got in between.
class Read : public Operation<std::optional<Credential>>
{
public:
    Read(std::shared_ptr<CredentialStore> store, std::shared_ptr<SideRecordPlace> records, ServerIdentity server)
        : m_store(std::move(store))
        , m_records(std::move(records))
        , m_server(std::move(server))
    {
    }

    QFuture<Stored> start()
    {
        readStore();
        return future();
    }

private:
    void readStore()
    {
        ++m_tries;
        step(m_store->read(m_server), [this](const Stored &stored) {
            if (!stored || !*stored)
                return finish(stored);
            const bool isSettled = m_tries > 1 && generationOf(*stored) == generationOf(m_stored);
            m_stored = *stored;
            isSettled ? judge() : readRecord();
        });
    }

    void readRecord()
    {
        step(m_records->read(m_server), Stage::Read, [this](const QJsonObject &record) {
            m_record = record;
            // One that is about something else was written by a peer that has just replaced what we read.
            if (!m_record.isEmpty() && !speaksFor(m_record, *m_stored) && m_tries < readTriesLimit)
                return readStore();
            judge();
        });
    }

    void judge() { finish(Stored(withSideRecord(*m_stored, m_record))); }

    const std::shared_ptr<CredentialStore> m_store;
    const std::shared_ptr<SideRecordPlace> m_records;
    const ServerIdentity m_server;
    std::optional<Credential> m_stored;
    QJsonObject m_record;
    int m_tries = 0;
};

class SideRecordReservation : public WriteReservation
{
public:
    SideRecordReservation(Reservation ofStore, Result<Secret> record)
        : ofStore(std::move(ofStore))
        , record(std::move(record))
    {
    }

    const Reservation ofStore;
    const Result<Secret> record; // its text, as it was at the time
};

//! What is stored, its record, the new record, the new entry: one write, step by step.
class SideRecordWrite : public Operation<Done>
{
public:
    SideRecordWrite(std::shared_ptr<CredentialStore> store, std::shared_ptr<SideRecordPlace> records,
                    Credential credential, Generation expected, const Reservation &reserved)
        : m_store(std::move(store))
        , m_records(std::move(records))
        , m_credential(std::move(credential))
        , m_expected(std::move(expected))
        , m_readBefore(std::dynamic_pointer_cast<SideRecordReservation>(reserved))
        , m_reserved(withoutRecord(reserved))
    {
    }

    QFuture<Status> start()
    {
        m_readBefore ? judgeReserved() : look();
        return future();
    }

private:
    // Mostly a refresh leaves the record as it is, and then there is nothing to look at: what the store holds, that finds
    // out for itself.
    void judgeReserved()
    {
        if (!m_readBefore->record)
            return look();
        const QJsonObject record = recordIn(m_readBefore->record->reveal());
        const bool isSettled = sideRecordFor(m_credential, m_credential, record) == record;
        isSettled ? writeStore(withoutSideRecord(m_credential)) : look();
    }

    void look()
    {
        const auto record = m_records->read(m_credential.server); // at the same time
        step(m_store->read(m_credential.server), [this, record](const Stored &stored) {
            if (!stored)
                return finish(within(Stage::Persist, stored.error()));
            // The store will look once more, under its lock; but a write that must fail leaves the record alone.
            if (generationOf(*stored) != m_expected)
                return finish(Error{ErrorKind::Superseded, Stage::Persist, u"the stored credential is another one"_s});
            judgeRecord(*stored, record);
        });
    }

    void judgeRecord(const std::optional<Credential> &stored, const QFuture<Result<QJsonObject>> &reading)
    {
        step(reading, [this, stored](const Result<QJsonObject> &record) {
            if (!record)
                return writeStore(m_credential);
            const QJsonObject after = sideRecordFor(m_credential, stored, *record);
            if (after == *record)
                return writeStore(withoutSideRecord(m_credential));
            writeRecord(after);
        });
    }

    void writeRecord(const QJsonObject &record)
    {
        step(m_records->write(m_credential.server, record),
             [this](const Status &written) { writeStore(written ? withoutSideRecord(m_credential) : m_credential); });
    }

    void writeStore(const Credential &entry)
    {
        step(m_store->write(entry, m_expected, m_reserved), [this](const Status &written) { finish(written); });
    }

    void conclude(Status &outcome) override
    {
        if (outcome)
            qCDebug(storeLog) << m_credential.server << "was written to" << m_store->kind();
        else
            qCInfo(storeLog) << m_credential.server << "was not written to" << m_store->kind() << outcome.error();
    }

    const std::shared_ptr<CredentialStore> m_store;
    const std::shared_ptr<SideRecordPlace> m_records;
    const Credential m_credential;
    const Generation m_expected;
    const std::shared_ptr<SideRecordReservation> m_readBefore;
    const Reservation m_reserved; // of the store
};

} // namespace

Reservation withoutRecord(const Reservation &reserved)
{
    const auto withRecord = std::dynamic_pointer_cast<SideRecordReservation>(reserved);
    return withRecord ? withRecord->ofStore : reserved;
}

SideRecordStore::SideRecordStore(std::shared_ptr<CredentialStore> store, std::shared_ptr<SideRecordPlace> records)
    : m_store(std::move(store))
    , m_records(std::move(records))
{
}

QFuture<Stored> SideRecordStore::read(const ServerIdentity &server)
{
    return (new Read(m_store, m_records, server))->start();
}

QFuture<Result<Reservation>> SideRecordStore::prepare(const ServerIdentity &server)
{
    const auto record = m_records->read(server); // at the same time
    return followedBy<Reservation>(m_store->prepare(server), [record](const Result<Reservation> &made) {
        if (!made)
            return readyFuture(made);
        return followedBy<Reservation>(record, [ofStore = *made](const Result<QJsonObject> &read) {
            return readyFuture(
                Result<Reservation>(std::make_shared<SideRecordReservation>(ofStore, read.transform(recordText))));
        });
    });
}

QFuture<Status> SideRecordStore::write(const Credential &credential, const Generation &expected,
                                       const Reservation &reserved)
{
    return (new SideRecordWrite(m_store, m_records, credential, expected, reserved))->start();
}

QFuture<Result<bool>> SideRecordStore::remove(const ServerIdentity &server)
{
    return followedBy<bool>(m_store->remove(server), [records = m_records, server](const Result<bool> &removed) {
        if (!removed)
            return readyFuture(removed);
        return followedBy<bool>(records->write(server, {}), [removed](const Status &) { return readyFuture(removed); });
    });
}

std::shared_ptr<CredentialStore> fileStoreOf(const QString &home, std::chrono::milliseconds lockBound)
{
    return std::make_shared<SideRecordStore>(std::make_shared<FileStore>(home, lockBound),
                                             std::make_shared<FileSideRecords>(home));
}

std::shared_ptr<CredentialStore> keyringStoreOf(const std::shared_ptr<KeyringBackend> &backend, const QString &service)
{
    return std::make_shared<SideRecordStore>(std::make_shared<KeyringStore>(backend, service),
                                             std::make_shared<KeyringSideRecords>(backend, service));
}

std::shared_ptr<CredentialStore> encryptedStoreOf(const std::shared_ptr<KeyringBackend> &keyring, const QString &home,
                                                  std::chrono::milliseconds lockBound)
{
    return std::make_shared<SideRecordStore>(std::make_shared<EncryptedStore>(keyring, home, lockBound),
                                             std::make_shared<KeyringSideRecords>(keyring, codexKeyringService, home));
}

} // namespace Latchkey
