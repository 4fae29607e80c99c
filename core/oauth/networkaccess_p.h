#pragma once

#include "core/oauth/networksettings.h"
#include "core/oauth/trustedauthorities_p.h"

#include <QtCore/QFuture>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QSslConfiguration>

namespace Latchkey {

//! What networkAccess() makes.
class NetworkAccess final : public QNetworkAccessManager
{
    Q_OBJECT
public:
    explicit NetworkAccess(const NetworkSettings &settings);

    //! Not empty: no request leaves, and this is why.
    const QString &problem() const { return m_settings.problem; }

    //! Finished, for better or worse, as soon as a request to \a url need not wait, and block, for certificates to be
    //! read.
    QFuture<Authorities> prepareFor(const QUrl &url) const;

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request, QIODevice *body) override;

private:
    QSslConfiguration configurationFor(const QUrl &url, QSslConfiguration configuration) const;

    const NetworkSettings m_settings;
};

//! Whether \a network sends requests to \a url through a proxy.
bool usesProxy(const QNetworkAccessManager &network, const QUrl &url);

} // namespace Latchkey
