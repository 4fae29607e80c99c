#include "tests/session/sessionfixture.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testmain.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace Latchkey;
using namespace Latchkey::Test;

namespace {

using Kind = CheckOutcome::Kind;

struct Checked : SessionFixture {
    ScriptedServer mcp;
    QByteArrayList methods; //!< Of the messages, in order.

    Checked()
    {
        server.identity.url = mcp.url(u"/mcp"_s).toString();
        session.reset(factory->open(server));
        store(credential("A1", "R1", 1h));
    }
    CheckOutcome check(std::chrono::milliseconds bound = 10s)
    {
        const auto outcome = waitFor(session->check(bound));
        return outcome ? *outcome : CheckOutcome{Kind::NotMcp, -7};
    }
    static QJsonObject message(const Request &request) { return QJsonDocument::fromJson(request.body).object(); }
    static Answer result(const Request &request, const QJsonObject &result)
    {
        return Answer::json(
            QJsonDocument(
                QJsonObject{{u"jsonrpc"_s, u"2.0"_s}, {u"id"_s, message(request)["id"_L1]}, {u"result"_s, result}})
                .toJson(QJsonDocument::Compact));
    }
    static QJsonObject tools(int count, const QString &next = {})
    {
        QJsonArray list;
        for (int i = 0; i < count; ++i)
            list.append(QJsonObject{{u"name"_s, u"tool-%1"_s.arg(i)}});
        QJsonObject result{{u"tools"_s, list}};
        if (!next.isEmpty())
            result["nextCursor"_L1] = next;
        return result;
    }
    //! A server of sessions, with three tools on two pages.
    void serve()
    {
        mcp.answer("/mcp", [this](const Request &request) { return usual(request); });
    }
    Answer usual(const Request &request)
    {
        const QString method = message(request)["method"_L1].toString();
        methods.append(request.method == "POST" ? method.toLatin1() : request.method);
        if (request.header("Authorization") != accepted)
            return refusal();
        if (method == "initialize"_L1) {
            Answer answer = result(request, {{u"protocolVersion"_s, u"2025-06-18"_s}});
            answer.headers << QPair<QByteArray, QByteArray>{"Mcp-Session-Id", "s1"};
            return answer;
        }
        if (method != "tools/list"_L1) {
            Answer taken;
            taken.status = 202;
            return taken;
        }
        return result(request,
                      message(request)["params"_L1]["cursor"_L1].toString().isEmpty() ? tools(2, u"more"_s) : tools(1));
    }
    static Answer refusal()
    {
        Answer answer;
        answer.status = 401;
        answer.headers = {{"WWW-Authenticate", "Bearer error=\"invalid_token\""}};
        return answer;
    }
    QByteArray accepted = "Bearer A1";
};

Answer status(int code, const Headers &headers = {})
{
    Answer answer;
    answer.status = code;
    answer.headers = headers;
    return answer;
}

} // namespace

//! Works means works.
class TestServerCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsToolsAndCallsNone()
    {
        Checked home;
        home.serve();
        const CheckOutcome outcome = home.check();
        QVERIFY2(outcome.kind == Kind::Works, qPrintable(outcome.detail));
        QCOMPARE(outcome.toolCount, 3);
        QCOMPARE(outcome.at, home.now);
        QCOMPARE(home.methods,
                 (QByteArrayList{"initialize", "notifications/initialized", "tools/list", "tools/list", "DELETE"}));
        QCOMPARE(home.session->health().state, HealthState::SignedIn);
        QCOMPARE(home.session->health().check, std::optional(outcome));
        QCOMPARE(home.journal().notes().check, std::optional(outcome)); // for every other program
    }

    void aRevokedTokenIsRefreshedOnceAndThenTheTruthIsTold()
    {
        Checked home;
        home.serve();
        home.accepted = "Bearer A2"; // what the refresh grants
        QCOMPARE(home.check().kind, Kind::Works);
        QCOMPARE(home.oauth->refreshes, 1);

        home.accepted = "nothing";
        home.oauth->refreshAnswer = Error{
            ErrorKind::AuthorizationRequired, Stage::Refresh, u"gone"_s, {}, u"invalid_grant"_s};
        const CheckOutcome refused = home.check();
        QCOMPARE(refused.kind, Kind::Refused);
        QCOMPARE(home.session->health().state, HealthState::NeedsSignIn);
        QCOMPARE(home.session->health().check, std::optional(refused));
    }

    //! What was just granted, and is not taken, is no sign-in.
    void aServerThatTakesNoTokenIsTrouble()
    {
        Checked home;
        home.serve();
        home.accepted = "nothing";
        QCOMPARE(home.check().kind, Kind::Refused);
        QCOMPARE(home.session->health().state, HealthState::Trouble);
        home.store(home.credential("B1", "S1", 1h)); // another sign-in: nobody has checked that
        QVERIFY(waitFor(home.session->reload()));
        QCOMPARE(home.session->health().state, HealthState::SignedIn);
    }

    void otherAnswersAreTold_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("forbidden") << 403 << Kind::Refused;
        QTest::newRow("moved") << 301 << Kind::Moved;
        QTest::newRow("out of order") << 503 << Kind::Unreachable;
        QTest::newRow("busy") << 429 << Kind::Unreachable;
        QTest::newRow("not there") << 404 << Kind::NotMcp;
        QTest::newRow("a page") << 200 << Kind::NotMcp;
    }
    void otherAnswersAreTold()
    {
        QFETCH(int, code);
        QFETCH(Kind, kind);
        Checked home;
        home.mcp.answer("/mcp", status(code, {{"Location", "https://elsewhere.example/mcp?key=x"}}));
        const CheckOutcome outcome = home.check();
        QCOMPARE(outcome.kind, kind);
        if (kind == Kind::Moved)
            QCOMPARE(outcome.movedTo, u"https://elsewhere.example/mcp"_s);
        QCOMPARE(home.session->health().state, kind == Kind::Refused ? HealthState::Trouble : HealthState::SignedIn);
    }

    void silenceEndsInTime()
    {
        Checked home;
        home.mcp.answer("/mcp", Answer::of(Answer::Manner::Stall));
        QCOMPARE(home.check(200ms).kind, Kind::Unreachable);
    }

    //! That it does not end its session in time is nobody's trouble.
    void theEndOfItsSessionIsWithinTheBound()
    {
        Checked home;
        home.mcp.answer("/mcp", [&home](const Request &request) {
            return request.method == "DELETE" ? Answer::of(Answer::Manner::Stall) : home.usual(request);
        });
        QElapsedTimer elapsed;
        elapsed.start();
        QCOMPARE(home.check(700ms).kind, Kind::Works);
        QVERIFY2(elapsed.elapsed() < 1000, qPrintable(QString::number(elapsed.elapsed())));
    }

    void aServerOfRequestsThatStandAloneWorks()
    {
        Checked home;
        home.mcp.answer("/mcp", [](const Request &request) {
            const QJsonObject message = Checked::message(request);
            if (message["method"_L1].toString() != "tools/list"_L1)
                return status(400);
            if (request.header("MCP-Protocol-Version") != "2026-07-28" || request.header("Mcp-Method") != "tools/list")
                return status(400);
            return Checked::result(request, Checked::tools(4));
        });
        const CheckOutcome outcome = home.check();
        QCOMPARE(outcome.kind, Kind::Works);
        QCOMPARE(outcome.toolCount, 4);
    }

    void aServerWithoutToolsWorks()
    {
        Checked home;
        home.mcp.answer("/mcp", [](const Request &request) {
            const QJsonObject message = Checked::message(request);
            if (message["method"_L1].toString() == "initialize"_L1)
                return Checked::result(request, {{u"protocolVersion"_s, u"2025-06-18"_s}});
            if (message["id"_L1].isUndefined())
                return status(202);
            return Answer::json(QJsonDocument(QJsonObject{{u"jsonrpc"_s, u"2.0"_s},
                                                          {u"id"_s, message["id"_L1]},
                                                          {u"error"_s, QJsonObject{{u"code"_s, -32601}}}})
                                    .toJson());
        });
        const CheckOutcome outcome = home.check();
        QCOMPARE(outcome.kind, Kind::Works);
        QCOMPARE(outcome.toolCount, 0);
    }

    //! As the example server of MCP's TypeScript SDK does.
    void aServerThatBreaksAtAnUnknownTokenRefusesIt_data()
    {
        QTest::addColumn<QByteArray>("accepted");
        QTest::addColumn<QByteArray>("refreshToken");
        QTest::addColumn<bool>("refreshes"); // does the provider
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<int>("asked");
        QTest::newRow("revoked access token")
            << QByteArray("Bearer A2") << QByteArray("R1") << true << Kind::Works << 1;
        QTest::newRow("revoked grant") << QByteArray("nothing") << QByteArray("R1") << false << Kind::Refused << 1;
        QTest::newRow("no refresh token") << QByteArray("nothing") << QByteArray() << false << Kind::Refused << 0;
        QTest::newRow("breaks at every token")
            << QByteArray("nothing") << QByteArray("R1") << true << Kind::Unreachable << 1;
        QTest::newRow("breaks at everybody") << QByteArray() << QByteArray("R1") << true << Kind::Unreachable << 0;
    }
    void aServerThatBreaksAtAnUnknownTokenRefusesIt()
    {
        QFETCH(QByteArray, accepted);
        QFETCH(QByteArray, refreshToken);
        QFETCH(bool, refreshes);
        QFETCH(Kind, kind);
        QFETCH(int, asked);
        Checked home;
        home.store(home.credential("A1", refreshToken.constData(), 1h));
        home.accepted = accepted;
        home.mcp.answer("/mcp", [&home](const Request &request) {
            if (request.header("Authorization") == home.accepted)
                return home.usual(request);
            if (!request.hasHeader("Authorization"))
                return Checked::refusal();
            return Answer::json(R"({"error":"server_error","error_description":"Internal Server Error"})", 500);
        });
        if (accepted.isEmpty())
            home.mcp.answer("/mcp", status(500));
        if (!refreshes)
            home.oauth->refreshAnswer = Error{
                ErrorKind::AuthorizationRequired, Stage::Refresh, u"gone"_s, {}, u"invalid_grant"_s};
        const CheckOutcome outcome = home.check();
        QVERIFY2(outcome.kind == kind, qPrintable(outcome.detail));
        QCOMPARE(home.oauth->refreshes, asked);
        const HealthState wanted = kind == Kind::Refused ? HealthState::NeedsSignIn : HealthState::SignedIn;
        QCOMPARE(home.session->health().state, wanted);
    }

    void aServerThatClosesEachConnectionIsUnreachableAtOnce()
    {
        Checked home;
        home.mcp.answer("/mcp", Answer::of(Answer::Manner::CloseUnanswered));
        const CheckOutcome outcome = home.check(1h);
        QCOMPARE(outcome.kind, Kind::Unreachable);
        QVERIFY(outcome.duration < 10s);
    }

    //! A store that changes is read while the check writes its outcome down.
    void anOutcomeIsNotUndoneByAReadingThatBeganBefore()
    {
        Checked home;
        home.serve();
        QVERIFY(waitFor(home.session->reload()));
        QDateTime newest;
        bool isReading = false;
        bool wasUndone = false;
        const auto look = [&] {
            const auto check = home.session->health().check;
            wasUndone = wasUndone || (newest.isValid() && (!check || check->at < newest));
            if (check)
                newest = check->at;
        };
        const std::function<void()> read = [&] {
            if (!std::exchange(isReading, true))
                whenDone(home.session->reload(), home.session.get(), [&](const Status &) {
                    isReading = false;
                    look();
                    read();
                });
        };
        QObject::connect(home.session.get(), &CredentialSession::changed, home.session.get(), look);
        read();
        for (int round = 0; round < 30; ++round) {
            home.now = home.now.addSecs(1);
            QCOMPARE(home.check().kind, Kind::Works);
            look();
            QVERIFY2(!wasUndone, qPrintable(QString::number(round)));
        }
    }

    void whoAsksOnceItsOutcomeIsKnownHasItAskedAnew()
    {
        Checked home;
        home.mcp.answer("/mcp", Answer::of(Answer::Manner::CloseUnanswered));
        QFuture<Result<CheckOutcome>> second;
        QObject::connect(home.session.get(), &CredentialSession::changed, home.session.get(), [&home, &second] {
            if (!home.session->health().check || second.isValid())
                return;
            home.serve();
            second = home.session->check();
        });
        QCOMPARE(home.check().kind, Kind::Unreachable);
        QVERIFY(second.isValid());
        QCOMPARE(waitFor(second).value_or(CheckOutcome()).kind, Kind::Works);
        QCOMPARE(home.journal().notes().check->kind, Kind::Works);
    }

    void twoAtOnceAreOne()
    {
        Checked home;
        home.serve();
        const auto first = home.session->check();
        const auto second = home.session->check();
        QVERIFY(waitFor(first) && waitFor(second));
        QCOMPARE(home.methods.count("initialize"), 1);
    }

    void aSessionThatGoesEndsIt()
    {
        Checked home;
        home.mcp.answer("/mcp", Answer::of(Answer::Manner::Stall));
        const auto check = home.session->check();
        QVERIFY(waitUntil([&] { return !home.mcp.requests().isEmpty(); }));
        home.session.reset();
        QCOMPARE(waitFor(check).error().kind, ErrorKind::Cancelled);
    }
};

LATCHKEY_TEST(TestServerCheck)
#include "tst_servercheck.moc"
