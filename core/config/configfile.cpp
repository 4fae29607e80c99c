#include "core/config/configfile_p.h"

#include "core/base/system/filestate_p.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

namespace Latchkey {

using namespace Qt::StringLiterals;

QByteArray readConfigFile(const QString &path, ConfigProblem *problem, qint64 limit)
{
    const auto unusable = [&](const QString &what) {
        *problem = {path, 0, 0, what, true, {}};
        return QByteArray();
    };
    const FileState state = stateOf(path, Links::Follow);
    // A folder that may not be entered must not look like an empty list.
    if (state.kind == FileState::Kind::Absent || state.error.is(SystemError::Kind::NotFolder))
        return {};
    if (!state.isThere())
        return unusable(u"this file cannot be looked at"_s);
    // Looked at before it is opened: to open a pipe is to wait for its writer.
    QFile file(path);
    if (state.kind != FileState::Kind::Regular)
        return unusable(u"this is not a file"_s);
    if (!file.open(QIODevice::ReadOnly))
        return unusable(u"this file cannot be read"_s);
    const QByteArray content = file.read(limit + 1);
    if (file.error() != QFileDevice::NoError)
        return unusable(u"this file cannot be read"_s);
    if (content.size() > limit)
        return unusable(u"this file is larger than %1 MiB"_s.arg(limit / (1024 * 1024)));
    return content;
}

bool isSameFolder(const QString &one, const QString &other)
{
    const QString left = QFileInfo(one).canonicalFilePath();
    return left.isEmpty() ? QDir::cleanPath(one) == QDir::cleanPath(other)
                          : left == QFileInfo(other).canonicalFilePath();
}

} // namespace Latchkey
