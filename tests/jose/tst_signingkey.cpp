#include "app/demo/es256.h"
#include "core/jose/jwt_p.h"
#include "tests/support/testmain.h"

#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

#include <openssl/err.h>

using namespace Latchkey;
using namespace Qt::StringLiterals;

namespace {

Secret fixture(const QString &name)
{
    QFile file(QFINDTESTDATA(u"keys/"_s + name));
    return file.open(QIODevice::ReadOnly) ? Secret(file.readAll()) : Secret();
}

QByteArray decoded(const QString &base64Url)
{
    return QByteArray::fromBase64(base64Url.toLatin1(), QByteArray::Base64UrlEncoding);
}

} // namespace

class TestSigningKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatIsNoKeyOfOurs_data()
    {
        QTest::addColumn<QByteArray>("pem");
        QTest::addColumn<QString>("reason");
        const auto file = [](const QString &name) { return fixture(name).reveal().toByteArray(); };
        const QString unreadable = u"there is no private key in PEM that can be read without a password"_s;
        const QString another = u"the private key is neither of the curve P-256 nor RSA"_s;
        const QByteArray good = file(u"p256.pem"_s);
        QTest::newRow("nothing") << QByteArray() << unreadable;
        QTest::newRow("no PEM") << QByteArray("c2VjcmV0") << unreadable;
        QTest::newRow("cut off") << good.left(good.size() / 2) << unreadable;
        QTest::newRow("changed") << QByteArray(good).replace("MIGH", "MIGx") << unreadable;
        QTest::newRow("empty block") << QByteArray("-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----\n")
                                     << unreadable;
        QTest::newRow("a public key") << file(u"p256-public.pem"_s) << unreadable;
        QTest::newRow("encrypted") << file(u"p256-encrypted.pem"_s) << unreadable;
        QTest::newRow("another curve") << file(u"p384.pem"_s) << another;
        QTest::newRow("another curve of 256 bits") << file(u"secp256k1.pem"_s) << another;
        QTest::newRow("Ed25519") << file(u"ed25519.pem"_s) << another;
        QTest::newRow("RSA for PSS only") << file(u"rsa-pss.pem"_s) << another;
        QTest::newRow("RSA of 1024 bits") << file(u"rsa1024.pem"_s) << u"the RSA key is shorter than 2048 bits"_s;
        QTest::newRow("endless") << good + QByteArray(qsizetype{64} * 1024, '\n') << u"the private key is too large"_s;
    }
    void refusesWhatIsNoKeyOfOurs()
    {
        QFETCH(QByteArray, pem);
        QFETCH(QString, reason);
        const Result<SigningKey> key = SigningKey::fromPem(Secret(pem));
        QVERIFY(!key);
        QCOMPARE(key.error().kind, ErrorKind::InvalidInput);
        QCOMPARE(key.error().detail, reason);
        QCOMPARE(ERR_peek_error(), 0UL); // nothing left for Qt's TLS to stumble over
    }

    void refusesAKeyWhoseHalvesDoNotMatch()
    {
        // The public half of another key in place of its own: the last 64 bytes of the structure.
        const auto der = [](const QByteArray &pem) {
            return QByteArray::fromBase64(pem.mid(28, pem.indexOf("\n-----END") - 28).replace('\n', ""));
        };
        QByteArray mixed = der(fixture(u"p256.pem"_s).reveal().toByteArray());
        const Result<SigningKey> other = SigningKey::generate();
        QVERIFY(other);
        mixed = mixed.chopped(64) + der(other->pem().reveal().toByteArray()).right(64);
        const QByteArray pem = "-----BEGIN PRIVATE KEY-----\n" + mixed.toBase64() + "\n-----END PRIVATE KEY-----\n";
        const Result<SigningKey> key = SigningKey::fromPem(Secret(pem));
        QVERIFY(!key);
        QCOMPARE(key.error().detail, u"the private key is damaged"_s);
    }

    void readsBothForms_data()
    {
        QTest::addColumn<QString>("older");
        QTest::addColumn<QString>("pkcs8");
        QTest::addColumn<QString>("algorithm");
        QTest::newRow("EC, after its parameters") << u"p256-traditional.pem"_s << u"p256.pem"_s << u"ES256"_s;
        QTest::newRow("RSA") << u"rfc7515-a2-traditional.pem"_s << u"rfc7515-a2.pem"_s << u"RS256"_s;
    }
    void readsBothForms()
    {
        QFETCH(QString, older);
        QFETCH(QString, pkcs8);
        QFETCH(QString, algorithm);
        const Result<SigningKey> key = SigningKey::fromPem(fixture(older));
        QVERIFY(key);
        QCOMPARE(key->algorithm(), algorithm);
        QCOMPARE(key->pem().reveal().toByteArray(), fixture(pkcs8).reveal().toByteArray());
    }

    void generatesAnotherKeyEachTime()
    {
        const Result<SigningKey> one = SigningKey::generate();
        const Result<SigningKey> two = SigningKey::generate();
        QVERIFY(one && two);
        QCOMPARE(one->algorithm(), u"ES256"_s);
        QVERIFY(!(*one == *two));
        QVERIFY(jwkThumbprint(one->publicJwk()) != jwkThumbprint(two->publicJwk()));
    }

    void survivesBeingWrittenDown()
    {
        const Result<SigningKey> key = SigningKey::generate();
        QVERIFY(key);
        const Result<SigningKey> again = SigningKey::fromPem(key->pem());
        QVERIFY(again);
        QVERIFY(*again == *key);
        QCOMPARE(again->publicJwk(), key->publicJwk());
    }

    void showsNothingButThePublicHalf()
    {
        const Result<SigningKey> key = SigningKey::generate();
        QVERIFY(key);
        QCOMPARE(key->publicJwk().keys(), (QStringList{u"crv"_s, u"kty"_s, u"x"_s, u"y"_s}));
        QCOMPARE(decoded(key->publicJwk()["x"_L1].toString()).size(), 32);
        QCOMPARE(decoded(key->publicJwk()["y"_L1].toString()).size(), 32);
        const Result<SigningKey> rsa = SigningKey::fromPem(fixture(u"rfc7515-a2.pem"_s));
        QVERIFY(rsa);
        QCOMPARE(rsa->publicJwk().keys(), (QStringList{u"e"_s, u"kty"_s, u"n"_s}));
        QCOMPARE(rsa->publicJwk()["e"_L1].toString(), u"AQAB"_s);
    }

    // A number with a leading zero is one in 128 signatures; it still has its 32 bytes.
    void signsWithEs256()
    {
        const Result<SigningKey> key = SigningKey::generate();
        QVERIFY(key);
        for (int i = 0; i < 300; ++i) {
            const QByteArray message = "message " + QByteArray::number(i);
            const Result<QByteArray> signature = key->sign(message);
            QVERIFY(signature);
            QVERIFY(Demo::verifiesEs256(key->publicJwk(), message, *signature));
            QVERIFY(!Demo::verifiesEs256(key->publicJwk(), message + '.', *signature));
        }
    }

    void signsWithRs256AsRfc7515()
    {
        const Result<SigningKey> key = SigningKey::fromPem(fixture(u"rfc7515-a2.pem"_s));
        QVERIFY(key);
        // Appendix A.2.1: this signature scheme has one signature for each message.
        const Result<QByteArray> signature = key->sign(
            "eyJhbGciOiJSUzI1NiJ9"
            ".eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFt"
            "cGxlLmNvbS9pc19yb290Ijp0cnVlfQ");
        QVERIFY(signature);
        QCOMPARE(
            base64Url(*signature),
            QByteArray("cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5"
                       "jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb"
                       "1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QO"
                       "YEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw"));
    }

    void writesASignedJwt()
    {
        const Result<SigningKey> key = SigningKey::generate();
        QVERIFY(key);
        const Result<Secret> jwt = signedJwt(*key, {{"typ"_L1, "dpop+jwt"_L1}}, {{"iat"_L1, 1562262616}});
        QVERIFY(jwt);
        const QByteArrayList parts = jwt->reveal().toByteArray().split('.');
        QCOMPARE(parts.size(), 3);
        QVERIFY(!jwt->reveal().contains('='));
        const auto object = [](const QByteArray &part) {
            return QJsonDocument::fromJson(QByteArray::fromBase64(part, QByteArray::Base64UrlEncoding)).object();
        };
        QCOMPARE(object(parts[0]), (QJsonObject{{"typ"_L1, "dpop+jwt"_L1}, {"alg"_L1, "ES256"_L1}}));
        QCOMPARE(object(parts[1]), (QJsonObject{{"iat"_L1, 1562262616}}));
        QVERIFY(
            Demo::verifiesEs256(key->publicJwk(), parts[0] + '.' + parts[1], decoded(QString::fromLatin1(parts[2]))));
    }

    void thumbprints_data()
    {
        QTest::addColumn<QJsonObject>("jwk");
        QTest::addColumn<QByteArray>("thumbprint");
        const QString modulus
            = u"0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCi"
              "FV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_"
              "FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9"
              "c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_"
              "xBniIqbw0Ls1j"
              "F44-csFCur-kEgU8awapJzKnqDKgw"_s;
        // RFC 7638 section 3.1.
        QTest::newRow("RSA") << QJsonObject{{"kty"_L1, "RSA"_L1},
                                            {"n"_L1, modulus},
                                            {"e"_L1, "AQAB"_L1},
                                            {"alg"_L1, "RS256"_L1},
                                            {"kid"_L1, "2011-04-29"_L1}}
                             << QByteArray("NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs");
        // RFC 9449 sections 4.2 and 6.1.
        QTest::newRow("P-256") << QJsonObject{{"kty"_L1, "EC"_L1},
                                              {"crv"_L1, "P-256"_L1},
                                              {"x"_L1, "l8tFrhx-34tV3hRICRDY9zCkDlpBhF42UQUfWVAWBFs"_L1},
                                              {"y"_L1, "9VE4jf_Ok_o64zbTTlcuNJajHmt6v9TDVrU0CdvGRDA"_L1}}
                               << QByteArray("0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I");
        QTest::newRow("a member is missing") << QJsonObject{{"kty"_L1, "RSA"_L1}, {"n"_L1, modulus}} << QByteArray();
        QTest::newRow("another kind") << QJsonObject{{"kty"_L1, "oct"_L1}, {"k"_L1, "AAAA"_L1}} << QByteArray();
        QTest::newRow("nothing") << QJsonObject() << QByteArray();
    }
    void thumbprints()
    {
        QFETCH(QJsonObject, jwk);
        QFETCH(QByteArray, thumbprint);
        QCOMPARE(jwkThumbprint(jwk), thumbprint);
    }

    void isNotPrinted()
    {
        const Result<SigningKey> key = SigningKey::generate();
        QVERIFY(key);
        QString text;
        QDebug(&text) << key->pem();
        QVERIFY(!text.contains("PRIVATE"_L1));
    }
};

LATCHKEY_TEST(TestSigningKey)
#include "tst_signingkey.moc"
