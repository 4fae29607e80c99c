#include "core/oauth/httpexchange_p.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

#include <QtNetwork/QNetworkAccessManager>
#include <QtTest/QTest>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;

class tst_Compression : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unpacksWhatIsCompressed_data();
    void unpacksWhatIsCompressed();
};

void tst_Compression::unpacksWhatIsCompressed_data()
{
    QTest::addColumn<QByteArray>("coding");
    QTest::addColumn<QByteArray>("packed");
    QTest::addColumn<QByteArray>("body");
    const auto deflated = [](const QByteArray &body) { return qCompress(body).mid(4); }; // without Qt's length
    const QByteArray grant = R"({"access_token":"A2"})";
    const QByteArray large = "{\"a\":\"" + QByteArray(100 * 1024, 'a') + "\"}";
    QTest::newRow("deflate") << QByteArray("deflate") << deflated(grant) << grant;
    QTest::newRow("large") << QByteArray("deflate") << deflated(large) << large;
    QTest::newRow("gzip") << QByteArray("gzip")
                          << QByteArray::fromBase64("H4sIAAAAAAACA6tWSkxOTi0uji/Jz07NU7JScjRSqgUAk+H3TxUAAAA=")
                          << grant;
}

//! modelcontextprotocol/typescript-sdk#2408: some compress whatever they are asked for, also the answer to a refresh.
void tst_Compression::unpacksWhatIsCompressed()
{
    QFETCH(QByteArray, coding);
    QFETCH(QByteArray, packed);
    QFETCH(QByteArray, body);
    QNetworkAccessManager network;
    ScriptedServer server;
    Answer answer = Answer::json(packed);
    answer.headers.append(qMakePair(QByteArray("Content-Encoding"), coding));
    server.answer("/token", answer);
    HttpContext context;
    context.network = &network;
    HttpRequest request;
    request.method = HttpRequest::Method::Post;
    request.url = server.url(u"/token"_s);
    request.body = Secret("grant_type=refresh_token");
    const auto outcome = waitFor(exchange(context, request));
    QVERIFY(outcome.has_value());
    QCOMPARE(outcome->bodyView(), body);
}

LATCHKEY_TEST(tst_Compression)
#include "tst_compression.moc"
