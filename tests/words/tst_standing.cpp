#include "tests/support/testmain.h"
#include "ui/words/standing.h"

#include <QtCore/QLocale>
#include <QtTest/QTest>

using namespace Latchkey;
using namespace Latchkey::Words;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(Latchkey::Words::Condition)

namespace {

// In local time; on a Saturday.
const QDateTime now({2026, 11, 28}, {15, 0});

QDateTime at(int hour, int minute)
{
    return QDateTime({2026, 11, 28}, {hour, minute});
}

Server server()
{
    Server made;
    made.identity = {u"notes"_s, u"https://notes.example/mcp"_s};
    made.origin = ServerOrigin::Codex;
    return made;
}

CredentialSummary credential(bool renewable, const QDateTime &end)
{
    CredentialSummary summary;
    summary.issuer = u"https://login.notes.example"_s;
    summary.expiresAt = end;
    summary.issuedAt = at(14, 0);
    summary.isRenewable = renewable;
    return summary;
}

Condition healthy(HealthState state, bool renewable, const QDateTime &end)
{
    Condition condition;
    condition.health.state = state;
    condition.health.expiresAt = end;
    condition.credential = credential(renewable, end);
    condition.server = server();
    return condition;
}

Condition needing(SignInReason reason)
{
    Condition condition;
    condition.health.state = HealthState::NeedsSignIn;
    condition.health.reason = reason;
    condition.server = server();
    return condition;
}

//! Failing since it last worked; \a end: of the token that is still there.
Condition failing(ErrorKind kind, const QDateTime &end, const QDateTime &nextTry, const QString &oauthError = {})
{
    Condition condition = healthy(end > now ? HealthState::SignedIn : HealthState::Trouble, true, end);
    Error error;
    error.kind = kind;
    error.detail = u"RAW DETAIL"_s;
    error.oauthError = oauthError;
    condition.health.error = error;
    condition.health.nextTry = nextTry;
    return condition;
}

} // namespace

//! The one function of what is said of a server (UI.md, section 3).
class TestStanding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void u4_eachConditionHasItsRow_data()
    {
        QTest::addColumn<Condition>("condition");
        QTest::addColumn<Badge>("badge");
        QTest::addColumn<int>("group");
        QTest::addColumn<int>("verb");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("second");
        const auto row = [](const char *name, const Condition &condition, Badge badge, Group group, Verb verb,
                            const QString &sentence, const QString &second = {}) {
            QTest::newRow(name) << condition << badge << int(group) << int(verb) << sentence << second;
        };
        const auto fine = [&row](const char *name, const Condition &condition, const QString &sentence,
                                 Verb verb = Verb::None) {
            row(name, condition, Badge::Fine, Group::Working, verb, sentence);
        };
        Condition later = healthy(HealthState::SignedIn, true, at(16, 19));
        fine("renewable", later, u"Works, renews by itself"_s);
        later.renewsAhead = false;
        fine("not ahead", later, u"Works, renews when a program next needs it"_s);
        fine("end unknown", healthy(HealthState::SignedIn, true, {}), u"Works, renews when a program next needs it"_s);
        Condition machine = healthy(HealthState::SignedIn, true, at(16, 19));
        machine.server.grant.type = Grant::Type::ClientCredentials;
        fine("without a user", machine, u"Works, renews without anybody"_s);
        row("ends", healthy(HealthState::SignedIn, false, at(16, 19)), Badge::Ends, Group::Working, Verb::None,
            u"Works until 16:19, then you must sign in again"_s);
        row("ends, nobody knows when", healthy(HealthState::SignedIn, false, {}), Badge::Ends, Group::Working,
            Verb::None, u"Works; nobody knows until when"_s,
            u"The server did not say, and gives nothing to renew with."_s);
        row("ending", healthy(HealthState::SignedIn, false, at(15, 5)), Badge::NeedsYou, Group::NeedsYou, Verb::SignIn,
            u"Ends at 15:05"_s, u"Sign in again now to keep it working."_s);
        fine("soon", healthy(HealthState::ExpiresSoon, true, at(15, 4)), u"Works, renews in a moment"_s);
        fine("over", healthy(HealthState::ExpiredWillRefresh, true, at(14, 50)), u"Works, renews in a moment"_s);
        Condition over = healthy(HealthState::ExpiredWillRefresh, true, at(14, 50));
        over.renewsAhead = false;
        fine("over, not ahead", over, u"Renews when a program next needs it"_s, Verb::Renew);
        row("checking", healthy(HealthState::Checking, true, {}), Badge::Busy, Group::Working, Verb::None,
            u"Reading the sign-in…"_s);
        row("renewing", healthy(HealthState::Refreshing, true, {}), Badge::Busy, Group::Working, Verb::None,
            u"Renewing…"_s);
        Condition slow = healthy(HealthState::Refreshing, true, {});
        slow.isSlow = true;
        row("renewing for long", slow, Badge::Busy, Group::Working, Verb::Stop, u"Renewing…"_s,
            u"Waiting for login.notes.example, or for another program that is busy with it."_s);
        slow.health.state = HealthState::Checking;
        row("reading for long", slow, Badge::Busy, Group::Working, Verb::None, u"Reading the sign-in…"_s,
            u"Waiting for the keyring, which may be asking for its password."_s);
        Condition asked = healthy(HealthState::SignedIn, true, at(16, 19));
        asked.ongoing = OngoingAction::Checking;
        row("asking", asked, Badge::Busy, Group::Working, Verb::None, u"Asking whether it works…"_s);
        asked.isSlow = true;
        row("asking for long", asked, Badge::Busy, Group::Working, Verb::Stop, u"Asking whether it works…"_s,
            u"Waiting for notes.example."_s);
        asked.ongoing = OngoingAction::SigningOut;
        row("signing out for long", asked, Badge::Busy, Group::Working, Verb::Stop, u"Signing out…"_s,
            u"Waiting for login.notes.example to end the sign-in there, too."_s);

        const auto needs = [&row](const char *name, const Condition &condition, const QString &sentence,
                                  const QString &second) {
            row(name, condition, Badge::NeedsYou, Group::NeedsYou, Verb::SignIn, sentence, second);
        };
        needs("never", needing(SignInReason::NeverSignedIn), u"Not signed in yet"_s,
              u"Sign in once; Latchkey keeps it working after that."_s);
        Condition expired = needing(SignInReason::Expired);
        expired.health.expiresAt = at(14, 19);
        needs("expired", expired, u"Ended at 14:19"_s, u"This server gives nothing to renew with."_s);
        needs("rejected", needing(SignInReason::Rejected), u"The provider ended the sign-in"_s,
              u"It was revoked there, or has reached its limit."_s);
        Condition interrupted = needing(SignInReason::Interrupted);
        needs("interrupted", interrupted, u"A renewal was cut off, and used up the sign-in"_s,
              u"A program stopped in the middle of it."_s);
        HistoryEvent cause;
        cause.program = u"codex"_s;
        cause.at = at(14, 2);
        interrupted.cause = cause;
        needs("interrupted, by whom", interrupted, u"A renewal was cut off, and used up the sign-in"_s,
              u"codex stopped in the middle, at 14:02."_s);
        needs("brought back", needing(SignInReason::BroughtBack), u"An old copy of the sign-in came back"_s,
              u"From a backup, perhaps. It is used up already."_s);
        Condition signedOut = needing(SignInReason::SignedOut);
        cause.what = HistoryEvent::What::SignedOut;
        signedOut.cause = cause;
        needs("signed out", signedOut, u"Signed out"_s, u"You did, at 14:02."_s);
        cause.what = HistoryEvent::What::Removed;
        cause.from = u"codex"_s;
        signedOut.cause = cause;
        needs("signed out by another", signedOut, u"Signed out"_s, u"By codex, at 14:02."_s);
        needs("moved", needing(SignInReason::ProviderMoved), u"The server has moved to another provider"_s,
              u"The former one cannot be used any more."_s);
        row("forgotten", needing(SignInReason::ClientForgotten), Badge::Trouble, Group::NeedsYou, Verb::SignIn,
            u"notes.example has forgotten this program"_s, u"Sign in again to register anew."_s);
        row("more", needing(SignInReason::MorePermissions), Badge::Info, Group::Working, Verb::Review,
            u"Works; asks for more permissions"_s);

        const QDateTime good = at(16, 40);
        const QDateTime gone = at(14, 40);
        const QDateTime next = at(15, 20);
        const auto retrying = [&row](const char *name, const Condition &condition, const QString &sentence,
                                     const QString &second) {
            row(name, condition, Badge::Retrying, Group::Retrying, Verb::TryNow, sentence, second);
        };
        const auto wrong = [&row](const char *name, const Condition &condition, Verb verb, const QString &sentence,
                                  const QString &second) {
            row(name, condition, Badge::Trouble, Group::NeedsYou, verb, sentence, second);
        };
        retrying("unreachable, good", failing(ErrorKind::Network, good, next), u"Cannot reach login.notes.example"_s,
                 u"Works until 16:40. Tries again at 15:20."_s);
        retrying("unreachable, over", failing(ErrorKind::Network, gone, next), u"Cannot reach login.notes.example"_s,
                 u"Does not work until then. Tries again at 15:20."_s);
        wrong("unreachable, given up", failing(ErrorKind::Network, gone, {}), Verb::TryNow,
              u"Cannot reach login.notes.example"_s, u"Check your connection, then try again."_s);
        retrying("no answer", failing(ErrorKind::OutcomeUnknown, gone, next), u"login.notes.example did not answer"_s,
                 u"Tries again at 15:20."_s);
        wrong("no answer, given up", failing(ErrorKind::OutcomeUnknown, gone, {}), Verb::TryNow,
              u"login.notes.example did not answer"_s, u"It may have renewed the sign-in all the same."_s);
        for (const ErrorKind kind : {ErrorKind::LockTimeout, ErrorKind::Superseded}) {
            retrying(kind == ErrorKind::LockTimeout ? "lock" : "superseded", failing(kind, gone, next),
                     u"Another program is busy with this sign-in"_s, u"Tries again at 15:20."_s);
            wrong(kind == ErrorKind::LockTimeout ? "lock, given up" : "superseded, given up", failing(kind, gone, {}),
                  Verb::TryNow, u"Another program is busy with this sign-in"_s,
                  u"Nothing was changed. Look for a program that hangs."_s);
        }
        const auto locked = failing(ErrorKind::StoreLocked, gone, {});
        wrong("locked", locked, Verb::Unlock, u"The keyring is locked"_s,
              u"Nothing is lost. Unlock it, and this works again."_s);
        Condition mute = locked;
        mute.canUnlock = false;
        wrong("locked, cannot ask", mute, Verb::TryNow, u"The keyring is locked"_s,
              u"Nothing is lost. Unlock it, and this works again."_s);
        wrong("unavailable", failing(ErrorKind::StoreUnavailable, gone, next), Verb::ShowWhy,
              u"The sign-in cannot be read"_s, u"Nothing was changed, and no other copy is used."_s);
        row("encrypted", failing(ErrorKind::StoreEncrypted, gone, {}), Badge::Off, Group::Off, Verb::None,
            u"Codex keeps this sign-in to itself"_s, u"It is encrypted, and only Codex can use it."_s);
        wrong("invalid client", failing(ErrorKind::Refused, gone, {}, u"invalid_client"_s), Verb::SignIn,
              u"login.notes.example has forgotten this program"_s, u"Sign in again to register anew."_s);
        wrong("refused", failing(ErrorKind::Refused, gone, {}, u"unauthorized_client"_s), Verb::ShowWhy,
              u"login.notes.example refuses to renew"_s, u"Your sign-in is kept."_s);
        wrong("unsafe", failing(ErrorKind::Protocol, gone, {}), Verb::ShowWhy,
              u"login.notes.example answers in a way that is not safe"_s,
              u"Nothing was sent on. Tell whoever runs the server."_s);
        wrong("setting", failing(ErrorKind::InvalidInput, gone, {}), Verb::Edit, u"A setting of this server is wrong"_s,
              u"Look at its address and its client id."_s);
        wrong("internal", failing(ErrorKind::Internal, gone, {}), Verb::CopyReport,
              u"Something went wrong inside Latchkey"_s, u"Your sign-in is as it was."_s);

        Condition off = healthy(HealthState::Disabled, true, {});
        row("disabled by Codex", off, Badge::Off, Group::Off, Verb::None, u"Switched off in Codex's configuration"_s);
        off.server.origin = ServerOrigin::Own;
        row("disabled here", off, Badge::Off, Group::Off, Verb::SwitchOn, u"Switched off"_s);
        row("not OAuth", healthy(HealthState::NotOAuth, true, {}), Badge::Off, Group::Off, Verb::None,
            u"Has a key of its own; nothing to sign in to"_s);
        Condition open = healthy(HealthState::NotOAuth, true, {});
        open.health.allowsAnonymousAccess = true;
        row("lets everybody in", open, Badge::Off, Group::Off, Verb::None,
            u"Lets everybody in; nothing to sign in to"_s);

        // The sign-in is good; what the server itself says is another matter.
        const auto checked = [](CheckOutcome::Kind kind, int minutesAgo, ServerOrigin origin = ServerOrigin::Codex) {
            Condition condition = healthy(HealthState::SignedIn, true, at(16, 19));
            CheckOutcome check;
            check.kind = kind;
            check.at = now.addSecs(-60 * minutesAgo);
            check.detail = u"RAW DETAIL"_s;
            check.movedTo = u"https://new.example/mcp"_s;
            condition.health.check = check;
            condition.server.origin = origin;
            if (kind == CheckOutcome::Kind::Refused) { // as healthOf() puts it
                condition.health.state = HealthState::Trouble;
                condition.health.error = Error{ErrorKind::Refused, Stage::None, check.detail};
            }
            return condition;
        };
        using Kind = CheckOutcome::Kind;
        fine("checked", checked(Kind::Works, 10), u"Works, renews by itself"_s);
        row("checked: unreachable", checked(Kind::Unreachable, 10), Badge::Info, Group::Working, Verb::Check,
            u"Signed in; notes.example does not answer"_s, u"Checked at 14:50. The sign-in is good."_s);
        fine("checked: unreachable, an hour ago", checked(Kind::Unreachable, 60), u"Works, renews by itself"_s);
        needs("checked: refused", checked(Kind::Refused, 60), u"notes.example does not accept the sign-in"_s,
              u"Checked at 14:00. Signing in again may help."_s);
        wrong("checked: moved", checked(Kind::Moved, 1), Verb::ShowWhy,
              u"The server has moved to https://new.example/mcp"_s, u"Checked at 14:59. Change its address."_s);
        wrong("checked: moved, ours", checked(Kind::Moved, 1, ServerOrigin::Own), Verb::Edit,
              u"The server has moved to https://new.example/mcp"_s, u"Checked at 14:59. Change its address."_s);
        wrong("checked: no MCP", checked(Kind::NotMcp, 1), Verb::Check, u"No MCP server answers at this address"_s,
              u"Checked at 14:59. Look at its address."_s);
    }
    void u4_eachConditionHasItsRow()
    {
        QFETCH(Condition, condition);
        const Standing standing = standingOf(condition, now);
        QTEST(standing.sentence, "sentence");
        QTEST(standing.second, "second");
        QTEST(standing.badge, "badge");
        QTEST(int(standing.group), "group");
        QTEST(int(standing.verb), "verb");
    }

    //! Whatever states, reasons and errors there are: a sentence for each, and never anything raw.
    void u4_nothingIsEmptyOrRaw()
    {
        for (int state = 0; state <= int(HealthState::Trouble); ++state) {
            for (int reason = 0; reason <= int(SignInReason::MorePermissions); ++reason) {
                for (int kind = -1; kind <= int(ErrorKind::Internal); ++kind) {
                    for (const QDateTime &end : {QDateTime(), at(14, 0), at(23, 0)}) {
                        for (const QDateTime &next : {QDateTime(), at(15, 20)}) {
                            Condition condition = healthy(HealthState(state), reason % 2 == 0, end);
                            condition.health.reason = SignInReason(reason);
                            condition.health.nextTry = next;
                            if (kind >= 0) {
                                Error error;
                                error.kind = ErrorKind(kind);
                                error.detail = u"RAW DETAIL"_s;
                                condition.health.error = error;
                            }
                            const Standing standing = standingOf(condition, now);
                            QVERIFY(!standing.sentence.isEmpty());
                            QVERIFY(!standing.sentence.endsWith(u'.'));
                            QVERIFY(!standing.sentence.contains(u"RAW"_s) && !standing.second.contains(u"RAW"_s));
                            QVERIFY(!meaningOf(condition, u"notes"_s, {}, now).contains(u"RAW"_s));
                            QVERIFY(standing.group != Group::Working || standing.works);
                            QVERIFY(standing.badge != Badge::Fine || standing.works); // U-5
                        }
                    }
                }
            }
        }
    }

    void u3_whatRenewsAndWhatEndsDiffer()
    {
        const Standing renews = standingOf(healthy(HealthState::SignedIn, true, at(16, 19)), now);
        const Standing ends = standingOf(healthy(HealthState::SignedIn, false, at(16, 19)), now);
        QVERIFY(renews.sentence != ends.sentence);
        QVERIFY(renews.badge != ends.badge);
        QVERIFY(spokenStanding(u"notes"_s, u"h"_s, renews, {}) != spokenStanding(u"notes"_s, u"h"_s, ends, {}));
    }

    //! It is told anew when it reads differently, and not before.
    void itChangesWhenItSaysSo()
    {
        const Condition condition = healthy(HealthState::SignedIn, false, at(16, 19));
        const QDateTime next = standingChangesAt(condition, now);
        QCOMPARE(next, endingFrom(condition));
        QCOMPARE(standingOf(condition, next.addMSecs(-1)).badge, Badge::Ends);
        QCOMPARE(standingOf(condition, next).badge, Badge::NeedsYou);
        QVERIFY(!standingChangesAt(healthy(HealthState::SignedIn, true, at(16, 19)), now).isValid());
    }

    void namesFromRightToLeftAreIsolated()
    {
        QCOMPARE(isolated(u"notes_&<b>"_s), u"notes_&<b>"_s);
        const QString hebrew = QString(QChar(0x5d0)) + QChar(0x5d1);
        QCOMPARE(isolated(hebrew), QChar(0x2068) + hebrew + QChar(0x2069));
    }

    void oneOverviewForAll_data()
    {
        QTest::addColumn<QList<Named>>("servers");
        QTest::addColumn<QString>("headline");
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("button");
        const auto named = [](const QString &name, const Condition &condition) {
            return Named{name, standingOf(condition, now), condition.health.state, condition.health.nextTry,
                         condition.health.expiresAt};
        };
        const Named fine = named(u"notes"_s, healthy(HealthState::SignedIn, true, at(16, 19)));
        const Named off = named(u"search"_s, healthy(HealthState::NotOAuth, true, {}));
        const Named ended = named(u"calendar"_s, needing(SignInReason::Rejected));
        const Named never = named(u"team_wiki"_s, needing(SignInReason::NeverSignedIn));
        const Named retrying = named(u"design-files"_s, failing(ErrorKind::Network, at(16, 40), at(15, 20)));
        const QString next = u"The next renewal is at 15:53; Latchkey does it, also while this window is closed."_s;
        QTest::newRow("all well") << QList<Named>{fine, off} << u"All your servers work"_s << u"1 is off. "_s + next
                                  << QString();
        QTest::newRow("one") << QList<Named>{fine, ended} << u"calendar needs you"_s << u"1 work. "_s + next
                             << u"Sign in"_s;
        QTest::newRow("both") << QList<Named>{fine, fine, ended, never, off} << u"2 of your 5 servers need you"_s
                              << u"2 work, 1 is off. "_s + next << u"Sign in to both…"_s;
        QTest::newRow("three") << QList<Named>{ended, never, ended} << u"3 of your 3 servers need you"_s << next
                               << u"Sign in to all 3…"_s;
        QTest::newRow("retrying") << QList<Named>{fine, retrying} << u"design-files cannot be reached for now"_s
                                  << u"It works until 16:40. Latchkey tries again at 15:20."_s << u"Try now"_s;
        QTest::newRow("reading") << QList<Named>{fine, named(u"x"_s, healthy(HealthState::Checking, true, {}))}
                                 << u"Reading your sign-ins…"_s << QString() << QString();
    }
    void oneOverviewForAll()
    {
        QFETCH(QList<Named>, servers);
        const Overview overview = overviewOf(servers, true, at(15, 53), now);
        QTEST(overview.headline, "headline");
        QTEST(overview.line, "line");
        QTEST(overview.button, "button");
    }

    void whatIsSwitchedOffIsOfferedAgain()
    {
        const Condition condition = healthy(HealthState::SignedIn, true, at(16, 19));
        const Overview overview = overviewOf({{u"notes"_s, standingOf(condition, now), condition.health.state, {}, {}}},
                                             false, {}, now);
        QCOMPARE(overview.line, u"Nothing is renewed ahead of time: that is switched off."_s);
        QCOMPARE(overview.offer, Overview::Offer::SwitchOn);
    }
};

LATCHKEY_TEST(TestStanding)
#include "tst_standing.moc"
