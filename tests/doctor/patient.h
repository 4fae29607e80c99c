#pragma once

#include "core/base/clock.h"
#include "core/doctor/doctor_p.h"
#include "core/lock/locks_p.h"
#include "core/session/journal_p.h"
#include "core/store/driftlog_p.h"
#include "core/store/encryptedstore_p.h"
#include "core/store/filestore_p.h"
#include "tests/support/deadprocess.h"
#include "tests/support/fakekeyring.h"
#include "tests/support/temporaryhome.h"
#include "tests/support/waitfor.h"

#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <functional>

#include <sys/stat.h>
#include <unistd.h>

namespace Latchkey::Test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! A healthy home with one server, to be made sick in one way.
struct Patient {
    TemporaryHome folder;
    QDateTime now = QDateTime::currentDateTimeUtc();
    std::shared_ptr<FakeKeyring> keyring = std::make_shared<FakeKeyring>();
    Examination what;

    explicit Patient(StoreMode mode = StoreMode::Auto)
    {
        qputenv("XDG_STATE_HOME", QFile::encodeName(folder.filePath(u"state"_s)));
        what.home = folder.path();
        what.mode = mode;
        what.keyring = keyring;
        what.clock = [this] { return now; };
        what.servers = {server(u"demo"_s)};
    }

    static Server server(const QString &name)
    {
        Server made;
        made.identity = {name, u"https://%1.example/mcp"_s.arg(name)};
        return made;
    }

    Credential credential(const QString &name, std::chrono::seconds left = 1h, const char *refresh = "SECRET-R") const
    {
        Credential made;
        made.server = server(name).identity;
        made.issuer = u"https://as.example"_s;
        made.clientId = u"client"_s;
        made.accessToken = Secret("SECRET-A");
        made.refreshToken = Secret(refresh);
        made.expiresAt = now.addSecs(left.count());
        return made;
    }

    void file(const Credential &made) const
    {
        FileStore store(folder.path());
        const auto before = waitFor(store.read(made.server));
        QVERIFY(before);
        QVERIFY(waitFor(store.write(made, generationOf(*before))));
    }
    void ring(const Credential &made) const { keyring->put(made.server, made); }

    //! Codex encrypts from now on.
    void encrypt(const Credential &made)
    {
        what.secretAuthStorage = true;
        keyring->entries[codexPassphraseService + u'/' + EncryptedStore::passphraseAccount(what.home)] = "passphrase";
        QVERIFY(waitFor(EncryptedStore(keyring, what.home).write(made, {})));
    }

    void log(const QString &storeKey, const QString &mode, const QString &store) const
    {
        QVERIFY(waitFor(DriftLog(folder.path()).record(storeKey, {mode, u"direct"_s, store}, now)));
    }

    QString credentials() const { return FileStore::path(folder.path()); }
    QString demoKey() const { return server(u"demo"_s).identity.storeKey(); }
    QString demoLock() const { return credentialLockPath(folder.path(), demoKey()); }

    void put(const QString &path, const QByteArray &content) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile out(path);
        QVERIFY(out.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(out.write(content), content.size());
    }

    QList<Finding> findings() const
    {
        const Result<QList<Finding>> found = waitFor(examine(what));
        return found ? *found
                     : QList<Finding>{{FindingKind::ConfigBroken, Severity::Problem, u"examine() failed"_s, {}}};
    }

    //! Path, mode, size and time of everything in the home; not when a lock was taken, as reading may do.
    QStringList traces() const
    {
        QStringList traces;
        QDirIterator all(folder.path(), QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
        while (all.hasNext()) {
            const QFileInfo info(all.next());
            const QString time = info.filePath() == lockFolder(folder.path())
                ? QString()
                : info.lastModified().toString(Qt::ISODateWithMs);
            traces.append(u"%1 %2 %3 %4"_s.arg(info.filePath(), QString::number(info.permissions().toInt()),
                                               QString::number(info.size()), time));
        }
        traces.sort();
        return traces;
    }
};

inline Intent intentFor(const char *refreshToken, bool rejected = false, bool interrupted = false)
{
    return {fingerprintOf(Secret(refreshToken)),
            utcTime(QDate(2026, 5, 4), QTime(11, 0)),
            4711,
            u"codex"_s,
            rejected,
            interrupted};
}

using Sicken = std::function<void(Patient &)>;

} // namespace Latchkey::Test
