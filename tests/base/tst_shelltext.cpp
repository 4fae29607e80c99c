#include "core/base/shelltext_p.h"
#include "tests/support/testmain.h"

#include <QtCore/QProcess>
#include <QtTest/QTest>

using namespace Latchkey;
using namespace Qt::StringLiterals;

class TestShellText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheSameToAShell_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("line");
        QTest::newRow("plain") << u"npm:@scope/x.y"_s << u"npm:@scope/x.y"_s;
        QTest::newRow("nothing") << QString() << u"''"_s;
        QTest::newRow("a blank") << u"Salesforce DX"_s << u"'Salesforce DX'"_s;
        QTest::newRow("letters") << u"übung"_s << u"'übung'"_s;
        QTest::newRow("a quote") << u"it's"_s << u"'it'\\''s'"_s;
        QTest::newRow("a command") << u"$(rm -rf /);`x`&|<>!*?[~#\"\\"_s << u"'$(rm -rf /);`x`&|<>!*?[~#\"\\'"_s;
        QTest::newRow("a home") << u"~"_s << u"'~'"_s;
        QTest::newRow("a line break") << u"a\nb'\\"_s << u"$'a\\x0ab\\'\\\\'"_s;
        QTest::newRow("what turns the text around") << u"a\u202eb"_s << u"$'a\\xe2\\x80\\xaeb'"_s;
        QTest::newRow("what a terminal obeys") << u"\x1b[2J"_s << u"$'\\x1b[2J'"_s;
    }
    void isTheSameToAShell()
    {
        QFETCH(QString, word);
        QTEST(shellLine({word}), "line");
        QCOMPARE(shellWords(shellLine({word, u"next"_s})), (QStringList{word, u"next"_s}));
        QProcess shell;
        shell.start(u"bash"_s, {u"-c"_s, u"printf %s "_s + shellLine({word})});
        if (!shell.waitForStarted())
            QSKIP("bash is not installed");
        QVERIFY(shell.waitForFinished());
        QCOMPARE(QString::fromUtf8(shell.readAllStandardOutput()), word);
    }

    void aLineOfAPersonIsReadAsAShellDoes_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("nothing") << QString() << QStringList();
        QTest::newRow("blanks") << u" a\t b \n"_s << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("double quotes") << u"\"/my tools/x\" \"\""_s << QStringList{u"/my tools/x"_s, QString()};
        QTest::newRow("in a word") << u"a'b c'\"d\\\"\"e"_s << QStringList{u"ab cd\"e"_s};
        QTest::newRow("a backslash") << u"/my\\ tools/x"_s << QStringList{u"/my tools/x"_s};
        QTest::newRow("beyond the first plane") << u"'\U0001F511'"_s << QStringList{u"\U0001F511"_s};
        QTest::newRow("no end") << u"a 'b"_s << QStringList();
        QTest::newRow("no end with escapes") << u"$'\\x4"_s << QStringList();
        QTest::newRow("a backslash at the end") << u"a b\\"_s << QStringList();
    }
    void aLineOfAPersonIsReadAsAShellDoes()
    {
        QFETCH(QString, line);
        QTEST(shellWords(line), "words");
    }

    void whatBeginsLikeAnOptionIsNone()
    {
        QCOMPARE(commandLineOf(u"login"_s, {u"notes"_s}), u"latchkey-cli login notes"_s);
        QCOMPARE(commandLineOf(u"login"_s, {u"-x"_s}), u"latchkey-cli login -- -x"_s);
        QCOMPARE(commandLineOf(u"doctor --move"_s, {u"a b"_s, u"c"_s}), u"latchkey-cli doctor --move 'a b' c"_s);
    }
};

LATCHKEY_TEST(TestShellText)
#include "tst_shelltext.moc"
