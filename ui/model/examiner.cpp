#include "ui/model/examiner.h"

#include "core/base/whendone.h"

#include <algorithm>

namespace Latchkey::Ui {

using namespace std::chrono_literals;

Examiner::Examiner(ServerList &servers, SessionPool &pool, QObject *parent)
    : QObject(parent)
    , m_servers(servers)
    , m_pool(pool)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(300ms);
    connect(&m_soon, &QTimer::timeout, this, &Examiner::look);
    connect(&servers, &ServerList::changed, this, &Examiner::lookAgain);
    // A transaction that ended has changed stores; while it runs, its lock would look like a finding.
    const auto follow = [this](CredentialSession *session) {
        connect(session, &CredentialSession::finished, this, &Examiner::lookAgain);
    };
    for (CredentialSession *session : pool.sessions())
        follow(session);
    connect(&pool, &SessionPool::sessionAdded, this, follow);
    lookAgain();
}

QList<Finding> Examiner::findingsOf(const QString &server) const
{
    QList<Finding> found;
    std::copy_if(m_findings.begin(), m_findings.end(), std::back_inserter(found),
                 [&server](const Finding &finding) { return finding.server == server; });
    return found;
}

bool Examiner::hasDrift(const QString &server) const
{
    return std::any_of(m_findings.begin(), m_findings.end(), [&server](const Finding &finding) {
        return finding.server == server && finding.severity != Severity::Note;
    });
}

void Examiner::lookAgain()
{
    m_soon.start();
}

void Examiner::look()
{
    if (m_looking) {
        m_again = true;
        return;
    }
    m_looking = true;
    Examination what;
    what.home = m_pool.factory().home();
    what.servers = m_servers.servers();
    what.problems = m_servers.problems();
    what.ownUrlsShadowed = m_servers.ownUrlsShadowed();
    what.mode = m_pool.factory().storeMode();
    what.secretAuthStorage = m_servers.homeConfig().secretAuthStorage;
    whenDone(examine(what), this, [this](const Result<QList<Finding>> &findings) {
        m_looking = false;
        if (std::exchange(m_again, false))
            lookAgain();
        if (!findings || *findings == m_findings)
            return;
        m_findings = *findings;
        Q_EMIT changed();
    });
}

} // namespace Latchkey::Ui
