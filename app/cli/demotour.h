#pragma once

#include "app/cli/context.h"
#include "app/demo/demoprovider.h"

#include <QtCore/QObject>
#include <QtNetwork/QNetworkAccessManager>

namespace Latchkey::Cli {

//! A guided tour through the life of a credential, on a demo home: each step shows the command that a user would type
//! and what comes of it. Plays the browser itself.
class DemoTour : public QObject
{
    Q_OBJECT
public:
    DemoTour(Context &context, Demo::DemoProvider &provider);

    void start();

private:
    void showStatus();
    void refreshExpired();
    void waitForExpiry();
    void refreshShortLived();
    void refreshRevoked();
    void signInAgain();
    void signOut();
    void end();

    void tell(const QString &text, const QString &command = {}) const;
    void printServer(const QString &name) const;
    CredentialSession &session(const QString &name) const;

    Context &m_context;
    Demo::DemoProvider &m_provider;
    QNetworkAccessManager m_browser;
};

} // namespace Latchkey::Cli
