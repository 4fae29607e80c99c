#include "app/demo/demoprovider.h"
#include "core/store/keyringstore.h"
#include "tests/support/keyringsession.h"
#include "tests/support/waitfor.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>
#include <QtTest/QTest>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString name = u"demo"_s;

//! `codex` of $LATCHKEY_CODEX or of the path; empty: not there.
QString codexProgram()
{
    const QString given = qEnvironmentVariable("LATCHKEY_CODEX");
    return given.isEmpty() ? QStandardPaths::findExecutable(u"codex"_s) : given;
}

} // namespace

//! Codex itself and our layout of its entries, on one keyring.
class TestKeyringCodex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (codexProgram().isEmpty())
            QSKIP("skipped: codex is not installed");
        LATCHKEY_NEED_SESSION(m_session);
        m_session.enter();
        qInfo().noquote() << codex({u"--version"_s}).trimmed();
    }

    void init()
    {
        m_provider = std::make_unique<Demo::DemoProvider>();
        m_provider->autoApprove = true;
        QVERIFY(m_provider->listen());
        m_server = {name, m_provider->addServer(name)};
        m_home = std::make_unique<QTemporaryDir>();
        QFile config(m_home->filePath(u"config.toml"_s));
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write("mcp_oauth_credentials_store = \"keyring\"\n[mcp_servers.demo]\nurl = \"" + m_server.url.toUtf8()
                     + "\"\n");
    }

    void codexIsSignedInByWhatWeWrite()
    {
        QCOMPARE(codexsOpinion(), u"not_logged_in"_s);
        QVERIFY(waitFor(m_store.write(granted(), {})));
        QCOMPARE(codexsOpinion(), u"o_auth"_s);
        QVERIFY(waitFor(m_store.remove(m_server)));
        QCOMPARE(codexsOpinion(), u"not_logged_in"_s);
    }

    void weReadWhatCodexWritesAndCodexReadsWhatWeMakeOfIt()
    {
        QVERIFY(signInWithCodex());
        const auto stored = waitFor(m_store.read(m_server));
        QVERIFY(stored && *stored);
        QVERIFY(!(*stored)->accessToken.isEmpty());
        QVERIFY(!(*stored)->refreshToken.isEmpty());
        QVERIFY((*stored)->expiresAt > QDateTime::currentDateTimeUtc());
        QVERIFY(!(*stored)->clientId.isEmpty());
        qInfo().noquote() << "Codex's item:" << attributes();
        const QJsonObject before = payload();
        qInfo().noquote() << "members:" << before.keys().join(u' ') << "| token_response:"
                          << before["token_response"_L1].toObject().keys().join(u' ');

        Credential refreshed = **stored;
        refreshed.expiresAt = refreshed.expiresAt.addSecs(60);
        QVERIFY(waitFor(m_store.write(refreshed, generationOf(*stored))));
        QJsonObject expected = before;
        expected["expires_at"_L1] = refreshed.expiresAt.toMSecsSinceEpoch();
        QCOMPARE(payload(), expected); // every member that Codex wrote is still there
        QCOMPARE(itemCount(), 1);
        QCOMPARE(codexsOpinion(), u"o_auth"_s);

        codex({u"mcp"_s, u"logout"_s, name});
        const auto gone = waitFor(m_store.read(m_server));
        QVERIFY(gone && !*gone);
    }

    void ourItemIsLaidOutAsCodexs()
    {
        QVERIFY(signInWithCodex());
        const QByteArray codexs = attributes();
        const auto stored = waitFor(m_store.read(m_server));
        QVERIFY(stored && *stored);
        const QJsonObject codexsPayload = payload();
        QVERIFY(waitFor(m_store.remove(m_server)));
        QCOMPARE(itemCount(), 0);
        QVERIFY(waitFor(m_store.write(**stored, {})));
        QCOMPARE(attributes(), codexs);
        QCOMPARE(payload(), codexsPayload);
    }

    void codexConnectsWithWhatWeWriteAndRefreshesIt()
    {
        Credential expired = granted();
        expired.expiresAt = QDateTime::currentDateTimeUtc().addSecs(-60);
        QVERIFY(waitFor(m_store.write(expired, {})));

        QProcess server;
        start(server, {u"app-server"_s}, KeepsInput::Yes);
        server.write(R"({"jsonrpc":"2.0","id":1,"method":"initialize","params":{"clientInfo":{"name":"test","version":"1"}}})"
                     "\n");
        QByteArray output;
        const auto answered = [&](const char *id) {
            output += server.readAllStandardOutput();
            return output.contains(id);
        };
        QTRY_VERIFY_WITH_TIMEOUT(answered(R"("id":1)"), 30'000);
        server.write(R"({"jsonrpc":"2.0","method":"initialized"})"
                     "\n"
                     R"({"jsonrpc":"2.0","id":2,"method":"mcpServerStatus/list","params":{}})"
                     "\n");
        QTRY_VERIFY_WITH_TIMEOUT(answered(R"("id":2)"), 60'000);
        server.closeWriteChannel();
        finish(server);

        QCOMPARE(m_provider->tokenRequests(u"refresh_token"_s), 1);
        const auto stored = waitFor(m_store.read(m_server));
        QVERIFY(stored && *stored);
        QVERIFY((*stored)->refreshToken != expired.refreshToken); // rotated, and kept where we read it
        QVERIFY((*stored)->expiresAt > QDateTime::currentDateTimeUtc());
        QCOMPARE((*stored)->clientId, expired.clientId);
        QCOMPARE((*stored)->issuer, expired.issuer);
        // Codex writes only the members it knows: `resource`, which is ours, is gone, and must not be missed.
        QVERIFY((*stored)->resource.isEmpty());
        QCOMPARE(itemCount(), 1);
    }

    void cleanup()
    {
        if (m_provider)
            waitFor(m_store.remove(m_server)).has_value();
    }

private:
    Credential granted() const
    {
        const Demo::DemoProvider::Seed seed = m_provider->seed(name, 1h);
        Credential made;
        made.server = m_server;
        made.issuer = seed.issuer;
        made.clientId = seed.clientId;
        made.accessToken = Secret(seed.tokens.access);
        made.refreshToken = Secret(seed.tokens.refresh);
        made.expiresAt = QDateTime::currentDateTimeUtc().addSecs(3600);
        made.resource = seed.resource;
        return made;
    }

    QByteArray codex(const QStringList &arguments)
    {
        QProcess process;
        start(process, arguments);
        return finish(process);
    }

    enum class KeepsInput { No, Yes };

    void start(QProcess &process, const QStringList &arguments, KeepsInput input = KeepsInput::No)
    {
        QProcessEnvironment environment = m_session.environment();
        if (m_home)
            environment.insert(u"CODEX_HOME"_s, m_home->path());
        environment.insert(u"BROWSER"_s, u"true"_s);
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(codexProgram(), arguments);
        if (input == KeepsInput::No)
            process.closeWriteChannel();
    }

    QByteArray finish(QProcess &process)
    {
        // The event loop goes on: the provider that Codex talks to lives in it.
        QSignalSpy finished(&process, &QProcess::finished);
        if (process.state() != QProcess::NotRunning && !finished.wait(60'000)) {
            qWarning("codex does not end");
            process.kill();
            process.waitForFinished();
        }
        return process.readAllStandardOutput();
    }

    QString codexsOpinion()
    {
        const QByteArray output = codex({u"mcp"_s, u"list"_s, u"--json"_s});
        const QJsonArray servers = QJsonDocument::fromJson(output.mid(output.indexOf("[\n"))).array();
        return servers.isEmpty() ? QString::fromUtf8(output) : servers[0].toObject()["auth_status"_L1].toString();
    }

    bool signInWithCodex()
    {
        QProcess process;
        start(process, {u"mcp"_s, u"login"_s, name});
        QByteArray output;
        static const QRegularExpression address(u"http://127\\.0\\.0\\.1:\\d+/authorize\\S+"_s);
        QRegularExpressionMatch match;
        const auto hasAddress = [&] {
            output += process.readAllStandardOutput();
            match = address.match(QString::fromUtf8(output));
            return match.hasMatch();
        };
        if (!QTest::qWaitFor(hasAddress, 30'000)) {
            qWarning().noquote() << "codex says:" << output;
            return false;
        }
        QNetworkAccessManager browser;
        const std::unique_ptr<QNetworkReply> reply(browser.get(QNetworkRequest(QUrl(match.captured()))));
        output += finish(process);
        if (process.exitCode() != 0)
            qWarning().noquote() << "codex says:" << output;
        return process.exitCode() == 0;
    }

    KeyringSession::Outcome search() const
    {
        return m_session.run(u"secret-tool"_s, {u"search"_s, u"--all"_s, u"service"_s, u"Codex MCP Credentials"_s,
                                                u"username"_s, m_server.storeKey()});
    }

    int itemCount() const { return static_cast<int>(search().output.count("secret = ")); }

    //! Label and attributes. Not the schema, which gnome-keyring makes up when it next reads its file.
    QByteArray attributes() const
    {
        const auto found = search();
        QList<QByteArray> kept;
        for (const QByteArray &line : found.output.split('\n') + found.errors.split('\n')) {
            if (line.startsWith("label") || line.startsWith("attribute"))
                kept.append(line.trimmed());
        }
        std::sort(kept.begin(), kept.end());
        return kept.join('\n');
    }

    QJsonObject payload()
    {
        const auto value = waitFor(m_keyring->read(codexKeyringService, m_server.storeKey()));
        if (!value || !*value)
            return {};
        return QJsonDocument::fromJson((*value)->reveal().toByteArray()).object();
    }

    KeyringSession m_session;
    std::shared_ptr<KeyringBackend> m_keyring = codexKeyringBackend();
    KeyringStore m_store{m_keyring};
    std::unique_ptr<Demo::DemoProvider> m_provider;
    std::unique_ptr<QTemporaryDir> m_home;
    ServerIdentity m_server;
};

QTEST_GUILESS_MAIN(TestKeyringCodex)
#include "tst_keyring_codex.moc"
