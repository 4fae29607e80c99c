#include "tests/support/clifixture.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

#include <QtCore/QJsonArray>
#include <QtCore/QUrlQuery>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QNetworkRequest>

#include <csignal>

#include <sys/stat.h>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Latchkey::Demo;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

//! Waits for the line of \a process that is an address.
QUrl addressFrom(QProcess &process)
{
    QByteArray seen;
    QUrl url;
    const bool came = waitUntil(
        [&] {
            seen.append(process.readAllStandardOutput());
            for (const QByteArray &line : seen.split('\n')) {
                if (line.startsWith("http"))
                    url = QUrl(QString::fromLatin1(line));
            }
            return !url.isEmpty() && seen.endsWith('\n');
        },
        30s);
    return came ? url : QUrl();
}

//! What a browser does whose user agrees: follows the provider's redirect. Returns the address that it ends on.
QUrl browse(const QUrl &url, bool follow)
{
    QNetworkAccessManager browser;
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    std::unique_ptr<QNetworkReply> reply(browser.get(request));
    if (!waitUntil([&] { return reply->isFinished(); }, 30s))
        return {};
    const QUrl target(QString::fromLatin1(reply->rawHeader("Location")));
    if (follow && target.isValid()) {
        reply.reset(browser.get(QNetworkRequest(target)));
        if (!waitUntil([&] { return reply->isFinished(); }, 30s))
            return {};
    }
    return target;
}

} // namespace

//! Signing in and out.
class TestCliLogin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signsInThroughTheBrowser()
    {
        CliFixture cli;
        cli.provider.autoApprove = true;
        const auto process = cli.start({u"login"_s, u"notes"_s, u"--no-browser"_s, u"--scope"_s, u"notes.read"_s});
        const QUrl address = addressFrom(*process);
        QVERIFY(address.isValid());
        const QUrlQuery query(address);
        QCOMPARE(query.queryItemValue(u"code_challenge_method"_s), u"S256"_s);
        QCOMPARE(query.queryItemValue(u"scope"_s, QUrl::FullyDecoded), u"notes.read"_s);
        QCOMPARE(query.queryItemValue(u"resource"_s, QUrl::FullyDecoded), cli.provider.urlOf(u"notes"_s));
        QVERIFY(browse(address, true).isValid());

        const Outcome outcome = CliFixture::end(*process);
        QCOMPARE(outcome.status, 0);
        const QJsonObject entry = cli.stored();
        QVERIFY(!entry["refresh_token"_L1].toString().isEmpty());
        QCOMPARE(entry["scopes"_L1].toArray(), QJsonArray{u"notes.read"_s});
        QCOMPARE(entry["issuer"_L1].toString(), cli.provider.issuer());
        struct stat info = {};
        QCOMPARE(::stat(QFile::encodeName(cli.home() + "/.credentials.json"_L1).constData(), &info), 0);
        QCOMPARE(int(info.st_mode & 0777), 0600);
    }

    //! As in the window, which shows the site first; here nobody can be asked.
    void anotherSiteStopsIt()
    {
        CliFixture cli;
        cli.provider.setForeignlyIssued(true);
        const Outcome stopped = cli.run({u"login"_s, u"notes"_s, u"--no-browser"_s});
        QCOMPARE(stopped.status, 1);
        QVERIFY(!stopped.out.contains("authorize?"));
        const QByteArray site = QUrl(cli.provider.issuer()).authority().toLatin1();
        const QByteArray command = "latchkey-cli login --allow-site " + site + " notes";
        QVERIFY(stopped.err.contains(command));
        QVERIFY(cli.stored().isEmpty());

        const Outcome other = cli.run(
            {u"login"_s, u"notes"_s, u"--no-browser"_s, u"--allow-site"_s, u"other.example"_s});
        QCOMPARE(other.status, 1);
        QVERIFY(!other.out.contains("authorize?"));

        cli.provider.autoApprove = true;
        const auto process = cli.start(
            {u"login"_s, u"notes"_s, u"--no-browser"_s, u"--allow-site"_s, QString::fromLatin1(site)});
        QVERIFY(browse(addressFrom(*process), true).isValid());
        QCOMPARE(CliFixture::end(*process).status, 0);
    }

    void tellsWhetherTheServerWorks()
    {
        CliFixture cli;
        cli.provider.autoApprove = true;
        const auto process = cli.start({u"login"_s, u"notes"_s, u"--no-browser"_s});
        QVERIFY(browse(addressFrom(*process), true).isValid());
        const Outcome signedIn = CliFixture::end(*process);
        QCOMPARE(signedIn.status, 0);
        QVERIFY2(signedIn.out.contains("works, 1 tool"), signedIn.out.constData());

        const Outcome checked = cli.run({u"status"_s, u"--check"_s, u"--json"_s});
        QCOMPARE(checked.status, 0);
        QJsonObject check = checked.json()["servers"_L1][0]["check"_L1].toObject();
        QCOMPARE(check["result"_L1].toString(), u"works"_s);
        QCOMPARE(check["tools"_L1].toInt(), 1);
        // Who only reads the stores is told what was found out, and when.
        QCOMPARE(cli.run({u"status"_s, u"--json"_s}).json()["servers"_L1][0]["check"_L1].toObject(), check);
    }

    void refreshSaysThatThereIsNothingToRefreshWith()
    {
        CliFixture cli;
        DemoProvider::Seed seed = cli.provider.seed(u"notes"_s, 1h);
        seed.tokens.refresh.clear();
        QVERIFY(DemoHome::store(cli.home(), u"notes"_s, seed));
        const Outcome refused = cli.run({u"refresh"_s, u"notes"_s, u"--force"_s});
        QCOMPARE(refused.status, 1);
        QVERIFY(refused.err.contains("gives nothing to renew with"));
        const Outcome status = cli.run({u"status"_s, u"--json"_s});
        QCOMPARE(status.json()["servers"_L1][0]["state"_L1].toString(), u"signed_in"_s); // it works as it is
    }

    void whoSignedOutIsToldSo()
    {
        CliFixture cli;
        cli.seed(1h);
        QCOMPARE(cli.run({u"logout"_s, u"notes"_s}).status, 0);
        const Outcome status = cli.run({u"status"_s, u"--json"_s});
        QCOMPARE(status.json()["servers"_L1][0]["reason"_L1].toString(), u"signed_out"_s);
    }

    void signsInByAPastedAddress()
    {
        CliFixture cli;
        cli.provider.autoApprove = true;
        const auto process = cli.start({u"login"_s, u"notes"_s, u"--no-browser"_s});
        const QUrl ended = browse(addressFrom(*process), false);
        QVERIFY(ended.isValid());
        process->write("what is this?\n");
        process->write(ended.toEncoded() + '\n');
        const Outcome outcome = CliFixture::end(*process);
        QCOMPARE(outcome.status, 0);
        QVERIFY(outcome.err.contains("does not belong to this sign-in"));
        QVERIFY(!cli.stored().isEmpty());
    }

    void anUnfinishedLoginLeavesTheCredential_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<int>("status");
        QTest::newRow("denied") << u"denied"_s << 3;
        QTest::newRow("timed out") << u"timeout"_s << 3;
        QTest::newRow("interrupted") << u"interrupt"_s << 1;
    }
    void anUnfinishedLoginLeavesTheCredential()
    {
        QFETCH(QString, how);
        QFETCH(int, status);
        CliFixture cli;
        cli.seed(1h);
        const QJsonObject before = cli.stored();
        QStringList arguments{u"login"_s, u"notes"_s, u"--no-browser"_s};
        if (how == u"timeout")
            arguments += {u"--timeout"_s, u"0"_s};
        const auto process = cli.start(arguments);
        if (how != u"timeout") {
            const QUrl address = addressFrom(*process);
            QVERIFY(address.isValid());
            if (how == u"interrupt") {
                ::kill(static_cast<pid_t>(process->processId()), SIGINT);
            } else {
                const QUrlQuery query(address);
                QString answer = query.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded);
                answer += u"?error=access_denied&state="_s + query.queryItemValue(u"state"_s) + u"&iss="_s
                    + QString::fromLatin1(QUrl::toPercentEncoding(cli.provider.issuer()));
                process->write(answer.toLatin1() + '\n');
            }
        }
        const Outcome outcome = CliFixture::end(*process);
        QCOMPARE(outcome.status, status);
        QCOMPARE(cli.stored(), before);
    }

    void logoutRemovesAndRevokes()
    {
        CliFixture cli;
        cli.addServer(u"wiki"_s);
        cli.seed(1h);
        cli.seed(1h, u"wiki"_s);
        const QJsonObject other = cli.stored(u"wiki"_s);
        const Outcome outcome = cli.run({u"logout"_s, u"notes"_s, u"--json"_s});
        QCOMPARE(outcome.status, 0);
        QCOMPARE(outcome.json()["removed_from_file"_L1].toBool(), true);
        QCOMPARE(outcome.json()["refresh_token"_L1].toString(), u"revoked"_s);
        QVERIFY(cli.stored().isEmpty());
        QCOMPARE(cli.stored(u"wiki"_s), other);
        QVERIFY(!cli.provider.grants().isAlive(cli.provider.urlOf(u"notes"_s)));
        QCOMPARE(cli.run({u"token"_s, u"notes"_s}).status, 3);
    }

    void signsInToAServerWithoutAUser()
    {
        CliFixture cli;
        const QString url = cli.provider.addServer(u"ci"_s);
        cli.provider.addClient(u"me"_s, "hunter2");
        QFile secret(cli.folder.filePath(u"secret"_s));
        QVERIFY(secret.open(QIODevice::WriteOnly) && secret.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        QCOMPARE(secret.write("hunter2\n"), 8);
        secret.close();
        const QStringList add{u"add"_s, u"ci"_s, url, u"--grant"_s, u"client-credentials"_s, u"--client-id"_s, u"me"_s};

        QCOMPARE(cli.run(add).status, 1); // how it proves who it is, is missing
        QCOMPARE(cli.run(add + QStringList{u"--client-secret-file"_s, secret.fileName()}).status, 0);
        QCOMPARE(cli.run({u"token"_s, u"ci"_s}).status, 3); // not before somebody says so
        QCOMPARE(cli.run({u"login"_s, u"ci"_s}).status, 0);
        // Longer than any that is granted here: the one that has just been granted is the best there is.
        QCOMPARE(cli.run({u"token"_s, u"ci"_s, u"--min-validity"_s, u"86400"_s}).status, 0);
        QCOMPARE(cli.provider.tokenRequests(u"client_credentials"_s), 1);
        cli.provider.expireAccessTokens(u"ci"_s);
        QCOMPARE(cli.run({u"refresh"_s, u"ci"_s, u"--force"_s}).status, 0);
        const Outcome token = cli.run({u"token"_s, u"ci"_s});
        QCOMPARE(token.status, 0);
        QVERIFY(cli.provider.accepts(u"ci"_s, token.out.trimmed()));
        QCOMPARE(cli.provider.tokenRequests(u"client_credentials"_s), 2);
        QCOMPARE(cli.run({u"logout"_s, u"ci"_s}).status, 0);
        QCOMPARE(cli.run({u"token"_s, u"ci"_s}).status, 3);
        QCOMPARE(cli.provider.tokenRequests(u"client_credentials"_s), 2);
    }
};

LATCHKEY_TEST(TestCliLogin)
#include "tst_cli_login.moc"
