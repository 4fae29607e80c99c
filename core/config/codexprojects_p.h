#pragma once

#include "core/base/export.h"

#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace Latchkey {

//! Where Codex reads more when it works in a folder.
struct ProjectConfig {
    QString folder; //!< The deepest that has a configuration of its own; everything below it reads the same.
    QStringList files; //!< The last one wins.
};

//! What Codex's list of trusted projects leads to.
struct TrustedProjects {
    QList<ProjectConfig> configs;
    QStringList gone; //!< Projects that are not there, or cannot be looked into.
    QStringList roots; //!< To watch: where a configuration may come to be.
    QStringList worktreeLists; //!< To watch: the folders in which repositories note their worktrees.
};

//! Looks for `.codex/config.toml` in what is trusted, and below: in a bounded number of folders and depth, of
//! `node_modules` and hidden folders in fewer, and last, and through no link but `.codex` itself. A folder is trusted
//! by its own entry in \a trust, else that of its project's root (which has one of \a rootMarkers), else that of the
//! repository that it is in, or whose worktree that is. No entry names a link. \a home: whose configuration is no
//! project's. Blocks while it looks: for a worker thread.
LATCHKEY_TEST_EXPORT TrustedProjects trustedProjects(const QHash<QString, bool> &trust, const QStringList &rootMarkers,
                                                     const QString &home);

} // namespace Latchkey
