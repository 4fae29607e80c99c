#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QSocketNotifier>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <cerrno>
#include <csignal>
#include <memory>
#include <vector>

#include <fcntl.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Latchkey::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! Names that Codex takes.
const QStringList &names()
{
    static const QStringList names{
        u"notes"_s,         u"Salesforce DX"_s, u"npm:@scope/x.y=z"_s, u"übung"_s,           u"it's"_s,
        u"say \"so\""_s,    u"a|b & c; d"_s,    u"$HOME `id` $(id)"_s, u"back\\slash"_s,     u"~tilde*[x]{a,b}?"_s,
        u"#hash! bang!x"_s, u"(x) <y>"_s,       u"two\nlines"_s,       u"hidden\u202etxt"_s, u" blank "_s};
    return names;
}

//! A shell that a person sits before, with the completions of latchkey-cli.
class Shell
{
public:
    Shell(const QStringList &command, const QByteArray &setUp)
    {
        std::vector<QByteArray> arguments;
        for (const QString &argument : command)
            arguments.push_back(argument.toUtf8());
        std::vector<char *> pointers;
        for (QByteArray &argument : arguments)
            pointers.push_back(argument.data());
        pointers.push_back(nullptr);
        const winsize size{40, 200, 0, 0};
        m_pid = ::forkpty(&m_terminal, nullptr, nullptr, &size);
        if (m_pid == 0) {
            ::execvp(pointers[0], pointers.data());
            ::_exit(127);
        }
        if (m_pid < 0)
            qFatal("no terminal");
        ::fcntl(m_terminal, F_SETFL, O_NONBLOCK);
        m_reader = std::make_unique<QSocketNotifier>(m_terminal, QSocketNotifier::Read);
        QObject::connect(m_reader.get(), &QSocketNotifier::activated, m_reader.get(), [this] { read(); });
        type(setUp);
    }
    ~Shell()
    {
        m_reader.reset();
        ::close(m_terminal);
        ::kill(m_pid, SIGKILL);
        ::waitpid(m_pid, nullptr, 0);
    }
    Q_DISABLE_COPY_MOVE(Shell)

    void type(const QByteArray &keys)
    {
        qsizetype written = 0;
        (void)waitUntil(
            [&] {
                const ssize_t now = ::write(m_terminal, keys.constData() + written,
                                            static_cast<std::size_t>(keys.size() - written));
                written += qMax<ssize_t>(0, now);
                return written == keys.size();
            },
            30s);
    }
    const QByteArray &shown() const { return m_shown; }

private:
    void read()
    {
        char buffer[4096];
        const ssize_t size = ::read(m_terminal, buffer, sizeof buffer);
        if (size > 0)
            m_shown.append(buffer, size);
        else if (size == 0 || errno != EAGAIN)
            m_reader->setEnabled(false); // it has ended
    }

    int m_terminal = -1;
    pid_t m_pid = -1;
    std::unique_ptr<QSocketNotifier> m_reader;
    QByteArray m_shown;
};

} // namespace

//! What a shell makes of a name that it completes is the name that the program is given.
class TestCompletions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(QDir().mkpath(m_folder.filePath(u"bin"_s)) && QDir().mkpath(m_folder.filePath(u"home dir"_s)));
        // `token` says what it was given; the rest is the program's own.
        QFile wrapper(m_folder.filePath(u"bin/latchkey-cli"_s));
        QVERIFY(wrapper.open(QIODevice::WriteOnly));
        wrapper.write(
            "#!/bin/sh\ncase \" $* \" in *' token '*) printf '%s\\0' \"$@\" >\"$GIVEN.new\"; exec mv \"$GIVEN.new\" "
            "\"$GIVEN\";; esac\nexec '" LATCHKEY_CLI "' \"$@\"\n");
        QVERIFY(wrapper.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        wrapper.close();
        qputenv("PATH", QByteArray(QFile::encodeName(m_folder.filePath(u"bin"_s)) + ':' + qgetenv("PATH")));
        qputenv("GIVEN", QFile::encodeName(given()));
        qputenv("CODEX_HOME", QFile::encodeName(home()));
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_folder.filePath(u"config"_s)));
        qputenv("TERM", "xterm");
        qputenv("HISTFILE", "/dev/null");
        qputenv("LC_ALL", "C.UTF-8");
    }

    void aCompletedNameIsTheServers_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QByteArray>("setUp");
        QTest::addColumn<QList<QByteArray>>("quotes"); // that a person may have opened
        const QByteArray folder = QByteArray("'" COMPLETIONS "'");
        QTest::newRow("bash") << u"bash"_s << QStringList{u"--norc"_s, u"--noprofile"_s, u"-i"_s}
                              << QByteArray("source " + folder + "/latchkey-cli\r") << QList<QByteArray>{"", "\"", "'"};
        QTest::newRow("zsh") << u"zsh"_s << QStringList{u"-f"_s, u"-i"_s}
                             << QByteArray("fpath=(" + folder + " $fpath); autoload -Uz compinit && compinit -u -D\r")
                             << QList<QByteArray>{"", "\"", "'"};
        QTest::newRow("fish") << u"fish"_s << QStringList{u"--no-config"_s, u"-i"_s}
                              << QByteArray("source " + folder + "/latchkey-cli.fish\r")
                              << QList<QByteArray>{"", "\"", "'"};
    }
    void aCompletedNameIsTheServers()
    {
        QFETCH(QString, program);
        QFETCH(QStringList, options);
        QFETCH(QByteArray, setUp);
        QFETCH(QList<QByteArray>, quotes);
        const QString shellProgram = QStandardPaths::findExecutable(program);
        if (shellProgram.isEmpty())
            QSKIP(qPrintable(u"skipped: %1 is not installed"_s.arg(program)));
        Shell shell(QStringList{shellProgram} + options, setUp);
        for (qsizetype i = 0; i < names().size(); ++i) {
            const QString name = names()[i];
            configure({name});
            // Each name in one of the ways, and the one that turns lines around in all of them; in the long run all do.
            const bool isSoak = qEnvironmentVariableIsSet("LATCHKEY_SOAK");
            const bool isWhole = isSoak || name.contains(u'\u202e');
            for (const QByteArray &quote : isWhole ? quotes : quotes.mid(i % quotes.size(), 1))
                QCOMPARE(givenAfter(shell, "latchkey-cli token " + quote + "\t"), (QStringList{u"token"_s, name}));
        }
        QVERIFY(program != "bash"_L1 || !shell.shown().contains(u"\u202e"_s.toUtf8())); // no line is turned around
        // What tells one from the others is typed.
        configure(names());
        for (const QByteArray &typed : QList<QByteArray>{"npm:@sc", "'Salesforce ", "Salesforce\\ D"}) {
            const QString begin = QString::fromUtf8(typed).remove(u'\\').remove(u'\'');
            const QStringList fitting = names().filter(QRegularExpression(u'^' + QRegularExpression::escape(begin)));
            QCOMPARE(givenAfter(shell, "latchkey-cli token " + typed + "\t"),
                     (QStringList{u"token"_s, fitting.value(0)}));
        }
        // And the home is the one of the line, before the command or after it.
        qputenv("CODEX_HOME", "/nowhere");
        Shell elsewhere(QStringList{shellProgram} + options, setUp);
        qputenv("CODEX_HOME", QFile::encodeName(home()));
        configure({names()[1]});
        const QByteArray folder = QFile::encodeName(m_folder.path());
        for (const QByteArray &line :
             QList<QByteArray>{"--home '" + folder + "/home dir' token ", "token --home " + folder + "/home\\ dir ",
                               "token --home='" + folder + "/home dir' "})
            QCOMPARE(lastOf(givenAfter(elsewhere, "latchkey-cli " + line + '\t')), names()[1]);
        // What looks like an option is offered where none can follow.
        configure({u"-x"_s});
        QCOMPARE(lastOf(givenAfter(shell, "latchkey-cli token -- \t")), u"-x"_s);
    }

    void namesComeWithoutALookIntoTheStores()
    {
        configure(names());
        QFile broken(home() + "/.credentials.json"_L1);
        QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("{broken") > 0);
        broken.close();
        QProcess program;
        program.start(QStringLiteral(LATCHKEY_CLI), {u"status"_s, u"--names"_s});
        QVERIFY(program.waitForFinished(30000));
        QCOMPARE(program.exitCode(), 0);
        QCOMPARE(QString::fromUtf8(program.readAllStandardOutput()),
                 QString(names().join(QChar(u'\0')) + QChar(u'\0')));
        QVERIFY(broken.remove());

        program.start(QStringLiteral(LATCHKEY_CLI), {u"status"_s, u"--names"_s, u"--json"_s});
        QVERIFY(program.waitForFinished(30000));
        QCOMPARE(program.exitCode(), 2);
    }

private:
    static QString lastOf(const QStringList &words) { return words.isEmpty() ? QString() : words.last(); }
    QString home() const { return m_folder.filePath(u"home dir"_s); }
    QString given() const { return m_folder.filePath(u"given"_s); }

    void configure(const QStringList &servers) const
    {
        QByteArray toml = "mcp_oauth_credentials_store = \"file\"\n";
        for (const QString &server : servers) {
            const QByteArray array = QJsonDocument(QJsonArray{server}).toJson(QJsonDocument::Compact);
            toml += "[mcp_servers." + array.mid(1, array.size() - 2) + "]\nurl = \"https://mcp.example/"
                + server.toUtf8().toHex() + "\"\n";
        }
        QFile file(home() + "/config.toml"_L1);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(toml) == toml.size());
    }

    //! What the program is called with, when \a line is typed and sent off.
    QStringList givenAfter(Shell &shell, const QByteArray &line) const
    {
        QFile::remove(given());
        const qsizetype before = shell.shown().size();
        shell.type(line + '\r');
        if (!waitUntil([this] { return QFile::exists(given()); }, 20s)) {
            qWarning().noquote() << line << "showed" << shell.shown().mid(before);
            shell.type("\x03"); // for the next one
            return {};
        }
        QFile file(given());
        if (!file.open(QIODevice::ReadOnly))
            return {};
        QStringList arguments = QString::fromUtf8(file.readAll()).split(QChar(u'\0'));
        arguments.removeLast();
        return arguments;
    }

    QTemporaryDir m_folder;
};

LATCHKEY_TEST(TestCompletions)
#include "tst_completions.moc"
