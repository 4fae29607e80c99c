#include "app/bridge/toolheaders.h"
#include "tests/support/testmain.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtTest/QtTest>

using namespace Latchkey;
using namespace Qt::StringLiterals;

using Fields = QList<QPair<QByteArray, QByteArray>>;

namespace {

QByteArray listOf(const QByteArray &schema)
{
    return R"({"jsonrpc":"2.0","id":1,"result":{"tools":[{"name":"t","inputSchema":)" + schema
        + R"(},{"name":"other","inputSchema":{"type":"object"}}]}})";
}

//! A schema with one property `p`.
QByteArray marked(const QByteArray &property)
{
    return R"({"type":"object","properties":{"p":)" + property + "}}";
}

JsonRpc::Message call(const QByteArray &arguments)
{
    return *JsonRpc::parse(R"({"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"t","arguments":)"
                           + arguments + "}}");
}

QStringList namesIn(const QByteArray &list)
{
    QStringList names;
    for (const QJsonValue tool : QJsonDocument::fromJson(list)["result"_L1]["tools"_L1].toArray())
        names.append(tool["name"_L1].toString());
    return names;
}

} // namespace

class TestToolHeaders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mirrorsWhatIsMarked_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("field"); // null: none is sent
        const auto row = [](const char *name, const char *type, const char *value, const QByteArray &field) {
            QTest::newRow(name) << QByteArray(type) << QByteArray(value) << field;
        };
        row("text", R"("string")", R"("us-west1")", "us-west1");
        row("blank text", R"("string")", R"("Seattle, WA")", "Seattle, WA");
        row("empty text", R"("string")", R"("")", "");
        row("not ASCII", R"("string")", R"("Hello, 世界")", "=?base64?SGVsbG8sIOS4lueVjA==?=");
        row("padded", R"("string")", R"(" padded ")", "=?base64?IHBhZGRlZCA=?=");
        row("line end", R"("string")", R"("line1\nline2")", "=?base64?bGluZTEKbGluZTI=?=");
        row("looks encoded", R"("string")", R"("=?base64?literal?=")", "=?base64?PT9iYXNlNjQ/bGl0ZXJhbD89?=");
        row("number", R"("integer")", "42", "42");
        row("negative number", R"("integer")", "-7", "-7");
        row("whole number with a point", R"("integer")", "42.0", "42");
        row("largest number", R"("integer")", "9007199254740991", "9007199254740991");
        row("number too large to be exact", R"("integer")", "9007199254740993", {});
        row("no whole number", R"("integer")", "1.5", {});
        row("true", R"("boolean")", "true", "true");
        row("false", R"("boolean")", "false", "false");
        row("null", R"(["string","null"])", "null", {});
        row("an object where a text should be", R"("string")", "{}", {});
    }
    void mirrorsWhatIsMarked()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, field);
        ToolHeaders headers;
        const QByteArray list = listOf(marked(R"({"type":)" + type + R"(,"x-mcp-header":"Region"})"));
        const ToolHeaders::FilteredTools filtered = headers.learn(list);
        QCOMPARE(filtered.json, list);
        QVERIFY(filtered.refused.isEmpty());
        const Fields expected = field.isNull() ? Fields{} : Fields{{"Mcp-Param-Region", field}};
        QCOMPARE(headers.fieldsFor(call(R"({"p":)" + value + "}")), expected);
    }

    void findsNestedParameters()
    {
        ToolHeaders headers;
        headers.learn(listOf(
            marked(R"({"type":"object","properties":{"x-mcp-header":{"type":"integer","x-mcp-header":"Limit"}}})")));
        QCOMPARE(headers.fieldsFor(call(R"({"p":{"x-mcp-header":3}})")), (Fields{{"Mcp-Param-Limit", "3"}}));
        QCOMPARE(headers.fieldsFor(call("{}")), Fields{});
        QCOMPARE(headers.fieldsFor(call("[]")), Fields{});
    }

    void leavesOutToolsWithMarksThatAreNotAllowed_data()
    {
        QTest::addColumn<QByteArray>("schema");
        const auto row = [](const char *name, const QByteArray &schema) { QTest::newRow(name) << schema; };
        row("empty name", marked(R"({"type":"string","x-mcp-header":""})"));
        row("no text", marked(R"({"type":"string","x-mcp-header":7})"));
        row("blank in the name", marked(R"({"type":"string","x-mcp-header":"My Region"})"));
        row("line end in the name", marked(R"({"type":"string","x-mcp-header":"A\r\nX-Evil: 1"})"));
        row("colon in the name", marked(R"({"type":"string","x-mcp-header":"A:B"})"));
        row("not ASCII", marked(R"({"type":"string","x-mcp-header":"Größe"})"));
        row("any number", marked(R"({"type":"number","x-mcp-header":"N"})"));
        row("object", marked(R"({"type":"object","x-mcp-header":"N"})"));
        row("no type", marked(R"({"x-mcp-header":"N"})"));
        row("two types", marked(R"({"type":["string","integer"],"x-mcp-header":"N"})"));
        row("twice",
            R"({"properties":{"a":{"type":"string","x-mcp-header":"N"},"b":{"type":"string","x-mcp-header":"n"}}})");
        row("the whole", R"({"type":"string","x-mcp-header":"N"})");
        row("in a list", marked(R"({"type":"array","items":{"type":"string","x-mcp-header":"N"}})"));
        row("in an alternative", marked(R"({"anyOf":[{"type":"string","x-mcp-header":"N"}]})"));
        row("in a condition", R"({"if":{"properties":{"p":{"type":"string","x-mcp-header":"N"}}}})");
        row("by reference",
            R"({"$defs":{"d":{"type":"string","x-mcp-header":"N"}},"properties":{"p":{"$ref":"d.json"}}})");
        row("nested without end",
            QByteArray(R"({"properties":{"p":)").repeated(40) + R"({"type":"string","x-mcp-header":"N"})"
                + QByteArray("}}").repeated(40));
    }
    void leavesOutToolsWithMarksThatAreNotAllowed()
    {
        QFETCH(QByteArray, schema);
        ToolHeaders headers;
        const ToolHeaders::FilteredTools filtered = headers.learn(listOf(schema));
        QCOMPARE(filtered.refused.size(), 1);
        QCOMPARE(filtered.refused.first().name, u"t"_s);
        QVERIFY(!filtered.refused.first().why.isEmpty());
        QCOMPARE(namesIn(filtered.json), QStringList{u"other"_s});
        QCOMPARE(QJsonDocument::fromJson(filtered.json)["result"_L1].toObject().keys(), QStringList{u"tools"_s});
        QCOMPARE(headers.fieldsFor(call(R"({"p":"x","a":"x"})")), Fields{});
    }

    void aMarkAmongValuesIsNone()
    {
        ToolHeaders headers;
        const QByteArray list = listOf(
            marked(R"({"type":"object","default":{"x-mcp-header":"N"},"enum":[{"x-mcp-header":1}]})"));
        QCOMPARE(headers.learn(list).json, list);
    }

    void theLastListCounts()
    {
        ToolHeaders headers;
        headers.learn(listOf(marked(R"({"type":"string","x-mcp-header":"Old"})")));
        headers.learn(listOf(marked(R"({"type":"string","x-mcp-header":"New"})")));
        QCOMPARE(headers.fieldsFor(call(R"({"p":"x"})")), (Fields{{"Mcp-Param-New", "x"}}));
        headers.learn(listOf(marked(R"({"type":"string"})")));
        QCOMPARE(headers.fieldsFor(call(R"({"p":"x"})")), Fields{});
    }
};

LATCHKEY_TEST(TestToolHeaders)
#include "tst_toolheaders.moc"
