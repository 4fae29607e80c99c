#include "core/config/serverlist.h"
#include "core/config/tomlobstacle_p.h"
#include "tests/config/parsedconfig.h"
#include "tests/support/testmain.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;

class TestCodexConfig : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void brokenFilesAreOneProblemWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("toml");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::newRow("no value") << QByteArray("a = 1\nb = \n") << 2 << 5;
        QTest::newRow("unclosed string") << QByteArray("a = \"SECRET\n") << 1 << 12;
        QTest::newRow("unclosed table") << QByteArray("\n\n[mcp_servers.a\n") << 3 << 15;
        QTest::newRow("the same key twice") << QByteArray("a = 1\na = 2\n") << 2 << 5;
        QTest::newRow("the same table twice") << QByteArray("[a]\n[a]\n") << 2 << 1;
        QTest::newRow("not UTF-8") << QByteArray("a = \"\xff\xfe\"\n") << 1 << 5;
        QTest::newRow("NUL") << QByteArray("a = \"x\0y\"\n", 10) << 1 << 7;
        QTest::newRow("JSON") << QByteArray("{\"mcp_servers\": {}}") << 1 << 1;
        QTest::newRow("after wide characters") << QByteArray("a = \"\xc3\xa4\xc3\xb6\xc3\xbc\" b\n") << 1 << 11;
        QTest::newRow("values nested too deep") << QByteArray("a = " + QByteArray(100000, '[')) << 1 << 37;
        QTest::newRow("a table's key that begins with a dot") << QByteArray("a = 1\n[.b]\n") << 2 << 2;
        QTest::newRow("a key of far too many parts")
            << QByteArray("x = 1\n" + QByteArray("a.").repeated(500000) + "a = 1\n") << 2 << 64;
        QTest::newRow("a table's key of far too many parts")
            << QByteArray("[" + QByteArray("a.").repeated(500000) + "a]\n") << 1 << 65;
    }
    void brokenFilesAreOneProblemWithItsPlace()
    {
        QFETCH(QByteArray, toml);
        QFETCH(int, line);
        QFETCH(int, column);
        const Parsed outcome = parsed(toml);
        QVERIFY(!outcome.usable);
        QCOMPARE(outcome.broken.file, file);
        QVERIFY(outcome.broken.isWholeFile);
        QCOMPARE(outcome.broken.line, line);
        QCOMPARE(outcome.broken.column, column);
        QVERIFY(!outcome.broken.what.isEmpty());
        QVERIFY(!outcome.broken.what.contains(u"SECRET"_s));
    }

    void findsKeysOfTooManyParts_data()
    {
        QTest::addColumn<QByteArray>("toml");
        QTest::addColumn<bool>("found");
        const QByteArray longest = QByteArray("a.").repeated(keyPartsLimit - 1) + "a";
        const QByteArray tooLong = "a." + longest;
        QTest::newRow("as many as may be") << QByteArray(longest + " = 1") << false;
        QTest::newRow("one more") << QByteArray(tooLong + " = 1") << true;
        QTest::newRow("quoted parts") << QByteArray("\"a\" . 'b'.").repeated(keyPartsLimit) << true;
        QTest::newRow("in an inline table") << QByteArray("x = { b = 1, " + tooLong + " = 1}") << true;
        QTest::newRow("dots in a string") << QByteArray("x = \"" + QByteArray(1000, '.') + "\"") << false;
        QTest::newRow("dots in a literal string") << QByteArray("x = '\\" + QByteArray(1000, '.') + "'") << false;
        QTest::newRow("dots after an escaped quote")
            << QByteArray("x = \"\\\"" + QByteArray(1000, '.') + "\"") << false;
        QTest::newRow("dots in a long string")
            << QByteArray("x = \"\"\"\n\"" + QByteArray(1000, '.') + "\n\"\"\"") << false;
        QTest::newRow("dots in a comment") << QByteArray("# " + QByteArray(1000, '.') + "\n") << false;
        QTest::newRow("dots of many numbers")
            << QByteArray("x = [" + QByteArray("1.5, ").repeated(1000) + "]") << false;
        QTest::newRow("after an empty string") << QByteArray("x = {a = \"\", " + tooLong + " = 1}") << true;
        QTest::newRow("after a long string that ends in a quote")
            << QByteArray("x = {a = \"\"\"q\"\"\"\", " + tooLong + " = 1}") << true;
        QTest::newRow("after a long string that ends in two quotes")
            << QByteArray("x = {a = '''q''''', " + tooLong + " = 1}") << true;
        QTest::newRow("after a comment with a quote") << QByteArray("# don't\n" + tooLong + " = 1") << true;
    }
    void findsKeysOfTooManyParts()
    {
        QFETCH(QByteArray, toml);
        QFETCH(bool, found);
        const auto obstacle = tomlObstacle(toml);
        QCOMPARE(obstacle.has_value(), found);
        QVERIFY(!found || obstacle->kind == TomlObstacle::Kind::OverlongKey);
    }

    //! Outside of strings and comments, toml++ 3.3 promises the optimizer that there is no such character.
    void findsCharactersThatStandNowhere_data()
    {
        QTest::addColumn<QByteArray>("toml");
        QTest::addColumn<bool>("found");
        const QByteArray form = "\xEF\xBB\xB7"; // U+FEF7, an Arabic presentation form
        QTest::newRow("in a string") << QByteArray("x = \"" + form + "\"") << false;
        QTest::newRow("in a string that stands close") << QByteArray("x=[\"" + form + "\",'" + form + "']") << false;
        QTest::newRow("in a quoted key") << QByteArray("[a.\"" + form + "\"]\n") << false;
        QTest::newRow("after the mark") << QByteArray("\xEF\xBB\xBF\"" + form + "\" = 1") << false;
        QTest::newRow("in a comment") << QByteArray("x = 1 # \"" + form) << false;
        QTest::newRow("in a key") << QByteArray("x" + form + " = 1") << true;
        QTest::newRow("behind a string") << QByteArray("x = \"\"" + form) << true;
        QTest::newRow("behind a quote in a number") << QByteArray("x = 0R\"" + form + "\"") << true;
        QTest::newRow("behind quotes in a word") << QByteArray("x = a''b'" + form + "'") << true;
    }
    void findsCharactersThatStandNowhere()
    {
        QFETCH(QByteArray, toml);
        QFETCH(bool, found);
        const auto obstacle = tomlObstacle(toml);
        QCOMPARE(obstacle.has_value(), found);
        QVERIFY(!found || obstacle->kind == TomlObstacle::Kind::StrayCharacter);
        (void)parsed(toml); // comes to an end
    }

    // TOML 1.1 as Codex 0.171 takes it, and what it refuses.
    void takesWhatCodexTakes_data()
    {
        QTest::addColumn<QByteArray>("toml");
        QTest::addColumn<bool>("taken");
        const QByteArray entry = "mcp_servers.a = { url = \"https://a.example/mcp\"";
        QTest::newRow("an inline table of several lines") << QByteArray(entry + ",\n  enabled = true\n}\n") << true;
        QTest::newRow("with a trailing comma") << QByteArray(entry + ", }\n") << true;
        QTest::newRow("with a comment in it") << QByteArray(entry + ", # why\n  # more\n}\n") << true;
        QTest::newRow("a byte by its number") << QByteArray("x = \"\\x6d\"\n" + entry + "}") << true;
        QTest::newRow("an escape character") << QByteArray("x = \"\\e[0m\"\n" + entry + "}") << true;
        QTest::newRow("a time without seconds") << QByteArray("x = 07:32\n" + entry + "}") << true;
        QTest::newRow("a date and time without seconds") << QByteArray("x = 1979-05-27 07:32Z\n" + entry + "}") << true;
        QTest::newRow("a byte order mark") << QByteArray("\xEF\xBB\xBF" + entry + "}") << true;
        QTest::newRow("lines that end with CR LF") << QByteArray("x = 1\r\n" + entry + "}\r\n") << true;
        QTest::newRow("letters of any kind in quotes and comments")
            << QByteArray("\"\xC3\xA4\" = '\xE3\x81\x82' # \xE4\xB8\xAD\n" + entry + "}") << true;
        QTest::newRow("a bare key with an umlaut") << QByteArray("\xC3\xA4 = 1\n" + entry + "}") << false;
        QTest::newRow("a bare key in hiragana") << QByteArray("\xE3\x81\x82 = 1\n" + entry + "}") << false;
        QTest::newRow("a value in hiragana") << QByteArray("x = \xE3\x81\x82\n" + entry + "}") << false;
        QTest::newRow("a no-break space") << QByteArray("x =\xC2\xA0"
                                                        "1\n"
                                                        + entry + "}")
                                          << false;
        QTest::newRow("a byte order mark later on") << QByteArray("x = 1\n\xEF\xBB\xBF" + entry + "}") << false;
    }
    void takesWhatCodexTakes()
    {
        QFETCH(QByteArray, toml);
        QFETCH(bool, taken);
        const Parsed outcome = parsed(toml);
        QCOMPARE(outcome.usable, taken);
        QVERIFY(!taken || outcome.config.servers.size() == 1);
    }

    void survivesAnyBytes()
    {
        QRandomGenerator random(20260504);
        constexpr char letters[] = "[]{}=.,\"'#\n\\ \tax0-_:mcp_servers\xc3\xa4\xff"; // and the null byte that ends it
        const QByteArray alphabet(letters, sizeof letters);
        const QByteArray whole = entryWith("enabled = true\nscopes = [\"a\"]\noauth = { client_id = \"c\" }\n");
        for (int input = 0; input < 2000; ++input) {
            QByteArray toml;
            if (input % 2 == 0) {
                toml = whole;
                for (quint32 change = random.bounded(8u) + 1; change > 0; --change)
                    toml[random.bounded(toml.size())] = alphabet[random.bounded(alphabet.size())];
            } else {
                for (qsizetype size = random.bounded(200); size > 0; --size)
                    toml.append(alphabet[random.bounded(alphabet.size())]);
            }
            const Parsed outcome = parsed(toml);
            QCOMPARE(outcome.usable, outcome.broken.file.isEmpty());
            QVERIFY(outcome.usable
                    || (outcome.broken.isWholeFile && outcome.broken.line > 0 && outcome.broken.column > 0));
            for (const ConfigProblem &problem : outcome.config.problems)
                QVERIFY(!problem.isWholeFile && problem.line > 0 && problem.column > 0);
            for (const Server &server : outcome.config.servers)
                QVERIFY(checkServerUrl(server.identity.url));
        }
    }

    void takesAnyName_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QString>("name");
        QTest::newRow("a dot") << QByteArray("\"my.server\"") << u"my.server"_s;
        QTest::newRow("a package") << QByteArray("\"npm:@scope/x\"") << u"npm:@scope/x"_s;
        QTest::newRow("a blank") << QByteArray("\"Salesforce DX\"") << u"Salesforce DX"_s;
        QTest::newRow("letters") << QByteArray("\"\xC3\xBC"
                                               "bung\"")
                                 << u"übung"_s;
        QTest::newRow("a bar") << QByteArray("\"a|b\"") << u"a|b"_s;
        QTest::newRow("an option") << QByteArray("-x") << u"-x"_s;
        QTest::newRow("a leading blank") << QByteArray("\" x\"") << u" x"_s;
        QTest::newRow("a line break") << QByteArray("\"a\\nb\"") << u"a\nb"_s;
        QTest::newRow("nothing") << QByteArray("\"\"") << u""_s;
        QTest::newRow("many letters") << QByteArray(300, 'a') << QString(300, u'a');
    }
    void takesAnyName()
    {
        QFETCH(QByteArray, key);
        QFETCH(QString, name);
        const Parsed outcome = parsed("[mcp_servers." + key + "]\nurl = \"https://demo.example/mcp\"\n");
        QCOMPARE(outcome.config.problems, QList<ConfigProblem>());
        QCOMPARE(namesOf(outcome.config.servers), QStringList{name});
    }

    void readsEveryNotationOfAnEntry_data()
    {
        QTest::addColumn<QByteArray>("toml");
        QTest::newRow("a table") << QByteArray("[mcp_servers.demo]\nurl = \"https://demo.example/mcp\"");
        QTest::newRow("inline") << QByteArray("mcp_servers = { demo = { url = 'https://demo.example/mcp' } }");
        QTest::newRow("dotted") << QByteArray("mcp_servers.demo.url = \"https://demo.example/mcp\"");
        QTest::newRow("quoted") << QByteArray("[\"mcp_servers\".\"demo\"]\n\"url\" = \"https://demo.example/mcp\"");
        QTest::newRow("Windows line ends")
            << QByteArray("[mcp_servers.demo]\r\nurl = \"https://demo.example/mcp\"\r\n");
        QTest::newRow("a byte order mark")
            << QByteArray("\xef\xbb\xbf[mcp_servers.demo]\nurl = \"https://demo.example/mcp\"");
        QTest::newRow("unknown members") << QByteArray(
            "[mcp_servers.demo]\nfuture = [1, {a = 2}]\nurl = \"https://demo.example/mcp\"");
    }
    void readsEveryNotationOfAnEntry()
    {
        QFETCH(QByteArray, toml);
        const Parsed outcome = parsed(toml);
        QVERIFY(outcome.usable);
        QVERIFY(outcome.config.problems.isEmpty());
        QCOMPARE(outcome.config.servers.size(), 1);
        QCOMPARE(outcome.config.servers[0].identity, (ServerIdentity{u"demo"_s, u"https://demo.example/mcp"_s}));
    }

    void nothingIsAnEmptyConfiguration_data()
    {
        QTest::addColumn<QByteArray>("toml");
        QTest::newRow("null") << QByteArray();
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("blank") << QByteArray("\n \n");
        QTest::newRow("a comment") << QByteArray("# nothing yet");
        QTest::newRow("only local servers") << QByteArray("[mcp_servers.a]\ncommand = \"a\"\n");
    }
    void nothingIsAnEmptyConfiguration()
    {
        QFETCH(QByteArray, toml);
        const Parsed outcome = parsed(toml);
        QVERIFY(outcome.usable);
        QVERIFY(outcome.config.problems.isEmpty());
        QVERIFY(outcome.config.servers.isEmpty());
        QCOMPARE(outcome.config.home, HomeConfig());
    }

    void acceptsNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("good");
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("a blank") << u"a b"_s << false;
        QTest::newRow("a slash") << u"a/b"_s << false;
        QTest::newRow("a pipe, as in store keys") << u"a|b"_s << false;
        QTest::newRow("a line break at the end") << u"a\n"_s << false;
        QTest::newRow("letters of other scripts") << u"\u00e4"_s << false;
        QTest::newRow("65") << QString(65, u'a') << false;
        QTest::newRow("64") << QString(64, u'a') << true;
        QTest::newRow("one") << u"a"_s << true;
        QTest::newRow("all kinds") << u"Az_09-"_s << true;
    }
    void acceptsNames()
    {
        QFETCH(QString, name);
        QFETCH(bool, good);
        QCOMPARE(checkServerName(name).has_value(), good);
    }

    void acceptsUrls_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("good");
        QTest::newRow("http to a private address") << u"http://192.168.1.2/mcp"_s << false;
        QTest::newRow("http to all interfaces") << u"http://0.0.0.0/mcp"_s << false;
        QTest::newRow("http to a name like localhost") << u"http://localhost.example/"_s << false;
        QTest::newRow("an empty user name") << u"https://@a.example/"_s << false;
        QTest::newRow("port 0") << u"https://a.example:0/"_s << false;
        QTest::newRow("an encoded line break") << u"https://a.example/%0d%0aX"_s << false;
        QTest::newRow("a quote") << u"https://a.example/\"x"_s << false;
        QTest::newRow("https") << u"https://a.example/mcp"_s << true;
        QTest::newRow("a port and a query") << u"https://a.example:8443/mcp?x=y"_s << true;
        QTest::newRow("localhost") << u"http://localhost:1234/mcp"_s << true;
        QTest::newRow("localhost in capitals") << u"http://LOCALHOST/mcp"_s << true;
        QTest::newRow("IPv4 loopback") << u"http://127.0.0.9/mcp"_s << true;
        QTest::newRow("IPv6 loopback") << u"http://[::1]:80/mcp"_s << true;
    }
    void acceptsUrls()
    {
        QFETCH(QString, url);
        QFETCH(bool, good);
        QCOMPARE(checkServerUrl(url).has_value(), good);
    }
};

LATCHKEY_TEST(TestCodexConfig)
#include "tst_codexconfig.moc"
