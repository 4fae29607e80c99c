#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>

namespace Latchkey::Demo {

struct Client {
    QString id;
    QString name; //!< As the client calls itself.
    QStringList redirectUris;
    QString authMethod; //!< `none`, `client_secret_basic` or `client_secret_post`
    QByteArray secret; //!< Empty: a public client.
};

//! The clients that are registered at the provider.
class Clients
{
public:
    //! Fills in \a client's id, and its secret unless its method is `none`. Not set: there are too many.
    std::optional<Client> enroll(Client client);
    //! A client that is known beforehand, with an id and a secret of its own.
    void add(const Client &client) { m_clients.insert(client.id, client); }
    std::optional<Client> find(const QString &id) const;

    //! Whether \a redirectUri is registered for the client; loopback addresses may have any port (RFC 8252
    //! section 7.3).
    bool mayRedirect(const QString &clientId, const QString &redirectUri) const;
    //! Whether a redirect URI may be registered: http to this machine, and without a fragment.
    static bool isLoopbackRedirect(const QString &redirectUri);

private:
    QHash<QString, Client> m_clients;
};

} // namespace Latchkey::Demo
