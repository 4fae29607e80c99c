#include "ui/model/clientusers.h"

#include "core/base/whendone.h"
#include "ui/model/connections.h"
#include "ui/words/clientwords.h"

namespace Latchkey::Ui {

namespace {

constexpr qint64 moment = 5000; // ms

} // namespace

ClientUsers::ClientUsers(const ClientFolders &folders, QObject *parent)
    : QObject(parent)
    , m_folders(folders)
{
}

void ClientUsers::look(const QString &home)
{
    if (home != m_home || !m_since.isValid() || m_since.hasExpired(moment))
        lookAgain(home);
}

void ClientUsers::lookAgain(const QString &home)
{
    m_home = home;
    m_since.start();
    const Launcher launcher = launcherFor(home);
    whenDone(overviewOfClients(launcher, foldersFor(launcher, m_folders)), this,
             [this, home](const Result<QList<ClientOverview>> &clients) {
                 if (home != m_home || !clients)
                     return;
                 m_clients = *clients;
                 Q_EMIT changed();
             });
}

QStringList ClientUsers::connectedTo(const ServerIdentity &server) const
{
    QStringList names;
    for (const ClientOverview &client : m_clients) {
        if (stateOf(client, server) == ClientState::Connected)
            names.append(productName(client.client));
    }
    return names;
}

QStringList ClientUsers::ownSignIns(const ServerIdentity &server, const QDateTime &now) const
{
    QStringList sentences;
    for (const ClientOverview &client : m_clients) {
        for (const ClientSignIn &signIn : Latchkey::ownSignIns(client, server)) {
            if (const QString text = Words::signInText(signIn, now); !sentences.contains(text))
                sentences.append(text);
        }
    }
    return sentences;
}

} // namespace Latchkey::Ui
