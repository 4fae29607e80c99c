#pragma once

#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QString>

namespace Latchkey::Test {

//! The program latchkey-fakeprovider, for as long as this object lives; its commands are described in its source.
//! Every call blocks until it is answered, at most 30 s.
class FakeProvider
{
public:
    FakeProvider();
    ~FakeProvider();

    bool isRunning() const { return m_running; }
    //! {}: no answer. Else what the program says, `ok` included.
    QJsonObject ask(const QJsonObject &command);
    //! Whether \a what could be done; for commands that need no answer but this.
    bool tell(const QString &what, QJsonObject more = {});

    int refreshes(); //!< Requests so far with the grant `refresh_token`.
    int reusesDetected();
    bool isFamilyAlive(const QString &server);
    bool accepts(const QString &server, const QString &accessToken);

private:
    QJsonObject readLine();

    QProcess m_process;
    bool m_running = false;
};

} // namespace Latchkey::Test
