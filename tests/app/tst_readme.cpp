#include "tests/support/testmain.h"

#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtTest/QTest>

class TestReadme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theProgramIsTheOneThatCompiles()
    {
        const QByteArray readme = contentOf(README_FILE);
        const qsizetype from = readme.indexOf("```cpp\n") + 7;
        const QByteArray shown = readme.mid(from, readme.indexOf("```", from) - from);
        const QByteArray source = contentOf(EXAMPLE_FILE);
        const QByteArray compiled = source.mid(source.indexOf("\n\n") + 2); // but for the comment on top
        QVERIFY(compiled.count('\n') >= 10);
        QCOMPARE(shown, compiled);
    }

    //! Nobody is signed in here: it says so, and ends by itself.
    void itRuns()
    {
        QProcess program;
        program.setProcessChannelMode(QProcess::MergedChannels);
        program.start(QStringLiteral(EXAMPLE_PROGRAM), QStringList());
        QVERIFY(program.waitForFinished(20'000));
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 0);
        const QByteArray said = program.readAll();
        QVERIFY2(said.contains("Sign in to this server."), said.constData());
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
