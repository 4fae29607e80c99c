#include "core/base/clock.h"
#include "core/store/keyringstore_p.h"
#include "tests/support/fakekeyring.h"
#include "tests/support/testmain.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const ServerIdentity server{u"demo"_s, u"http://127.0.0.1:39111/mcp"_s};

// As Codex writes it.
const QByteArray codexPayload
    = R"({"server_name":"demo","url":"http://127.0.0.1:39111/mcp","issuer":"http://127.0.0.1:39111",)"
      R"("client_id":"client-1","token_response":{"access_token":"AT","token_type":"bearer","expires_in":3600,)"
      R"("refresh_token":"RT","scope":"read write"},"expires_at":1770000000123})";

Credential credentialOf(const QByteArray &access)
{
    Credential made;
    made.server = server;
    made.issuer = u"http://127.0.0.1:39111"_s;
    made.clientId = u"client-1"_s;
    made.accessToken = Secret(access);
    made.refreshToken = Secret("RT");
    made.expiresAt = utcFromMSecs(1770000000123);
    made.lifetime = 3600s;
    made.scopes = {u"read"_s, u"write"_s};
    return made;
}

template<typename T>
Error errorOf(const Result<T> &outcome)
{
    return outcome ? Error{ErrorKind::Internal, {}, u"it succeeded"_s} : outcome.error();
}

struct KeyringFixture {
    std::shared_ptr<FakeKeyring> keyring = std::make_shared<FakeKeyring>();
    KeyringStore store{keyring};

    explicit KeyringFixture(const QByteArray &payload = {})
    {
        if (!payload.isNull())
            entry() = payload;
    }
    QByteArray &entry() { return keyring->entries[QString(codexKeyringService + u'/' + server.storeKey())]; }
    QJsonObject object() { return QJsonDocument::fromJson(entry()).object(); }
};

} // namespace

class TestKeyringStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEntryIsFoundWhereCodexKeepsIt()
    {
        KeyringFixture fixture(codexPayload);
        QVERIFY(fixture.keyring->entries.contains(u"Codex MCP Credentials/demo|effec407edb49d13"_s));
        const auto stored = waitFor(fixture.store.read(server));
        QVERIFY(stored && *stored);
        QCOMPARE(**stored, credentialOf("AT"));
    }

    void readsWhatOthersLeaveOut_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<QByteArray>("refresh");
        QTest::addColumn<QStringList>("scopes");
        QTest::addColumn<bool>("hasExpiry");
        QTest::addColumn<bool>("hasIssuer");
        QTest::newRow("only an access token") << QByteArray(R"({"token_response":{"access_token":"AT"}})")
                                              << QByteArray() << QStringList() << false << false;
        QTest::newRow("nulls") << QByteArray(
            R"({"issuer":null,"expires_at":null,"token_response":{"access_token":"AT","refresh_token":null,)"
            R"("scope":null,"expires_in":null}})")
                               << QByteArray() << QStringList() << false << false;
        QTest::newRow("scopes with too many blanks")
            << QByteArray(R"({"token_response":{"access_token":"AT","refresh_token":"R","scope":"  a   b "}})")
            << QByteArray("R") << QStringList{u"a"_s, u"b"_s} << false << false;
        QTest::newRow("an empty scope") << QByteArray(R"({"token_response":{"access_token":"AT","scope":""}})")
                                        << QByteArray() << QStringList() << false << false;
        QTest::newRow("an expiry that is no number")
            << QByteArray(R"({"expires_at":"soon","issuer":"i","token_response":{"access_token":"AT"}})")
            << QByteArray() << QStringList() << false << true;
        QTest::newRow("an expiry of the wrong unit") // nanoseconds: beyond any date, so not known
            << QByteArray(R"({"expires_at":1770000000123000000,"token_response":{"access_token":"AT"}})")
            << QByteArray() << QStringList() << false << false;
    }

    void readsWhatOthersLeaveOut()
    {
        QFETCH(QByteArray, payload);
        KeyringFixture fixture(payload);
        const auto stored = waitFor(fixture.store.read(server));
        QVERIFY(stored && *stored);
        QCOMPARE((*stored)->server, server);
        QCOMPARE((*stored)->accessToken, Secret("AT"));
        QTEST((*stored)->refreshToken.reveal().toByteArray(), "refresh");
        QTEST((*stored)->scopes, "scopes");
        QTEST((*stored)->expiresAt.isValid(), "hasExpiry");
        QTEST(!(*stored)->issuer.isEmpty(), "hasIssuer");
    }

    void garbageIsAnErrorAndStays_data()
    {
        QTest::addColumn<QByteArray>("garbage");
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("not JSON") << QByteArray("hello");
        QTest::newRow("cut off") << codexPayload.left(codexPayload.size() / 2);
        QTest::newRow("an array") << QByteArray("[]");
        QTest::newRow("no token response") << QByteArray(R"({"server_name":"demo"})");
        QTest::newRow("a token response that is none") << QByteArray(R"({"token_response":"AT"})");
        QTest::newRow("a token that is no string") << QByteArray(R"({"token_response":{"access_token":7}})");
        QTest::newRow("too large") << QByteArray(R"({"token_response":{},"x":")" + QByteArray(1024 * 1024, 'x')
                                                 + R"("})");
    }

    void garbageIsAnErrorAndStays()
    {
        QFETCH(QByteArray, garbage);
        KeyringFixture fixture(garbage);
        const Error unreadable = errorOf(waitFor(fixture.store.read(server)));
        QCOMPARE(unreadable.kind, ErrorKind::StoreUnavailable);
        QCOMPARE(unreadable.stage, Stage::Read);
        QVERIFY(!unreadable.detail.contains(u"AT"));
        const Error unprepared = errorOf(waitFor(fixture.store.prepare(server)));
        QCOMPARE(unprepared.kind, ErrorKind::StoreUnavailable); // so that no token is spent for a write that must fail
        QCOMPARE(unprepared.stage, Stage::Prepare);
        const Error unwritten = errorOf(waitFor(fixture.store.write(credentialOf("new"), {})));
        QCOMPARE(unwritten.kind, ErrorKind::StoreUnavailable);
        QCOMPARE(unwritten.stage, Stage::Persist);
        QCOMPARE(fixture.entry(), garbage);
        // Signing out is how a user gets rid of it.
        const auto removed = waitFor(fixture.store.remove(server));
        QVERIFY(removed && *removed);
    }

    void writesWhatCodexReads()
    {
        KeyringFixture fixture;
        QVERIFY(waitFor(fixture.store.write(credentialOf("AT"), {})));
        QCOMPARE(fixture.object(), QJsonDocument::fromJson(codexPayload).object());
    }

    void whatIsNotKnownIsLeftOut()
    {
        KeyringFixture fixture(codexPayload);
        Credential bare;
        bare.server = server;
        bare.accessToken = Secret("AT2");
        const auto before = waitFor(fixture.store.read(server));
        QVERIFY(waitFor(fixture.store.write(bare, generationOf(*before))));
        const QJsonObject response = fixture.object()["token_response"_L1].toObject();
        QCOMPARE(response, (QJsonObject{{u"access_token"_s, u"AT2"_s}, {u"token_type"_s, u"bearer"_s}}));
        QVERIFY(fixture.object()["expires_at"_L1].isNull());
        for (const QLatin1String absent : {"issuer"_L1, "client_secret"_L1, "resource"_L1,
                                           "token_endpoint_auth_method"_L1, "scopes"_L1, "server_url"_L1})
            QVERIFY2(!fixture.object().contains(absent), absent.data());
    }

    void ourOwnMembersComeAndGo()
    {
        KeyringFixture fixture;
        Credential confidential = credentialOf("AT");
        confidential.clientSecret = Secret("CS");
        confidential.clientAuthMethod = u"client_secret_post"_s;
        confidential.resource = u"https://mcp.example/mcp"_s;
        confidential.withoutResource = true;
        confidential.withScopes = true;
        confidential.tokenType = TokenType::DPoP;
        confidential.dpopKey = Secret("KEY");
        QVERIFY(waitFor(fixture.store.write(confidential, {})));
        QCOMPARE(fixture.object()["client_secret"_L1].toString(), u"CS"_s);
        QCOMPARE(fixture.object()["dpop_key"_L1].toString(), u"KEY"_s);
        QCOMPARE(fixture.object()["token_response"_L1]["token_type"_L1].toString(), u"DPoP"_s);
        const auto stored = waitFor(fixture.store.read(server));
        QVERIFY(stored && *stored);
        QCOMPARE(**stored, confidential);
        QVERIFY(waitFor(fixture.store.write(credentialOf("AT"), generationOf(*stored))));
        QCOMPARE(fixture.object(), QJsonDocument::fromJson(codexPayload).object());
    }

    void membersOfOthersSurvive()
    {
        QJsonObject entry = QJsonDocument::fromJson(codexPayload).object();
        QJsonObject response = entry["token_response"_L1].toObject();
        response["id_token"_L1] = u"ID"_s;
        response["token_type"_L1] = u"Bearer"_s;
        entry["token_response"_L1] = response;
        entry["future"_L1] = QJsonArray{1, QJsonValue(), u"two"_s};
        KeyringFixture fixture(QJsonDocument(entry).toJson(QJsonDocument::Compact));
        const auto before = waitFor(fixture.store.read(server));
        QVERIFY(waitFor(fixture.store.write(credentialOf("AT2"), generationOf(*before))));
        response["access_token"_L1] = u"AT2"_s;
        entry["token_response"_L1] = response;
        QCOMPARE(fixture.object(), entry);
    }

    void anotherGenerationIsNotOverwritten_data()
    {
        QTest::addColumn<QByteArray>("stored");
        QTest::addColumn<QByteArray>("expected"); // the access token thought to be there; empty: none
        QTest::newRow("appeared") << codexPayload << QByteArray();
        QTest::newRow("changed") << codexPayload << QByteArray("AT0");
        QTest::newRow("gone") << QByteArray() << QByteArray("AT");
    }

    void anotherGenerationIsNotOverwritten()
    {
        QFETCH(QByteArray, stored);
        QFETCH(QByteArray, expected);
        KeyringFixture fixture(stored);
        const auto entries = fixture.keyring->entries;
        const Generation generation = expected.isEmpty() ? Generation() : generationOf(credentialOf(expected));
        const Error error = errorOf(waitFor(fixture.store.write(credentialOf("AT2"), generation)));
        QCOMPARE(error.kind, ErrorKind::Superseded);
        QCOMPARE(error.stage, Stage::Persist);
        QCOMPARE(fixture.keyring->entries, entries);
    }

    void failuresKeepTheirKindAndSayWhere_data()
    {
        QTest::addColumn<bool>("locked");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("locked") << true << ErrorKind::StoreLocked;
        QTest::newRow("failing") << false << ErrorKind::StoreUnavailable;
    }

    void failuresKeepTheirKindAndSayWhere()
    {
        QFETCH(bool, locked);
        QFETCH(ErrorKind, kind);
        KeyringFixture fixture(codexPayload);
        (locked ? fixture.keyring->locked : fixture.keyring->failing) = true;
        QCOMPARE(errorOf(waitFor(fixture.store.available())).kind, kind);
        const QList<QPair<Error, Stage>> errors{
            {errorOf(waitFor(fixture.store.read(server))), Stage::Read},
            {errorOf(waitFor(fixture.store.prepare(server))), Stage::Prepare},
            {errorOf(waitFor(fixture.store.write(credentialOf("AT2"), generationOf(credentialOf("AT"))))),
             Stage::Persist},
            {errorOf(waitFor(fixture.store.remove(server))), Stage::Remove},
        };
        for (const auto &[error, stage] : errors) {
            QCOMPARE(error.kind, kind);
            QCOMPARE(error.stage, stage);
        }
        QCOMPARE(fixture.entry(), codexPayload);
    }

    void aWriteThatFailsLeavesTheOldEntry()
    {
        KeyringFixture fixture(codexPayload);
        fixture.keyring->failingWrites = true;
        QVERIFY(waitFor(fixture.store.prepare(server)));
        const Error error = errorOf(
            waitFor(fixture.store.write(credentialOf("AT2"), generationOf(credentialOf("AT")))));
        QCOMPARE(error.kind, ErrorKind::StoreUnavailable);
        QCOMPARE(error.stage, Stage::Persist);
        QCOMPARE(fixture.entry(), codexPayload);
    }

    void withoutAServiceItIsNotAvailableAndNotEmpty()
    {
        KeyringFixture fixture;
        fixture.keyring->absent = true;
        const auto available = waitFor(fixture.store.available());
        QVERIFY(available && !*available);
        QCOMPARE(errorOf(waitFor(fixture.store.read(server))).kind, ErrorKind::StoreUnavailable);
        QCOMPARE(errorOf(waitFor(fixture.store.prepare(server))).kind, ErrorKind::StoreUnavailable);
    }

    void removingSaysWhetherOneWasThere()
    {
        KeyringFixture fixture(codexPayload);
        const auto first = waitFor(fixture.store.remove(server));
        QVERIFY(first && *first);
        const auto second = waitFor(fixture.store.remove(server));
        QVERIFY(second && !*second);
        const auto stored = waitFor(fixture.store.read(server));
        QVERIFY(stored && !*stored);
    }

    void anOperationOutlivesTheStore()
    {
        auto keyring = std::make_shared<FakeKeyring>();
        auto store = std::make_unique<KeyringStore>(keyring);
        const auto written = store->write(credentialOf("AT"), {});
        const auto prepared = store->prepare(server);
        store.reset();
        QVERIFY(waitFor(written));
        QVERIFY(waitFor(prepared));
        QCOMPARE(keyring->count(), 1);
    }

    void anotherServiceIsAnotherPlace()
    {
        auto keyring = std::make_shared<FakeKeyring>();
        KeyringStore ours(keyring, u"Ours"_s);
        QVERIFY(waitFor(ours.write(credentialOf("AT"), {})));
        QVERIFY(keyring->entries.contains(u"Ours/demo|effec407edb49d13"_s));
        const auto elsewhere = waitFor(KeyringStore(keyring).read(server));
        QVERIFY(elsewhere && !*elsewhere);
    }
};

LATCHKEY_TEST(TestKeyringStore)
#include "tst_keyringstore.moc"
