#include "ui/model/examiner.h"

#include "core/base/whendone.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace Latchkey::Ui {

using namespace std::chrono_literals;

Examiner::Examiner(Homes &homes, QObject *parent)
    : QObject(parent)
    , m_homes(homes)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(300ms);
    connect(&m_soon, &QTimer::timeout, this, &Examiner::examineAll);
    connect(&homes, &Homes::listChanged, this, &Examiner::examineSoon);
    connect(&homes, &Homes::keyringChanged, this, &Examiner::examineSoon);
    // A transaction that ended has changed stores; while it runs, its lock would look like a finding. And not every store
    // tells that it has failed, or is there again.
    const auto follow = [this](CredentialSession *session) {
        connect(session, &CredentialSession::finished, this, &Examiner::examineSoon);
        connect(session, &CredentialSession::changed, this, [this, session, before = false]() mutable {
            const std::optional<Error> error = session->lastOutcome().error;
            const bool fails = error && error->stage == Stage::Read;
            if (std::exchange(before, fails) != fails)
                examineSoon();
        });
    };
    for (CredentialSession *session : homes.sessions())
        follow(session);
    connect(&homes, &Homes::sessionAdded, this, follow);
    examineSoon();
}

QList<Finding> Examiner::findingsOf(const CredentialSession &session) const
{
    const QHash<QString, QList<Finding>> found = m_ofServer.value(m_homes.homeOf(session).home.path);
    return found.value(session.server().identity.name) + found.value(QString());
}

QList<Finding> Examiner::findingsOfHomes() const
{
    QList<Finding> found;
    for (const auto &open : m_homes.all())
        found += m_ofServer.value(open->home.path).value(QString());
    return found;
}

qsizetype Examiner::count() const
{
    qsizetype count = 0;
    for (const QList<Finding> &findings : m_findings)
        count += std::count_if(findings.begin(), findings.end(),
                               [](const Finding &finding) { return finding.severity != Severity::Note; });
    return count;
}

void Examiner::examineSoon()
{
    m_soon.start();
}

void Examiner::examineAll()
{
    if (m_looking > 0) {
        m_again = true;
        return;
    }
    m_found.clear();
    m_looking = static_cast<qsizetype>(m_homes.all().size());
    for (const auto &open : m_homes.all())
        examineHome(*open);
}

void Examiner::examineHome(const OpenHome &open)
{
    const QString path = open.home.path;
    whenDone(examine(examinationOf(open.home, open.servers, m_homes.descriptions())), this,
             [this, path](const Result<QList<Finding>> &findings) {
                 // What could not be examined now is as it was.
                 m_found.insert(path, findings ? *findings : m_findings.value(path));
                 homeDone();
             });
}

void Examiner::homeDone()
{
    if (--m_looking > 0)
        return;
    if (std::exchange(m_again, false))
        examineSoon();
    else
        Q_EMIT examined();
    if (m_found == m_findings)
        return;
    m_findings = m_found;
    m_ofServer.clear();
    for (auto home = m_findings.constBegin(); home != m_findings.constEnd(); ++home) {
        for (const Finding &finding : home.value())
            m_ofServer[home.key()][finding.server].append(finding);
    }
    Q_EMIT changed();
}

} // namespace Latchkey::Ui
