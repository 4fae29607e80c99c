#include "core/clients/clientimport.h"
#include "core/clients/connection.h"
#include "core/credential/credential.h"
#include "core/credential/describe.h"
#include "core/credential/health.h"
#include "core/credential/names.h"
#include "core/oauth/serverprobe.h"
#include "core/session/credentialsession.h"
#include "core/session/history.h"
#include "core/store/credentialstore.h"
#include "tests/support/testmain.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QMetaEnum>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtCore/QTranslator>
#include <QtTest/QTest>

using namespace Latchkey;
using namespace Qt::StringLiterals;

namespace {

//! An enumeration of the library, and the word for each of its values.
struct Spoken {
    QString name;
    QStringList words;
    QString form;
};

template<typename Enum>
Spoken spoken(const QString &form = u"^([a-z][a-z_]*)?$"_s)
{
    const QMetaEnum all = QMetaEnum::fromType<Enum>();
    QStringList words;
    for (int at = 0; at < all.keyCount(); ++at)
        words.append(wordFor(static_cast<Enum>(all.value(at))));
    const QString name = QLatin1String(all.scope()) + "::"_L1 + QLatin1String(all.enumName());
    return {name.mid("Latchkey::"_L1.size()), words, form};
}

QList<Spoken> allSpoken()
{
    return {spoken<ErrorKind>(),
            spoken<Stage>(),
            spoken<Granted>(),
            spoken<RefusalMeaning>(),
            spoken<RefusedPart>(),
            spoken<SignInReason>(),
            spoken<HealthState>(),
            spoken<TokenSource>(),
            spoken<TokenType>(u"^[A-Za-z]+$"_s),
            spoken<PinReason>(),
            spoken<LoginStep>(),
            spoken<LoginWay>(),
            spoken<StoreKind>(),
            spoken<StoreMode>(),
            spoken<ServerOrigin>(),
            spoken<ServerPlace::Layer>(),
            spoken<Server::Authorization>(),
            spoken<Grant::Type>(),
            spoken<LastOutcome::Activity>(),
            spoken<CheckOutcome::Kind>(),
            spoken<ProbeFinding::Kind>(),
            spoken<RevocationReport::Outcome>(),
            spoken<HistoryEvent::What>(),
            spoken<McpClient>(u"^[a-z][a-z-]*$"_s),
            spoken<FoundServer::Obstacle>(),
            spoken<ClientState>(),
            spoken<ConnectionObstacle>(),
            spoken<ConnectionPlan::Action>(),
            spoken<ChangedLine::Kind>(),
            spoken<Launcher::Fault>(),
            spoken<HandReason>(),
            spoken<Afterwards>()};
}

//! Those of installed headers, with the class that each is in; of a class only what is public. Adds the names of those
//! that Qt does not know to \a unknown.
QStringList enumerationsIn(const QString &header, QStringList *unknown)
{
    static const QRegularExpression beginsScope(
        u"^(?:class|struct) (?:LATCHKEY_EXPORT )?(\\w+)(?: final)?(?: : .*)?(?: \\{)?$"_s);
    static const QRegularExpression beginsEnumeration(u"^( *)enum (?:class )?(\\w+)(?: : \\w+)? \\{"_s);
    QStringList found;
    QString scope;
    bool isPrivate = false;
    for (const QString &line : header.split(u'\n')) {
        if (const auto match = beginsScope.match(line); match.hasMatch())
            scope = match.captured(1) + "::"_L1;
        if (line == "private:"_L1 || line == "};"_L1)
            isPrivate = line.startsWith(u'p');
        const auto match = beginsEnumeration.match(line);
        if (!match.hasMatch() || isPrivate)
            continue;
        const QString name = match.captured(2);
        const bool isNested = !match.captured(1).isEmpty();
        found.append((isNested ? scope : QString()) + name);
        if (!header.contains((isNested ? "Q_ENUM("_L1 : "Q_ENUM_NS("_L1) + name + u')'))
            unknown->append(found.last());
    }
    return found;
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
        for (const Spoken &each : allSpoken())
            QTest::newRow(qPrintable(each.name)) << each.words << each.form;
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

    //! Without Q_ENUM and Q_ENUM_NS, qDebug() prints a number.
    void noEnumerationIsForgotten()
    {
        // What a program says to the library, and is never told by it.
        QStringList named{u"NetworkSettings::Proxies"_s, u"RedirectPage"_s,         u"Server::Auth"_s, u"ServerUse"_s,
                          u"SessionModel::Role"_s,       u"SessionPool::ModeFrom"_s};
        for (const Spoken &each : allSpoken())
            named.append(each.name);
        QStringList found;
        QStringList unknown;
        for (const QString &folder : {u"../../core"_s, u"../../app/quick"_s, u"../../app/testing"_s}) {
            QDirIterator headers(QFINDTESTDATA(folder), {u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
            while (headers.hasNext()) {
                QFile header(headers.next());
                if (header.fileName().endsWith("_p.h"_L1))
                    continue;
                QVERIFY(header.open(QIODevice::ReadOnly));
                found += enumerationsIn(QString::fromUtf8(header.readAll()), &unknown);
            }
        }
        QCOMPARE(unknown, QStringList());
        found.sort();
        named.sort();
        QCOMPARE(found, named);
    }

    void theWordOfAGrantLeadsBackToIt()
    {
        const QMetaEnum types = QMetaEnum::fromType<Grant::Type>();
        for (int at = 0; at < types.keyCount(); ++at) {
            const auto type = static_cast<Grant::Type>(types.value(at));
            QCOMPARE(grantTypeOf(wordFor(type)), std::optional(type));
        }
        QVERIFY(!grantTypeOf(QString()));
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
