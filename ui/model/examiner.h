#pragma once

#include "core/config/sessionpool.h"
#include "core/doctor/doctor.h"

#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QTimer>

namespace Latchkey::Ui {

//! The present findings, looked for again after something changed, and not by the clock.
class Examiner : public QObject
{
    Q_OBJECT
public:
    Examiner(ServerList &servers, SessionPool &pool, QObject *parent = nullptr);

    const QList<Finding> &findings() const { return m_findings; }
    QList<Finding> findingsOf(const QString &server) const;
    //! Findings of a server that are more than a note: what earns it a badge.
    bool hasDrift(const QString &server) const;

    //! Looks again soon; several calls at once make one look.
    void lookAgain();

Q_SIGNALS:
    void changed();

private:
    void look();

    ServerList &m_servers;
    SessionPool &m_pool;
    QList<Finding> m_findings;
    QTimer m_soon;
    bool m_looking = false;
    bool m_again = false;
};

} // namespace Latchkey::Ui
