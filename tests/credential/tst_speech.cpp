#include "core/clients/clientimport.h"
#include "core/credential/credential.h"
#include "core/credential/describe.h"
#include "core/credential/health.h"
#include "core/credential/names.h"
#include "core/session/credentialsession.h"
#include "core/session/history.h"
#include "core/store/credentialstore.h"
#include "tests/support/testmain.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QMetaEnum>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtCore/QTranslator>
#include <QtTest/QTest>

using namespace Latchkey;
using namespace Qt::StringLiterals;

namespace {

//! Adds a row for each value of the enumeration.
template<typename Enum>
void addWords(const QString &form = u"^([a-z][a-z_]*)?$"_s)
{
    const QMetaEnum all = QMetaEnum::fromType<Enum>();
    QStringList words;
    for (int at = 0; at < all.keyCount(); ++at)
        words.append(wordFor(static_cast<Enum>(all.value(at))));
    QTest::newRow(all.enumName()) << words << form;
}

//! Answers for the context of the library, and for no other.
class Shouting : public QTranslator
{
public:
    QString translate(const char *context, const char *text, const char *, int) const override
    {
        return qstrcmp(context, "Latchkey") == 0 ? QString::fromLatin1(text).toUpper() : QString();
    }
    bool isEmpty() const override { return false; }
};

Error errorOf(int kind, int stage)
{
    Error error;
    error.kind = static_cast<ErrorKind>(kind);
    error.stage = static_cast<Stage>(stage);
    error.detail = u"DETAIL"_s;
    return error;
}

} // namespace

//! What the library says of kinds, steps and states: to scripts, to developers and to people.
class TestSpeech : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachValueHasAWordOfItsOwn_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("form");
        addWords<ErrorKind>();
        addWords<Stage>();
        addWords<Granted>();
        addWords<SignInReason>();
        addWords<HealthState>();
        addWords<TokenSource>();
        addWords<PinReason>();
        addWords<LoginStep>();
        addWords<StoreKind>();
        addWords<StoreMode>();
        addWords<LastOutcome::Activity>();
        addWords<CheckOutcome::Kind>();
        addWords<RevocationReport::Outcome>();
        addWords<FoundServer::Obstacle>();
        addWords<HistoryEvent::What>();
        addWords<TokenType>(u"^[A-Za-z]+$"_s);
    }
    void eachValueHasAWordOfItsOwn()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, form);
        QVERIFY(words.size() > 1);
        QCOMPARE(QSet<QString>(words.begin(), words.end()).size(), words.size());
        for (const QString &word : words)
            QVERIFY2(QRegularExpression(form).match(word).hasMatch(), qPrintable(word));
    }

    void theWordOfAStoreLeadsBackToIt()
    {
        const QMetaEnum kinds = QMetaEnum::fromType<StoreKind>();
        for (int at = 0; at < kinds.keyCount(); ++at) {
            const auto kind = static_cast<StoreKind>(kinds.value(at));
            QCOMPARE(storeKindOf(wordFor(kind)), std::optional(kind));
        }
        QVERIFY(!storeKindOf(u"File"_s));
        QVERIFY(!storeKindOf(QString()));
    }

    void debugKnowsTheNames()
    {
        Error error = errorOf(int(ErrorKind::Network), int(Stage::Refresh));
        QString said;
        QDebug(&said) << error << ErrorKind::LockTimeout << LastOutcome::Activity::SigningIn;
        QVERIFY2(said.contains("Network"_L1) && said.contains("Refresh"_L1) && said.contains("DETAIL"_L1)
                     && said.contains("LockTimeout"_L1) && said.contains("SigningIn"_L1),
                 qPrintable(said));
    }

    void debugSaysWhatASessionHandsOut()
    {
        LastOutcome outcome;
        outcome.error = errorOf(int(ErrorKind::Network), int(Stage::Refresh));
        KnownCredential known;
        known.loaded = true;
        known.check = CheckOutcome{CheckOutcome::Kind::Refused};
        LogoutReport report;
        report.removedFromKeyring = true;
        report.revocation.refreshToken = RevocationReport::Outcome::Revoked;
        HistoryEvent event;
        event.what = HistoryEvent::What::Adopted;
        event.program = u"codex"_s;
        QString said;
        QDebug(&said) << outcome << known << report << event << StorePlace{StoreKind::Keyring, u"the keyring"_s};
        for (const auto &word : {"Network"_L1, "Refused"_L1, "keyring"_L1, "Revoked"_L1, "Adopted"_L1, "codex"_L1})
            QVERIFY2(said.contains(word), qPrintable(said));
        QVERIFY2(!said.contains("file"_L1), qPrintable(said));
    }

    void debugPrintsNoSecret()
    {
        Credential credential;
        credential.server = {u"demo"_s, u"https://user:pass-word@mcp.example/mcp?key=hunter2"_s};
        credential.accessToken = Secret("SECRET-A");
        credential.refreshToken = Secret("SECRET-R");
        credential.clientSecret = Secret("SECRET-C");
        credential.dpopKey = Secret("SECRET-K");
        QString said;
        QDebug(&said) << credential << summaryOf(credential) << Result<Credential>(credential) << credential.server;
        QVERIFY(said.contains("mcp.example"_L1));
        for (const auto &secret : {"SECRET"_L1, "hunter2"_L1, "pass-word"_L1})
            QVERIFY2(!said.contains(secret), qPrintable(said));
    }

    void everyErrorIsDescribed()
    {
        const QMetaEnum kinds = QMetaEnum::fromType<ErrorKind>();
        const QMetaEnum stages = QMetaEnum::fromType<Stage>();
        QSet<QString> seen;
        for (int kind = 0; kind < kinds.keyCount(); ++kind) {
            for (int stage = 0; stage < stages.keyCount(); ++stage) {
                const QString text = describe(errorOf(kind, stage));
                QVERIFY(text.endsWith(u'.'));
                QVERIFY(text.at(0).isUpper());
                QVERIFY(!text.contains("DETAIL"_L1));
                seen.insert(text);
            }
        }
        QVERIFY(seen.size() > kinds.keyCount());
    }

    //! Nothing of ours stands in the way of how Qt Test prints values: these would not compile.
    void testsCanCompareThem()
    {
        QCOMPARE(ErrorKind::Network, ErrorKind::Network);
        QCOMPARE(Stage::Refresh, Stage::Refresh);
        QCOMPARE(HealthState::SignedIn, HealthState::SignedIn);
        QCOMPARE(StoreKind::Own, StoreKind::Own);
        QCOMPARE(CheckOutcome::Kind::Works, CheckOutcome::Kind::Works);
    }

    void whatToDoIsSaid()
    {
        const QMetaEnum kinds = QMetaEnum::fromType<ErrorKind>();
        const QMetaEnum stages = QMetaEnum::fromType<Stage>();
        static const QRegularExpression advice(
            u"\\b(again|Sign in|Enter|Correct|Unlock|Bring back|report|next try)\\b"_s);
        for (int kind = 0; kind < kinds.keyCount(); ++kind) {
            if (kind == int(ErrorKind::Cancelled) || kind == int(ErrorKind::SignInNotNeeded))
                continue;
            for (int stage = 0; stage < stages.keyCount(); ++stage) {
                const QString text = describe(errorOf(kind, stage));
                QVERIFY2(text.contains(advice), qPrintable(text));
            }
        }
    }

    //! Nobody else has it: this program itself is still at it.
    void aDrainThatTakesTooLongBlamesNobodyElse()
    {
        QVERIFY(!describe(errorOf(int(ErrorKind::LockTimeout), int(Stage::None))).contains("nother program"_L1));
        QVERIFY(describe(errorOf(int(ErrorKind::LockTimeout), int(Stage::Lock))).contains("nother program"_L1));
    }

    void whatBecameOfTokensAndWhenToTryAgainIsSaid()
    {
        Error error = errorOf(int(ErrorKind::StoreUnavailable), int(Stage::Persist));
        const QString plain = describe(error);
        error.granted = Granted::Lost;
        QVERIFY(describe(error).startsWith(plain));
        QVERIFY(describe(error).contains("lost"_L1));
        error.retryAt = QDateTime::currentDateTimeUtc().addSecs(60);
        QVERIFY(describe(error).contains("tried again at"_L1));
    }

    void translatorsGetEverySentence()
    {
        QFile file(QFINDTESTDATA("../../core/latchkey-core.ts"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString offered = QString::fromUtf8(file.readAll()).replace("&apos;"_L1, "'"_L1);
        const QMetaEnum kinds = QMetaEnum::fromType<ErrorKind>();
        const QMetaEnum stages = QMetaEnum::fromType<Stage>();
        for (int kind = 0; kind < kinds.keyCount(); ++kind) {
            for (int stage = 0; stage < stages.keyCount(); ++stage) {
                const QString text = describe(errorOf(kind, stage));
                QVERIFY2(offered.contains("<source>"_L1 + text + "</source>"_L1), qPrintable(text));
            }
        }
    }

    void theProgramCanTranslateIt()
    {
        Shouting translator;
        QCoreApplication::installTranslator(&translator);
        const QString text = describe(errorOf(int(ErrorKind::StoreLocked), 0));
        QCoreApplication::removeTranslator(&translator);
        QCOMPARE(text, text.toUpper());
    }
};

LATCHKEY_TEST(TestSpeech)
#include "tst_speech.moc"
