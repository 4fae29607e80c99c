#include "app/demo/demohome.h"
#include "app/demo/demoprovider.h"
#include "app/latchkey/networkwatch.h"
#include "app/latchkey/sleepwatch.h"
#include "app/latchkey/trayapplication.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"
#include "tests/ui/fakesystem.h"

#include <QtCore/QSettings>
#include <QtNetwork/QNetworkInformation>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Latchkey;
using namespace Latchkey::Demo;
using namespace Latchkey::Test;
using namespace std::chrono_literals;

namespace {

//! The whole program, at a provider that nobody reaches just now.
struct Outage {
    DemoProvider provider;
    std::optional<DemoHome> home;
    std::unique_ptr<TrayApplication> latchkey;

    Outage()
    {
        if (!provider.listen())
            qFatal("no port");
        home.emplace(provider);
        provider.addFault(Endpoint::Token, {Fault::Kind::CloseBefore, {}}, 1000);
        latchkey = std::make_unique<TrayApplication>(
            QList<Home>{{u"Test"_s, home->path(), codexKeyringService, {}, home->ownListPath()}},
            [](const QUrl &) { return true; });
        latchkey->start(TrayApplication::Start::Hidden);
    }

    //! The first try has failed; the next one is half a minute away.
    bool hasFailed()
    {
        return waitUntil(
            [this] {
                const CredentialSession *issues = latchkey->homes().find(u"issues"_s);
                return issues->lastOutcome().error && issues->lastOutcome().nextTry.isValid()
                    && QDateTime::currentDateTimeUtc().secsTo(issues->lastOutcome().nextTry) > 10;
            },
            20s);
    }
    bool works()
    {
        return waitUntil(
            [this] { return latchkey->homes().find(u"issues"_s)->health().state == HealthState::SignedIn; }, 8s);
    }
};

} // namespace

//! What comes back is used at once, by the word of the system.
class TestReturns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_system.appear())
            QSKIP("skipped: there is no bus");
    }
    void init()
    {
        QSettings().clear();
        m_system.setNetwork(FakeNetworkManager::Global);
    }

    void theNetworkIsSaidToBeBackOnce()
    {
        NetworkWatch watch;
        QSignalSpy returned(&watch, &NetworkWatch::returned);
        watch.start();
        // Who has just begun to listen may not hear the first words.
        QTRY_VERIFY(
            (m_system.setNetwork(FakeNetworkManager::Disconnected),
             QNetworkInformation::instance()->reachability() == QNetworkInformation::Reachability::Disconnected));
        m_system.setNetwork(FakeNetworkManager::Global);
        QTRY_COMPARE(returned.size(), 1);
        m_system.setNetwork(FakeNetworkManager::Global);
        m_system.setNetwork(FakeNetworkManager::Disconnected);
        m_system.setNetwork(FakeNetworkManager::Global);
        QTRY_COMPARE(returned.size(), 2);
    }

    void behindAPortalThereIsNone()
    {
        NetworkWatch watch;
        QSignalSpy returned(&watch, &NetworkWatch::returned);
        watch.start();
        m_system.setNetwork(FakeNetworkManager::Disconnected);
        m_system.setNetwork(FakeNetworkManager::Global, FakeNetworkManager::Portal);
        m_system.setNetwork(FakeNetworkManager::Global);
        QTRY_VERIFY(!returned.isEmpty());
        QCOMPARE(returned.size(), 1);
    }

    void onlyTheEndOfASleepIsTold()
    {
        const SleepWatch watch;
        QSignalSpy woke(&watch, &SleepWatch::woke);
        m_system.sleep();
        m_system.wake();
        QTRY_COMPARE(woke.size(), 1);
    }

    void aNetworkThatReturnsIsUsedAtOnce()
    {
        Outage outage;
        QVERIFY(outage.hasFailed());
        m_system.setNetwork(FakeNetworkManager::Disconnected);
        outage.provider.clearFaults();
        m_system.setNetwork(FakeNetworkManager::Global);
        QVERIFY(outage.works());
    }

    void aMachineThatWakesUpTriesAtOnce()
    {
        Outage outage;
        QVERIFY(outage.hasFailed());
        outage.provider.clearFaults();
        m_system.sleep();
        m_system.wake();
        QVERIFY(outage.works());
    }

private:
    FakeSystem m_system;
};

LATCHKEY_WINDOW_TEST(TestReturns)
#include "tst_returns.moc"
