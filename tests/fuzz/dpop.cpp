#include "core/base/clock.h"
#include "core/jose/signingkey_p.h"
#include "core/oauth/dpop_p.h"
#include "core/oauth/urlrules_p.h"
#include "tests/fuzz/fuzz.h"

#include <QtCore/QJsonDocument>

#include <algorithm>

using namespace Latchkey;
using namespace Latchkey::Fuzz;
using namespace Qt::StringLiterals;

namespace {

QJsonObject claimsOf(const Secret &proof)
{
    const QByteArrayList parts = proof.reveal().toByteArray().split('.');
    require(parts.size() == 3, "a proof is one JWT");
    return QJsonDocument::fromJson(QByteArray::fromBase64(parts[1], QByteArray::Base64UrlEncoding)).object();
}

} // namespace

//! What servers have a say in of a proof (RFC 9449). First line: `DPoP-Nonce`; second: the address of an endpoint; the
//! others: field lines of `WWW-Authenticate`.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const Secret key = SigningKey::generate()->pem();
    const auto [field, rest] = firstLine(input(data, size));
    const auto [address, challenges] = firstLine(rest);
    requireShowable(dpopError(challenges.split('\n')), 65, "an error code may be shown");

    const auto url = foreignUrl(QString::fromUtf8(address), QUrl(u"http://127.0.0.1/"_s));
    if (!url)
        return 0;
    DpopNonces nonces;
    nonces.remember(*url, {field});
    const QByteArray nonce = nonces.at(*url);
    require(nonce.isEmpty() || nonce == field, "a nonce goes back as it came");
    require(nonce.size() <= 1024 && std::all_of(nonce.begin(), nonce.end(), [](char c) { return c > ' ' && c < 127; }),
            "a nonce is short, and in ASCII");
    const QDateTime now = utcFromSecs(1'900'000'000);
    const auto proof = dpopProof(key, {"POST", *url, {}, nonce}, now);
    require(proof.has_value(), "there is a proof for every address that is asked");
    const QJsonObject claims = claimsOf(*proof);
    require(claims["nonce"_L1].toString().toLatin1() == nonce, "the proof has the nonce");
    const QUrl target(claims["htu"_L1].toString(), QUrl::StrictMode);
    require(target.isValid() && sameOrigin(target, *url), "the proof is for where it goes");
    require(!target.hasQuery() && !target.hasFragment() && target.userInfo().isEmpty(), "and shows nothing else of it");
    return 0;
}
