#include "core/clients/cliententries_p.h"
#include "core/clients/configtext_p.h"
#include "tests/clients/variations.h"
#include "tests/support/testmain.h"

#include <QtCore/QJsonArray>
#include <QtTest/QTest>

#include <algorithm>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;

namespace {

const BridgeCall call{u"/usr/bin/latchkey-cli"_s, {}, u"notes"_s};

const EntryForm &form(ConfigDialect dialect)
{
    return descriptionOf(dialect == ConfigDialect::Toml ? McpClient::Codex : McpClient::ClaudeCode).form;
}

QStringList pathIn(ConfigDialect dialect)
{
    return {dialect == ConfigDialect::Toml ? u"mcp_servers"_s : u"mcpServers"_s, u"notes"_s};
}

std::shared_ptr<const ConfigText> read(const QByteArray &bytes, ConfigDialect dialect)
{
    const auto config = ConfigText::parse(bytes, dialect);
    return config ? *config : nullptr;
}

Result<QByteArray> connected(const ConfigText &config, ConfigDialect dialect)
{
    const QStringList path = pathIn(dialect);
    const QJsonObject present = config.tableAt(path);
    return config.withMembers(path, droppedFor(form(dialect), call), membersFor(form(dialect), call, present));
}

QByteArray made(Variation &variation, ConfigDialect dialect, bool hasEntry)
{
    if (dialect == ConfigDialect::Toml)
        return variation.toml(hasEntry);
    return variation.json("mcpServers", dialect != ConfigDialect::Json, dialect == ConfigDialect::Jsonc, hasEntry);
}

//! How many bytes at the beginning, and at the end, are the same.
std::pair<qsizetype, qsizetype> sameEnds(const QByteArray &one, const QByteArray &other)
{
    const qsizetype most = std::min(one.size(), other.size());
    qsizetype front = 0;
    while (front < most && one[front] == other[front])
        ++front;
    qsizetype back = 0;
    while (back < most - front && one[one.size() - 1 - back] == other[other.size() - 1 - back])
        ++back;
    return {front, back};
}

} // namespace

class TestConfigText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dialects()
    {
        QTest::addColumn<ConfigDialect>("dialect");
        QTest::newRow("JSON") << ConfigDialect::Json;
        QTest::newRow("JSON with comments") << ConfigDialect::JsonWithComments;
        QTest::newRow("JSON with comments and commas") << ConfigDialect::Jsonc;
        QTest::newRow("TOML") << ConfigDialect::Toml;
    }

    void anEntryChangesAndGoesBackToEveryByte_data() { dialects(); }
    void anEntryChangesAndGoesBackToEveryByte()
    {
        QFETCH(ConfigDialect, dialect);
        const QStringList path = pathIn(dialect);
        for (quint32 seed = 0; seed < 200; ++seed) {
            Variation variation(seed);
            const QByteArray before = made(variation, dialect, true);
            const auto config = read(before, dialect);
            QVERIFY2(config, before.constData());
            const auto entry = config->textAt(path);
            QVERIFY2(entry && !entry->isEmpty(), before.constData());

            const auto after = connected(*config, dialect);
            QVERIFY2(after, QByteArray(before + (after ? QByteArray() : after.error().detail.toUtf8())).constData());
            const auto changed = read(*after, dialect);
            QVERIFY2(changed, after->constData());
            const ClientEntry now = entryFrom(u"notes"_s, changed->tableAt(path));
            QVERIFY2(now.call == call && now.url.isEmpty(), after->constData());
            QCOMPARE(changed->tableAt(path).contains("trust"_L1), config->tableAt(path).contains("trust"_L1));

            // Not one byte outside of the entry.
            const auto [front, back] = sameEnds(before, *after);
            const qsizetype begin = before.indexOf(*entry);
            QVERIFY2(front >= begin && back >= before.size() - begin - entry->size(), after->constData());

            const auto restored = changed->withText(path, *entry);
            QVERIFY2(restored, after->constData());
            QCOMPARE(*restored, before);
        }
    }

    void anEntryComesAndGoesAgain_data() { dialects(); }
    void anEntryComesAndGoesAgain()
    {
        QFETCH(ConfigDialect, dialect);
        const QStringList path = pathIn(dialect);
        for (quint32 seed = 0; seed < 200; ++seed) {
            Variation variation(seed);
            const QByteArray before = made(variation, dialect, false);
            const auto config = read(before, dialect);
            QVERIFY2(config, before.constData());
            const auto after = config->withEntry(path, membersFor(form(dialect), call, {}));
            QVERIFY2(after, before.constData());
            const auto changed = read(*after, dialect);
            QVERIFY2(changed, after->constData());
            QCOMPARE(entryFrom(u"notes"_s, changed->tableAt(path)).call, call);
            const auto gone = changed->withoutEntry(path, config->depthOf(path));
            QVERIFY2(gone, after->constData());
            QByteArray wanted = before;
            if (config->depthOf(path) == 1 && config->tableAt(path.mid(0, 1)).isEmpty()
                && dialect != ConfigDialect::Toml) {
                // What is put between the braces of an empty object is the caller's to remember.
                QByteArray expected = before;
                QByteArray got = *gone;
                for (const char blank : {' ', '\n', '\r', '\t'}) {
                    expected.replace(blank, "");
                    got.replace(blank, "");
                }
                QCOMPARE(got, expected);
                continue;
            }
            // A file that did not end with its last line does so now: that is what the caller has to take back.
            if (dialect == ConfigDialect::Toml && *gone != before)
                wanted += before.contains("\r\n") ? "\r\n" : "\n";
            if (*gone != wanted)
                qWarning("%u\n%s\n---\n%s\n---\n%s", seed, before.constData(), after->constData(), gone->constData());
            QCOMPARE(*gone, wanted);
        }
    }

    void whatTheClientWouldNotReadIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<ConfigDialect>("dialect");
        QTest::addColumn<int>("line");
        QTest::newRow("a comment") << QByteArray("{\n// x\n}") << ConfigDialect::Json << 2;
        QTest::newRow("a last comma") << QByteArray("{\n\"a\":1,\n}") << ConfigDialect::JsonWithComments << 3;
        QTest::newRow("a word") << QByteArray("{\"a\": nil}") << ConfigDialect::Jsonc << 1;
        QTest::newRow("JSON5") << QByteArray("{a: 1}") << ConfigDialect::Jsonc << 1;
        QTest::newRow("single quotes") << QByteArray("{'a': 1}") << ConfigDialect::Jsonc << 1;
        QTest::newRow("two documents") << QByteArray("{}\n{}") << ConfigDialect::Jsonc << 2;
        QTest::newRow("a list") << QByteArray("[]") << ConfigDialect::Jsonc << 1;
        QTest::newRow("no end") << QByteArray("{\"a\": {") << ConfigDialect::Jsonc << 1;
        QTest::newRow("a comment without an end") << QByteArray("{} /*") << ConfigDialect::Jsonc << 1;
        QTest::newRow("a number") << QByteArray("{\"a\": 01}") << ConfigDialect::Jsonc << 1;
        QTest::newRow("a control character") << QByteArray("{\"a\": \"\n\"}") << ConfigDialect::Jsonc << 1;
        QTest::newRow("Latin-1") << QByteArray("{\"a\": \"\xE4\"}") << ConfigDialect::Jsonc << 1;
        QTest::newRow("too deep") << QByteArray("{\"a\":" + QByteArray(200, '[')) << ConfigDialect::Jsonc << 1;
        QTest::newRow("TOML") << QByteArray("a = 1\na = 2\n") << ConfigDialect::Toml << 2;
    }
    void whatTheClientWouldNotReadIsRefused()
    {
        QFETCH(QByteArray, text);
        QFETCH(ConfigDialect, dialect);
        QFETCH(int, line);
        int atLine = 0;
        int column = 0;
        const auto config = ConfigText::parse(text, dialect, &atLine, &column);
        QVERIFY(!config);
        QCOMPARE(config.error().kind, ErrorKind::InvalidInput);
        QCOMPARE(atLine, line);
    }

    void whatCouldBeReadInTwoWaysIsNotEdited_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<ConfigDialect>("dialect");
        const char *entry = "\"notes\": {\"url\": \"https://notes.example/mcp\"}";
        const auto json = [&](const char *before, const char *after) {
            return QByteArray(QByteArray(before) + entry + after);
        };
        QTest::newRow("two lists") << json("{\"mcpServers\": {}, \"mcpServers\": {", "}}") << ConfigDialect::Jsonc;
        QTest::newRow("two entries") << json("{\"mcpServers\": {\"notes\": {}, ", "}}") << ConfigDialect::Jsonc;
        QTest::newRow("two members") << QByteArray("{\"mcpServers\": {\"notes\": {\"url\": \"a\", \"url\": \"b\"}}}")
                                     << ConfigDialect::Jsonc;
        QTest::newRow("a file that is included")
            << json("{\"mcpServers\": {\"$include\": \"x\", ", "}}") << ConfigDialect::Jsonc;
        QTest::newRow("a list that is none") << QByteArray("{\"mcpServers\": []}") << ConfigDialect::Jsonc;
        QTest::newRow("TOML in one line")
            << QByteArray("[mcp_servers]\nnotes = {url = \"u\"}\n") << ConfigDialect::Toml;
        QTest::newRow("TOML by dotted keys") << QByteArray("[mcp_servers]\nnotes.url = \"u\"\n") << ConfigDialect::Toml;
        QTest::newRow("TOML in two places")
            << QByteArray("[mcp_servers.notes]\nurl = \"u\"\n[a]\n[mcp_servers.notes.oauth]\nclient_id = \"c\"\n")
            << ConfigDialect::Toml;
    }
    void whatCouldBeReadInTwoWaysIsNotEdited()
    {
        QFETCH(QByteArray, text);
        QFETCH(ConfigDialect, dialect);
        const auto config = read(text, dialect);
        QVERIFY(config);
        const QStringList path = pathIn(dialect);
        for (const auto &outcome : {connected(*config, dialect), config->withEntry(path, {{u"command"_s, u"x"_s}})}) {
            if (outcome)
                QFAIL(qPrintable(QString::fromUtf8(*outcome)));
            QCOMPARE(outcome.error().kind, ErrorKind::InvalidInput);
        }
        // What is in an entry that goes is no matter then.
        const bool isWithin = QByteArray(QTest::currentDataTag()) == "two members";
        QCOMPARE(config->withoutEntry(path, 1).has_value(), isWithin);
    }

    void whatIsMissingAroundAnEntryIsMade_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<ConfigDialect>("dialect");
        QTest::addColumn<QByteArray>("after");
        const char *whole = "{\n  \"mcpServers\": {\n    \"notes\": {\n      \"command\": \"C\"\n    }\n  }\n}\n";
        QTest::newRow("no file") << QByteArray() << ConfigDialect::Json << QByteArray(whole);
        QTest::newRow("an empty file") << QByteArray("\n") << ConfigDialect::Json
                                       << QByteArray(QByteArray("\n") + whole);
        QTest::newRow("an empty object") << QByteArray("{}\n") << ConfigDialect::Json << QByteArray(whole);
        QTest::newRow("in one line") << QByteArray("{\"a\": 1}") << ConfigDialect::Json
                                     << QByteArray("{\"a\": 1, \"mcpServers\": { \"notes\": { \"command\": \"C\" } }}");
        QTest::newRow("in as few bytes as possible")
            << QByteArray("{\"a\":1,\"mcpServers\":{}}") << ConfigDialect::Json
            << QByteArray("{\"a\":1,\"mcpServers\":{\"notes\":{\"command\":\"C\"}}}");
        QTest::newRow("behind a comment")
            << QByteArray("{\n\t\"mcpServers\": {\n\t\t\"a\": {} // last\n\t}\n}") << ConfigDialect::Jsonc
            << QByteArray(
                   "{\n\t\"mcpServers\": {\n\t\t\"a\": {}, // last\n\t\t\"notes\": { \"command\": \"C\" }\n\t}\n}");
        QTest::newRow("TOML") << QByteArray("a = 1") << ConfigDialect::Toml
                              << QByteArray("a = 1\n\n[mcp_servers.notes]\ncommand = \"C\"\n");
        QTest::newRow("no TOML") << QByteArray() << ConfigDialect::Toml
                                 << QByteArray("[mcp_servers.notes]\ncommand = \"C\"\n");
    }
    void whatIsMissingAroundAnEntryIsMade()
    {
        QFETCH(QByteArray, before);
        QFETCH(ConfigDialect, dialect);
        QFETCH(QByteArray, after);
        const auto config = read(before, dialect);
        QVERIFY(config);
        const auto changed = config->withEntry(pathIn(dialect), {{u"command"_s, u"C"_s}});
        QVERIFY(changed);
        QCOMPARE(*changed, after);
    }
};

LATCHKEY_TEST(TestConfigText)
#include "tst_configtext.moc"
