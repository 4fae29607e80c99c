#include "core/oauth/form_p.h"
#include "core/oauth/oauthclient.h"
#include "core/oauth/urlrules_p.h"
#include "tests/support/testmain.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtTest/QTest>

using namespace Latchkey;
using namespace Qt::StringLiterals;

namespace {

Discovery discovery(const QStringList &scopes = {u"mcp:basic"_s})
{
    Discovery found;
    found.authorizationServer.issuer = u"https://as.example"_s;
    found.authorizationServer.authorizationEndpoint = QUrl(u"https://as.example/authorize"_s);
    found.authorizationServer.tokenEndpoint = QUrl(u"https://as.example/token"_s);
    found.resource = u"https://mcp.example/mcp"_s;
    found.scopes = scopes;
    return found;
}

AuthorizationAttempt attempt(const Discovery &found = discovery())
{
    return newAttempt(found, ClientRegistration{u"client 1+2"_s, {}, u"none"_s}, u"http://127.0.0.1:1/callback"_s);
}

//! The query as a server reads it.
DecodedForm read(const QUrl &url)
{
    return DecodedForm::parse(url.query(QUrl::FullyEncoded).toLatin1()).value_or(DecodedForm());
}

} // namespace

class tst_Authorization : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encodesForms_data();
    void encodesForms();
    void decodesForms_data();
    void decodesForms();
    void makesAFreshAttemptEachTime();
    void asksForWhatItMust();
    void leavesOutWhatIsEmpty();
    void asksForConsentWithOfflineAccess();
    void keepsTheEndpointsQuery();
    void setsNoParameterTwice();
    void survivesAnyCharacter_data();
    void survivesAnyCharacter();
    void ignoresWhatIsNotForIt_data();
    void ignoresWhatIsNotForIt();
    void failsTheAttempt_data();
    void failsTheAttempt();
    void comparesTheIssuer_data();
    void comparesTheIssuer();
    void showsNothingOfAnotherIssuer();
    void sanitizesWhatItShows();
    void readsTheCode_data();
    void readsTheCode();
};

void tst_Authorization::encodesForms_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("encoded");
    QTest::newRow("unreserved") << QByteArray("aZ9-._~") << QByteArray("aZ9-._~");
    QTest::newRow("plus") << QByteArray("a+b") << QByteArray("a%2Bb");
    QTest::newRow("an escape of its own") << QByteArray("a%2Bb") << QByteArray("a%252Bb");
    QTest::newRow("separators") << QByteArray("a=b&c;d") << QByteArray("a%3Db%26c%3Bd");
    QTest::newRow("a space") << QByteArray("a b") << QByteArray("a%20b");
    QTest::newRow("base64") << QByteArray("a/b+c==") << QByteArray("a%2Fb%2Bc%3D%3D");
    QTest::newRow("UTF-8") << QByteArray("\xC3\xBC") << QByteArray("%C3%BC");
    QTest::newRow("NUL") << QByteArray("\0", 1) << QByteArray("%00");
}

void tst_Authorization::encodesForms()
{
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, encoded);
    QCOMPARE(formEncoded(value), encoded);
    Form form;
    form.add("n", Secret(value));
    form.add("empty", QString());
    form.add("m", QByteArrayView("x"));
    const QByteArray expected = QByteArray("n=").append(encoded).append("&m=x");
    QVERIFY(form.encoded() == Secret(expected));
}

void tst_Authorization::decodesForms_data()
{
    QTest::addColumn<QByteArray>("encoded");
    QTest::addColumn<bool>("isReadable");
    QTest::addColumn<QByteArray>("value"); // of "n"
    QTest::newRow("an escape cut off") << QByteArray("n=%2") << false << QByteArray();
    QTest::newRow("an escape with no digits") << QByteArray("n=%") << false << QByteArray();
    QTest::newRow("an escape that is none") << QByteArray("n=%zz") << false << QByteArray();
    QTest::newRow("an encoded NUL") << QByteArray("n=a%00b") << false << QByteArray();
    QTest::newRow("a broken name") << QByteArray("%=x&n=1") << false << QByteArray();
    QTest::newRow("too many fields") << QByteArray("n=1&").repeated(65) << false << QByteArray();
    QTest::newRow("just enough fields") << QByteArray("n=1&").repeated(64) << true << QByteArray("1");
    QTest::newRow("nothing") << QByteArray() << true << QByteArray();
    QTest::newRow("only separators") << QByteArray("&&&") << true << QByteArray();
    QTest::newRow("a name only") << QByteArray("n") << true << QByteArray();
    QTest::newRow("a plus") << QByteArray("n=a+b") << true << QByteArray("a b");
    QTest::newRow("an encoded plus") << QByteArray("n=a%2bb") << true << QByteArray("a+b");
    QTest::newRow("a URL") << QByteArray("x=1&n=https%3A%2F%2Fas%2F&y") << true << QByteArray("https://as/");
    QTest::newRow("more equals signs") << QByteArray("n=a=b") << true << QByteArray("a=b");
    QTest::newRow("an encoded name") << QByteArray("%6E=1") << true << QByteArray("1");
    QTest::newRow("the first of two") << QByteArray("n=1&n=2") << true << QByteArray("1");
}

void tst_Authorization::decodesForms()
{
    QFETCH(QByteArray, encoded);
    QFETCH(bool, isReadable);
    const std::optional<DecodedForm> form = DecodedForm::parse(encoded);
    QCOMPARE(form.has_value(), isReadable);
    if (form)
        QTEST(form->value("n"), "value");
}

void tst_Authorization::makesAFreshAttemptEachTime()
{
    QSet<QString> states;
    QSet<QByteArray> verifiers;
    const QRegularExpression unreserved(u"^[A-Za-z0-9._~-]{43,128}$"_s);
    for (int i = 0; i < 100; ++i) {
        const AuthorizationAttempt made = attempt();
        const QByteArray verifier = made.codeVerifier.reveal().toByteArray();
        QVERIFY(unreserved.match(QString::fromLatin1(verifier)).hasMatch());
        QVERIFY(made.state.size() >= 43);
        QVERIFY(made.state.toLatin1() != verifier);
        states += made.state;
        verifiers += verifier;
    }
    QCOMPARE(states.size(), 100);
    QCOMPARE(verifiers.size(), 100);
}

void tst_Authorization::asksForWhatItMust()
{
    const AuthorizationAttempt made = attempt(discovery({u"a"_s, u"b"_s}));
    const DecodedForm query = read(made.url());
    QCOMPARE(query.value("response_type"), QByteArray("code"));
    QCOMPARE(query.value("client_id"), QByteArray("client 1+2"));
    QCOMPARE(query.value("redirect_uri"), QByteArray("http://127.0.0.1:1/callback"));
    QCOMPARE(query.value("resource"), QByteArray("https://mcp.example/mcp"));
    QCOMPARE(query.value("scope"), QByteArray("a b"));
    QCOMPARE(query.value("state"), made.state.toLatin1());
    QCOMPARE(query.value("code_challenge_method"), QByteArray("S256"));
    const QByteArray hash = QCryptographicHash::hash(made.codeVerifier.reveal(), QCryptographicHash::Sha256);
    QCOMPARE(QByteArray::fromBase64(query.value("code_challenge"), QByteArray::Base64UrlEncoding), hash);
    QCOMPARE(query.count("prompt"), 0);
    QVERIFY(!made.url().toEncoded().contains(made.codeVerifier.reveal().toByteArray()));
    QVERIFY(openableUrl(made.url()).has_value());
}

void tst_Authorization::leavesOutWhatIsEmpty()
{
    const DecodedForm query = read(attempt(discovery({})).url());
    QCOMPARE(query.count("scope"), 0);
}

void tst_Authorization::asksForConsentWithOfflineAccess()
{
    const DecodedForm query = read(attempt(discovery({u"a"_s, u"offline_access"_s})).url());
    QCOMPARE(query.value("prompt"), QByteArray("consent"));
}

void tst_Authorization::keepsTheEndpointsQuery()
{
    Discovery found = discovery();
    found.authorizationServer.authorizationEndpoint = QUrl(u"https://as.example/authorize?tenant=a%2Bb&flag"_s);
    const QByteArray query = attempt(found).url().query(QUrl::FullyEncoded).toLatin1();
    QVERIFY(query.startsWith("tenant=a%2Bb&flag&response_type=code&"));
}

void tst_Authorization::setsNoParameterTwice()
{
    Discovery found = discovery({});
    found.authorizationServer.authorizationEndpoint = QUrl(
        u"https://as.example/authorize?state=evil&scop%65=admin&x=1&response_type=token"_s);
    const AuthorizationAttempt made = attempt(found);
    const DecodedForm query = read(made.url());
    QCOMPARE(query.count("state"), 1);
    QCOMPARE(query.value("state"), made.state.toLatin1());
    QCOMPARE(query.count("response_type"), 1);
    QCOMPARE(query.count("scope"), 0);
    QCOMPARE(query.value("x"), QByteArray("1"));
}

void tst_Authorization::survivesAnyCharacter_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"https://h/%7Ea+b", "a%2Bb", "https://h", "https://h/", "a&state=x", "a#b", "~!*'();:@,/?"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void tst_Authorization::survivesAnyCharacter()
{
    QFETCH(QString, text);
    Discovery found = discovery();
    found.resource = text;
    const AuthorizationAttempt made = newAttempt(found, ClientRegistration{text, {}, u"none"_s}, text);
    const QUrl opened = openableUrl(made.url()).value();
    const DecodedForm query = read(QUrl::fromEncoded(opened.toEncoded()));
    QCOMPARE(query.value("resource"), text.toLatin1());
    QCOMPARE(query.value("client_id"), text.toLatin1());
    QCOMPARE(query.value("redirect_uri"), text.toLatin1());
    QCOMPARE(query.count("state"), 1);
}

void tst_Authorization::ignoresWhatIsNotForIt_data()
{
    QTest::addColumn<QByteArray>("query"); // STATE stands for the right one
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no state") << QByteArray("code=C");
    QTest::newRow("an empty state") << QByteArray("code=C&state=");
    QTest::newRow("another state") << QByteArray("code=C&state=other");
    QTest::newRow("the beginning of the state") << QByteArray("code=C&state=STATE").chopped(0).replace("STATE", "STAT");
    QTest::newRow("more than the state") << QByteArray("code=C&state=STATEx");
    QTest::newRow("the state in another case") << QByteArray("code=C&State=STATE");
    QTest::newRow("the right state and another") << QByteArray("code=C&state=STATE&state=other");
    QTest::newRow("the right state twice") << QByteArray("code=C&state=STATE&state=STATE");
    QTest::newRow("an error without the state") << QByteArray("error=access_denied");
    QTest::newRow("an error with another state") << QByteArray("error=access_denied&state=x");
    QTest::newRow("an unreadable one") << QByteArray("code=%zz&state=STATE");
}

void tst_Authorization::ignoresWhatIsNotForIt()
{
    QFETCH(QByteArray, query);
    const AuthorizationAttempt made = attempt();
    const auto code = authorizationCode(made, query.replace("STATE", made.state.toLatin1()));
    QVERIFY(!code.has_value());
    QCOMPARE(code.error().kind, ErrorKind::InvalidInput);
}

void tst_Authorization::failsTheAttempt_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("oauthError");
    QTest::newRow("no code") << QByteArray("") << ErrorKind::Protocol << QString();
    QTest::newRow("an empty code") << QByteArray("code=") << ErrorKind::Protocol << QString();
    QTest::newRow("two codes") << QByteArray("code=A&code=B") << ErrorKind::Protocol << QString();
    QTest::newRow("two issuers") << QByteArray("code=A&iss=https://as.example&iss=https://as.example")
                                 << ErrorKind::Protocol << QString();
    QTest::newRow("two errors") << QByteArray("error=access_denied&error=x") << ErrorKind::Protocol << QString();
    QTest::newRow("a code and an error") << QByteArray("code=A&error=invalid_scope") << ErrorKind::Refused
                                         << u"invalid_scope"_s;
    QTest::newRow("denied") << QByteArray("error=access_denied") << ErrorKind::AuthorizationRequired
                            << u"access_denied"_s;
    QTest::newRow("overloaded") << QByteArray("error=temporarily_unavailable") << ErrorKind::Network
                                << u"temporarily_unavailable"_s;
    QTest::newRow("broken down") << QByteArray("error=server_error") << ErrorKind::Network << u"server_error"_s;
    for (const char *error :
         {"invalid_request", "unauthorized_client", "invalid_scope", "invalid_target", "unheard_of"})
        QTest::newRow(error) << QByteArray("error=").append(error) << ErrorKind::Refused << QString::fromLatin1(error);
}

void tst_Authorization::failsTheAttempt()
{
    QFETCH(QByteArray, query);
    const AuthorizationAttempt made = attempt();
    const auto code = authorizationCode(made, query.append("&state=").append(made.state.toLatin1()));
    QVERIFY(!code.has_value());
    QTEST(code.error().kind, "kind");
    QTEST(code.error().oauthError, "oauthError");
    QCOMPARE(code.error().stage, Stage::Authorization);
}

void tst_Authorization::comparesTheIssuer_data()
{
    QTest::addColumn<bool>("isAdvertised");
    QTest::addColumn<QByteArray>("iss"); // null: not sent
    QTest::addColumn<bool>("isAccepted");
    QTest::newRow("advertised and missing") << true << QByteArray() << false;
    for (const bool isAdvertised : {true, false}) {
        const char *which = isAdvertised ? "advertised" : "not advertised";
        QTest::addRow("%s, another", which) << isAdvertised << QByteArray("https%3A%2F%2Fevil.example") << false;
        QTest::addRow("%s, empty", which) << isAdvertised << QByteArray("") << false;
        QTest::addRow("%s, one slash more", which)
            << isAdvertised << QByteArray("https%3A%2F%2Fas.example%2F") << false;
        QTest::addRow("%s, in capitals", which) << isAdvertised << QByteArray("https%3A%2F%2FAS.example") << false;
        QTest::addRow("%s, with its port", which)
            << isAdvertised << QByteArray("https%3A%2F%2Fas.example%3A443") << false;
        QTest::addRow("%s, encoded twice", which)
            << isAdvertised << QByteArray("https%253A%252F%252Fas.example") << false;
        QTest::addRow("%s, the right one", which) << isAdvertised << QByteArray("https%3A%2F%2Fas.example") << true;
        QTest::addRow("%s, the right one, bare", which) << isAdvertised << QByteArray("https://as.example") << true;
    }
    QTest::newRow("not advertised and missing") << false << QByteArray() << true;
}

void tst_Authorization::comparesTheIssuer()
{
    QFETCH(bool, isAdvertised);
    QFETCH(QByteArray, iss);
    QFETCH(bool, isAccepted);
    Discovery found = discovery();
    found.authorizationServer.sendsIssuerInResponse = isAdvertised;
    const AuthorizationAttempt made = attempt(found);
    QByteArray query = QByteArray("code=C&state=").append(made.state.toLatin1());
    if (!iss.isNull())
        query.append("&iss=").append(iss);
    const auto code = authorizationCode(made, query);
    QCOMPARE(code.has_value(), isAccepted);
    if (!isAccepted)
        QCOMPARE(code.error().kind, ErrorKind::Protocol);
}

void tst_Authorization::showsNothingOfAnotherIssuer()
{
    const AuthorizationAttempt made = attempt();
    const QByteArray query = QByteArray(
                                 "error=access_denied&error_description=call+0900&iss=https://evil.example&state=")
                                 .append(made.state.toLatin1());
    const auto code = authorizationCode(made, query);
    QVERIFY(!code.has_value());
    QCOMPARE(code.error().kind, ErrorKind::Protocol);
    QVERIFY(code.error().oauthError.isEmpty());
    QVERIFY(!code.error().detail.contains(u"0900"_s));
}

void tst_Authorization::sanitizesWhatItShows()
{
    const AuthorizationAttempt made = attempt();
    const QByteArray query = QByteArray("error=bad%1B%5B31m&error_description=a%0Ab%E2%80%AEc" + QByteArray(1000, 'x')
                                        + "&state=" + made.state.toLatin1());
    const auto code = authorizationCode(made, query);
    QVERIFY(!code.has_value());
    QVERIFY(code.error().detail.contains(u"a b c"_s));
    QVERIFY(!code.error().detail.contains(QChar(0x1B)));
    QVERIFY(!code.error().oauthError.contains(QChar(0x1B)));
    QVERIFY(code.error().detail.size() < 500);
}

void tst_Authorization::readsTheCode_data()
{
    QTest::addColumn<QByteArray>("encoded");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("plain") << QByteArray("C1") << QByteArray("C1");
    QTest::newRow("with a slash and a plus") << QByteArray("4%2F0a%2Bb") << QByteArray("4/0a+b");
    QTest::newRow("with an equals sign") << QByteArray("ab==") << QByteArray("ab==");
}

void tst_Authorization::readsTheCode()
{
    QFETCH(QByteArray, encoded);
    QFETCH(QByteArray, code);
    const AuthorizationAttempt made = attempt();
    const QByteArray query
        = QByteArray("unknown=1&code=").append(encoded).append("&session_state=x&state=").append(made.state.toLatin1());
    const auto found = authorizationCode(made, query);
    QVERIFY(found.has_value());
    QVERIFY(*found == Secret(code));
}

LATCHKEY_TEST(tst_Authorization)
#include "tst_authorization.moc"
