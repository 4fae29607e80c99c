#include "core/session/verdict_p.h"
#include "tests/support/testmain.h"

#include <QtTest/QTest>

using namespace Latchkey;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDateTime verdictTime = QDateTime::fromString(u"2026-05-04T12:00:00Z"_s, Qt::ISODate);

Credential stored(std::chrono::seconds left)
{
    Credential credential;
    credential.accessToken = Secret("A1");
    credential.refreshToken = Secret("R1");
    credential.expiresAt = verdictTime.addSecs(left.count());
    return credential;
}

Intent intentOf(const char *refreshToken)
{
    return {fingerprintOf(Secret(refreshToken)), verdictTime.addSecs(-60), 4711, u"someclient"_s};
}

Error refused(const Refusal &refusal, const QDateTime &retryAt = {})
{
    Error error{ErrorKind::Refused, Stage::Refresh, u"its words"_s, retryAt, u"code"_s};
    error.refusal = refusal;
    return error;
}

} // namespace

Q_DECLARE_METATYPE(Latchkey::JournalTraces)

//! What a journal says, judged once for the refresh and for what the user is shown.
class TestVerdict : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesTheTraces_data()
    {
        QTest::addColumn<JournalTraces>("traces");
        QTest::addColumn<int>("left");
        QTest::addColumn<SignInReason>("reason");
        QTest::addColumn<ErrorKind>("error"); // Internal: none
        QTest::addColumn<bool>("bars");
        const auto row = [](const char *name, const JournalTraces &traces, SignInReason reason, ErrorKind error,
                            bool bars,
                            int left = -1) { QTest::newRow(name) << traces << left << reason << error << bars; };
        using Reason = SignInReason;
        const auto with = [](auto change) {
            Intent intent = intentOf("R1");
            change(intent);
            return JournalTraces{intent, {}};
        };
        row("nothing", {}, Reason::None, ErrorKind::Internal, false);
        row("about another token", {intentOf("R0"), Spent{fingerprintOf(Secret("R0")), verdictTime}}, Reason::None,
            ErrorKind::Internal, false);
        row("cut off", with([](Intent &) {}), Reason::None, ErrorKind::Internal, false); // one more try is due
        row("refused", with([](Intent &i) { i.rejected = true; }), Reason::Rejected, ErrorKind::AuthorizationRequired,
            true);
        row("refused, and its access token works", with([](Intent &i) { i.rejected = true; }), Reason::Rejected,
            ErrorKind::AuthorizationRequired, true, 600);
        row("cut off, and refused", with([](Intent &i) { i.rejected = i.interrupted = true; }), Reason::Interrupted,
            ErrorKind::AuthorizationRequired, true);
        row("by a client that is forgotten", with([](Intent &i) {
                i.rejected = true;
                i.reason = Reason::ClientForgotten;
            }),
            Reason::ClientForgotten, ErrorKind::AuthorizationRequired, true);
        row("moved", with([](Intent &i) {
                i.rejected = true;
                i.reason = Reason::ProviderMoved;
            }),
            Reason::ProviderMoved, ErrorKind::AuthorizationRequired, false);
        row("later", with([](Intent &i) { i.retryAt = verdictTime.addSecs(1); }), Reason::None, ErrorKind::Network,
            true);
        row("now", with([](Intent &i) { i.retryAt = verdictTime; }), Reason::None, ErrorKind::Internal, false);
        row("later, by a clock that was set back", with([](Intent &i) {
                i.at = verdictTime.addSecs(3600);
                i.retryAt = verdictTime.addSecs(7200);
            }),
            Reason::None, ErrorKind::Internal, false);
        row("an answer that nobody reads", with([](Intent &i) {
                i.words = u"odd"_s;
                i.answer = "mark";
            }),
            Reason::None, ErrorKind::Refused, false);
        const JournalTraces spent{{}, Spent{fingerprintOf(Secret("R1")), verdictTime}};
        row("replaced before", spent, Reason::BroughtBack, ErrorKind::AuthorizationRequired, true);
    }
    void judgesTheTraces()
    {
        QFETCH(JournalTraces, traces);
        QFETCH(int, left);
        QFETCH(SignInReason, reason);
        QFETCH(ErrorKind, error);
        QFETCH(bool, bars);
        for (const bool forRefresh : {true, false}) {
            const Verdict verdict = verdictOn(stored(std::chrono::seconds(left)), traces, verdictTime, forRefresh);
            QCOMPARE(verdict.reason, reason);
            QCOMPARE(verdict.error ? verdict.error->kind : ErrorKind::Internal, error);
            QCOMPARE(verdict.barsRefresh(), bars);
        }
    }

    void anOlderCopyDoesNoHarmWhileItsTokenWorks()
    {
        const JournalTraces spent{{}, Spent{fingerprintOf(Secret("R1")), verdictTime}};
        QVERIFY(!verdictOn(stored(600s), spent, verdictTime, false).error);
        QCOMPARE(verdictOn(stored(600s), spent, verdictTime, true).reason, SignInReason::BroughtBack);
        Credential without = stored(-1s);
        without.refreshToken = {};
        QVERIFY(!verdictOn(without, spent, verdictTime, true).error);
    }

    void remembersWhatAnAnswerProves_data()
    {
        QTest::addColumn<bool>("cutOffBefore");
        QTest::addColumn<Refusal>("refusal");
        QTest::addColumn<bool>("remembered");
        QTest::addColumn<bool>("mayBeSpent");
        const Refusal busy{RefusalMeaning::NotNow, {}, {}, true};
        const Refusal overloaded{RefusalMeaning::NotNow, {}, {}, false};
        const Refusal odd{RefusalMeaning::Unknown, {}, "mark", false};
        const Refusal page{RefusalMeaning::Unknown, {}, {}, false};
        QTest::newRow("too many requests") << false << busy << false << false;
        QTest::newRow("too many, after one that was cut off") << true << busy << true << true;
        QTest::newRow("overloaded") << false << overloaded << true << true;
        QTest::newRow("odd") << false << odd << true << false;
        QTest::newRow("odd, after one that was cut off") << true << odd << true << true;
        QTest::newRow("a page") << false << page << true << true;
    }
    void remembersWhatAnAnswerProves()
    {
        QFETCH(bool, cutOffBefore);
        QFETCH(Refusal, refusal);
        QFETCH(bool, remembered);
        QFETCH(bool, mayBeSpent);
        Intent before = intentOf("R1");
        before.program = u"earlier"_s;
        const std::optional<Intent> earlier = cutOffBefore ? std::optional(before) : std::nullopt;
        const auto left = rememberedOf(earlier, intentOf("R1"), refused(refusal));
        QCOMPARE(left.has_value(), remembered);
        if (!left)
            return;
        QCOMPARE(left->mayBeSpent(), mayBeSpent);
        QCOMPARE(left->program, cutOffBefore ? u"earlier"_s : u"someclient"_s);
        QCOMPARE(isRepeated(left, refused(refusal)), !refusal.mark.isEmpty());
        const Intent verdict = endedBy(left, intentOf("R1"), refused({RefusalMeaning::Ended}));
        QCOMPARE(reasonOf(verdict), mayBeSpent ? SignInReason::Interrupted : SignInReason::Rejected);
        QVERIFY(verdict.rejected);
    }

    void judgesAProviderThatIsNotThere_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<bool>("namesAnother");
        QTest::addColumn<int>("awayFor"); // seconds; -1: for the first time
        QTest::addColumn<bool>("ended");
        const auto away = ErrorKind::Network;
        const auto gone = ErrorKind::Protocol; // 404, 410, a page, another's metadata
        QTest::newRow("gone, and the server names another") << gone << true << -1 << true;
        QTest::newRow("gone, and the server names it still") << gone << false << -1 << false;
        QTest::newRow("away, and the server names another") << away << true << -1 << false;
        QTest::newRow("away for a while, and the server names another") << away << true << 899 << false;
        QTest::newRow("away for long, and the server names another") << away << true << 900 << true;
        QTest::newRow("away for long, and the server names it still") << away << false << 86400 << false;
        QTest::newRow("away since tomorrow, by a clock that was set back") << away << true << -86400 << false;
    }
    void judgesAProviderThatIsNotThere()
    {
        QFETCH(ErrorKind, kind);
        QFETCH(bool, namesAnother);
        QFETCH(int, awayFor);
        QFETCH(bool, ended);
        const QString elsewhere = namesAnother ? u"new.example"_s : QString();
        std::optional<Intent> earlier;
        if (awayFor != -1) {
            earlier = intentOf("R1");
            earlier->awaySince = verdictTime.addSecs(-awayFor);
        }
        const Error failure{kind, Stage::Discovery, u"its words"_s};
        const Error verdict = absenceOf(earlier, failure, elsewhere, verdictTime);
        QCOMPARE(verdict.kind, ended ? ErrorKind::AuthorizationRequired : kind);
        QCOMPARE(verdict.detail.contains(u"new.example"_s), ended);
        if (ended)
            QCOMPARE(reasonOf(endedBy({}, intentOf("R1"), verdict)), SignInReason::ProviderMoved);
    }

    void anAbsenceBeginsOnceAndLeavesNoDoubt()
    {
        const Error failure{ErrorKind::Network, Stage::Discovery, u"its words"_s};
        Intent own = intentOf("R1");
        const Intent first = awayBy({}, own, failure);
        QVERIFY(!first.mayBeSpent()); // nothing was sent
        QCOMPARE(first.awaySince, own.at);
        own.at = own.at.addSecs(600);
        const Intent second = awayBy(first, own, failure);
        QCOMPARE(second.awaySince, first.awaySince);
        own.at = first.awaySince.addSecs(-1);
        QCOMPARE(awayBy(first, own, failure).awaySince, own.at);
        // One that was cut off stays one.
        const Intent cutOff = awayBy(intentOf("R1"), own, failure);
        QVERIFY(cutOff.mayBeSpent() && cutOff.awaySince.isValid());
        // It was there again.
        QVERIFY(
            !rememberedOf(first, first, refused({RefusalMeaning::Unknown, {}, "mark", false}))->awaySince.isValid());
    }
};

LATCHKEY_TEST(TestVerdict)
#include "tst_verdict.moc"
