#pragma once

#include "app/demo/endpoint.h"
#include "app/demo/fault.h"

#include <QtCore/QDateTime>
#include <QtCore/QHash>
#include <QtCore/QQueue>
#include <QtCore/QString>

#include <optional>

namespace Latchkey::Demo {

//! Which faults are still to come, and which servers have an outage.
class FaultScript
{
public:
    void add(Endpoint endpoint, const Fault &fault, int times);
    void clear() { m_queues.clear(); }
    //! The fault that the next request of \a endpoint meets, if any; it is spent with that.
    std::optional<Fault> take(Endpoint endpoint);

    void setOutage(const QString &server, const QDateTime &until) { m_outages.insert(server, until); }
    //! How long an outage of \a server still lasts at \a now; zero: it has none.
    std::chrono::seconds outageLeft(const QString &server, const QDateTime &now) const;

    //! What a fault that processes nothing sends, in answer to \a path.
    static QByteArray bytesOf(const Fault &fault, const QByteArray &path);

private:
    QHash<int, QQueue<Fault>> m_queues;
    QHash<QString, QDateTime> m_outages;
};

} // namespace Latchkey::Demo
