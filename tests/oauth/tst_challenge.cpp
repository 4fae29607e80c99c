#include "core/oauth/challenge.h"
#include "tests/support/testmain.h"

#include <QtTest/QTest>

using namespace Latchkey;
using namespace Qt::StringLiterals;

using Parameters = QList<QPair<QByteArray, QByteArray>>;

namespace {

Challenge challenge(const QByteArray &scheme, const Parameters &parameters = {}, const QByteArray &token68 = {})
{
    return {scheme, token68, parameters};
}

} // namespace

class tst_Challenge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses_data();
    void parses();
    void boundsWhatItTakes();
    void picksTheBearerChallenge_data();
    void picksTheBearerChallenge();
};

void tst_Challenge::parses_data()
{
    QTest::addColumn<QByteArrayList>("lines");
    QTest::addColumn<QList<Challenge>>("expected");

    QTest::newRow("nothing") << QByteArrayList{} << QList<Challenge>{};
    QTest::newRow("an empty line") << QByteArrayList{""} << QList<Challenge>{};
    QTest::newRow("only separators") << QByteArrayList{" , ,,"} << QList<Challenge>{};
    QTest::newRow("an unclosed quote") << QByteArrayList{"Bearer realm=\"x"} << QList<Challenge>{};
    QTest::newRow("a quote that ends in an escape") << QByteArrayList{"Bearer realm=\"x\\"} << QList<Challenge>{};
    QTest::newRow("a parameter without a value") << QByteArrayList{"Bearer a=1, realm=, scope=x"} << QList<Challenge>{};
    QTest::newRow("a first parameter without a value: by the grammar, a token68")
        << QByteArrayList{"Bearer realm=, scope=x"} << QList<Challenge>{challenge("bearer", {}, "realm=")};
    QTest::newRow("a parameter without a name") << QByteArrayList{"Bearer =x"} << QList<Challenge>{};
    QTest::newRow("parameters without a scheme") << QByteArrayList{"realm=\"x\""} << QList<Challenge>{};
    QTest::newRow("no space between parameters") << QByteArrayList{"Bearer a=\"x\"b=\"y\""} << QList<Challenge>{};
    QTest::newRow("the good challenge before a broken one") << QByteArrayList{"Basic realm=\"a\", Bearer scope=\"x"}
                                                            << QList<Challenge>{challenge("basic", {{"realm", "a"}})};
    QTest::newRow("a broken line before a good one") << QByteArrayList{"Bearer realm=\"x", "Bearer scope=y"}
                                                     << QList<Challenge>{challenge("bearer", {{"scope", "y"}})};

    QTest::newRow("a scheme alone") << QByteArrayList{"Negotiate"} << QList<Challenge>{challenge("negotiate")};
    QTest::newRow("a scheme and a space") << QByteArrayList{"Bearer "} << QList<Challenge>{challenge("bearer")};
    QTest::newRow("several schemes alone")
        << QByteArrayList{"Negotiate, NTLM,Bearer"}
        << QList<Challenge>{challenge("negotiate"), challenge("ntlm"), challenge("bearer")};
    QTest::newRow("a token68") << QByteArrayList{"NTLM TlRMTVNTUAAC==, Bearer scope=x"}
                               << QList<Challenge>{challenge("ntlm", {}, "TlRMTVNTUAAC=="),
                                                   challenge("bearer", {{"scope", "x"}})};
    QTest::newRow("commas inside of quotes")
        << QByteArrayList{"Basic realm=\"a, Bearer b=\\\"c\\\"\", Bearer realm=\"d\""}
        << QList<Challenge>{challenge("basic", {{"realm", "a, Bearer b=\"c\""}}),
                            challenge("bearer", {{"realm", "d"}})};
    QTest::newRow("text like a parameter inside of quotes")
        << QByteArrayList{"Bearer error_description=\"see resource_metadata=https://evil.example/\", realm=\"x\""}
        << QList<Challenge>{challenge(
               "bearer", {{"error_description", "see resource_metadata=https://evil.example/"}, {"realm", "x"}})};
    QTest::newRow("an escaped backslash")
        << QByteArrayList{"Bearer realm=\"a\\\\b\""} << QList<Challenge>{challenge("bearer", {{"realm", "a\\b"}})};
    QTest::newRow("an empty quoted value")
        << QByteArrayList{"Bearer scope=\"\""} << QList<Challenge>{challenge("bearer", {{"scope", ""}})};
    QTest::newRow("spaces around the equals sign")
        << QByteArrayList{"Bearer realm = \"x\" , scope\t=\ty"}
        << QList<Challenge>{challenge("bearer", {{"realm", "x"}, {"scope", "y"}})};
    QTest::newRow("names in capitals") << QByteArrayList{"BEARER Realm=\"X\", SCOPE=y"}
                                       << QList<Challenge>{challenge("bearer", {{"realm", "X"}, {"scope", "y"}})};
    QTest::newRow("an unquoted URL") << QByteArrayList{"Bearer resource_metadata=https://h/.well-known/x?a=b, scope=y"}
                                     << QList<Challenge>{challenge(
                                            "bearer",
                                            {{"resource_metadata", "https://h/.well-known/x?a=b"}, {"scope", "y"}})};
    QTest::newRow("a parameter twice") << QByteArrayList{"Bearer a=1, a=2"}
                                       << QList<Challenge>{challenge("bearer", {{"a", "1"}, {"a", "2"}})};
    QTest::newRow("spaces instead of commas")
        << QByteArrayList{"Bearer a=1 b=\"2\""} << QList<Challenge>{challenge("bearer", {{"a", "1"}, {"b", "2"}})};
    QTest::newRow("empty list elements") << QByteArrayList{", Bearer a=1,, ,b=2,"}
                                         << QList<Challenge>{challenge("bearer", {{"a", "1"}, {"b", "2"}})};
    QTest::newRow("several lines") << QByteArrayList{"Basic realm=\"x\"", "Bearer scope=\"a b\""}
                                   << QList<Challenge>{challenge("basic", {{"realm", "x"}}),
                                                       challenge("bearer", {{"scope", "a b"}})};
    QTest::newRow("a scheme after parameters")
        << QByteArrayList{"Digest realm=\"x\", nonce=y, Negotiate"}
        << QList<Challenge>{challenge("digest", {{"realm", "x"}, {"nonce", "y"}}), challenge("negotiate")};
}

void tst_Challenge::parses()
{
    QFETCH(QByteArrayList, lines);
    QFETCH(QList<Challenge>, expected);
    const QList<Challenge> found = parseChallenges(lines);
    QCOMPARE(found.size(), expected.size());
    for (qsizetype i = 0; i < found.size(); ++i) {
        QCOMPARE(found[i].scheme, expected[i].scheme);
        QCOMPARE(found[i].token68, expected[i].token68);
        QCOMPARE(found[i].parameters, expected[i].parameters);
    }
}

void tst_Challenge::boundsWhatItTakes()
{
    QCOMPARE(parseChallenges({QByteArray("Bearer, ").repeated(1000)}).size(), 32);
    QCOMPARE(parseChallenges({"Bearer " + QByteArray("a=b, ").repeated(64)}).size(), 1);
    QCOMPARE(parseChallenges({"Bearer " + QByteArray("a=b, ").repeated(65)}).size(), 0);
}

void tst_Challenge::picksTheBearerChallenge_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("isFound");
    QTest::addColumn<QString>("resourceMetadata");
    QTest::addColumn<QStringList>("scopes");
    QTest::addColumn<QString>("error");
    const QStringList none;

    QTest::newRow("no challenge") << QByteArray() << false << QString() << none << QString();
    QTest::newRow("other schemes only") << QByteArray("Basic realm=\"x\", NTLM") << false << QString() << none
                                        << QString();
    QTest::newRow("a bare one") << QByteArray("Bearer") << true << QString() << none << QString();
    QTest::newRow("an error with control characters") << QByteArray("Bearer error=\"insufficient\x1B[31m_scope\"")
                                                      << true << QString() << none << u"insufficient [31m_scope"_s;
    QTest::newRow("scopes that are none")
        << QByteArray("Bearer scope=\"ok a\\\"b a\\\\b ok\"") << true << QString() << QStringList{u"ok"_s} << QString();
    QTest::newRow("metadata at another scheme") << QByteArray("DPoP algs=\"ES256\", resource_metadata=\"https://h/m\"")
                                                << true << u"https://h/m"_s << none << QString();
    QTest::newRow("scope at Bearer, metadata at DPoP")
        << QByteArray("Bearer scope=\"a b\", DPoP resource_metadata=\"https://h/m\"") << true << u"https://h/m"_s
        << QStringList{u"a"_s, u"b"_s} << QString();
    QTest::newRow("the Bearer that has metadata")
        << QByteArray("Bearer realm=\"1\", scope=\"x\", Bearer resource_metadata=\"https://h/2\", scope=\"y\"") << true
        << u"https://h/2"_s << QStringList{u"y"_s} << QString();
    QTest::newRow("metadata twice: the first")
        << QByteArray("Bearer resource_metadata=\"https://h/1\", resource_metadata=\"https://h/2\"") << true
        << u"https://h/1"_s << none << QString();
    QTest::newRow("DPoP alone") << QByteArray("DPoP error=\"insufficient_scope\", scope=\"w\"") << true << QString()
                                << QStringList{u"w"_s} << u"insufficient_scope"_s;
    QTest::newRow("a bare Bearer, and DPoP") << QByteArray("Bearer, DPoP error=\"insufficient_scope\", scope=\"w\"")
                                             << true << QString() << QStringList{u"w"_s} << u"insufficient_scope"_s;
    QTest::newRow("an error") << QByteArray("Bearer error=\"insufficient_scope\", scope=\"w\"") << true << QString()
                              << QStringList{u"w"_s} << u"insufficient_scope"_s;
}

void tst_Challenge::picksTheBearerChallenge()
{
    QFETCH(QByteArray, line);
    QFETCH(bool, isFound);
    const std::optional<BearerChallenge> bearer = bearerChallenge(parseChallenges({line}));
    QCOMPARE(bearer.has_value(), isFound);
    if (!isFound)
        return;
    QTEST(bearer->resourceMetadata, "resourceMetadata");
    QTEST(bearer->scopes, "scopes");
    QTEST(bearer->error, "error");
}

LATCHKEY_TEST(tst_Challenge)
#include "tst_challenge.moc"
