#include "core/base/system/presentfiles_p.h"

#include <QtCore/QFile>

#include <cerrno>

#include <dirent.h>

namespace Latchkey {

namespace {

//! nullopt: nobody knows.
std::optional<QSet<QByteArray>> namesIn(const QString &folder)
{
    QSet<QByteArray> names;
    DIR *const listing = ::opendir(QFile::encodeName(folder).constData());
    if (!listing)
        return errno == ENOENT ? std::optional(names) : std::nullopt;
    errno = 0;
    while (const dirent *entry = ::readdir(listing))
        names.insert(QByteArray(entry->d_name));
    const bool isWhole = errno == 0;
    ::closedir(listing);
    return isWhole ? std::optional(names) : std::nullopt;
}

} // namespace

bool PresentFiles::mayHold(const QString &path)
{
    const qsizetype slash = path.lastIndexOf(u'/');
    const QString folder = path.left(slash);
    auto known = m_folders.constFind(folder);
    if (known == m_folders.constEnd())
        known = m_folders.insert(folder, namesIn(folder));
    return !*known || (*known)->contains(QFile::encodeName(path.mid(slash + 1)));
}

} // namespace Latchkey
