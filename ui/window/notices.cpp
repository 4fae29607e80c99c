#include "ui/window/notices.h"

#include "core/base/visibletext.h"
#include "ui/model/standings.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QMap>

namespace Latchkey::Ui {

using namespace Qt::StringLiterals;

namespace {

struct Notices {
    Q_DECLARE_TR_FUNCTIONS(Latchkey::Ui::Notices)
};

QString fileName(const QString &path)
{
    return Words::isolated(visibleText(QFileInfo(path).fileName(), 60));
}

} // namespace

QList<Notice> noticesOf(const Homes &homes, const Examiner &examiner, const Standings &standings)
{
    QList<Notice> notices;
    int waiting = 0;
    for (const CredentialSession *session : homes.sessions()) {
        const Health health = session->health();
        waiting += health.error && health.error->kind == ErrorKind::StoreLocked ? 1 : 0;
    }
    bool locked = false;
    bool noKeyring = false;
    for (const Finding &finding : examiner.findingsOfHomes()) {
        locked = locked || finding.kind == FindingKind::KeyringLocked;
        noKeyring = noKeyring || finding.kind == FindingKind::NoKeyring;
    }
    // What is locked is known by those that wait for it at once, and by looking around only later.
    if (waiting > 0)
        notices.append({u"locked"_s, Badge::Trouble,
                        Notices::tr("The keyring is locked: %n servers wait.", nullptr, waiting),
                        Notices::tr("Unlock…")});
    else if (locked && standings.sessions().isEmpty())
        notices.append({u"locked"_s, Badge::NeedsYou, Notices::tr("The keyring is locked."), Notices::tr("Unlock…")});
    if (noKeyring)
        notices.append({u"keyring"_s, Badge::NeedsYou,
                        Notices::tr("No keyring runs here; sign-ins that are kept in it "
                                    "cannot be read."),
                        Notices::tr("Show")});
    QMap<QString, int> entries;
    for (const ConfigProblem &problem : homes.problems()) {
        if (problem.isWholeFile || problem.isRefused)
            notices.prepend(
                {u"unread:"_s + problem.file, Badge::Trouble,
                 Notices::tr("%1 cannot be read; the last servers stay in use.", "a file").arg(fileName(problem.file)),
                 Notices::tr("Show")});
        else
            ++entries[problem.file];
    }
    for (auto file = entries.cbegin(); file != entries.cend(); ++file)
        notices.append({u"entries:"_s + file.key(), Badge::NeedsYou,
                        Notices::tr("%n entries of %1 are not used.", nullptr, file.value()).arg(fileName(file.key())),
                        Notices::tr("Show")});
    return notices;
}

} // namespace Latchkey::Ui
