#include "tests/support/testmain.h"

#include <QtCore/QFile>
#include <QtTest/QTest>

class TestReadme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTenLinesAreTheOnesThatCompile()
    {
        const QByteArray readme = contentOf(README_FILE);
        const qsizetype from = readme.indexOf("```cpp\n") + 7;
        const QByteArray shown = readme.mid(from, readme.indexOf("```", from) - from);

        const QByteArray source = contentOf(EXAMPLE_FILE);
        const qsizetype begin = source.indexOf("// begin\n") + 9;
        QByteArray compiled;
        for (const QByteArray &line : source.mid(begin, source.indexOf("    // end") - begin).split('\n')) {
            if (!line.isEmpty())
                compiled.append(line.mid(4)).append('\n');
        }
        QVERIFY(compiled.count('\n') >= 10);
        QCOMPARE(shown, compiled);
    }

    void thePictureIsThere()
    {
        QVERIFY(contentOf(README_FILE).contains("resources/screenshots/main-light.png"));
        QVERIFY(QFile::exists(QStringLiteral(SOURCE_FOLDER "/resources/screenshots/main-light.png")));
    }

private:
    static QByteArray contentOf(const char *path)
    {
        QFile file(QString::fromUtf8(path));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

LATCHKEY_TEST(TestReadme)
#include "tst_readme.moc"
