#include "app/demo/demoprovider.h"
#include "core/lock/locks_p.h"
#include "core/store/filestore_p.h"
#include "tests/faults/crashingprocess.h"
#include "tests/support/deadprocess.h"
#include "tests/support/files.h"
#include "tests/support/temporaryhome.h"
#include "tests/support/testmain.h"

#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtTest/QTest>

#include <cerrno>
#include <cstdio>
#include <cstring>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Tally {
    int faults = 0;
    int overcome = 0; //!< It came to its end all the same.
    int stopped = 0; //!< It failed, and what was granted, if anything was, was there for the next one.
    int died = 0; //!< In a library that ends the program for want of a thread or a descriptor.
    int lost = 0; //!< The answer died with it.
};

//! One home, one provider with rotation and reuse detection, and one credential.
class Scene
{
public:
    explicit Scene(const QString &operation)
        : m_operation(operation)
    {
        m_provider.autoApprove = true;
        if (!m_provider.listen())
            qFatal("no port");
        const ServerIdentity server{u"notes"_s, m_provider.addServer(u"notes"_s)};
        const Credential before = credentialOf(m_provider.seed(u"notes"_s, -60s), server);
        if (!waitFor(FileStore(m_home.path()).write(before, {})))
            qFatal("no store");
        m_url = server.url;
    }

    Ending run(const QString &what, const QList<QPair<QString, QString>> &variables = {}) const
    {
        return runCrashingClient({m_home.path(), u"file"_s, m_url}, QProcessEnvironment::systemEnvironment(),
                                 variables + QList<QPair<QString, QString>>{{u"CRASH_DO"_s, what}});
    }

    //! As by a program that was killed while it held them.
    void leaveLocksBehind() const
    {
        for (const QString &path : {credentialLockPath(m_home.path(), ServerIdentity{u"notes"_s, m_url}.storeKey()),
                                    storeLockPath(m_home.path())}) {
            put(path, {});
            put(QString(path).replace(u".lock"_s, u".qlock"_s), lockOf(pidOfTheDead()));
        }
    }

    //! Runs the operation with the fault, and then what has to work whatever came of it.
    void judge(const QList<QPair<QString, QString>> &fault, Tally &tally)
    {
        ++tally.faults;
        const Ending ending = run(m_operation, fault);
        QVERIFY2(ending.killed || ending.status >= 0, "it hangs");
        m_operation == u"logout"_s ? judgeSignOut(ending, tally) : judgeSignIn(ending, tally);
        QCOMPARE(leftovers(), QStringList());
    }

private:
    void judgeSignIn(const Ending &ending, Tally &tally)
    {
        const Ending next = run(u"token"_s);
        if (next.status == 0) {
            QVERIFY(m_provider.accepts(u"notes"_s, next.out));
            ++(ending.killed ? tally.died : ending.status == 0 ? tally.overcome : tally.stopped);
            QCOMPARE(run(u"refresh"_s).status, 0);
            return;
        }
        // Only where the provider had rotated, and its answer had not arrived: and then it is said.
        QVERIFY2(ending.killed, QByteArray(ending.err + "; then: " + next.err).constData());
        QVERIFY2(next.status == 3 && next.err.contains("interrupted refresh"), next.err.constData());
        ++tally.lost;
        QCOMPARE(run(u"logout"_s).status, 0);
    }

    void judgeSignOut(const Ending &ending, Tally &tally)
    {
        ++(ending.killed ? tally.died : ending.status == 0 ? tally.overcome : tally.stopped);
        QCOMPARE(run(u"logout"_s).status, 0);
        // One that could not be removed is empty instead.
        const auto left = waitFor(FileStore(m_home.path()).entries());
        QVERIFY(left);
        QVERIFY(left->isEmpty());
        QVERIFY(run(u"token"_s).status == 3);
    }

    QStringList leftovers() const
    {
        QStringList found;
        for (QDirIterator all(m_home.path(), {u"*.latchkey-*"_s, u"*.granted"_s}, QDir::Files | QDir::Hidden,
                              QDirIterator::Subdirectories);
             all.hasNext();)
            found.append(all.next());
        return found;
    }

    const QString m_operation;
    TemporaryHome m_home;
    Demo::DemoProvider m_provider;
    QString m_url;
};

} // namespace

//! What each system call can say instead of doing what it is asked, at each place where it is asked: nothing hangs,
//! nothing that was granted is lost, nothing is left behind. LATCHKEY_SOAK: at every place instead of two.
class TestInjectedFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (QFileInfo(u"/dev/shm"_s).isWritable())
            qputenv("TMPDIR", "/dev/shm");
    }

    //! A disk that others keep busy takes seconds.
    void theEventLoopNeverWaitsForTheDisk_data()
    {
        QTest::addColumn<QString>("operation");
        QTest::addColumn<bool>("afterACrash");
        for (const char *operation : {"refresh", "login", "logout"}) {
            QTest::newRow(operation) << QString::fromLatin1(operation) << false;
            QTest::addRow("%s after a crash", operation) << QString::fromLatin1(operation) << true;
        }
    }
    void theEventLoopNeverWaitsForTheDisk()
    {
        QFETCH(QString, operation);
        QFETCH(bool, afterACrash);
        const Scene scene(operation);
        if (afterACrash)
            scene.leaveLocksBehind();
        const Ending ending = scene.run(operation, {{u"CRASH_COUNT"_s, u"1"_s}});
        QCOMPARE(ending.status, 0);
        QVERIFY2(ending.err.contains("waits for the disk: 0\n"), ending.err.constData());
    }

    //! Another machine, which no flock keeps away, must not find the file empty that names the holder.
    void onTheNetworkAHolderIsNamedBeforeAnybodyLooks()
    {
        const Ending ending
            = Scene(u"refresh"_s).run(u"refresh"_s, {{u"CRASH_COUNT"_s, u"1"_s}, {u"NETWORK_DISK"_s, u"1"_s}});
        QCOMPARE(ending.status, 0);
        QVERIFY2(!ending.err.contains("waits for the disk: 0\n"), ending.err.constData());
    }

    void survives_data()
    {
        QTest::addColumn<QString>("operation");
        QTest::addColumn<int>("error");
        QTest::addColumn<bool>("forEver");
        for (const char *operation : {"refresh", "login", "logout"}) {
            for (const int error : {EIO, ENOSPC, EROFS, EBUSY, EMFILE, ENOLCK, EAGAIN})
                QTest::addRow("%s: %s", operation, strerrorname_np(error))
                    << QString::fromLatin1(operation) << error << false;
            // These run into the bounds of a program's end, which are minutes.
            if (qEnvironmentVariableIsSet("LATCHKEY_SOAK"))
                QTest::addRow("%s: EMFILE from then on", operation) << QString::fromLatin1(operation) << EMFILE << true;
        }
    }
    void survives()
    {
        QFETCH(QString, operation);
        QFETCH(int, error);
        QFETCH(bool, forEver);
        QList<QPair<QString, QString>> fault{{u"FAIL_WITH"_s, QString::number(error)}};
        if (forEver)
            fault.append({u"FAIL_ON"_s, u"1"_s});
        const Ending whole = Scene(operation).run(operation,
                                                  fault + QList<QPair<QString, QString>>{{u"CRASH_COUNT"_s, u"1"_s}});
        QVERIFY2(whole.status == 0, whole.err.constData());
        const int places = whole.err.mid(whole.err.lastIndexOf("failable: ") + 10).split('\n').first().toInt();
        QVERIFY(places > 0); // else the calls are not seen
        const int stride = qEnvironmentVariableIsSet("LATCHKEY_SOAK") ? 1 : (places + 1) / 2;
        Tally tally;
        for (int place = 1; place <= places && !QTest::currentTestFailed(); place += stride) {
            Scene scene(operation);
            scene.judge(fault + QList<QPair<QString, QString>>{{u"FAIL_CALL"_s, QString::number(place)}}, tally);
            if (QTest::currentTestFailed())
                qWarning("at call %d of %d", place, places);
        }
        std::printf("%-32s %3d faults at %3d places: %3d overcome, %3d stopped, %3d died, %3d lost\n",
                    QTest::currentDataTag(), tally.faults, places, tally.overcome, tally.stopped, tally.died,
                    tally.lost);
        std::fflush(stdout);
    }
};

LATCHKEY_TEST(TestInjectedFaults)
#include "tst_injectedfaults.moc"
