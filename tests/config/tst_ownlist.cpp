#include "core/config/ownlist_p.h"
#include "core/lock/crossprocesslock_p.h"
#include "tests/support/files.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString listFile = u"/home/somebody/.config/latchkey/servers.json"_s;

Server serverOf(const QString &name)
{
    Server server;
    server.identity = {name, u"https://a.example/mcp"_s};
    return server;
}

struct ParsedList {
    OwnList list;
    ConfigProblem broken;
    bool usable = false;
};

ParsedList parsedList(const QByteArray &json)
{
    ParsedList outcome;
    const Result<OwnList> list = parseOwnList(json, listFile, &outcome.broken);
    outcome.usable = list.has_value();
    if (list)
        outcome.list = *list;
    return outcome;
}

//! JSON with its quotes written as apostrophes: moc loses its way in raw strings with addresses in them.
QByteArray quoted(QByteArray json)
{
    return json.replace('\'', '"');
}

OwnListChange adding(const QString &name)
{
    return [name](const OwnList &present) { return Result<QJsonObject>(withServer(present.json, serverOf(name))); };
}

} // namespace

class TestOwnList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAndWritesEveryGrant_data()
    {
        QTest::addColumn<QByteArray>("members");
        QTest::newRow("a confidential client") << QByteArray("'client_id':'c','client_secret_env':'NOTES_SECRET'");
        QTest::newRow("client credentials by a secret")
            << QByteArray("'grant':'client_credentials','client_id':'c','client_secret_file':'/run/s'");
        QTest::newRow("client credentials by a key")
            << QByteArray("'grant':'client_credentials','client_id':'c','private_key_file':'/run/key.pem'");
        QTest::newRow("enterprise") << QByteArray(
            "'grant':'enterprise_managed','client_id':'c','client_secret_command':['pass','c'],'assertion_env':'ID_"
            "TOKEN',"
            "'idp_token_endpoint':'https://idp.example/token','idp_client_id':'i','idp_client_secret_file':'/run/i'");
        QTest::newRow("workload") << QByteArray(
            "'grant':'workload_identity','assertion_command':['spire','jwt','--audience','a b']");
    }
    void readsAndWritesEveryGrant()
    {
        QFETCH(QByteArray, members);
        const QByteArray json = quoted("{'version':1,'servers':[{'name':'x','url':'https://x.example'," + members
                                       + "}]}");

        const ParsedList outcome = parsedList(json);

        QVERIFY(outcome.usable);
        QVERIFY(outcome.list.problems.isEmpty());
        QCOMPARE(outcome.list.servers.size(), 1);
        QCOMPARE(withServer({}, outcome.list.servers.first()), QJsonDocument::fromJson(json).object());
    }

    void neverMakesAnotherGrantOfABrokenOne_data()
    {
        QTest::addColumn<QByteArray>("members");
        QTest::newRow("unknown") << QByteArray("'grant':'password'");
        QTest::newRow("no client") << QByteArray("'grant':'client_credentials'");
        QTest::newRow("no proof") << QByteArray("'grant':'client_credentials','client_id':'c'");
        QTest::newRow("two ways") << QByteArray(
            "'grant':'client_credentials','client_id':'c','client_secret_file':'/s','client_secret_env':'S'");
        QTest::newRow("a relative path") << QByteArray(
            "'grant':'client_credentials','client_id':'c','client_secret_file':'s'");
        QTest::newRow("no assertion") << QByteArray("'grant':'workload_identity','client_id':'c'");
        QTest::newRow("no identity provider") << QByteArray("'grant':'enterprise_managed','assertion_env':'X'");
        QTest::newRow("an identity provider in the clear") << QByteArray(
            "'grant':'enterprise_managed','assertion_env':'X','idp_token_endpoint':'http://idp.example/token'");
    }
    void neverMakesAnotherGrantOfABrokenOne()
    {
        QFETCH(QByteArray, members);
        const ParsedList outcome = parsedList(
            quoted("{'version':1,'servers':[{'name':'x','url':'https://x.example'," + members + "}]}"));
        QVERIFY(outcome.usable);
        QVERIFY(outcome.list.servers.isEmpty());
        QVERIFY(!outcome.list.problems.isEmpty());
    }

    void warnsOfASecretInTheFile()
    {
        const ParsedList outcome = parsedList(
            quoted("{'version':1,'servers':[{'name':'x','url':'https://x.example','client_secret':'hunter2'}]}"));
        QCOMPARE(outcome.list.problems.size(), 1);
        QVERIFY(outcome.list.problems.first().what.contains(u"client_secret_file"_s));
        QVERIFY(!outcome.list.problems.first().what.contains(u"hunter2"_s));
    }

    void brokenListsAreOneProblemWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::newRow("a comma too many") << QByteArray("{\n  \"version\": 1,\n}") << 3 << 2;
        QTest::newRow("cut off") << QByteArray("{\"servers\":[") << 1 << 13;
        QTest::newRow("not UTF-8") << QByteArray("{\"a\":\"\xff\"}") << 1 << 7;
        QTest::newRow("TOML") << QByteArray("[mcp_servers.a]\n") << 1 << 2;
        QTest::newRow("after wide characters") << QByteArray("\n{\"\xc3\xa4\xc3\xb6\" x}") << 2 << 8;
        QTest::newRow("blank") << QByteArray(" \n ") << 2 << 2;
        QTest::newRow("nested too deep") << QByteArray(100000, '[') << 1 << 1026;
        QTest::newRow("an array") << QByteArray("[]") << 1 << 1;
        QTest::newRow("servers are an object") << QByteArray("{\"servers\":{}}") << 1 << 1;
        QTest::newRow("servers are null") << QByteArray("{\"servers\":null}") << 1 << 1;
        QTest::newRow("a newer version") << QByteArray("{\"version\":2,\"servers\":[]}") << 1 << 1;
        QTest::newRow("a version that is no number") << QByteArray("{\"version\":\"1\",\"servers\":[]}") << 1 << 1;
    }
    void brokenListsAreOneProblemWithItsPlace()
    {
        QFETCH(QByteArray, json);
        QFETCH(int, line);
        QFETCH(int, column);
        const ParsedList outcome = parsedList(json);
        QVERIFY(!outcome.usable);
        QCOMPARE(outcome.broken.file, listFile);
        QVERIFY(outcome.broken.isWholeFile);
        QCOMPARE(outcome.broken.line, line);
        QCOMPARE(outcome.broken.column, column);
        QVERIFY(!outcome.broken.what.isEmpty());
    }

    void survivesAnyBytes()
    {
        QRandomGenerator random(20260505);
        constexpr char letters[] = "[]{}:,\"\\ \n0-19.eEtrufalsn\xc3\xa4\xff"; // and the null byte that ends it
        const QByteArray alphabet(letters, sizeof letters);
        const QByteArray whole = quoted(
            "{'version':1,'servers':[{'name':'a','url':'https://a.example/mcp','enabled':true,'scopes':['x']}]}");
        for (int input = 0; input < 2000; ++input) {
            QByteArray json;
            if (input % 2 == 0) {
                json = whole;
                for (quint32 change = random.bounded(6u) + 1; change > 0; --change)
                    json[random.bounded(json.size())] = alphabet[random.bounded(alphabet.size())];
            } else {
                for (qsizetype size = random.bounded(100); size > 0; --size)
                    json.append(alphabet[random.bounded(alphabet.size())]);
            }
            const ParsedList outcome = parsedList(json);
            QCOMPARE(outcome.usable, outcome.broken.file.isEmpty());
            QVERIFY(outcome.usable
                    || (outcome.broken.isWholeFile && outcome.broken.line > 0 && outcome.broken.column > 0));
            for (const Server &server : outcome.list.servers)
                QVERIFY(checkServerName(server.identity.name) && checkServerUrl(server.identity.url));
        }
    }

    void entriesThatCannotBeUsedAreLeftOut_data()
    {
        QTest::addColumn<QByteArray>("entry");
        QTest::addColumn<QString>("server");
        QTest::newRow("a string") << QByteArray("\"SECRET\"") << QString();
        QTest::newRow("null") << QByteArray("null") << QString();
        QTest::newRow("no name") << quoted("{'url':'https://x.example'}") << QString();
        QTest::newRow("a name that is a number") << quoted("{'name':1,'url':'https://x.example'}") << QString();
        QTest::newRow("a bad name") << quoted("{'name':'x y','url':'https://x.example'}") << u"x y"_s;
        QTest::newRow("no url") << quoted("{'name':'x'}") << u"x"_s;
        QTest::newRow("plain http") << quoted("{'name':'x','url':'http://x.example'}") << u"x"_s;
        QTest::newRow("a password") << quoted("{'name':'x','url':'https://me:SECRET@x.example'}") << u"x"_s;
        QTest::newRow("there already") << quoted("{'name':'good','url':'https://SECRET.example'}") << u"good"_s;
    }
    void entriesThatCannotBeUsedAreLeftOut()
    {
        QFETCH(QByteArray, entry);
        QFETCH(QString, server);
        const ParsedList outcome = parsedList(quoted("{'servers':[{'name':'good','url':'https://good.example'},")
                                              + entry + "]}");
        QVERIFY(outcome.usable);
        QCOMPARE(outcome.list.servers.size(), 1);
        QCOMPARE(outcome.list.servers[0].identity.url, u"https://good.example"_s);
        QCOMPARE(outcome.list.problems.size(), 1);
        const ConfigProblem problem = outcome.list.problems[0];
        QCOMPARE(problem.file, listFile);
        QCOMPARE(problem.server, server);
        QVERIFY(!problem.isWholeFile);
        QVERIFY2(!problem.what.contains(u"SECRET"_s), qPrintable(problem.what));
    }

    void valuesThatCannotBeUsedAreIgnored_data()
    {
        QTest::addColumn<QByteArray>("member");
        QTest::newRow("enabled") << quoted("'enabled':'SECRET'");
        QTest::newRow("scopes") << quoted("'scopes':'SECRET'");
        QTest::newRow("a scope") << quoted("'scopes':['SECRET',1]");
        QTest::newRow("resource") << quoted("'oauth_resource':['SECRET']");
        QTest::newRow("client id") << quoted("'client_id':{}");
    }
    void valuesThatCannotBeUsedAreIgnored()
    {
        QFETCH(QByteArray, member);
        const QByteArray plain = quoted("{'name':'x','url':'https://x.example'");
        const ParsedList outcome = parsedList(quoted("{'servers':[") + plain + ',' + member + "}]}");
        QVERIFY(outcome.usable);
        QCOMPARE(outcome.list.problems.size(), 1);
        QCOMPARE(outcome.list.problems[0].server, u"x"_s);
        QVERIFY(!outcome.list.problems[0].what.contains(u"SECRET"_s));
        QCOMPARE(outcome.list.servers, parsedList(quoted("{'servers':[") + plain + "}]}").list.servers);
    }

    void readsEveryMember()
    {
        const ParsedList outcome = parsedList(
            quoted("{'version':1,'servers':[{'name':'x','url':'https://x.example/mcp',"
                   "'enabled':false,'scopes':['a','b'],'oauth_resource':'https://"
                   "x.example','client_id':'c','legacy_endpoints':true,'dpop':true,'future':[1]}]}"));
        QVERIFY(outcome.usable);
        QVERIFY(outcome.list.problems.isEmpty());
        Server expected{{u"x"_s, u"https://x.example/mcp"_s},
                        ServerOrigin::Own,
                        false,
                        {u"a"_s, u"b"_s},
                        u"https://x.example"_s,
                        u"c"_s,
                        {},
                        {},
                        {},
                        true};
        expected.dpop = true;
        QCOMPARE(outcome.list.servers, QList<Server>{expected});
    }

    void keepsWhatAnUnusualProviderNeeds()
    {
        Server unusual{{u"x"_s, u"https://x.example/mcp"_s}};
        unusual.clientMetadataUrl = u"https://me.example/client.json"_s;
        unusual.callback.ownUrl = u"http://localhost:3118/callback"_s;
        unusual.callback.ownPort = 3118;
        unusual.provider = {true, true, true, {{u"audience"_s, u"a b"_s}}, u"me@x.example"_s, u"login"_s};
        const QByteArray json = QJsonDocument(withServer({}, unusual)).toJson();
        const ParsedList outcome = parsedList(json);
        QVERIFY(outcome.usable);
        QVERIFY(outcome.list.problems.isEmpty());
        QCOMPARE(outcome.list.servers, QList<Server>{unusual});
    }

    void readsAndWritesHeaders()
    {
        const QByteArray json = quoted("{'version':1,'servers':[{'name':'x','url':'https://x.example',"
                                       "'http_headers':{'X-Team':'blue'},'env_http_headers':{'X-Api-Key':'X_KEY'},"
                                       "'bearer_token_env_var':'X_TOKEN'}]}");
        const ParsedList outcome = parsedList(json);
        QVERIFY(outcome.usable && outcome.list.problems.isEmpty());
        const Server server = outcome.list.servers.value(0);
        QCOMPARE(server.httpHeaders, (QList<QPair<QString, QString>>{{u"X-Team"_s, u"blue"_s}}));
        QCOMPARE(server.envHttpHeaders, (QList<QPair<QString, QString>>{{u"X-Api-Key"_s, u"X_KEY"_s}}));
        QCOMPARE(server.authorization(), Server::Authorization::BearerVariable);
        QCOMPARE(withServer({}, server), QJsonDocument::fromJson(json).object());
    }

    void aHeaderThatCannotBeSentMakesNoOtherRequest_data()
    {
        QTest::addColumn<QByteArray>("members");
        QTest::newRow("a key in the file") << QByteArray("'http_headers':{'X-Api-Key':'SECRET'}");
        QTest::newRow("a token in the file") << QByteArray("'http_headers':{'authorization':'Bearer SECRET'}");
        QTest::newRow("no name") << QByteArray("'http_headers':{'X Team':'SECRET'}");
        QTest::newRow("another field in it") << QByteArray("'http_headers':{'X-Team':'a\\r\\nX-Other: SECRET'}");
        QTest::newRow("empty") << QByteArray("'http_headers':{'X-Team':''}");
        QTest::newRow("ours") << QByteArray("'env_http_headers':{'Host':'SECRET'}");
        QTest::newRow("of the protocol") << QByteArray("'http_headers':{'Mcp-Session-Id':'SECRET'}");
        QTest::newRow("a number") << QByteArray("'http_headers':{'X-Team':1}");
        QTest::newRow("a list") << QByteArray("'env_http_headers':['SECRET']");
    }
    void aHeaderThatCannotBeSentMakesNoOtherRequest()
    {
        QFETCH(QByteArray, members);
        const ParsedList outcome = parsedList(
            quoted("{'version':1,'servers':[{'name':'x','url':'https://x.example'," + members + "}]}"));
        QVERIFY(outcome.usable);
        QVERIFY(outcome.list.servers.isEmpty());
        QCOMPARE(outcome.list.problems.size(), 1);
        QVERIFY2(!outcome.list.problems.first().what.contains(u"SECRET"_s),
                 qPrintable(outcome.list.problems.first().what));
    }

    void takesNoParameterThatIsOurs_data()
    {
        QTest::addColumn<QByteArray>("parameters");
        QTest::addColumn<int>("kept");
        QTest::newRow("ours") << QByteArray("{'redirect_uri':'https://evil.example','audience':'a'}") << 1;
        QTest::newRow("state") << QByteArray("{'state':'x'}") << 0;
        QTest::newRow("no name") << QByteArray("{'a b&c':'x'}") << 0;
        QTest::newRow("no text") << QByteArray("{'a':1}") << 0;
        QTest::newRow("no object") << QByteArray("['a']") << 0;
    }
    void takesNoParameterThatIsOurs()
    {
        QFETCH(QByteArray, parameters);
        QFETCH(int, kept);
        const ParsedList outcome = parsedList(quoted(
            "{'servers':[{'name':'x','url':'https://x.example','authorization_parameters':" + parameters + "}]}"));
        QVERIFY(outcome.usable);
        QCOMPARE(outcome.list.problems.size(), 1);
        QCOMPARE(outcome.list.servers.value(0).provider.authorizationParameters.size(), kept);
    }

    void writesAddressesAsTheyGoOverTheWire()
    {
        const ParsedList outcome = parsedList("{\"servers\":[{\"name\":\"x\",\"url\":\"https://b\xc3\xbc"
                                              "cher.example/m\xc3\xbc?a=%20\"}]}");
        QVERIFY(outcome.usable);
        QCOMPARE(outcome.list.servers.value(0).identity.url, u"https://xn--bcher-kva.example/m%C3%BC?a=%20"_s);
    }

    void aChangeKeepsWhatItDoesNotKnow()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"servers.json"_s);
        put(path,
            quoted("{'version':1,'theme':{'a':[1,2]},'servers':["
                   "{'name':'x','url':'https://x.example','note':'mine','enabled':'odd'},{'name':'bad name'},7]}"));
        const QJsonObject before = QJsonDocument::fromJson(contentOf(path)).object();

        QVERIFY(waitFor(changeOwnList(path, adding(u"y"_s))));
        const QJsonObject added = QJsonDocument::fromJson(contentOf(path)).object();
        QCOMPARE(added, withServer(before, serverOf(u"y"_s)));
        QCOMPARE(added["theme"_L1], before["theme"_L1]);
        QCOMPARE(added["servers"_L1].toArray().size(), 4);

        QVERIFY(waitFor(changeOwnList(
            path, [](const OwnList &present) { return Result<QJsonObject>(withoutServer(present.json, u"y"_s)); })));
        QCOMPARE(QJsonDocument::fromJson(contentOf(path)).object(), before);
    }

    void aListThatCannotBeReadIsNeverOverwritten_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("broken") << QByteArray("{\"servers\":[");
        QTest::newRow("of a newer version") << QByteArray("{\"version\":2}");
        QTest::newRow("too large") << QByteArray(1024 * 1024 + 1, ' ');
    }
    void aListThatCannotBeReadIsNeverOverwritten()
    {
        QFETCH(QByteArray, content);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"servers.json"_s);
        put(path, content);
        const Status changed = waitFor(changeOwnList(path, adding(u"x"_s)));
        QVERIFY(!changed);
        QCOMPARE(changed.error().kind, ErrorKind::StoreUnavailable);
        QCOMPARE(changed.error().stage, Stage::Configuration);
        QCOMPARE(contentOf(path), content);
    }

    void aFolderInItsPlaceIsAnError()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"servers.json"_s);
        QVERIFY(QDir().mkdir(path));
        const Status changed = waitFor(changeOwnList(path, adding(u"x"_s)));
        QVERIFY(!changed);
        QCOMPARE(changed.error().kind, ErrorKind::StoreUnavailable);
        QVERIFY(QFileInfo(path).isDir());
    }

    void aRefusedChangeWritesNothing()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"servers.json"_s);
        const Status changed = waitFor(changeOwnList(path, [](const OwnList &) {
            return Result<QJsonObject>(Error{ErrorKind::InvalidInput, Stage::Configuration, u"no"_s});
        }));
        QVERIFY(!changed);
        QCOMPARE(changed.error().kind, ErrorKind::InvalidInput);
        QVERIFY(!QFileInfo::exists(path));
    }

    void makesItsFolderAndKeepsItPrivate()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"config/latchkey/servers.json"_s);
        QVERIFY(waitFor(changeOwnList(path, adding(u"x"_s))));
        QVERIFY(contentOf(path).contains("https://a.example/mcp"));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QCOMPARE(QFile::permissions(path) & others, QFile::Permissions());
        QCOMPARE(QFile::permissions(QFileInfo(path).path()) & others, QFile::Permissions());
    }

    void aLinkStaysALink()
    {
        QTemporaryDir folder;
        const QString target = folder.filePath(u"dotfiles.json"_s);
        const QString path = folder.filePath(u"servers.json"_s);
        put(target, "{}");
        QVERIFY(QFile::link(target, path));
        QVERIFY(waitFor(changeOwnList(path, adding(u"x"_s))));
        QVERIFY(QFileInfo(path).isSymLink());
        QVERIFY(contentOf(target).contains("https://a.example/mcp"));
    }

    void changesAtOnceAllSucceed()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"servers.json"_s);
        QList<QFuture<Status>> changes;
        for (int i = 0; i < 8; ++i)
            changes.append(changeOwnList(path, adding(u"server-%1"_s.arg(i))));
        for (const QFuture<Status> &change : changes)
            QVERIFY(waitFor(change));
        QCOMPARE(parsedList(contentOf(path)).list.servers.size(), 8);
    }

    void waitsForAnotherProgramsChange()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"servers.json"_s);
        CrossProcessLock theirs(folder.filePath(u"servers.lock"_s));
        Result<LockHandle> held = waitFor(theirs.acquire(5s));
        QVERIFY(held);
        const QFuture<Status> change = changeOwnList(path, adding(u"x"_s));
        // Whoever waits for the same lock at the same time is refused first.
        CrossProcessLock third(folder.filePath(u"servers.lock"_s));
        QVERIFY(!waitFor(third.acquire(200ms)));
        QVERIFY(!change.isFinished());
        QVERIFY(!QFileInfo::exists(path));
        LockHandle handle = *held;
        letGo(handle);
        QVERIFY(waitFor(change));
        QVERIFY(QFileInfo::exists(path));
    }
};

LATCHKEY_TEST(TestOwnList)
#include "tst_ownlist.moc"
