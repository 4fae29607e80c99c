#include "tests/clients/clientuser.h"
#include "tests/faults/crashingprocess.h"
#include "tests/support/testmain.h"

#include <cerrno>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray before = "{\n\t\"mcpServers\": { // mine\n\t\t\"notes\": {\"url\": \"https://notes.example/mcp\", "
                          "\"autoApprove\": true},\n\t},\n}\n";

//! A user of Cursor, who connects it in a process that may die.
struct Scene : ClientUser {
    Scene()
        : ClientUser(placeInMemory())
    {
        launcher.program = u"/bin/sh"_s;
    }

    Ending run(const QString &what, const QList<QPair<QString, QString>> &fault = {}) const
    {
        return runCrashingClient({path(u"home"_s), u"file"_s, notes.url}, QProcessEnvironment::systemEnvironment(),
                                 fault + QList<QPair<QString, QString>>{{u"CRASH_DO"_s, what}});
    }
    void reset() const
    {
        put(u"home/.cursor/mcp.json"_s, before);
        QFile::remove(connectionRecordsPath());
    }
    QByteArray file() const { return get(u"home/.cursor/mcp.json"_s); }
    QStringList leftovers() const
    {
        return QDir(path(u"home/.cursor"_s)).entryList({u"*.latchkey-*"_s}, QDir::AllEntries | QDir::Hidden);
    }
};

//! At every place instead of a few.
bool isSoak()
{
    return qEnvironmentVariableIsSet("LATCHKEY_SOAK");
}

int countIn(const QByteArray &text, const QByteArray &word)
{
    return text.mid(text.indexOf(QByteArray(word + ": ")) + word.size() + 2).split('\n').value(0).toInt();
}

} // namespace

class TestConnectionCrashes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    //! Killed at a call that leaves something behind: the file is the old one or the new one, and the way back is there.
    void anEndInTheMiddleCostsNothing_data()
    {
        QTest::addColumn<QString>("what");
        QTest::newRow("connect") << u"connect"_s;
        QTest::newRow("disconnect") << u"disconnect"_s;
    }
    void anEndInTheMiddleCostsNothing()
    {
        QFETCH(QString, what);
        const Scene scene;
        const bool begins = what == "connect"_L1;
        scene.reset();
        QCOMPARE(scene.run(u"connect"_s).status, 0);
        const QByteArray after = scene.file();
        QVERIFY(after != before);
        if (begins)
            scene.reset();
        const int calls = countIn(scene.run(what, {{u"CRASH_COUNT"_s, u"1"_s}}).err, "calls");
        QVERIFY(calls > 5);
        for (int at = 2; at < 2 * calls + 2; at += isSoak() ? 1 : 3) {
            scene.reset();
            if (!begins)
                QVERIFY(scene.connect(McpClient::Cursor));
            scene.run(what, {{u"CRASH_CALL"_s, QString::number(at)}});
            const QByteArray left = scene.file();
            QVERIFY2(left == before || left == after, left.constData());
            // Whoever comes next goes on from there, to where it was at first.
            QVERIFY(scene.connect(McpClient::Cursor));
            QCOMPARE(scene.file(), after);
            QVERIFY2(!scene.waysBack(McpClient::Cursor).first().needsChoice, qPrintable(QString::number(at)));
            QVERIFY(scene.disconnect(McpClient::Cursor));
            QCOMPARE(scene.file(), before);
            QCOMPARE(scene.leftovers(), QStringList());
        }
    }

    void aDiskThatFailsCostsNothing_data()
    {
        QTest::addColumn<int>("error");
        QTest::newRow("full") << ENOSPC;
        QTest::newRow("broken") << EIO;
        QTest::newRow("read-only") << EROFS;
    }
    void aDiskThatFailsCostsNothing()
    {
        QFETCH(int, error);
        const Scene scene;
        scene.reset();
        QCOMPARE(scene.run(u"connect"_s).status, 0);
        const QByteArray after = scene.file();
        scene.reset();
        const QString number = QString::number(error);
        const int calls = countIn(scene.run(u"connect"_s, {{u"CRASH_COUNT"_s, u"1"_s}, {u"FAIL_WITH"_s, number}}).err,
                                  "failable");
        QVERIFY(calls > 2);
        for (int at = 1; at <= calls; at += isSoak() ? 1 : 5) {
            scene.reset();
            const Ending ending = scene.run(
                u"connect"_s,
                {{u"FAIL_WITH"_s, number}, {u"FAIL_CALL"_s, QString::number(at)}, {u"FAIL_ON"_s, u"1"_s}});
            const QByteArray left = scene.file();
            QVERIFY2(left == before || left == after, left.constData());
            QVERIFY(ending.status == 0 ? left == after : true);
            QVERIFY(scene.connect(McpClient::Cursor));
            QVERIFY(scene.disconnect(McpClient::Cursor));
            QCOMPARE(scene.file(), before);
        }
    }
};

LATCHKEY_TEST(TestConnectionCrashes)
#include "tst_connectioncrashes.moc"
