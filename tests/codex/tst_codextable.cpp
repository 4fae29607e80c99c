#include "core/store/encryptedstore_p.h"
#include "tests/codex/codexprogram.h"
#include "tests/codex/sharedhome.h"
#include "tests/codex/traylike.h"
#include "tests/support/keyringmain.h"
#include "tests/support/waitfor.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QMap>
#include <QtTest/QTest>

#include <memory>
#include <vector>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(Latchkey::Test::SharedHome::Store)
Q_DECLARE_METATYPE(Latchkey::Test::SharedHome::Layer)

namespace {

using Store = SharedHome::Store;
using Layer = SharedHome::Layer;
using Processes = std::vector<std::unique_ptr<QProcess>>;

constexpr std::pair<Store, const char *> stores[]{
    {Store::File, "file"}, {Store::Keyring, "keyring"}, {Store::Auto, "auto"}, {Store::Encrypted, "encrypted"}};
constexpr std::pair<Layer, const char *> layers[]{
    {Layer::User, "user"}, {Layer::Profile, "profile"}, {Layer::Project, "project"}, {Layer::Plugin, "plugin"}};

//! What stands for all of them in the default run: each situation, each store and each layer.
struct Representative {
    const char *situation;
    Store store;
    Layer layer;
};
constexpr Representative representatives[]{
    {"codexSignsInWeRefreshCodexConnects", Store::Encrypted, Layer::User},
    {"weSignInCodexRefreshesWeConnect", Store::Keyring, Layer::Project},
    {"eachSignsTheOtherOut", Store::Auto, Layer::Profile},
    {"codexIsKilledMidway", Store::File, Layer::Plugin},
    {"weAreKilledMidway", Store::Encrypted, Layer::Project},
    {"manyOfEachMeetAnExpiredToken", Store::File, Layer::Profile},
    {"manyOfEachMeetARejectedToken", Store::Keyring, Layer::User},
    {"codexItselfIsAnsweredWith401", Store::File, Layer::User},
};

constexpr auto inLongRun = "long run"_L1;

} // namespace

//! Latchkey and Codex itself on one home: every situation in every store, with the server in every layer of the
//! configuration, with each version of Codex that there is. By default some of it, with three processes of each where there
//! are many; LATCHKEY_SOAK: all, with eight. The table in the end
//! says which, and what came of it.
class TestCodexTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<QString>("codex");
        QTest::addColumn<Store>("store");
        QTest::addColumn<Layer>("layer");
        QStringList programs = codexPrograms();
        if (programs.isEmpty())
            programs.append(QString()); // for the one row in which to say so
        for (const QString &program : std::as_const(programs)) {
            for (const auto &[layer, layerName] : layers) {
                for (const auto &[store, storeName] : stores)
                    QTest::addRow("%s, %s, Codex %lld", storeName, layerName, programs.indexOf(program) + 1)
                        << program << store << layer;
            }
        }
    }
    void initTestCase()
    {
        if (codexPrograms().isEmpty())
            QSKIP("skipped: codex is not installed");
        LATCHKEY_NEED_SESSION(m_session);
        m_session.enter();
        for (const QString &program : codexPrograms())
            m_versions.append(QString::fromUtf8(m_session.run(program, {u"--version"_s}).output).trimmed());
        QVERIFY(!m_versions.contains(QString()));
    }

    void init()
    {
        QFETCH_GLOBAL(QString, codex);
        QFETCH_GLOBAL(Store, store);
        QFETCH_GLOBAL(Layer, layer);
        m_outcome = inLongRun;
        m_isLeftOut = !isToBeRun(QTest::currentTestFunction(), store, layer);
        if (m_isLeftOut)
            return;
        m_home = std::make_unique<SharedHome>(m_session, store, layer, codex);
        QVERIFY(m_home->isValid());
        // Codex alone makes that passphrase.
        QVERIFY(store != Store::Encrypted || m_home->ensurePassphrase());
        m_outcome = u"as it should"_s;
        m_clock.start();
    }

    void codexSignsInWeRefreshCodexConnects()
    {
        if (m_isLeftOut)
            return;
        QVERIFY(m_home->signInWithCodex());
        QCOMPARE(m_home->ourOpinion(), u"signed_in"_s);
        const QJsonObject before = m_home->lastingMembers();
        const QByteArray attributes = m_home->item().attributes();
        const QString refreshToken = m_home->refreshToken();
        weRefresh();
        QVERIFY(m_home->refreshToken() != refreshToken);
        QCOMPARE(m_home->lastingMembers(), before); // every member that Codex wrote is still there
        QCOMPARE(m_home->item().attributes(), attributes);
        QVERIFY(codexConnects());
        QCOMPARE(provider().refreshes(), 1);
        familyIsWell();
    }

    void weSignInCodexRefreshesWeConnect()
    {
        if (m_isLeftOut)
            return;
        QVERIFY(provider().tell(u"set"_s, {{u"accessTokenLifetime"_s, 5}})); // of which Codex makes no use any more
        QVERIFY(m_home->signInWithLatchkey());
        QVERIFY(provider().tell(u"set"_s, {{u"accessTokenLifetime"_s, 3600}}));
        QCOMPARE(m_home->codexsOpinion(), u"o_auth"_s);
        const QString refreshToken = m_home->refreshToken();
        QVERIFY(codexConnects());
        const int byCodex = provider().refreshes(); // which on a busy machine now and then makes another one
        QVERIFY(byCodex > 0);
        QVERIFY(m_home->refreshToken() != refreshToken);
        // Codex writes only the members that it knows; those that are ours must not be missed.
        QCOMPARE(m_home->latchkey({u"token"_s, name()}).out.trimmed(), m_home->accessToken().toUtf8());
        QCOMPARE(provider().refreshes(), byCodex);
        weRefresh();
        QVERIFY(codexConnects());
        familyIsWell();
    }

    void eachSignsTheOtherOut()
    {
        if (m_isLeftOut)
            return;
        QVERIFY(m_home->signInWithLatchkey());
        QCOMPARE(m_home->codex({u"mcp"_s, u"logout"_s, name()}).status, 0);
        QVERIFY(m_home->entry().isEmpty());
        QCOMPARE(m_home->ourOpinion(), u"needs_sign_in"_s);

        QVERIFY(m_home->signInWithCodex());
        QCOMPARE(m_home->latchkey({u"logout"_s, name()}).status, 0);
        QVERIFY(m_home->entry().isEmpty());
        QCOMPARE(m_home->codexsOpinion(), u"not_logged_in"_s);
        QVERIFY(!provider().isFamilyAlive(name()));
    }

    void codexIsKilledMidway() { isKilledMidway(true); }
    void weAreKilledMidway() { isKilledMidway(false); }

    void manyOfEachMeetAnExpiredToken()
    {
        if (m_isLeftOut)
            return;
        QVERIFY(m_home->seedExpired());
        QVERIFY(provider().tell(u"set"_s, {{u"tokenLatencyMs"_s, 300}})); // long enough for more of them to come
        Processes codexes;
        Processes latchkeys;
        for (int i = 0; i < many(); ++i) {
            codexes.push_back(m_home->startConnecting());
            latchkeys.push_back(m_home->startLatchkey({u"token"_s, name()}));
        }
        finish(codexes);
        QCOMPARE(m_home->connections(), many());
        QCOMPARE(servedOf(latchkeys), many());
        QCOMPARE(provider().refreshes(), 1);
        m_outcome = u"1 refresh"_s;
        familyIsWell();
    }

    // Codex that has been answered with 401 itself refreshes whatever is stored by then: there, all that can be done is to
    // add nothing to it. One that has not been answered yet takes ours.
    void manyOfEachMeetARejectedToken()
    {
        if (m_isLeftOut)
            return;
        QFETCH_GLOBAL(Store, store);
        QVERIFY(m_home->seed(store == Store::Auto ? Store::Keyring : store, true));
        const TrayLike tray(*m_home);

        const int beside = refreshesAfterARejection([this] {
            QVERIFY(provider().tell(u"hold"_s, {{u"endpoint"_s, u"Token"_s}}));
            Processes latchkeys;
            const int before = requests(u"Token"_s);
            latchkeys.push_back(startBridge());
            QVERIFY(provider().tell(u"await"_s, {{u"endpoint"_s, u"Token"_s}, {u"count"_s, before + 1}}));
            const int looks = requests(u"ServerMetadata"_s);
            Processes codexes;
            for (int i = 0; i < many(); ++i) {
                codexes.push_back(m_home->startConnecting());
                if (i > 0)
                    latchkeys.push_back(i % 2 == 0 ? startBridge() : startScript());
            }
            // Codex looks there first, and then takes the lock for what is stored as expired, or tries what is not.
            QVERIFY(provider().tell(u"await"_s, {{u"endpoint"_s, u"ServerMetadata"_s}, {u"count"_s, looks + many()}}));
            const int connections = m_home->connections();
            QVERIFY(provider().tell(u"release"_s, {{u"endpoint"_s, u"Token"_s}}));
            finish(codexes);
            QCOMPARE(m_home->connections() - connections, many());
            QCOMPARE(answeredOf(latchkeys), many());
        });
        QCOMPARE(beside, 1);
        m_outcome = u"1 refresh"_s;
        QVERIFY2(tray.follows(), qPrintable(tray.state()));
        familyIsWell();
        if (isSoak())
            countWithoutUs();
    }

    // Why more than one refresh cannot be kept from happening there: it takes the lock, reads what is stored, and refreshes
    // that, although the rejected token has been replaced before the answer came. Nothing is lost by it.
    void codexItselfIsAnsweredWith401()
    {
        if (m_isLeftOut)
            return;
        QFETCH_GLOBAL(Store, store);
        QVERIFY(m_home->seed(store == Store::Auto ? Store::Keyring : store, true));
        weRefresh(); // and need not ask the server afterwards, whose answers are held
        QString ours;
        const int refreshes = refreshesAfterARejection([this, &ours] {
            const int before = requests(u"Mcp"_s);
            QVERIFY(provider().tell(u"hold"_s, {{u"endpoint"_s, u"Mcp"_s}}));
            const auto codex = m_home->startConnecting();
            QVERIFY(provider().tell(u"await"_s, {{u"endpoint"_s, u"Mcp"_s}, {u"count"_s, before + 1}}));
            Processes scripts;
            scripts.push_back(startScript());
            QCOMPARE(answeredOf(scripts), 1);
            ours = m_home->accessToken();
            QVERIFY(ours.toUtf8() != m_rejected && provider().accepts(name(), ours));
            const int connections = m_home->connections();
            QVERIFY(provider().tell(u"release"_s, {{u"endpoint"_s, u"Mcp"_s}}));
            outcomeOf(*codex);
            QCOMPARE(m_home->connections(), connections + 1);
        });
        m_outcome = u"%1 refreshes: ours, and then %2"_s.arg(refreshes).arg(
            m_home->accessToken() == ours ? u"none: Codex takes it"_s : u"Codex's, of what we had stored"_s);
        QCOMPARE(refreshes, m_home->accessToken() == ours ? 1 : 2);
        familyIsWell();
    }

    void cleanup()
    {
        QFETCH_GLOBAL(QString, codex);
        QFETCH_GLOBAL(Store, store);
        QFETCH_GLOBAL(Layer, layer);
        const QString outcome = m_isLeftOut ? QString(inLongRun)
            : QTest::currentTestFailed()
            ? QString(u"FAILED: "_s + m_outcome)
            : QString(m_outcome + u", %1 s"_s.arg(double(m_clock.elapsed()) / 1000, 0, 'f', 1));
        const QString situation = QString::fromLatin1(QTest::currentTestFunction());
        m_cells[codexPrograms().indexOf(codex)][situation].append({layer, store, outcome});
        if (m_home)
            QFile::remove(EncryptedStore::path(m_home->path())); // which a sign-out would open first
        if (m_home && store != Store::File)
            m_home->latchkey({u"logout"_s, name()});
        m_home.reset();
    }

    void cleanupTestCase()
    {
        for (auto cells = m_cells.constBegin(); cells != m_cells.constEnd(); ++cells)
            qInfo().noquote() << m_versions.value(cells.key()) + u" and Latchkey on one home\n"_s + tableOf(*cells);
        if (const QString why = whyNoNewerCodex(); !why.isEmpty() && !m_cells.isEmpty())
            qInfo().noquote() << why;
    }

public:
    bool hasKeyringCrashed() const { return m_session.hasCrashed(); }

private:
    struct Cell {
        Layer layer;
        Store store;
        QString outcome;
    };

    static bool isSoak() { return qEnvironmentVariableIsSet("LATCHKEY_SOAK"); }
    static int many() { return isSoak() ? 8 : 3; }

    static bool isToBeRun(const char *situation, Store store, Layer layer)
    {
        if (isSoak())
            return true;
        return std::any_of(std::begin(representatives), std::end(representatives), [&](const Representative &cell) {
            return std::strcmp(cell.situation, situation) == 0 && cell.store == store && cell.layer == layer;
        });
    }

    static QString tableOf(const QMap<QString, QList<Cell>> &situations)
    {
        QString table;
        for (auto situation = situations.constBegin(); situation != situations.constEnd(); ++situation) {
            table += situation.key() + u'\n';
            for (const auto &[layer, layerName] : layers) {
                for (const auto &[store, storeName] : stores) {
                    for (const Cell &cell : *situation) {
                        if (cell.layer == layer && cell.store == store)
                            table += u"    %1 %2 %3\n"_s.arg(QLatin1String(layerName), -9)
                                         .arg(QLatin1String(storeName), -11)
                                         .arg(cell.outcome);
                    }
                }
            }
        }
        return table;
    }

    QString name() const { return m_home->server().name; }
    FakeProvider &provider() { return m_home->provider(); }
    int requests(const QString &endpoint)
    {
        return provider().ask({{u"do"_s, u"counts"_s}})["requests"_L1][endpoint].toInt();
    }

    void weRefresh()
    {
        const Outcome refreshed = m_home->latchkey({u"refresh"_s, name(), u"--force"_s, u"--json"_s});
        QCOMPARE(refreshed.json()["outcome"_L1].toString(), u"refreshed"_s);
        QVERIFY(provider().accepts(name(), m_home->accessToken()));
    }

    bool codexConnects()
    {
        const int before = m_home->connections();
        outcomeOf(*m_home->startConnecting());
        return m_home->connections() == before + 1;
    }

    void familyIsWell()
    {
        QCOMPARE(provider().reusesDetected(), 0);
        QVERIFY(provider().isFamilyAlive(name()));
        QVERIFY(provider().accepts(name(), m_home->accessToken()));
    }

    //! For comparison: nobody has begun when all of them are answered with 401; and Codex without us.
    void countWithoutUs()
    {
        const int together = refreshesAfterARejection([this] {
            Processes codexes;
            Processes latchkeys;
            for (int i = 0; i < many(); ++i) {
                codexes.push_back(m_home->startConnecting());
                latchkeys.push_back(i % 2 == 0 ? startBridge() : startScript());
            }
            const int connections = m_home->connections();
            finish(codexes);
            QVERIFY(m_home->connections() - connections <= many());
            QCOMPARE(answeredOf(latchkeys), many());
        });
        QVERIFY2(together <= many() + 1, qPrintable(QString::number(together)));

        const int alone = refreshesAfterARejection([this] {
            Processes codexes;
            for (int i = 0; i < many(); ++i)
                codexes.push_back(m_home->startConnecting());
            finish(codexes);
        });
        m_outcome = u"1 refresh; %1 when all are answered with 401 at once; Codex alone %2"_s.arg(together).arg(alone);
        familyIsWell();
    }

    //! The one dies before the provider has acted, and after that; and the other one takes over.
    void isKilledMidway(bool isCodex)
    {
        if (m_isLeftOut)
            return;
        for (const bool spent : {false, true}) {
            QVERIFY(m_home->seedExpired());
            const QJsonObject before = m_home->entry();
            const int refreshes = provider().refreshes();
            const int asked = requests(u"Token"_s);
            const QString kind = spent ? u"HangAfter"_s : u"Hang"_s;
            QVERIFY(provider().tell(u"fault"_s, {{u"endpoint"_s, u"Token"_s}, {u"kind"_s, kind}}));
            const auto dying = isCodex ? m_home->startConnecting() : m_home->startLatchkey({u"token"_s, name()});
            QVERIFY(provider().tell(u"await"_s, {{u"endpoint"_s, u"Token"_s}, {u"count"_s, asked + 1}}));
            dying->kill();
            QCOMPARE(outcomeOf(*dying).status, -2);
            QCOMPARE(m_home->entry(), before);

            if (isCodex)
                QCOMPARE(m_home->latchkey({u"token"_s, name()}).status, spent ? 3 : 0); // 3: sign in again
            else
                QCOMPARE(codexConnects(), !spent);
            QCOMPARE(provider().refreshes(), refreshes + 2);
            QCOMPARE(provider().isFamilyAlive(name()), !spent);
            QVERIFY(!m_home->entry().isEmpty()); // nothing is deleted because something failed
            if (!spent)
                familyIsWell();
        }
        QCOMPARE(m_home->latchkey({u"token"_s, name()}).status, 3);
        QCOMPARE(m_home->ourOpinion(), u"needs_sign_in"_s);
        m_outcome = u"taken over at once; what was lost with the answer is said"_s;
    }

    static void finish(Processes &processes)
    {
        for (const auto &process : processes)
            outcomeOf(*process);
    }

    //! How many have printed the token that is stored.
    int servedOf(Processes &latchkeys) const
    {
        int served = 0;
        for (const auto &latchkey : latchkeys) {
            const Outcome outcome = outcomeOf(*latchkey);
            served += outcome.status == 0 && outcome.out.trimmed() == m_home->accessToken().toUtf8() ? 1 : 0;
        }
        return served;
    }

    //! A script has a token that is not the rejected one; a bridge has passed on what the server says.
    int answeredOf(Processes &latchkeys) const
    {
        int answered = 0;
        for (const auto &latchkey : latchkeys) {
            const bool isBridge = latchkey->arguments().contains(u"bridge"_s);
            if (isBridge)
                waitUntil([&] { return latchkey->canReadLine() || latchkey->state() == QProcess::NotRunning; }, 60s);
            const Outcome outcome = outcomeOf(*latchkey);
            const QByteArray out = outcome.out.trimmed();
            const bool isAnswered = isBridge ? out.contains("\"result\"") : !out.isEmpty() && out != m_rejected;
            answered += outcome.status == 0 && isAnswered ? 1 : 0;
        }
        return answered;
    }

    //! No event loop turns while the provider is asked.
    static std::unique_ptr<QProcess> given(std::unique_ptr<QProcess> process, const QByteArray &input)
    {
        process->waitForStarted();
        process->write(input);
        process->waitForBytesWritten();
        return process;
    }

    std::unique_ptr<QProcess> startScript() const
    {
        return given(m_home->startLatchkey({u"token"_s, name(), u"--rejected"_s}), m_rejected + '\n');
    }

    std::unique_ptr<QProcess> startBridge() const
    {
        const QJsonObject client{{u"name"_s, u"test"_s}, {u"version"_s, u"1"_s}};
        const QJsonObject parameters{
            {u"protocolVersion"_s, u"2025-06-18"_s}, {u"capabilities"_s, QJsonObject()}, {u"clientInfo"_s, client}};
        const QJsonObject message{
            {u"jsonrpc"_s, u"2.0"_s}, {u"id"_s, 1}, {u"method"_s, u"initialize"_s}, {u"params"_s, parameters}};
        return given(m_home->startLatchkey({u"bridge"_s, name()}),
                     QJsonDocument(message).toJson(QJsonDocument::Compact) + '\n');
    }

    //! The server takes the stored token no more, and \a meet has programs find out.
    template<typename Meet>
    int refreshesAfterARejection(Meet meet)
    {
        m_rejected = m_home->accessToken().toUtf8();
        const int before = provider().refreshes();
        if (!provider().tell(u"reject"_s, {{u"server"_s, name()}}))
            return -1;
        meet();
        return provider().refreshes() - before;
    }

    KeyringSession m_session;
    QStringList m_versions;
    std::unique_ptr<SharedHome> m_home;
    QString m_outcome;
    QByteArray m_rejected;
    bool m_isLeftOut = false;
    QElapsedTimer m_clock;
    QMap<qsizetype, QMap<QString, QList<Cell>>> m_cells; // by version, and by situation
};

int main(int argc, char **argv)
{
    return runWithKeyring<TestCodexTable>(argc, argv);
}

#include "tst_codextable.moc"
