#pragma once

#include "core/clients/connection.h"

#include <QtCore/QDateTime>
#include <QtCore/QElapsedTimer>
#include <QtCore/QList>
#include <QtCore/QObject>

namespace Latchkey::Ui {

//! Which other clients use the servers of a home, and which sign-ins they keep themselves. Their files are read when somebody
//! looks, and not watched.
class ClientUsers : public QObject
{
    Q_OBJECT
public:
    explicit ClientUsers(const ClientFolders &folders = {}, QObject *parent = nullptr);

    //! Reads them for \a home, unless that was done a moment ago; changed() tells.
    void look(const QString &home);
    //! The same, however long ago that was.
    void lookAgain(const QString &home);

    //! Names of the clients that have \a server through Latchkey.
    QStringList connectedTo(const ServerIdentity &server) const;
    //! A sentence for each sign-in of its own that a client has for \a server.
    QStringList ownSignIns(const ServerIdentity &server, const QDateTime &now) const;

Q_SIGNALS:
    void changed();

private:
    const ClientFolders m_folders;
    QString m_home;
    QElapsedTimer m_since; // the last look
    QList<ClientOverview> m_clients;
};

} // namespace Latchkey::Ui
