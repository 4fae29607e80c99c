#include "core/lock/locks_p.h"
#include "core/store/filestore_p.h"
#include "tests/support/clifixture.h"
#include "tests/support/testmain.h"

#include <QtCore/QDirIterator>
#include <QtCore/QStandardPaths>
#include <QtTest/QTest>

#include <algorithm>
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

//! A small file system of its own in place of the fixture's home, with its configuration and an expired credential. Needs
//! root.
class SmallDisk
{
public:
    SmallDisk(CliFixture &cli, const QString &kind)
        : m_home(cli.home())
        , m_folder(cli.folder.filePath(u"disk"_s))
    {
        if (kind == "tmpfs"_L1)
            m_isMounted = mountTmpfs(m_home);
        else
            m_isMounted = kind == "overlay"_L1 ? mountOverlay() : mountImage(kind);
        if (!m_isMounted)
            return;
        QFile::setPermissions(m_home, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        cli.writeConfig();
        cli.seed(-60s);
    }
    ~SmallDisk()
    {
        for (const QString &mounted : {m_home, m_folder})
            ::umount2(QFile::encodeName(mounted).constData(), MNT_DETACH);
    }
    Q_DISABLE_COPY_MOVE(SmallDisk)

    bool isMounted() const { return m_isMounted; }
    bool makeReadOnly(bool readOnly) const
    {
        return run(u"mount"_s, {u"-o"_s, readOnly ? u"remount,ro"_s : u"remount,rw"_s, m_home});
    }
    //! To the last byte.
    bool fill() const
    {
        QFile filler(fillerPath());
        if (!filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            return false;
        for (const qsizetype chunk : {65536, 1024, 1}) {
            while (filler.write(QByteArray(chunk, 'x')) == chunk) {}
            ::fdatasync(filler.handle()); // what was set aside for it and not needed can be used, too
        }
        return filler.size() > 0;
    }
    bool empty() const { return QFile::remove(fillerPath()); }

private:
    static bool run(const QString &program, const QStringList &arguments)
    {
        const QString path = QStandardPaths::findExecutable(program);
        const QStringList others{u"/usr/sbin"_s, u"/sbin"_s};
        return QProcess::execute(path.isEmpty() ? QStandardPaths::findExecutable(program, others) : path, arguments)
            == 0;
    }
    static bool mountTmpfs(const QString &where)
    {
        return ::mount("tmpfs", QFile::encodeName(where).constData(), "tmpfs", 0, "size=1m,mode=0700") == 0;
    }
    //! As the home of a container is: what is changed goes into a layer of its own.
    bool mountOverlay() const
    {
        const QDir folder(m_folder);
        if (!folder.mkpath(u"."_s) || !mountTmpfs(m_folder))
            return false;
        for (const QString &layer : {u"lower"_s, u"upper"_s, u"work"_s})
            folder.mkdir(layer);
        const QByteArray options = "lowerdir=LAYER/lower,upperdir=LAYER/upper,workdir=LAYER/work";
        return ::mount("overlay", QFile::encodeName(m_home).constData(), "overlay", 0,
                       QByteArray(options).replace("LAYER", QFile::encodeName(m_folder)).constData())
            == 0;
    }
    bool mountImage(const QString &kind) const
    {
        const QString image = m_folder + u".image"_s;
        QFile file(image);
        const qint64 megabytes = kind == "xfs"_L1 ? 320 : kind == "btrfs"_L1 ? 128 : 2;
        return file.open(QIODevice::WriteOnly) && file.resize(megabytes << 20)
            && run(u"mkfs."_s + kind, {u"-q"_s, image}) && run(u"mount"_s, {u"-o"_s, u"loop"_s, image, m_home});
    }
    QString fillerPath() const { return m_home + "/filler"_L1; }

    const QString m_home;
    const QString m_folder;
    bool m_isMounted = false;
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
    void aFullDiskStopsBeforeTheTokenIsSpent_data() { diskRows(); }
    void aFullDiskStopsBeforeTheTokenIsSpent()
    {
        QFETCH(QString, kind);
        CliFixture cli;
        const SmallDisk disk(cli, kind);
        if (!disk.isMounted())
            QSKIP("skipped: such a disk cannot be made here, or not without root");
        const QJsonObject before = cli.stored();
        QVERIFY(disk.fill());

        const Outcome full = cli.run({u"token"_s, u"notes"_s});
        const int spent = cli.provider.tokenRequests(u"refresh_token"_s);
        QVERIFY(spent == 0 ? full.status == 4 && cli.stored() == before : full.status == 0); // some keep a reserve

        QVERIFY(disk.empty());
        const Outcome after = cli.run({u"token"_s, u"notes"_s});
        QVERIFY2(after.status == 0, after.err.constData());
        QCOMPARE(cli.provider.tokenRequests(u"refresh_token"_s), 1);
        QVERIFY2(leftovers(cli).isEmpty(), qPrintable(leftovers(cli).join(u' ')));
    }

    void aReadOnlyDiskStopsBeforeTheTokenIsSpent_data() { diskRows(); }
    void aReadOnlyDiskStopsBeforeTheTokenIsSpent()
    {
        QFETCH(QString, kind);
        CliFixture cli;
        const SmallDisk disk(cli, kind);
        if (!disk.isMounted())
            QSKIP("skipped: such a disk cannot be made here, or not without root");
        const QJsonObject before = cli.stored();
        QVERIFY(disk.makeReadOnly(true));
        QCOMPARE(cli.run({u"token"_s, u"notes"_s}).status, 4);
        QCOMPARE(cli.provider.tokenRequests(u"refresh_token"_s), 0);
        QCOMPARE(cli.stored(), before);
        QVERIFY(disk.makeReadOnly(false));
        const Outcome after = cli.run({u"token"_s, u"notes"_s});
        QVERIFY2(after.status == 0, after.err.constData());
    }

    //! What the store needs is kept while the provider is asked.
    void aDiskThatFillsMeanwhileCostsNothing_data() { diskRows(); }
    void aDiskThatFillsMeanwhileCostsNothing()
    {
        QFETCH(QString, kind);
        CliFixture cli;
        const SmallDisk disk(cli, kind);
        if (!disk.isMounted())
            QSKIP("skipped: such a disk cannot be made here, or not without root");
        cli.provider.holdAnswers(DemoProvider::Endpoint::Token);
        const auto process = cli.start({u"token"_s, u"notes"_s});
        QVERIFY(waitUntil([&] { return cli.provider.heldAnswers(DemoProvider::Endpoint::Token) == 1; }, 30s));
        QVERIFY(disk.fill());
        cli.provider.releaseAnswers(DemoProvider::Endpoint::Token);
        const Outcome outcome = CliFixture::end(*process);
        // What btrfs has set aside for one file may not do for another one; then the next one takes what was kept.
        QVERIFY2(outcome.status == 0 || (outcome.status == 4 && kind == "btrfs"_L1), outcome.err.constData());
        QVERIFY(disk.empty());
        const Outcome after = cli.run({u"token"_s, u"notes"_s});
        QVERIFY2(after.status == 0, after.err.constData());
        QVERIFY(outcome.status != 0 || after.out == outcome.out);
        QCOMPARE(cli.provider.tokenRequests(u"refresh_token"_s), 1);
        QVERIFY(cli.provider.isFamilyAlive(u"notes"_s));
        QVERIFY2(leftovers(cli).isEmpty(), qPrintable(leftovers(cli).join(u' ')));
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

#ifdef LATCHKEY_TRAY
    //! More refreshes at once than there are descriptors for: some wait for their turn, and none is lost.
    void aTrayWithFewDescriptorsLosesNothing()
    {
        if (!qEnvironmentVariableIsSet("LATCHKEY_SOAK"))
            QSKIP("takes a minute: it runs with LATCHKEY_SOAK");
        CliFixture cli;
        QStringList names;
        for (int i = 0; i < 20; ++i) {
            names.append(u"s%1"_s.arg(i));
            cli.addServer(names.last());
            cli.seed(-60s, names.last());
        }
        cli.provider.grants().policy.accessTokenLifetime = 1h;
        cli.provider.tokenLatency = 2s;
        cli.program = QStringLiteral(LATCHKEY_TRAY);
        cli.prefix = {u"bash"_s, u"-c"_s, u"ulimit -n 100; exec \"$@\""_s, u"bash"_s};
        qputenv("QT_QPA_PLATFORM", "offscreen");
        qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:");
        const auto process = cli.start({u"--background"_s});
        const auto isRefreshed = [&cli](const QString &name) {
            return cli.provider.accepts(name, cli.stored(name)["access_token"_L1].toString().toLatin1());
        };
        const bool areAll = waitUntil([&] { return std::all_of(names.begin(), names.end(), isRefreshed); }, 4min);
        process->terminate();
        const Outcome outcome = CliFixture::end(*process);
        QVERIFY2(areAll, outcome.err.constData());
        QCOMPARE(cli.provider.reuseDetected(), 0);
        for (const QString &name : std::as_const(names))
            QVERIFY2(cli.provider.isFamilyAlive(name), qPrintable(name));
    }
#endif

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
        if (arguments.first() != "token"_L1) // which has nothing to do there
            put(cli.home() + u"/latchkey/signed-out/.credentials.json.latchkey-9zz"_s, "{\"a token\":1}");
        QVERIFY(leftovers(cli).size() >= 2);
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

private:
    static void diskRows()
    {
        QStringList kinds{u"tmpfs"_s, u"overlay"_s, u"ext4"_s};
        if (qEnvironmentVariableIsSet("LATCHKEY_SOAK"))
            kinds += {u"ext2"_s, u"xfs"_s, u"btrfs"_s};
        QTest::addColumn<QString>("kind");
        for (const QString &kind : kinds)
            QTest::newRow(qPrintable(kind)) << kind;
    }
};

LATCHKEY_TEST(TestFileSystemFaults)
#include "tst_filesystemfaults.moc"
