#pragma once

#include <QtCore/QObject>

namespace Latchkey {

//! Tells when there is a network again, as the system sees it: a cable, a radio, or the end of a captive portal. Nothing
//! where nobody can tell.
class NetworkWatch : public QObject
{
    Q_OBJECT
public:
    explicit NetworkWatch(QObject *parent = nullptr);

    //! Begins to look. Once.
    void start();

Q_SIGNALS:
    void returned();

private:
    void checkReachability();

    bool m_wasThere = true;
};

} // namespace Latchkey
