#include "core/lock/locks.h"
#include "core/store/filestore.h"
#include "tests/support/clifixture.h"
#include "tests/support/testmain.h"

#include <QtCore/QDirIterator>
#include <QtTest/QTest>

#include <functional>
#include <vector>

#include <sys/mount.h>
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
        while (filler.write(QByteArray(1024, 'x')) == 1024) { }
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
