#include "core/base/system/presentfiles_p.h"

#include <QtCore/QFile>

#include <filesystem>

namespace Latchkey {

namespace {

//! nullopt: nobody knows.
std::optional<QSet<QByteArray>> namesIn(const QString &folder)
{
    QSet<QByteArray> names;
    const SystemError error = visitNames(folder, [&names](const QByteArray &name) { names.insert(name); });
    return error.isNone() || error.is(SystemError::Kind::Missing) ? std::optional(names) : std::nullopt;
}

} // namespace

SystemError visitNames(const QString &folder, const std::function<void(const QByteArray &)> &visit)
{
    std::error_code error;
    const std::filesystem::directory_iterator end;
    for (std::filesystem::directory_iterator at(QFile::encodeName(folder).toStdString(), error); !error && at != end;
         at.increment(error))
        visit(QByteArray::fromStdString(at->path().filename().native()));
    return SystemError(error.value());
}

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
