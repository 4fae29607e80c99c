#include "core/lock/locks.h"
#include "core/store/filestore.h"
#include "tests/support/clifixture.h"
#include "tests/support/testmain.h"

#include <QtCore/QDirIterator>
#include <QtTest/QTest>

#include <functional>
#include <vector>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Latchkey;
using namespace Latchkey::Test;

namespace {

//! A small file system of its own in place of the fixture's home, with its configuration and an expired credential.
class SmallDisk
{
public:
    explicit SmallDisk(CliFixture &cli)
        : m_path(QFile::encodeName(cli.home()))
        , m_mounted(::mount("tmpfs", m_path.constData(), "tmpfs", 0, "size=1m,mode=0700") == 0)
    {
        if (!m_mounted)
            return;
        cli.writeConfig();
        cli.seed(-60s);
    }
    ~SmallDisk()
    {
        if (m_mounted)
            ::umount2(m_path.constData(), MNT_DETACH);
    }
    Q_DISABLE_COPY_MOVE(SmallDisk)

    bool isMounted() const { return m_mounted; }
    bool makeReadOnly(bool readOnly) const
    {
        const unsigned long flags = MS_REMOUNT | (readOnly ? static_cast<unsigned long>(MS_RDONLY) : 0UL);
        return ::mount("tmpfs", m_path.constData(), "tmpfs", flags, "size=1m,mode=0700") == 0;
    }

private:
    const QByteArray m_path;
    const bool m_mounted;
};

//! Runs the program without root's rights, to which every folder may be written.
class Nobody
{
public:
    explicit Nobody(CliFixture &cli)
        : m_cli(cli)
    {
        if (::geteuid() != 0)
            return;
        m_cli.prefix = {u"setpriv"_s, u"--reuid=65534"_s, u"--regid=65534"_s, u"--clear-groups"_s};
        QDirIterator all(m_cli.folder.path(), QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
        while (all.hasNext())
            give(all.next());
        give(m_cli.folder.path());
    }
    bool canRunIt() const { return run({u"--version"_s}).status == 0; }
    Outcome run(const QStringList &arguments) const { return m_cli.run(arguments); }

private:
    static void give(const QString &path)
    {
        if (::chown(QFile::encodeName(path).constData(), 65534, 65534) != 0)
            qFatal("cannot give a file away");
    }

    CliFixture &m_cli;
};

void put(const QString &path, const QByteArray &content)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    QCOMPARE(file.write(content), content.size());
}

QStringList leftovers(const CliFixture &cli)
{
    QStringList found;
    QDirIterator all(cli.home(), {u"*.latchkey-*"_s}, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext())
        found.append(all.next());
    return found;
}

} // namespace

using Plant = std::function<void(const CliFixture &)>;
Q_DECLARE_METATYPE(Plant)

//! What a disk, or somebody with a grudge, can put in the way of a refresh: nothing is spent, and nothing is lost.
class TestFileSystemFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFullDiskStopsBeforeTheTokenIsSpent()
    {
        CliFixture cli;
        const SmallDisk disk(cli);
        if (!disk.isMounted())
            QSKIP("skipped: mounting a small disk needs root");
        const QJsonObject before = cli.stored();
        QFile filler(cli.home() + "/filler"_L1);
        QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        while (filler.write(QByteArray(1024, 'x')) == 1024) {}
        QVERIFY(filler.size() > 0);

        const Outcome full = cli.run({u"token"_s, u"notes"_s});
        QCOMPARE(full.status, 4);
        QCOMPARE(cli.provider.tokenRequests(u"refresh_token"_s), 0);
        QCOMPARE(cli.stored(), before);

        QVERIFY(filler.remove());
        const Outcome after = cli.run({u"token"_s, u"notes"_s});
        QVERIFY2(after.status == 0, after.err.constData());
    }

    void aReadOnlyDiskStopsBeforeTheTokenIsSpent()
    {
        CliFixture cli;
        const SmallDisk disk(cli);
        if (!disk.isMounted())
            QSKIP("skipped: mounting a small disk needs root");
        const QJsonObject before = cli.stored();
        QVERIFY(disk.makeReadOnly(true));
        QCOMPARE(cli.run({u"token"_s, u"notes"_s}).status, 4);
        QCOMPARE(cli.provider.tokenRequests(u"refresh_token"_s), 0);
        QCOMPARE(cli.stored(), before);
        QVERIFY(disk.makeReadOnly(false));
        const Outcome after = cli.run({u"token"_s, u"notes"_s});
        QVERIFY2(after.status == 0, after.err.constData());
    }

    void aFolderThatWeMayNotWriteTo()
    {
        CliFixture cli;
        cli.seed(-60s);
        const Nobody nobody(cli);
        if (!nobody.canRunIt())
            QSKIP("skipped: nobody but root can run the program where it is");
        QVERIFY(QFile::setPermissions(cli.home(), QFile::ReadOwner | QFile::ExeOwner));
        const Outcome outcome = nobody.run({u"token"_s, u"notes"_s});
        QVERIFY2(outcome.status == 4, outcome.err.constData());
        QCOMPARE(cli.provider.tokenRequests(u"refresh_token"_s), 0);
        QVERIFY(QFile::setPermissions(cli.home(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        const Outcome after = nobody.run({u"token"_s, u"notes"_s});
        QVERIFY2(after.status == 0, after.err.constData());
    }

    void somethingElseInItsPlace_data()
    {
        QTest::addColumn<Plant>("plant");
        const auto lockPath = [](const CliFixture &cli) {
            return credentialLockPath(cli.home(),
                                      ServerIdentity{u"notes"_s, cli.provider.urlOf(u"notes"_s)}.storeKey());
        };
        QTest::newRow("a link for the credentials") << Plant([](const CliFixture &cli) {
            const QString path = FileStore::path(cli.home());
            QVERIFY(QFile::rename(path, cli.home() + "/elsewhere"_L1)
                    && QFile::link(cli.home() + "/elsewhere"_L1, path));
        });
        QTest::newRow("a folder for the credentials") << Plant([](const CliFixture &cli) {
            const QString path = FileStore::path(cli.home());
            QVERIFY(QFile::remove(path) && QDir().mkdir(path));
        });
        QTest::newRow("credentials that somebody has written half of")
            << Plant([](const CliFixture &cli) { put(FileStore::path(cli.home()), "{\"notes|0123\": {\"access_to"); });
        QTest::newRow("a link for the lock") << Plant([lockPath](const CliFixture &cli) {
            put(cli.home() + "/target"_L1, "precious");
            QVERIFY(QDir().mkpath(QFileInfo(lockPath(cli)).path()));
            QVERIFY(QFile::link(cli.home() + "/target"_L1, lockPath(cli)));
        });
        QTest::newRow("a folder for the lock")
            << Plant([lockPath](const CliFixture &cli) { QVERIFY(QDir().mkpath(lockPath(cli))); });
        const auto inPlaceOf = [](const QString &path, const char *what) {
            const QByteArray name = QFile::encodeName(path);
            QVERIFY(QDir().mkpath(QFileInfo(path).path()));
            if (qstrcmp(what, "a pipe") == 0)
                QCOMPARE(::mkfifo(name.constData(), 0600), 0);
            else if (qstrcmp(what, "a folder") == 0)
                QVERIFY(QDir().mkdir(path));
            else
                QVERIFY(QFile::link(path + u".nowhere"_s, path));
        };
        for (const char *what : {"a pipe", "a folder", "a link"}) {
            for (const char *ending : {"lock", "qlock", "intent", "granted"})
                QTest::addRow("%s for the credential's .%s", what, ending) << Plant([=](const CliFixture &cli) {
                    inPlaceOf(lockPath(cli).chopped(4) + QString::fromLatin1(ending), what);
                });
            for (const char *ending : {"lock", "qlock"})
                QTest::addRow("%s for the store's .%s", what, ending) << Plant([=](const CliFixture &cli) {
                    inPlaceOf(storeLockPath(cli.home()).chopped(4) + QString::fromLatin1(ending), what);
                });
        }
        QTest::newRow("a file for the folder of locks")
            << Plant([](const CliFixture &cli) { put(cli.home() + "/mcp-oauth-locks"_L1, ""); });
    }
    void somethingElseInItsPlace()
    {
        QFETCH(Plant, plant);
        CliFixture cli;
        cli.seed(-60s);
        QVERIFY(QDir(cli.home() + "/mcp-oauth-locks"_L1).removeRecursively());
        plant(cli);
        const QJsonObject before = cli.stored();
        const Outcome outcome = cli.run({u"token"_s, u"notes"_s});
        QVERIFY2(outcome.status == 4, outcome.err.constData());
        QVERIFY(!outcome.err.isEmpty());
        QCOMPARE(cli.stored(), before);
        QCOMPARE(cli.provider.tokenRequests(u"refresh_token"_s), 0);
        QFile target(cli.home() + "/target"_L1);
        QVERIFY(!target.exists() || (target.open(QIODevice::ReadOnly) && target.readAll() == "precious"));
    }

    void aFileThatIsMountedByItself_data()
    {
        QTest::addColumn<bool>("readOnly");
        QTest::newRow("is rewritten") << false;
        QTest::newRow("for reading only stops us before the token is spent") << true;
    }
    void aFileThatIsMountedByItself()
    {
        QFETCH(bool, readOnly);
        CliFixture cli;
        cli.seed(-60s);
        const QJsonObject before = cli.stored();
        const QByteArray path = QFile::encodeName(FileStore::path(cli.home()));
        const unsigned long flags = MS_REMOUNT | MS_BIND | MS_RDONLY;
        if (::mount(path.constData(), path.constData(), nullptr, MS_BIND, nullptr) != 0
            || (readOnly && ::mount(nullptr, path.constData(), nullptr, flags, nullptr) != 0))
            QSKIP("skipped: mounting a file needs root");
        const Outcome outcome = cli.run({u"token"_s, u"notes"_s});
        const QJsonObject after = cli.stored();
        ::umount2(path.constData(), MNT_DETACH);
        QVERIFY2(outcome.status == (readOnly ? 4 : 0), outcome.err.constData());
        QCOMPARE(cli.provider.tokenRequests(u"refresh_token"_s), readOnly ? 0 : 1);
        QCOMPARE(after == before, readOnly);
        QVERIFY(leftovers(cli).isEmpty());
    }

    void aFileThatMayNotBeChangedStopsBeforeTheTokenIsSpent()
    {
        CliFixture cli;
        cli.seed(-60s);
        const auto mark = [path = QFile::encodeName(FileStore::path(cli.home()))](int flags) {
            const int file = ::open(path.constData(), O_RDONLY | O_CLOEXEC);
            // <linux/fs.h> does not go with <sys/mount.h>.
            const bool done = file >= 0 && ::ioctl(file, _IOW('f', 2, long), &flags) == 0;
            ::close(file);
            return done;
        };
        if (!mark(0x10))
            QSKIP("skipped: this file system, or this user, cannot mark a file");
        const Outcome outcome = cli.run({u"token"_s, u"notes"_s});
        QVERIFY(mark(0));
        QVERIFY2(outcome.status == 4, outcome.err.constData());
        QCOMPARE(cli.provider.tokenRequests(u"refresh_token"_s), 0);
        QVERIFY(leftovers(cli).isEmpty());
    }

    void aStoreLockOfRootsStopsBeforeTheTokenIsSpent()
    {
        CliFixture cli;
        cli.seed(-60s);
        const Nobody nobody(cli);
        if (::geteuid() != 0 || !nobody.canRunIt())
            QSKIP("skipped: nobody but root can run the program where it is");
        put(storeLockPath(cli.home()), "");
        QCOMPARE(::chown(QFile::encodeName(lockFolder(cli.home())).constData(), 65534, 65534), 0);
        const Outcome outcome = nobody.run({u"token"_s, u"notes"_s});
        QVERIFY2(outcome.status == 4, outcome.err.constData());
        QVERIFY2(outcome.err.contains("file-store.lock"), outcome.err.constData());
        QCOMPARE(cli.provider.tokenRequests(u"refresh_token"_s), 0);
    }

    //! What the store needs is kept while the provider is asked.
    void aDiskThatFillsMeanwhileCostsNothing()
    {
        CliFixture cli;
        const SmallDisk disk(cli);
        if (!disk.isMounted())
            QSKIP("skipped: mounting a small disk needs root");
        cli.provider.tokenLatency = 1s;
        const auto process = cli.start({u"token"_s, u"notes"_s});
        QVERIFY(waitUntil([&] { return cli.provider.tokenRequests(u"refresh_token"_s) == 1; }, 30s));
        QFile filler(cli.home() + "/filler"_L1);
        QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        while (filler.write(QByteArray(1024, 'x')) == 1024) {}
        const Outcome outcome = CliFixture::end(*process);
        QVERIFY2(outcome.status == 0, outcome.err.constData());
        QVERIFY(cli.provider.isFamilyAlive(u"notes"_s));
    }

    void leftoversAreFoundAndRemoved_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("by a refresh") << QStringList{u"token"_s, u"notes"_s};
        QTest::newRow("by a sign-out") << QStringList{u"logout"_s, u"notes"_s};
        QTest::newRow("by the doctor") << QStringList{u"doctor"_s, u"--fix"_s, u"--yes"_s};
    }
    void leftoversAreFoundAndRemoved()
    {
        QFETCH(QStringList, arguments);
        CliFixture cli;
        cli.seed(-60s);
        put(FileStore::path(cli.home()) + u".latchkey-3xw1"_s, "{\"a token\":1}");
        put(storeLockPath(cli.home()) + u".latchkey-1k2j"_s, "");
        QCOMPARE(leftovers(cli).size(), 2);
        const Outcome seen = cli.run({u"doctor"_s, u"--json"_s});
        QVERIFY2(seen.out.contains("leftover_files"), seen.out.constData());
        const Outcome outcome = cli.run(arguments);
        QVERIFY2(outcome.status == 0, outcome.err.constData());
        QVERIFY2(leftovers(cli).isEmpty(), qPrintable(leftovers(cli).join(u' ')));
        QVERIFY(!cli.run({u"doctor"_s, u"--json"_s}).out.contains("leftover_files"));
    }

    void tenThousandNeighbours()
    {
        CliFixture cli;
        const DemoProvider::Seed seed = cli.seed(-60s);
        const QString path = FileStore::path(cli.home());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
        file.close();
        for (int i = 0; i < 10'000; ++i)
            all.insert(u"s%1|0123456789abcdef"_s.arg(i),
                       QJsonObject{{u"server_name"_s, u"s%1"_s.arg(i)}, {u"access_token"_s, QString(300, u'x')}});
        put(path, QJsonDocument(all).toJson());
        QCOMPARE(cli.run({u"token"_s, u"notes"_s}).status, 0);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject after = QJsonDocument::fromJson(file.readAll()).object();
        QCOMPARE(after.size(), all.size());
        for (auto entry = all.constBegin(); entry != all.constEnd(); ++entry) {
            if (entry.key().startsWith(u"notes|"_s))
                QVERIFY(after[entry.key()] != entry.value());
            else
                QVERIFY(after[entry.key()] == entry.value());
        }
    }

    void twoNamesOfOneHomeAreOneHome()
    {
        CliFixture cli;
        cli.seed(-60s);
        cli.provider.tokenLatency = 300ms;
        const QString other = cli.folder.filePath(u"other"_s);
        QVERIFY(QFile::link(cli.home(), other));
        std::vector<std::unique_ptr<QProcess>> processes;
        for (int i = 0; i < 8; ++i)
            processes.push_back(cli.start({u"token"_s, u"notes"_s, u"--home"_s, i % 2 == 0 ? cli.home() : other}));
        for (const auto &process : processes)
            QCOMPARE(CliFixture::end(*process).status, 0);
        QCOMPARE(cli.provider.tokenRequests(u"refresh_token"_s), 1);
    }
};

LATCHKEY_TEST(TestFileSystemFaults)
#include "tst_filesystemfaults.moc"
