#include "core/session/history.h"

#include "core/base/statefolder_p.h"
#include "core/base/system/descriptor_p.h"
#include "core/base/system/durablefile_p.h"
#include "core/base/system/filestate_p.h"
#include "core/base/whendone.h"
#include "core/session/historyfile_p.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <algorithm>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 trimAt = 64 * 1024; // some 250 lines
constexpr qint64 sizeLimit = 1024 * 1024; // anything longer is not ours
constexpr int triesLimit = 5; // each means that it was shortened at that very moment

//! Open for appending. Nobody waits for anybody: who appends to a file that was replaced does it once more, and who
//! replaces it takes along what was appended until then. What is there twice for it is told once.
class HistoryFile
{
public:
    explicit HistoryFile(const QString &path)
        : m_path(path)
        , m_file(openToAppend(path))
    {
    }

    //! Whether it is a plain file of ours, with a size that can be right.
    bool isOurs() const
    {
        const FileState state = stateOf(m_file);
        return state.kind == FileState::Kind::Regular && state.isOurs && state.size <= sizeLimit;
    }
    Status append(const QByteArray &lines) const
    {
        if (m_file.isOpen() && !isOurs())
            return unavailable(m_path, u"is not a history of ours"_s);
        const SystemError refused = m_file.isOpen() ? writeAtOnce(m_file, lines) : m_file.error();
        return refused.isNone() ? success() : Status(failed(m_path, "cannot be written", refused));
    }
    bool isStillThere() const { return isSameFile(stateOf(m_file), stateOf(m_path, Links::Keep)); }
    //! false: somebody else is about to shorten it.
    bool claim() const { return tryFlock(m_file).isNone(); }
    //! What was appended after \a from.
    QByteArray contentFrom(qint64 from) const { return readFrom(m_file, from, trimAt); }

private:
    const QString m_path;
    const Descriptor m_file;
};

Status append(const QString &path, const QByteArray &lines)
{
    for (int tries = 0; tries < triesLimit; ++tries) {
        const HistoryFile file(path);
        if (const Status appended = file.append(lines); !appended || file.isStillThere())
            return appended;
    }
    return unavailable(path, u"cannot be written, as it is replaced again and again"_s);
}

Status shorten(const QString &path)
{
    const HistoryFile file(path);
    if (!file.isOurs() || !file.claim() || !file.isStillThere())
        return success();
    const Result<QByteArray> content = readPrivateFile(path, sizeLimit);
    if (!content)
        return content.error();
    QByteArray shorter;
    for (const HistoryEvent &kept : condensed(eventsIn(*content)))
        shorter += toLine(kept);
    if (const Status replaced = writePrivateFile(path, shorter); !replaced)
        return replaced;
    const QByteArray meanwhile = file.contentFrom(content->size());
    return meanwhile.isEmpty() ? success() : append(path, meanwhile);
}

Status write(const QString &path, const HistoryEvent &event)
{
    if (const Status folder = ensurePrivateFolder(QFileInfo(path).path()); !folder)
        return folder;
    const Result<QByteArray> content = readPrivateFile(path, sizeLimit);
    if (!content)
        return content.error();
    if (isKnown(event, eventsIn(*content)))
        return success();
    // After half a line, of a program that died, ours begins on a line of its own.
    const bool isCutOff = !content->isEmpty() && !content->endsWith('\n');
    const QByteArray line = isCutOff ? '\n' + toLine(event) : toLine(event);
    const Status appended = append(path, line);
    return appended && content->size() + line.size() > trimAt ? shorten(path) : appended;
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
        QList<HistoryEvent> events = content ? condensed(eventsIn(*content)) : QList<HistoryEvent>();
        std::reverse(events.begin(), events.end());
        return events;
    });
}

} // namespace Latchkey
