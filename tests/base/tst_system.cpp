#include "core/base/system/descriptor_p.h"
#include "core/base/system/filestate_p.h"
#include "core/base/system/presentfiles_p.h"
#include "core/base/system/processes_p.h"
#include "core/base/system/unixsignals_p.h"
#include "core/base/system/wallclocktimer_p.h"
#include "tests/support/deadprocess.h"
#include "tests/support/testmain.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <csignal>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;

namespace {

using Why = SystemError::Kind;

//! This process may have no more of \a what than \a limit, as long as this lives.
class Limit
{
public:
    Limit(decltype(RLIMIT_NOFILE) what, rlim_t limit)
        : m_what(what)
    {
        ::getrlimit(what, &m_before);
        const rlimit low{limit, m_before.rlim_max};
        ::setrlimit(what, &low);
    }
    ~Limit() { ::setrlimit(m_what, &m_before); }
    Q_DISABLE_COPY_MOVE(Limit)

private:
    const decltype(RLIMIT_NOFILE) m_what;
    rlimit m_before{};
};

struct Folder {
    QTemporaryDir folder;
    QString path(const QString &name) const { return folder.filePath(name); }
    QByteArray encoded(const QString &name) const { return QFile::encodeName(path(name)); }
    QString file(const QString &name, const QByteArray &content = "x") const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("no file");
        return path(name);
    }
};

} // namespace

//! What the rest of the library takes for granted of the operating system.
class TestSystem : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatAFileIs()
    {
        using Kind = FileState::Kind;
        const Folder home;
        const QString file = home.file(u"file"_s, "12345");
        QCOMPARE(::chmod(QFile::encodeName(file).constData(), 0640), 0);
        QVERIFY(QFile::link(file, home.path(u"link"_s)));
        QVERIFY(QFile::link(home.path(u"nowhere"_s), home.path(u"broken"_s)));
        QCOMPARE(::mkfifo(home.encoded(u"pipe"_s).constData(), 0600), 0);

        const FileState state = stateOf(file, Links::Keep);
        QCOMPARE(state.kind, Kind::Regular);
        QCOMPARE(state.mode, 0640);
        QCOMPARE(state.size, 5);
        QCOMPARE(state.names, 1);
        QVERIFY(state.isOurs && state.isOpenToOthers() && state.modified > 0);
        QCOMPARE(stateOf(home.folder.path(), Links::Keep).kind, Kind::Folder);
        QCOMPARE(stateOf(home.path(u"link"_s), Links::Keep).kind, Kind::Link);
        QCOMPARE(stateOf(home.path(u"link"_s), Links::Follow).kind, Kind::Regular);
        QCOMPARE(stateOf(home.path(u"broken"_s), Links::Keep).kind, Kind::Link);
        QCOMPARE(stateOf(home.path(u"broken"_s), Links::Follow).kind, Kind::Absent);
        QCOMPARE(stateOf(home.path(u"pipe"_s), Links::Keep).kind, Kind::Other);
        QCOMPARE(stateOf(home.path(u"absent"_s), Links::Keep).kind, Kind::Absent);
        const FileState below = stateOf(file + "/below"_L1, Links::Keep);
        QCOMPARE(below.kind, Kind::Unknown);
        QCOMPARE(below.error.kind(), Why::NotFolder);
        QVERIFY(stateOf(file, Links::Keep).error.isNone());
        QCOMPARE(stateOf(Descriptor()).kind, Kind::Unknown);
        QCOMPARE(stateOf(Descriptor()).error.kind(), Why::Other);
    }

    void knowsAFileByWhateverName()
    {
        const Folder home;
        const QString file = home.file(u"file"_s);
        const QString other = home.file(u"other"_s);
        QCOMPARE(::link(QFile::encodeName(file).constData(), home.encoded(u"second"_s).constData()), 0);
        const FileState state = stateOf(file, Links::Keep);
        QCOMPARE(state.names, 2);
        QVERIFY(isSameFile(state, stateOf(home.path(u"second"_s), Links::Keep)));
        QVERIFY(!isSameFile(state, stateOf(other, Links::Keep)));
        const Descriptor held = openToRead(file);
        QVERIFY(isSameFile(state, stateOf(held)));
        QVERIFY(QFile::remove(file) && QFile::remove(home.path(u"second"_s)));
        QCOMPARE(stateOf(held).names, 0);
        QVERIFY(!isSameFile(stateOf(file, Links::Keep), stateOf(file, Links::Keep))); // nothing is no file
    }

    void knowsWhichFilesThereAre()
    {
        const Folder here;
        here.file(u"ä"_s);
        PresentFiles present;
        QVERIFY(present.mayHold(here.path(u"ä"_s)));
        QVERIFY(!present.mayHold(here.path(u"b"_s)));
        QVERIFY(!present.mayHold(here.path(u"none/ä"_s)));
        QVERIFY(present.mayHold(here.path(u"ä/c"_s))); // in no folder: whoever opens it is told what is wrong
        here.file(u"b"_s);
        QVERIFY(!present.mayHold(here.path(u"b"_s)));
        QVERIFY(PresentFiles().mayHold(here.path(u"b"_s)));
    }

    void opensWhatIsPlain()
    {
        const Folder home;
        QVERIFY(QFile::link(home.file(u"file"_s), home.path(u"link"_s)));
        QVERIFY(!openToRead(home.path(u"link"_s)).isOpen());
        QCOMPARE(openToRead(home.path(u"link"_s)).error().kind(), Why::Link);
        QCOMPARE(openOrMake(home.path(u"link"_s)).error().kind(), Why::Link);
        QCOMPARE(openToAppend(home.path(u"link"_s)).error().kind(), Why::Link);
        const Descriptor absent = openToRead(home.path(u"absent"_s));
        QVERIFY(!absent.isOpen());
        QCOMPARE(absent.error().kind(), Why::Missing);
        QCOMPARE(absent.error().text(), u"No such file or directory"_s);
        QCOMPARE(failed(u"x"_s, "cannot be opened", absent.error()).detail,
                 u"x: cannot be opened: No such file or directory"_s);
        QCOMPARE(::mkfifo(home.encoded(u"pipe"_s).constData(), 0600), 0);
        QVERIFY(openToRead(home.path(u"pipe"_s)).isOpen()); // at once, although nobody writes to it
    }

    void makesWhatIsPrivate()
    {
        const Folder home;
        const mode_t before = ::umask(0);
        const Descriptor made = openOrMake(home.path(u"made"_s));
        ::umask(before);
        QCOMPARE(stateOf(made).mode, 0600);
        QCOMPARE(::fchmod(made.number(), 0666), 0);
        QVERIFY(makePrivate(made).isNone());
        QCOMPARE(stateOf(home.path(u"made"_s), Links::Keep).mode, 0600);
        QCOMPARE(makePrivate(Descriptor()).kind(), Why::Other);
        QCOMPARE(makeFolder(home.path(u"folder"_s)).kind(), Why::None);
        QCOMPARE(makeFolder(home.path(u"folder"_s)).kind(), Why::Exists);
        QCOMPARE(makeFolder(home.path(u"a/b"_s)).kind(), Why::Missing);
        QCOMPARE(makeFolder(home.path(u"made/b"_s)).kind(), Why::NotFolder);
    }

    void appendsWhoeverWrites()
    {
        const Folder home;
        const Descriptor one = openToAppend(home.path(u"file"_s));
        const Descriptor other = openToAppend(home.path(u"file"_s));
        QVERIFY(writeAtOnce(one, "first\n").isNone() && writeAtOnce(other, "second\n").isNone());
        QVERIFY(writeAtOnce(one, "third\n").isNone());
        QCOMPARE(readFrom(one, 0, 100), "first\nsecond\nthird\n");
        QCOMPARE(readFrom(one, 6, 6), "second");
        QCOMPARE(readFrom(one, 100, 6), QByteArray());
        QCOMPARE(writeAtOnce(openToRead(home.path(u"file"_s)), "x").kind(), Why::Other);
    }

    void saysWhatHadNoRoom()
    {
        const Folder home;
        QCOMPARE(writeAtOnce(openToAppend(u"/dev/full"_s), "x").kind(), Why::Full);
        const Descriptor file = openToAppend(home.path(u"file"_s));
        const Limit short4(RLIMIT_FSIZE, 4);
        QCOMPARE(writeAtOnce(file, "123456").kind(), Why::Full); // not all of it
        QCOMPARE(readFrom(file, 0, 100), "1234");
    }

    void aFlockIsHeldByOne()
    {
        const Folder home;
        Descriptor one = openOrMake(home.path(u"lock"_s));
        const Descriptor other = openOrMake(home.path(u"lock"_s));
        QVERIFY(!flockHolder(home.path(u"lock"_s)));
        QVERIFY(tryFlock(one).isNone());
        QCOMPARE(tryFlock(other).kind(), Why::NotNow);
        if (QFile::exists(u"/proc/locks"_s))
            QCOMPARE(flockHolder(home.path(u"lock"_s)), std::optional<qint64>(QCoreApplication::applicationPid()));
        giveFlockBack(one);
        QVERIFY(tryFlock(other).isNone());
        QCOMPARE(tryFlock(one).kind(), Why::NotNow);
        giveFlockBack(other);
        QVERIFY(tryFlock(one).isNone());
        one.close();
        QVERIFY(tryFlock(other).isNone());
        QCOMPARE(tryFlock(one).kind(), Why::Other); // it is closed
    }

    void spareDescriptorsAreThereWhenNeeded()
    {
        SpareDescriptors spares;
        QVERIFY(spares.take().isNone());
        spares.giveBack();
        QVERIFY(spares.take().isNone());
        spares.giveBack();
        const Limit none(RLIMIT_NOFILE, 0);
        QCOMPARE(spares.take().text(), u"Too many open files"_s);
    }

    void knowsWhoRuns()
    {
        QVERIFY(isProcessThere(QCoreApplication::applicationPid()));
        QVERIFY(isProcessThere(1)); // also one that we may not signal
        QVERIFY(!processName(QCoreApplication::applicationPid()).isEmpty());
        const qint64 pid = pidOfTheDead();
        QVERIFY(!isProcessThere(pid));
        QVERIFY(processName(pid).isEmpty());
        QCOMPARE(userNumber(), qint64(::geteuid()));
        QVERIFY(physicalMemory() > quint64{16} << 20);
    }

    void knowsWhichFileAFunctionIsIn()
    {
        const QString program = moduleFileOf(&staticMetaObject);
        QCOMPARE(QFileInfo(program).canonicalFilePath(),
                 QFileInfo(QCoreApplication::applicationFilePath()).canonicalFilePath());
        QVERIFY(moduleFileOf(nullptr).isEmpty());
    }

    void aSignalOfTheSystemArrivesInTheEventLoop()
    {
        UnixSignals signalsOfSystem;
        QSignalSpy asked(&signalsOfSystem, &UnixSignals::quitRequested);
        QCOMPARE(std::raise(SIGTERM), 0);
        QCOMPARE(asked.count(), 0);
        QTRY_COMPARE(asked.count(), 1);
        QCOMPARE(asked.first().first().toInt(), SIGTERM);
        QVERIFY(UnixSignals::isInterrupt(SIGINT) && !UnixSignals::isInterrupt(SIGTERM));
    }

    void aTimerOfTheWallClockFiresAtItsInstant()
    {
        WallClockTimer timer;
        QSignalSpy fired(&timer, &WallClockTimer::timeout);
        timer.setDue(QDateTime::currentDateTimeUtc().addSecs(-3600)); // as after a night's sleep
        QTRY_COMPARE(fired.count(), 1);
        const QDateTime due = QDateTime::currentDateTimeUtc().addMSecs(50);
        timer.setDue(due);
        QTRY_COMPARE(fired.count(), 2);
        QVERIFY(QDateTime::currentDateTimeUtc() >= due.addMSecs(-1));
        timer.setDue(QDateTime::currentDateTimeUtc().addSecs(3600));
        timer.setDue({});
        QCOMPARE(fired.count(), 2);
    }

    void aTimerGoesByTheClockThatItIsGiven()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc().addDays(-400); // and stands still
        WallClockTimer timer([&now] { return now; });
        QSignalSpy fired(&timer, &WallClockTimer::timeout);
        QElapsedTimer passed;
        passed.start();
        timer.setDue(now.addMSecs(50));
        QTRY_COMPARE(fired.count(), 1);
        QVERIFY(passed.elapsed() >= 50);
        timer.setDue(now.addSecs(-1));
        QTRY_COMPARE(fired.count(), 2);
    }
};

LATCHKEY_TEST(TestSystem)
#include "tst_system.moc"
