#include "core/oauth/clientauthentication_p.h"

#include "core/jose/jwt_p.h"

#include <QtCore/QUuid>

#include <algorithm>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1String none("none");
constexpr QLatin1String basic("client_secret_basic");
constexpr QLatin1String post("client_secret_post");
constexpr QLatin1String signedByKey("private_key_jwt");

// Long enough for clocks that are a little apart, and no longer than one request needs.
constexpr std::chrono::seconds assertionLifetime{120};

bool isOurs(const QString &method)
{
    return method == none || method == basic || method == post;
}

//! Form-encoding changes nothing in it, so that a server that forgets to decode reads the same.
bool isPlain(const Secret &secret)
{
    const QByteArrayView bytes = secret.reveal();
    return std::all_of(bytes.begin(), bytes.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_'
            || c == '.' || c == '~';
    });
}

} // namespace

Result<QString> authenticationMethod(const QStringList &listed, const QString &registered, const Secret &clientSecret)
{
    // A client without a secret has nothing to authenticate with, whatever is listed (RFC 6749 section 2.1).
    if (clientSecret.isEmpty()) {
        if (registered.isEmpty() || registered == none)
            return QString(none);
        return Error{ErrorKind::Protocol, {}, u"The client is registered for a sign-in of its own, without a secret"_s};
    }
    // A server that lists only `none` lists what clients without a secret do.
    const bool isSilent = listed.isEmpty() || listed == QStringList{none};
    if (!registered.isEmpty() && isOurs(registered) && (isSilent || listed.contains(registered)))
        return registered;
    if (listed.contains(basic) && !(listed.contains(post) && !isPlain(clientSecret)))
        return QString(basic);
    if (listed.contains(post))
        return QString(post);
    if (listed.contains(none))
        return QString(none);
    // RFC 8414 section 2: a missing list means basic.
    if (listed.isEmpty())
        return QString(basic);
    return Error{
        ErrorKind::Protocol, {}, u"The authorization server supports no way of client authentication of ours"_s};
}

void authenticate(HttpRequest &request, Form &form, const QString &clientId, const Secret &clientSecret,
                  const QString &method)
{
    if (method == basic) {
        // Both are form-encoded first: RFC 6749 section 2.3.1.
        QByteArray pair = formEncoded(clientId.toUtf8()) + ':' + formEncoded(clientSecret.reveal());
        request.headers.append(qMakePair(QByteArray("Authorization"), QByteArray("Basic ") + pair.toBase64()));
        wipe(pair);
        return;
    }
    form.add("client_id", clientId);
    if (method == post)
        form.add("client_secret", clientSecret);
}

Status authenticateByKey(Form &form, const KeyedClient &client, const QStringList &listed, const QDateTime &now)
{
    if (!listed.isEmpty() && !listed.contains(signedByKey))
        return Error{ErrorKind::Protocol, Stage::Exchange,
                     u"The authorization server does not take a client's signature (private_key_jwt)"_s};
    const Result<SigningKey> key = SigningKey::fromPem(client.pem);
    if (!key)
        return at(Stage::Configuration, key.error());
    const qint64 issuedAt = now.toSecsSinceEpoch();
    const Result<Secret> assertion = signedJwt(*key, {{u"typ"_s, u"JWT"_s}},
                                               {{u"iss"_s, client.id},
                                                {u"sub"_s, client.id},
                                                {u"aud"_s, client.issuer},
                                                {u"jti"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)},
                                                {u"iat"_s, issuedAt},
                                                {u"exp"_s, issuedAt + assertionLifetime.count()}});
    if (!assertion)
        return at(Stage::Exchange, assertion.error());
    form.add("client_id", client.id);
    form.add("client_assertion_type", QByteArrayView("urn:ietf:params:oauth:client-assertion-type:jwt-bearer"));
    form.add("client_assertion", *assertion);
    return success();
}

} // namespace Latchkey
