#include "core/base/system/descriptor_p.h"
#include "core/base/system/durablefile_p.h"
#include "core/base/system/filereservation_p.h"
#include "core/base/system/filestate_p.h"
#include "core/base/worker_p.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QScopeGuard>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <vector>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <unistd.h>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;

namespace {

bool isWithoutProc = false; // so that what has no name gets none
bool isWithoutUnnamed = false; // as on file systems that know no such file
bool isOnNetwork = false;
int keptOpen = 0; // files that were opened to be closed afterwards

} // namespace

// These take the place of libc's.
extern "C" __attribute__((visibility("default"))) int linkat(int fromFolder, const char *from, int toFolder,
                                                             const char *to, int flags) noexcept
{
    using LinkAt = int (*)(int, const char *, int, const char *, int);
    if (!isWithoutProc)
        return reinterpret_cast<LinkAt>(dlsym(RTLD_NEXT, "linkat"))(fromFolder, from, toFolder, to, flags);
    errno = ENOENT;
    return -1;
}

extern "C" __attribute__((visibility("default"))) int openat(int folder, const char *path, int flags, ...)
{
    va_list more;
    va_start(more, flags);
    const bool isUnnamed = (flags & O_TMPFILE) == O_TMPFILE;
    keptOpen += (flags & O_PATH) != 0 ? 1 : 0;
    const mode_t mode = isUnnamed || (flags & O_CREAT) != 0 ? va_arg(more, mode_t) : 0;
    va_end(more);
    using OpenAt = int (*)(int, const char *, int, mode_t);
    if (!isUnnamed || !isWithoutUnnamed)
        return reinterpret_cast<OpenAt>(dlsym(RTLD_NEXT, "openat"))(folder, path, flags, mode);
    errno = EOPNOTSUPP;
    return -1;
}

extern "C" __attribute__((visibility("default"))) int fstatfs(int descriptor, struct statfs *info) noexcept
{
    using StatFs = int (*)(int, struct statfs *);
    const int outcome = reinterpret_cast<StatFs>(dlsym(RTLD_NEXT, "fstatfs"))(descriptor, info);
    if (isOnNetwork)
        info->f_type = 0x6969; // NFS
    return outcome;
}

namespace {

struct Folder {
    QTemporaryDir folder;
    QString path = folder.filePath(u"file"_s);

    QByteArray content(const QString &ending = {}) const
    {
        QFile file(path + ending);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QStringList names() const
    {
        return QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }
    QString put(const QString &name, const QByteArray &content) const
    {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("no file");
        return file.fileName();
    }
};

//! The file \a path, mounted by itself: as a container does with a single file.
class Mounted
{
public:
    explicit Mounted(const QString &path, unsigned long more = 0)
        : m_path(QFile::encodeName(path))
        , m_mounted(::mount(m_path.constData(), m_path.constData(), nullptr, MS_BIND, nullptr) == 0)
    {
        if (m_mounted && more != 0)
            m_mounted = ::mount(nullptr, m_path.constData(), nullptr, MS_REMOUNT | MS_BIND | more, nullptr) == 0;
    }
    ~Mounted() { ::umount2(m_path.constData(), MNT_DETACH); }
    Q_DISABLE_COPY_MOVE(Mounted)
    bool isMounted() const { return m_mounted; }

private:
    const QByteArray m_path;
    bool m_mounted;
};

//! No file can become longer, until it dies.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes)
        : m_handler(::signal(SIGXFSZ, SIG_IGN))
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit few = m_before;
        few.rlim_cur = bytes;
        ::setrlimit(RLIMIT_FSIZE, &few);
    }
    ~FileSizeLimit()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        ::signal(SIGXFSZ, m_handler);
    }
    Q_DISABLE_COPY_MOVE(FileSizeLimit)

private:
    const sighandler_t m_handler;
    rlimit m_before{};
};

int openDescriptorsOf(const FileState &file)
{
    int count = 0;
    for (const QString &name :
         QDir(u"/proc/self/fd"_s).entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System))
        count += isSameFile(stateOf(u"/proc/self/fd/"_s + name, Links::Follow), file) ? 1 : 0;
    return count;
}

//! None left, until it dies.
class NoDescriptors
{
public:
    NoDescriptors()
    {
        ::getrlimit(RLIMIT_NOFILE, &m_before);
        rlimit few = m_before;
        few.rlim_cur = 128;
        ::setrlimit(RLIMIT_NOFILE, &few);
        for (int one = ::open("/dev/null", O_RDONLY | O_CLOEXEC); one >= 0;
             one = ::open("/dev/null", O_RDONLY | O_CLOEXEC))
            m_taken.push_back(one);
    }
    ~NoDescriptors()
    {
        for (const int one : m_taken)
            ::close(one);
        ::setrlimit(RLIMIT_NOFILE, &m_before);
    }
    Q_DISABLE_COPY_MOVE(NoDescriptors)

private:
    rlimit m_before{};
    std::vector<int> m_taken;
};

} // namespace

class TestFileReservation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replacesTheFileAndLeavesNothingElse()
    {
        const Folder home;
        home.put(u"file"_s, "old");
        const auto made = FileReservation::make(home.path, 1000);
        QVERIFY(made);
        QCOMPARE(home.content(), "old");
        QVERIFY((*made)->write("new"));
        QCOMPARE(home.content(), "new");
        QCOMPARE(home.names(), QStringList{u"file"_s});
        struct stat info = {};
        QCOMPARE(::stat(QFile::encodeName(home.path).constData(), &info), 0);
        QCOMPARE(int(info.st_mode & 0777), 0600);
    }

    void whatIsWrittenAtOnceIsThatFileAndNoMore()
    {
        const Folder home;
        home.put(u"file"_s, "old");
        QVERIFY(FileReservation::replace(home.path, "new"));
        QCOMPARE(home.content(), "new");
        QCOMPARE(home.names(), QStringList{u"file"_s});
        QCOMPARE(int(QFile::permissions(home.path)), 0x6600); // its owner alone
        QVERIFY(!FileReservation::replace(home.folder.filePath(u"none/file"_s), "new"));
    }

    void canBeUsedAgain()
    {
        const Folder home;
        const auto made = FileReservation::make(home.path, 1000);
        QVERIFY(made);
        QVERIFY((*made)->write("one, which is longer"));
        QVERIFY((*made)->write("two"));
        QCOMPARE(home.content(), "two");
    }

    void nothingStaysOfAWriteThatDidNotFit()
    {
        const Folder home;
        const auto made = FileReservation::make(home.path, 1000);
        QVERIFY(made);
        {
            const FileSizeLimit limit(8);
            QVERIFY(!(*made)->write("longer than may be"));
        }
        QCOMPARE(home.names(), QStringList());
        QVERIFY((*made)->write("two"));
        QCOMPARE(home.content(), "two");
    }

    //! To give back what it took is left to a moment in which nobody waits.
    void theOldFileIsGivenBackAfterwards()
    {
        const Folder home;
        home.put(u"file"_s, "old");
        const Descriptor old = openToRead(home.path);
        QVERIFY(waitFor(inBackground([&home] { return FileReservation::replace(home.path, "new"); })));
        (void)waitForWorkers();
        QCOMPARE(stateOf(old).names, 0);
        QCOMPARE(home.content(), "new");
        QCOMPARE(openDescriptorsOf(stateOf(old)), 1); // ours
    }

    //! There, what is open would be given another name first, and for a moment there would be none.
    void onANetworkTheOldFileIsReplacedAtOnce()
    {
        const Folder home;
        home.put(u"file"_s, "old");
        keptOpen = 0;
        QVERIFY(FileReservation::replace(home.path, "new"));
        QCOMPARE(keptOpen, 1);
        isOnNetwork = true;
        const auto later = qScopeGuard([] { isOnNetwork = false; });
        QVERIFY(FileReservation::replace(home.path, "newer"));
        QVERIFY(removePrivateFile(home.path));
        QCOMPARE(keptOpen, 1);
        QCOMPARE(home.names(), QStringList());
    }

    void whatIsNotUsedLeavesNothing()
    {
        const Folder home;
        QVERIFY(FileReservation::make(home.path, 1000));
        QCOMPARE(home.names(), QStringList());
    }

    void needsNoDescriptorForTheWrite()
    {
        const Folder home;
        const auto made = FileReservation::make(home.path, 1000);
        QVERIFY(made);
        {
            const NoDescriptors none;
            QVERIFY(!FileReservation::make(home.path, 1000));
            const Status written = (*made)->write("new");
            QVERIFY2(written, written ? "" : qPrintable(written.error().detail));
        }
        QCOMPARE(home.content(), "new");
    }

    //! What was proven once need not be so for ever.
    void whatCannotGetANameAnyMoreIsWrittenToOneThatHasOne()
    {
        const Folder home;
        const auto made = FileReservation::make(home.path, 1000);
        QVERIFY(made);
        isWithoutProc = true;
        const auto later = qScopeGuard([] { isWithoutProc = false; });
        {
            const NoDescriptors none;
            QVERIFY(!(*made)->write("new"));
        }
        const Status written = (*made)->write("new");
        QVERIFY2(written, written ? "" : qPrintable(written.error().detail));
        QCOMPARE(home.content(), "new");
        QCOMPARE(home.names(), QStringList{u"file"_s});
    }

    void anotherFileSystemInTheSamePlaceIsProvenAnew()
    {
        const Folder home;
        QVERIFY(FileReservation::make(home.path, 1000));
        isWithoutUnnamed = true;
        const auto later = qScopeGuard([] { isWithoutUnnamed = false; });
        const auto made = FileReservation::make(home.path, 1000);
        QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
        QVERIFY((*made)->write("new"));
        QCOMPARE(home.content(), "new");
        QCOMPARE(home.names(), QStringList{u"file"_s});
    }

    //! By a program that has run out of descriptors only then.
    void whatIsSyncedLaterNeedsNothingMore()
    {
        const Folder home;
        const auto made = FileReservation::make(home.path, 1000);
        QVERIFY(made);
        QVERIFY((*made)->sync()); // there is nothing yet
        {
            const NoDescriptors none;
            QVERIFY((*made)->write("new", Sync::Later));
            QVERIFY((*made)->sync());
        }
        QCOMPARE(home.content(), "new");
        QVERIFY((*made)->write("newer", Sync::Later));
        QVERIFY((*made)->sync());
        QCOMPARE(home.content(), "newer");
        QCOMPARE(home.names(), QStringList{u"file"_s});
        isOnNetwork = true; // where what is open cannot be removed without a trace
        const auto later = qScopeGuard([] { isOnNetwork = false; });
        const auto another = FileReservation::make(home.path, 1000);
        QVERIFY(another);
        QVERIFY((*another)->write("newest", Sync::Later));
        QCOMPARE(openDescriptorsOf(stateOf(home.path, Links::Keep)), 0);
        QVERIFY((*another)->sync());
    }

    void whatOthersLeftBehindIsSweptAndNothingElse()
    {
        const Folder home;
        home.put(u"file.latchkey-1y2p0ij32e8e7"_s, "a token");
        home.put(u"other.latchkey-a"_s, "");
        home.put(u"file.latchkey-recovery"_s, "a copy");
        home.put(u"file.latchkey-Not-Ours"_s, "");
        home.put(u"notes.txt"_s, "");
        QVERIFY(QDir(home.folder.path()).mkdir(u"folder.latchkey-a"_s));
        const QString used = home.put(u"file.latchkey-used"_s, "");
        const int user = ::open(QFile::encodeName(used).constData(), O_RDONLY | O_CLOEXEC);
        QVERIFY(user >= 0 && ::flock(user, LOCK_EX) == 0);
        QCOMPARE(leftoversIn(home.folder.path()).size(), 2);

        QVERIFY(writePrivateFile(home.path, "new"));

        QCOMPARE(home.names(),
                 (QStringList{u"file"_s, u"file.latchkey-Not-Ours"_s, u"file.latchkey-recovery"_s,
                              u"file.latchkey-used"_s, u"folder.latchkey-a"_s, u"notes.txt"_s}));
        QVERIFY(leftoversIn(home.folder.path()).isEmpty());
        ::close(user);
        QCOMPARE(leftoversIn(home.folder.path()), QStringList{used});
    }

    void whatIsMountedByItselfIsRewritten()
    {
        const Folder home;
        home.put(u"file"_s, "something old, which is longer");
        QVERIFY(QFile::setPermissions(home.path, QFile::ReadOwner | QFile::WriteOwner));
        const Mounted mounted(home.path);
        if (!mounted.isMounted())
            QSKIP("skipped: mounting a file needs root");
        const auto never = FileReservation::make(home.path, 1000);
        QVERIFY(!never);
        QVERIFY(never.error().detail.contains("mounted"_L1));
        const auto made = FileReservation::make(home.path, 1000, FileReservation::InPlace::IfNeeded);
        QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
        QVERIFY((*made)->write("something new"));
        QCOMPARE(home.content(), "something new");
        QCOMPARE(home.names(), QStringList{u"file"_s});
    }

    void whatCannotBeWrittenAtAllIsNoticedAtOnce_data()
    {
        QTest::addColumn<bool>("readOnlyFile");
        QTest::newRow("a file that is mounted for reading") << true;
        QTest::newRow("more than there is room for") << false;
    }
    void whatCannotBeWrittenAtAllIsNoticedAtOnce()
    {
        QFETCH(bool, readOnlyFile);
        const Folder home;
        home.put(u"file"_s, "old");
        std::unique_ptr<Mounted> mounted;
        if (readOnlyFile)
            mounted = std::make_unique<Mounted>(home.path, MS_RDONLY);
        if (mounted && !mounted->isMounted())
            QSKIP("skipped: mounting a file needs root");
        const auto made = FileReservation::make(home.path, readOnlyFile ? 1000 : qint64(1) << 60,
                                                FileReservation::InPlace::IfNeeded);
        QVERIFY(!made);
        QCOMPARE(made.error().kind, ErrorKind::StoreUnavailable);
        QCOMPARE(home.content(), "old");
        QCOMPARE(home.names(), QStringList{u"file"_s});
    }
};

LATCHKEY_TEST(TestFileReservation)
#include "tst_filereservation.moc"
