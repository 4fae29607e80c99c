#pragma once

#include "app/demo/httprequest.h"
#include "app/demo/httpresponse.h"
#include "core/base/clock.h"

#include <QtCore/QHash>
#include <QtCore/QSet>

namespace Latchkey::Demo {

//! Judges DPoP proofs: RFC 9449 section 4.3. One for each kind of endpoint, so that their nonces differ.
class Proofs
{
public:
    struct Verdict {
        QByteArray thumbprint; //!< Of the key that was proved. Empty: the request has no proof, or \a error says why.
        QString error = {}; //!< For the `error` of the answer; empty: nothing is wrong.
        QString description = {};
    };

    explicit Proofs(Clock clock);

    //! \a url: of the endpoint. \a accessToken: that the request carries; empty: none. \a wantNonce: a proof without
    //! our newest nonce will not do.
    Verdict judge(const HttpRequest &request, const QString &url, const QByteArray &accessToken, bool wantNonce);

    //! Adds the nonce for the next proof, which makes the ones before it stale.
    void addNonce(HttpResponse &response);

private:
    QString flawOf(const QJsonObject &header, const QJsonObject &claims, const HttpRequest &request, const QString &url,
                   const QByteArray &accessToken) const;

    const Clock m_clock;
    QByteArray m_nonce;
    QSet<QString> m_seen; // the `jti` of proofs
};

} // namespace Latchkey::Demo
