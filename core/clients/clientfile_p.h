#pragma once

#include "core/base/export.h"
#include "core/base/operation_p.h"
#include "core/base/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QDeadlineTimer>
#include <QtCore/QString>

#include <functional>
#include <memory>

namespace Latchkey {

//! A file of a client, for the time of one change.
struct ClientFileContent {
    QByteArray bytes;
    bool exists = false;
};

//! Blocks, as all here do. Follows links. Errors: InvalidInput; the detail says why, and begins with no file.
LATCHKEY_TEST_EXPORT Result<ClientFileContent> readClientFile(const QString &path);

//! Bytes. No client\'s file comes near; what is longer is not read.
inline constexpr qint64 clientFileLimit = qint64{10} * 1024 * 1024;

//! Why the file at \a path cannot be replaced, as far as one can see without trying; empty: it can.
LATCHKEY_TEST_EXPORT QString whyNotWritable(const QString &path);

//! \a bytes in place of \a was, at the end of all links of \a path. Errors: Superseded (it holds something else by now),
//! StoreUnavailable.
LATCHKEY_TEST_EXPORT Status replaceClientFile(const QString &path, const ClientFileContent &was,
                                              const QByteArray &bytes);
//! The same for a file that is to be no more.
Status removeClientFile(const QString &path, const ClientFileContent &was);

//! A lock that is a folder beside a file, as Node's programs have them (proper-lockfile). It is given up by destroying
//! this.
class FolderLock
{
public:
    ~FolderLock();
    Q_DISABLE_COPY_MOVE(FolderLock)

    //! One attempt. Null: somebody has it, or it cannot be made, which \a error says then.
    static std::shared_ptr<FolderLock> tryTake(const QString &path, QString *error);

private:
    explicit FolderLock(const QString &path);
    const QString m_path;
};

//! The wait for it: not longer than somebody may hold one who is alive, and who has died.
class FolderLockWait : public Operation<std::shared_ptr<FolderLock>>
{
public:
    static QFuture<Result<std::shared_ptr<FolderLock>>> start(const QString &path);

private:
    explicit FolderLockWait(const QString &path);
    void attempt();

    const QString m_path;
    QDeadlineTimer m_deadline;
};

} // namespace Latchkey
