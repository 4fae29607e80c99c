#include "core/base/secretsource.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <cerrno>

#include <sys/wait.h>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

SecretSource commandOf(const QString &script)
{
    SecretSource source;
    source.command = {u"/bin/sh"_s, u"-c"_s, script};
    return source;
}

} // namespace

class TestSecretSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isEmptyWhereNothingIsSet()
    {
        const auto secret = waitFor(readSecret({}));
        QVERIFY(secret);
        QVERIFY(secret->isEmpty());
    }

    void readsEverySource_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("a value") << 0;
        QTest::newRow("a file") << 1;
        QTest::newRow("a link to a file") << 2;
        QTest::newRow("a command") << 3;
        QTest::newRow("a variable") << 4;
    }
    void readsEverySource()
    {
        QFETCH(int, kind);
        const QString path = file("hunter2\n");
        SecretSource source;
        if (kind == 0)
            source = Secret("hunter2");
        else if (kind == 1)
            source.file = path;
        else if (kind == 2) {
            source.file = m_folder.filePath(u"link"_s);
            QVERIFY(QFile::link(path, source.file));
        } else if (kind == 3)
            source = commandOf(u"echo hunter2; echo hunter3 >&2"_s);
        else {
            qputenv("LATCHKEY_TEST_SECRET", "hunter2");
            source.environment = u"LATCHKEY_TEST_SECRET"_s;
        }

        const auto secret = waitFor(readSecret(source));

        QVERIFY(secret);
        QCOMPARE(secret->reveal(), QByteArrayView("hunter2"));
    }

    void refusesWhatOthersCanRead_data()
    {
        QTest::addColumn<QFile::Permissions>("permissions");
        QTest::newRow("group") << QFile::Permissions(QFile::ReadGroup);
        QTest::newRow("everybody") << QFile::Permissions(QFile::ReadOther);
        QTest::newRow("everybody may write") << QFile::Permissions(QFile::WriteOther);
    }
    void refusesWhatOthersCanRead()
    {
        QFETCH(QFile::Permissions, permissions);
        SecretSource source;
        source.file = file("hunter2");
        QVERIFY(QFile::setPermissions(source.file, permissions | QFile::ReadOwner | QFile::WriteOwner));

        const auto secret = waitFor(readSecret(source));

        QVERIFY(!secret);
        QCOMPARE(secret.error().kind, ErrorKind::InvalidInput);
        QVERIFY(secret.error().detail.contains(u"chmod 600"_s));
        QVERIFY(!secret.error().detail.contains(u"hunter2"_s));
    }

    void refusesAFileOfNoUse_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("blank") << QByteArray(" \n");
        QTest::newRow("huge") << QByteArray(64 * 1024 + 1, 'x');
    }
    void refusesAFileOfNoUse()
    {
        QFETCH(QByteArray, content);
        SecretSource source;
        source.file = file(content);
        const auto secret = waitFor(readSecret(source));
        QVERIFY(!secret);
        QVERIFY(secret.error().detail.contains(source.file));
    }

    void saysWhichCommandFailedAndNothingOfItsOutput_data()
    {
        QTest::addColumn<QString>("script");
        QTest::newRow("a status") << u"echo hunter2; exit 3"_s;
        QTest::newRow("a signal") << u"echo hunter2; kill -9 $$"_s;
        QTest::newRow("nothing") << u"true"_s;
        QTest::newRow("too much") << u"yes hunter2"_s;
        QTest::newRow("no end") << u"echo hunter2; exec sleep 600"_s;
    }
    void saysWhichCommandFailedAndNothingOfItsOutput()
    {
        QFETCH(QString, script);
        const auto secret = waitFor(readSecret(commandOf(script), 2s));
        QVERIFY(!secret);
        QCOMPARE(secret.error().kind, ErrorKind::InvalidInput);
        QVERIFY(secret.error().detail.contains(u"/bin/sh"_s));
        QVERIFY(!secret.error().detail.contains(u"hunter2"_s));
        // And it is not left to itself: no child is left.
        QVERIFY(
            waitUntil([] { return ::waitid(P_ALL, 0, nullptr, WEXITED | WNOHANG | WNOWAIT) < 0 && errno == ECHILD; }));
    }

    void startsNoShell()
    {
        SecretSource source;
        source.command = {u"/bin/echo"_s, u"a; b $HOME"_s};
        const auto secret = waitFor(readSecret(source));
        QVERIFY(secret);
        QCOMPARE(secret->reveal(), QByteArrayView("a; b $HOME"));
    }

    void saysThatThereIsNoSuchProgram()
    {
        SecretSource source;
        source.command = {u"/nonexistent/program"_s};
        QVERIFY(!waitFor(readSecret(source)));
    }

private:
    QString file(const QByteArray &content)
    {
        const QString path = m_folder.filePath(QString::number(++m_files));
        QFile out(path);
        [&] {
            QVERIFY(out.open(QIODevice::WriteOnly));
            QVERIFY(out.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
            QCOMPARE(out.write(content), content.size());
        }();
        return path;
    }

    QTemporaryDir m_folder;
    int m_files = 0;
};

LATCHKEY_TEST(TestSecretSource)
#include "tst_secretsource.moc"
