#include "app/demo/demohome.h"
#include "app/demo/demoprovider.h"
#include "core/credential/serveridentity.h"
#include "tests/support/codexitem.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Latchkey;
using namespace Latchkey::Demo;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString name = u"notes"_s;

struct Run {
    int status = -1;
    QByteArray out;
    QByteArray err;
    QJsonObject json() const { return QJsonDocument::fromJson(out.split('\n').value(0)).object(); }
};

} // namespace

//! The command line as a process, and Codex's own entry in a real gnome-keyring.
class TestCliKeyring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { LATCHKEY_NEED_SESSION(m_session); }

    void init()
    {
        m_provider = std::make_unique<DemoProvider>();
        QVERIFY(m_provider->listen());
        m_server = {name, m_provider->addServer(name)};
        m_item = std::make_unique<CodexItem>(m_session, m_server.storeKey());
        m_home = std::make_unique<QTemporaryDir>();
    }

    void codexsEntryIsShownRefreshedAndSignedOut_data()
    {
        QTest::addColumn<QByteArray>("mode");
        QTest::newRow("keyring") << QByteArray("mcp_oauth_credentials_store = \"keyring\"\n");
        QTest::newRow("auto") << QByteArray();
    }
    void codexsEntryIsShownRefreshedAndSignedOut()
    {
        QFETCH(QByteArray, mode);
        writeConfig(mode);
        const DemoProvider::Seed seed = m_provider->seed(name, -60s);
        QVERIFY(m_item->store(payloadOf(seed)));
        const QByteArray attributes = m_item->attributes();

        const QJsonObject shown = run({u"status"_s, u"--json"_s}).json()["servers"_L1][0].toObject();
        QCOMPARE(shown["state"_L1].toString(), u"expired_will_refresh"_s);
        QCOMPARE(shown["store"_L1].toString(), u"keyring"_s);

        const Run refreshed = run({u"refresh"_s, name, u"--json"_s});
        QCOMPARE(refreshed.json()["outcome"_L1].toString(), u"refreshed"_s);
        QCOMPARE(m_provider->tokenRequests(u"refresh_token"_s), 1);
        const QJsonObject kept = m_item->payload();
        const QJsonObject tokens = kept["token_response"_L1].toObject();
        QVERIFY(tokens["refresh_token"_L1].toString().toLatin1() != seed.tokens.refresh);
        QVERIFY(m_provider->accepts(name, tokens["access_token"_L1].toString().toLatin1()));
        QVERIFY(kept["expires_at"_L1].toInteger() > QDateTime::currentMSecsSinceEpoch());
        QCOMPARE(kept["of_the_future"_L1].toString(), u"kept"_s);
        QCOMPARE(tokens["of_the_future"_L1].toString(), u"kept"_s);
        QCOMPARE(m_item->attributes(), attributes); // in place: Codex finds it as before
        QCOMPARE(m_item->count(), 1);

        const Run token = run({u"token"_s, name});
        QCOMPARE(token.out.trimmed(), tokens["access_token"_L1].toString().toLatin1());

        const Run out = run({u"logout"_s, name, u"--json"_s});
        QCOMPARE(out.status, 0);
        QCOMPARE(out.json()["removed_from_keyring"_L1].toBool(), true);
        QCOMPARE(out.json()["refresh_token"_L1].toString(), u"revoked"_s);
        QCOMPARE(m_item->count(), 0);
        QVERIFY(!m_provider->isFamilyAlive(name));
        QCOMPARE(run({u"status"_s}).status, 3);
        QVERIFY(!QFile::exists(m_home->filePath(u".credentials.json"_s)));
    }

    void doctorSeesCodexsEntry()
    {
        writeConfig({});
        const DemoProvider::Seed seed = m_provider->seed(name, 1h);
        QVERIFY(m_item->store(payloadOf(seed)));
        QCOMPARE(findings(), QStringList());
        QVERIFY(DemoHome::store(m_home->path(), name, seed));
        QCOMPARE(findings(), QStringList{u"both_stores_hold"_s});
    }

private:
    void writeConfig(const QByteArray &mode) const
    {
        QFile config(m_home->filePath(u"config.toml"_s));
        if (!config.open(QIODevice::WriteOnly)
            || config.write(mode + "[mcp_servers.notes]\nurl = \"" + m_server.url.toUtf8() + "\"\n") < 0)
            qFatal("no configuration");
    }

    QJsonObject payloadOf(const DemoProvider::Seed &seed) const
    {
        return {{u"server_name"_s, name},
                {u"url"_s, m_server.url},
                {u"issuer"_s, seed.issuer},
                {u"client_id"_s, seed.clientId},
                {u"token_response"_s,
                 QJsonObject{{u"access_token"_s, QString::fromLatin1(seed.tokens.access)},
                             {u"token_type"_s, u"bearer"_s},
                             {u"expires_in"_s, 3600},
                             {u"refresh_token"_s, QString::fromLatin1(seed.tokens.refresh)},
                             {u"scope"_s, seed.tokens.scopes.join(u' ')},
                             {u"of_the_future"_s, u"kept"_s}}},
                {u"expires_at"_s, seed.tokens.expiresAt.toMSecsSinceEpoch()},
                {u"of_the_future"_s, u"kept"_s}};
    }

    Run run(const QStringList &arguments) const
    {
        QProcess process;
        process.setProcessEnvironment(m_session.environment());
        process.start(QStringLiteral(LATCHKEY_CLI), QStringList{u"--home"_s, m_home->path()} + arguments);
        process.closeWriteChannel();
        // The provider lives in this process: its event loop has to turn while the other one works.
        if (!waitUntil([&] { return process.state() == QProcess::NotRunning; }, 60s))
            return {};
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2, process.readAllStandardOutput(),
                process.readAllStandardError()};
    }

    QStringList findings() const
    {
        QStringList kinds;
        for (const QJsonValue finding : run({u"doctor"_s, u"--json"_s}).json()["findings"_L1].toArray())
            kinds.append(finding.toObject()["kind"_L1].toString());
        return kinds;
    }

    KeyringSession m_session;
    std::unique_ptr<DemoProvider> m_provider;
    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<CodexItem> m_item;
    ServerIdentity m_server;
};

LATCHKEY_TEST(TestCliKeyring)
#include "tst_cli_keyring.moc"
