#include "tests/support/testmain.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QProcessEnvironment>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

//! A user's machine at its worst: each of these once changed what a test saw, or could.
QProcessEnvironment hostile(const QString &folder)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto &[name, value] : std::initializer_list<std::pair<QString, QString>>{
             {u"BROWSER"_s, u"false"_s},
             {u"CODEX_HOME"_s, u"/nonexistent"_s},
             {u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s},
             {u"DESKTOP_SESSION"_s, u"plasma"_s},
             {u"DISPLAY"_s, u":99"_s},
             {u"HOME"_s, folder},
             {u"HTTP_PROXY"_s, u"http://127.0.0.1:9"_s},
             {u"https_proxy"_s, u"http://127.0.0.1:9"_s},
             {u"KDE_SESSION_VERSION"_s, u"5"_s},
             {u"LANG"_s, u"tr_TR.UTF-8"_s},
             {u"LANGUAGE"_s, u"tr"_s},
             {u"LC_ALL"_s, u"tr_TR.UTF-8"_s},
             {u"NODE_OPTIONS"_s, u"--nonsense"_s},
             {u"QT_NO_GLIB"_s, u"1"_s},
             {u"QT_QPA_PLATFORM"_s, u"nonsense"_s},
             {u"QT_SCALE_FACTOR"_s, u"3"_s},
             {u"SSH_CONNECTION"_s, u"there"_s},
             {u"SSL_CERT_FILE"_s, u"/nonexistent"_s},
             {u"TZ"_s, u"Asia/Kolkata"_s},
             {u"WAYLAND_DISPLAY"_s, u"wayland-9"_s},
             {u"XDG_CONFIG_HOME"_s, folder},
             {u"XDG_CURRENT_DESKTOP"_s, u"KDE"_s},
             {u"XDG_DATA_DIRS"_s, folder},
             {u"XDG_DATA_HOME"_s, folder},
             {u"XDG_RUNTIME_DIR"_s, folder},
             {u"XDG_STATE_HOME"_s, folder},
         })
        environment.insert(name, value);
    return environment;
}

} // namespace

//! That nothing of the machine reaches a test.
class TestHermetic : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_machine;

    struct Outcome {
        int status = -1;
        QByteArray out;
    };
    Outcome run(const QStringList &command) const
    {
        QProcess process;
        process.setProcessEnvironment(hostile(m_machine.path()));
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(command.first(), command.mid(1));
        process.closeWriteChannel();
        if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
            return {};
        return {process.exitCode(), process.readAllStandardOutput()};
    }
    Outcome runUnder(const QString &script, const QStringList &command) const
    {
        return run(QStringList{u"" SUPPORT_FOLDER "/"_s + script} + command);
    }
    static void scripts()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QStringList>("more"); // than every test sees
        const QString bus = u"DBUS_SESSION_BUS_ADDRESS"_s;
        QTest::newRow("alone") << u"hermetic.sh"_s << QStringList();
        QTest::newRow("with a display") << u"with-display.sh"_s << QStringList{bus, u"DISPLAY"_s, u"QT_QPA_PLATFORM"_s};
        QTest::newRow("with a keyring") << u"with-keyring.sh"_s << QStringList{bus};
    }

private Q_SLOTS:
    void letsNothingIn_data() { scripts(); }
    void letsNothingIn()
    {
        QFETCH(QString, script);
        QFETCH(QStringList, more);
        const Outcome seen = runUnder(script, {u"env"_s, u"-0"_s});
        if (seen.status == 77)
            QSKIP("something needed is not installed");
        QCOMPARE(seen.status, 0);

        QHash<QString, QString> variables;
        for (const QByteArray &line : seen.out.split('\0')) {
            const QString text = QString::fromLocal8Bit(line);
            if (!text.isEmpty())
                variables.insert(text.section(u'=', 0, 0), text.section(u'=', 1));
        }
        QCOMPARE(variables.value(u"LANG"_s), u"C.UTF-8"_s);
        QCOMPARE(variables.value(u"TZ"_s), u"UTC"_s);
        const QString own = QFileInfo(variables.value(u"HOME"_s)).path();
        QVERIFY2(QFileInfo(own).fileName().startsWith(u"latchkey."), qPrintable(own));
        for (const QString &name : {u"HOME"_s, u"TMPDIR"_s, u"XDG_CONFIG_DIRS"_s, u"XDG_DATA_DIRS"_s,
                                    u"XDG_RUNTIME_DIR"_s, u"XDG_STATE_HOME"_s})
            QVERIFY2(variables.take(name).startsWith(own + u'/'), qPrintable(name));
        QVERIFY2(!QFileInfo::exists(own), "it stays behind");

        const QStringList ours{u"ASAN_OPTIONS"_s, u"DBUS_SYSTEM_BUS_ADDRESS"_s, u"LANG"_s, u"LSAN_OPTIONS"_s, u"PATH"_s,
                               u"TSAN_OPTIONS"_s, u"QTEST_FUNCTION_TIMEOUT"_s,  u"TZ"_s,   u"UBSAN_OPTIONS"_s};
        const QStringList shells{u"OLDPWD"_s, u"PWD"_s, u"SHLVL"_s, u"_"_s};
        QStringList unexpected;
        for (auto variable = variables.cbegin(); variable != variables.cend(); ++variable) {
            if (!(ours + shells + more).contains(variable.key()) && !variable.key().startsWith(u"LATCHKEY_"))
                unexpected << variable.key();
        }
        QCOMPARE(unexpected, QStringList());
        for (const QString &name : more)
            QVERIFY2(variables.contains(name), qPrintable(name));
    }

    void startsNoServiceOfTheMachine_data() { scripts(); }
    void startsNoServiceOfTheMachine()
    {
        QFETCH(QString, script);
        QFETCH(QStringList, more);
        const QString asker = QStandardPaths::findExecutable(u"gdbus"_s);
        if (asker.isEmpty())
            QSKIP("gdbus is not installed");
        QDir(m_machine.path()).mkpath(u"dbus-1/services"_s);
        QFile service(m_machine.filePath(u"dbus-1/services/org.freedesktop.Notifications.service"_s));
        QVERIFY(service.open(QIODevice::WriteOnly));
        service.write("[D-BUS Service]\nName=org.freedesktop.Notifications\nExec=/bin/false\n");
        service.close();
        const Outcome answer = runUnder(script,
                                        {asker, u"call"_s, u"--session"_s, u"--dest"_s, u"org.freedesktop.DBus"_s,
                                         u"--object-path"_s, u"/"_s, u"--method"_s,
                                         u"org.freedesktop.DBus.ListActivatableNames"_s});
        if (answer.status == 77)
            QSKIP("something needed is not installed");
        QCOMPARE(answer.status == 0, !more.isEmpty()); // without a session there is nobody to ask
        QCOMPARE(answer.out.trimmed(), more.isEmpty() ? "" : "(['org.freedesktop.DBus'],)");
    }

    void anotherUserFindsItsTemporaryFiles()
    {
        const QString look = u"cd \"$TMPDIR\" && stat -c %a . .. ../home"_s;
        QCOMPARE(runUnder(u"hermetic.sh"_s, {u"sh"_s, u"-c"_s, look}).out, "711\n711\n700\n");
    }

    void tellsWhatItsProgramTold()
    {
        QCOMPARE(runUnder(u"hermetic.sh"_s, {u"sh"_s, u"-c"_s, u"exit 7"_s}).status, 7);
        QCOMPARE(runUnder(u"hermetic.sh"_s, {u"GIVEN=by name"_s, u"printenv"_s, u"GIVEN"_s}).out, "by name\n");
    }

    void everyTestRunsLikeThis()
    {
        const Outcome listed = run(
            {u"" CTEST_PROGRAM ""_s, u"--test-dir"_s, u"" BUILD_FOLDER ""_s, u"--show-only=json-v1"_s});
        QCOMPARE(listed.status, 0);
        const QJsonArray tests = QJsonDocument::fromJson(listed.out).object()[u"tests"_s].toArray();
        QVERIFY(!tests.isEmpty());
        for (const auto &test : tests) {
            const QString script = test.toObject()[u"command"_s].toArray().first().toString();
            QVERIFY2(script.endsWith(u"/tests/support/hermetic.sh")
                         || script.endsWith(u"/tests/support/with-display.sh"),
                     qPrintable(test.toObject()[u"name"_s].toString()));
        }
    }
};

LATCHKEY_TEST(TestHermetic)
#include "tst_hermetic.moc"
