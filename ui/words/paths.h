#pragma once

#include "core/base/visibletext.h"

#include <QtCore/QDir>
#include <QtCore/QString>

namespace Latchkey::Words {

//! \a text with the paths in it beginning where the user's own begin: "~/.codex".
inline QString withShortPaths(QString text)
{
    return text.replace(QDir::homePath() + QLatin1Char('/'), QLatin1String("~/"));
}

//! A path for showing.
inline QString shortPath(const QString &path)
{
    return visibleText(withShortPaths(path), 400);
}

} // namespace Latchkey::Words
