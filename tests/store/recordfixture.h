#pragma once

#include "core/base/clock.h"
#include "core/store/filestore_p.h"
#include "core/store/siderecord_p.h"
#include "core/store/siderecordplace_p.h"
#include "core/store/siderecordstore_p.h"
#include "tests/support/fakekeyring.h"
#include "tests/support/waitfor.h"

#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include <functional>

#include <sys/stat.h>

namespace Latchkey::Test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

inline const ServerIdentity demo{u"demo"_s, u"http://127.0.0.1:39111/mcp"_s};

inline Credential credential(const char *access = "A1", const char *refresh = "R1", const QString &client = u"client"_s)
{
    Credential made;
    made.server = demo;
    made.issuer = u"https://as.example"_s;
    made.clientId = client;
    made.clientSecret = Secret("SECRET");
    made.clientAuthMethod = u"client_secret_post"_s;
    made.accessToken = Secret(access);
    made.refreshToken = Secret(refresh);
    made.expiresAt = utcFromMSecs(1'790'000'000'123);
    made.lifetime = 1h;
    made.scopes = {u"a"_s};
    made.resource = u"http://127.0.0.1:39111"_s;
    return made;
}

inline Credential bound(const char *access = "A1", const char *refresh = "R1")
{
    Credential made = credential(access, refresh);
    made.tokenType = TokenType::DPoP;
    made.dpopKey = Secret("KEY");
    return made;
}

//! One home with a file, one with a keyring.
enum class Place { File, Keyring };

//! A store with its records, beside the naked one that other programs see.
struct Fixture {
    Place place;
    QTemporaryDir home;
    std::shared_ptr<FakeKeyring> keyring = std::make_shared<FakeKeyring>();
    std::shared_ptr<CredentialStore> naked;
    std::shared_ptr<SideRecordPlace> records;
    std::shared_ptr<CredentialStore> store;

    explicit Fixture(Place where)
        : place(where)
    {
        if (place == Place::File) {
            naked = std::make_shared<FileStore>(home.path());
            records = std::make_shared<FileSideRecords>(home.path());
            store = fileStoreOf(home.path());
        } else {
            naked = std::make_shared<KeyringStore>(keyring);
            records = std::make_shared<KeyringSideRecords>(keyring, codexKeyringService);
            store = keyringStoreOf(keyring, codexKeyringService);
        }
    }

    static Status put(CredentialStore &into, const Credential &made)
    {
        const auto before = waitFor(into.read(made.server));
        return before ? waitFor(into.write(made, generationOf(*before))) : Status(before.error());
    }
    Status write(const Credential &made) { return put(*store, made); }
    std::optional<Credential> read() const { return waitFor(store->read(demo)).value(); }
    std::optional<Credential> readNaked() const { return waitFor(naked->read(demo)).value(); }
    QJsonObject record() const { return waitFor(records->read(demo)).value(); }

    //! As Codex does it: the members that it knows, and no other.
    void rewriteAsCodex(const std::function<void(Credential &)> &change = {})
    {
        Credential known = withoutSideRecord(*readNaked());
        if (change)
            change(known);
        known.tokenType = TokenType::Bearer;
        known.lifetime.reset();
        QVERIFY(waitFor(naked->remove(demo)));
        QVERIFY(waitFor(naked->write(known, {})));
    }

    //! Everything that lies in files of the home.
    QByteArray allFiles() const
    {
        QByteArray all;
        QDirIterator files(home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            all += file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
        }
        return all;
    }
};

} // namespace Latchkey::Test
