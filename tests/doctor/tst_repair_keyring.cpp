#include "core/base/clock.h"
#include "core/doctor/repair_p.h"
#include "core/store/filestore_p.h"
#include "core/store/keyringbackends_p.h"
#include "core/store/keyringstore_p.h"
#include "tests/support/keyringsession.h"
#include "tests/support/temporaryhome.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

#include <QtTest/QTest>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! Moving between the file and a real gnome-keyring, in Codex's layout.
class TestRepairKeyring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LATCHKEY_NEED_SESSION(m_session);
        m_session.enter();
        m_settings.home = m_home.path();
        m_settings.keyring = codexKeyringBackend();
        m_factory = std::make_unique<SessionFactory>(m_settings);
        m_servers = std::make_unique<ServerList>(m_home.path(), m_home.filePath(u"servers.json"_s));
        QVERIFY(waitFor(m_servers->add(m_credential.server.name, m_credential.server.url)));
    }

    void toTheKeyringAndBack()
    {
        FileStore file(m_home.path());
        KeyringStore keyring(m_settings.keyring);
        QVERIFY(waitFor(file.write(m_credential, {})));
        const Repair there = move(StoreKind::File, StoreKind::Keyring);
        const Status moved = waitFor(repair(*m_factory, *m_servers, there));
        QVERIFY2(moved, qPrintable(moved ? QString() : moved.error().detail));
        QVERIFY(!*waitFor(file.read(m_credential.server)));
        const auto inKeyring = waitFor(keyring.read(m_credential.server));
        QVERIFY(inKeyring && *inKeyring);
        QCOMPARE(generationOf(*inKeyring), generationOf(m_credential));

        const Repair back = move(StoreKind::Keyring, StoreKind::File);
        QVERIFY(waitFor(repair(*m_factory, *m_servers, back)));
        QCOMPARE(generationOf(*waitFor(file.read(m_credential.server))), generationOf(m_credential));
        QVERIFY(!*waitFor(keyring.read(m_credential.server)));
    }

    void aLockedKeyringTakesNothing()
    {
        FileStore file(m_home.path());
        QVERIFY(m_session.lockLogin());
        const Repair there = move(StoreKind::File, StoreKind::Keyring);
        const Status moved = waitFor(repair(*m_factory, *m_servers, there));
        QVERIFY(!moved);
        QCOMPARE(moved.error().kind, ErrorKind::StoreLocked);
        QCOMPARE(generationOf(*waitFor(file.read(m_credential.server))), generationOf(m_credential));
    }

private:
    Repair move(StoreKind from, StoreKind into) const
    {
        Repair what{Repair::Kind::MoveCredential, m_credential.server, from, into};
        what.chosen = true;
        return what;
    }
    static Credential made()
    {
        Credential made;
        made.server = {u"demo"_s, u"https://mcp.example/mcp"_s};
        made.issuer = u"https://as.example"_s;
        made.clientId = u"client"_s;
        made.accessToken = Secret("SECRET-A");
        made.refreshToken = Secret("SECRET-R");
        made.expiresAt = utcTime(QDate(2030, 5, 4), QTime(12, 0));
        return made;
    }

    KeyringSession m_session;
    TemporaryHome m_home;
    SessionSettings m_settings;
    std::unique_ptr<SessionFactory> m_factory;
    std::unique_ptr<ServerList> m_servers;
    const Credential m_credential = made();
};

LATCHKEY_TEST(TestRepairKeyring)
#include "tst_repair_keyring.moc"
