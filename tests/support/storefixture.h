#pragma once

#include "core/base/clock.h"
#include "core/store/filestore_p.h"
#include "tests/support/waitfor.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

namespace Latchkey::Test {

using namespace Qt::StringLiterals;

inline const ServerIdentity demo{u"demo"_s, u"http://127.0.0.1:39111/mcp"_s};

//! JSON written with single quotes: moc does not understand raw strings that hold quotes and slashes.
inline QByteArray json(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

inline Credential credential(const char *access = "A1")
{
    Credential made;
    made.server = demo;
    made.issuer = u"https://as.example"_s;
    made.clientId = u"client"_s;
    made.accessToken = Secret(access);
    made.refreshToken = Secret("R1");
    made.expiresAt = utcFromMSecs(1'790'000'000'123);
    made.scopes = {u"a"_s, u"b"_s};
    return made;
}

//! A file store in a home of its own.
struct StoreFixture {
    QTemporaryDir home;
    FileStore store{home.path()};
    QString path = FileStore::path(home.path());

    void put(const QByteArray &content) const
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
        file.close();
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    }
    QByteArray content() const
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QJsonObject object() const { return QJsonDocument::fromJson(content()).object(); }
    //! Replaces whatever is there.
    Status write(const Credential &made)
    {
        const auto before = waitFor(store.read(made.server));
        return before ? waitFor(store.write(made, generationOf(*before))) : Status(before.error());
    }
    int strays() const
    {
        return int(QDir(home.path()).entryList({u"*latchkey*"_s}, QDir::Files | QDir::Hidden).size());
    }
};

} // namespace Latchkey::Test
