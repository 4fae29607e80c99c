#include "core/session/history.h"

#include "core/base/durablefile.h"
#include "core/base/statefolder.h"
#include "core/base/whendone.h"
#include "core/session/historyfile_p.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QThread>

#include <algorithm>
#include <chrono>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Latchkey {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 trimAt = 64 * 1024; // some 250 lines
constexpr qint64 sizeLimit = 1024 * 1024; // anything longer is not ours
constexpr std::chrono::milliseconds lockBound = 2s;
constexpr auto lockPause = 5ms;

Error failed(const QString &path)
{
    return {ErrorKind::StoreUnavailable, Stage::None, path + u": "_s + qt_error_string(errno), {}, {}};
}

//! The file, open for appending, with its flock: those who append take turns with those who shorten it.
class LockedFile
{
public:
    explicit LockedFile(const QString &path)
        : m_path(path)
    {
        QElapsedTimer waiting;
        waiting.start();
        do {
            open();
            if (m_descriptor < 0 || (::flock(m_descriptor, LOCK_EX | LOCK_NB) == 0 && isStillThere()))
                return;
            close();
            QThread::usleep(std::chrono::microseconds(lockPause).count());
        } while (!waiting.hasExpired(lockBound.count()));
    }
    ~LockedFile() { close(); }
    Q_DISABLE_COPY_MOVE(LockedFile)

    bool isOpen() const { return m_descriptor >= 0; }
    //! Whether it is a plain file of ours, with a size that can be right.
    bool isOurs() const
    {
        struct stat info {
        };
        return ::fstat(m_descriptor, &info) == 0 && S_ISREG(info.st_mode) && info.st_uid == ::geteuid()
            && info.st_size <= sizeLimit;
    }
    Status append(const QByteArray &line) const
    {
        // In one piece, so that a program that dies leaves a whole line or half of one, and no mixture.
        const ssize_t written = ::write(m_descriptor, line.constData(), static_cast<size_t>(line.size()));
        return written == line.size() ? success() : Status(failed(m_path));
    }

private:
    void open()
    {
        m_descriptor = ::open(QFile::encodeName(m_path).constData(),
                              O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK, S_IRUSR | S_IWUSR);
    }
    void close()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
        m_descriptor = -1;
    }
    //! Whoever shortened it while we waited has put another file in its place.
    bool isStillThere() const
    {
        struct stat held {
        };
        struct stat present {
        };
        return ::fstat(m_descriptor, &held) == 0 && ::lstat(QFile::encodeName(m_path).constData(), &present) == 0
            && held.st_ino == present.st_ino && held.st_dev == present.st_dev;
    }

    const QString m_path;
    int m_descriptor = -1;
};

Status write(const QString &path, const HistoryEvent &event)
{
    if (const Status folder = ensurePrivateFolder(QFileInfo(path).path()); !folder)
        return folder;
    const LockedFile file(path);
    if (!file.isOpen() || !file.isOurs())
        return failed(path);
    const Result<QByteArray> content = readPrivateFile(path, sizeLimit);
    if (!content)
        return content.error();
    QList<HistoryEvent> events = eventsIn(*content);
    if (isKnown(event, events))
        return success();
    // After half a line, of a program that died, ours begins on a line of its own.
    const bool isCutOff = !content->isEmpty() && !content->endsWith('\n');
    const QByteArray line = toLine(event);
    if (content->size() + line.size() <= trimAt)
        return file.append(isCutOff ? '\n' + line : line);
    QByteArray shorter;
    events.append(event);
    for (const HistoryEvent &kept : told(events))
        shorter += toLine(kept);
    return writePrivateFile(path, shorter);
}

} // namespace

QString historyMark(const std::optional<Credential> &credential)
{
    if (!credential)
        return {};
    return QString::fromLatin1(
        QCryptographicHash::hash(generationOf(credential).digest, QCryptographicHash::Sha256).toHex().left(16));
}

QString defaultHistoryFolder()
{
    return stateFolder() + "/history"_L1;
}

History::History(const QString &folder, const QString &home, const QString &storeKey)
{
    if (folder.isEmpty())
        return;
    // The same home by another name is the same home.
    const QString canonical = QFileInfo(home).canonicalFilePath();
    const QByteArray key = ((canonical.isEmpty() ? home : canonical) + u'\n' + storeKey).toUtf8();
    m_path = folder + u'/' + QString::fromLatin1(QCryptographicHash::hash(key, QCryptographicHash::Sha256).toHex())
        + ".jsonl"_L1;
}

QFuture<Status> History::append(const HistoryEvent &event) const
{
    if (m_path.isEmpty())
        return readyFuture(success());
    return inBackground([path = m_path, event]() -> Status { return write(path, event); });
}

QFuture<Result<QList<HistoryEvent>>> History::read() const
{
    using Events = Result<QList<HistoryEvent>>;
    if (m_path.isEmpty())
        return readyFuture(Events(QList<HistoryEvent>()));
    return inBackground([path = m_path]() -> Events {
        const Result<QByteArray> content = readPrivateFile(path, sizeLimit);
        QList<HistoryEvent> events = content ? told(eventsIn(*content)) : QList<HistoryEvent>();
        std::reverse(events.begin(), events.end());
        return events;
    });
}

} // namespace Latchkey
