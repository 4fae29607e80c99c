#pragma once

#include "core/base/export.h"

#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtNetwork/QNetworkProxy>
#include <QtNetwork/QSslCertificate>
#include <QtNetwork/QSslKey>

#include <memory>

class QNetworkAccessManager;

namespace Latchkey {

//! Identifies us to one server in TLS (RFC 8446 section 4.4.2). It is shown to nobody else.
struct ClientCertificate {
    QString host; //!< As it stands in the server's URL.
    QList<QSslCertificate> chain; //!< Ours first.
    QSslKey key; //!< Its private key.

    friend bool operator==(const ClientCertificate &, const ClientCertificate &) = default;
};

//! How servers are reached, and which certificate authorities are trusted. The same for MCP servers and authorization
//! servers. What is on this machine is never reached through a proxy: it may speak plain http, and a proxy would read
//! it.
struct LATCHKEY_EXPORT NetworkSettings {
    Q_GADGET
public:
    //! Which proxies are used.
    enum class Proxies {
        //! As the environment says (`https_proxy`, `all_proxy`, `no_proxy`, in small letters or capitals), else as the
        //! desktop's settings do.
        System,
        None, //!< Every server is reached directly.
        Fixed, //!< Always \a proxy, except for \a exceptions.
    };
    Q_ENUM(Proxies)
    Proxies proxies = Proxies::System; //!< Which proxies are used.
    //! With Fixed: an HTTP or a SOCKS5 proxy. Challenges are answered only with the user name and password in it.
    QNetworkProxy proxy;
    //! With Fixed: hosts with all their subdomains, addresses, networks (`10.0.0.0/8`), `host:port`; `*` is all of them.
    QStringList exceptions;
    QList<QSslCertificate> authorities; //!< Trusted beside the system's.
    //! PEM files with more of them. Read when TLS is first spoken, and once only: it may take half a second.
    QStringList authorityFiles;
    QList<ClientCertificate> clientCertificates; //!< At most one for each host is used.
    //! Why the configuration cannot be used; empty if it can. While it is set, nothing is sent at all, so that nothing
    //! bypasses a proxy.
    QString problem;

    friend bool operator==(const NetworkSettings &, const NetworkSettings &) = default;
};

//! Network access as \a settings want it, for AuthorizedNetwork and for requests of your own. Redirects, cookies and
//! challenges are as QNetworkAccessManager treats them. The caller owns it; use it from the calling thread.
LATCHKEY_EXPORT std::unique_ptr<QNetworkAccessManager> networkAccess(const NetworkSettings &settings);

} // namespace Latchkey
