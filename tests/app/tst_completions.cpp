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
        u"notes"_s,       u"Salesforce DX"_s,    u"npm:@scope/x.y=z"_s, u"übung"_s,
        u"it's"_s,        u"say \"so\""_s,       u"a|b & c; d"_s,       u"$HOME `id` $(id)"_s,
        u"back\\slash"_s, u"~tilde*[x]{a,b}?"_s, u"#hash! bang!x"_s,    u"(x) <y>"_s,
        u"two\nlines"_s,  u"hidden\u202etxt"_s,  u" blank "_s,          u"tab\tin"_s};
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
        // The program completes, and says of all else what it was given.
        QFile wrapper(m_folder.filePath(u"bin/latchkey-cli"_s));
        QVERIFY(wrapper.open(QIODevice::WriteOnly));
        wrapper.write("#!/bin/sh\n[ \"$1\" = complete ] && exec '" LATCHKEY_CLI "' \"$@\"\n"
                      "printf '%s\\0' \"$@\" >\"$GIVEN.new\"; exec mv \"$GIVEN.new\" \"$GIVEN\"\n");
        QVERIFY(wrapper.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        wrapper.close();
        qputenv("PATH", QByteArray(QFile::encodeName(m_folder.filePath(u"bin"_s)) + ':' + qgetenv("PATH")));
        qputenv("GIVEN", QFile::encodeName(given()));
        qputenv("CODEX_HOME", QFile::encodeName(home()));
        qputenv("HOME", QFile::encodeName(m_folder.path()));
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_folder.filePath(u"config"_s)));
        qputenv("TERM", "xterm");
        qputenv("HISTFILE", "/dev/null");
        qputenv("LC_ALL", "C.UTF-8");
    }

    void aCompletedNameIsTheServers_data() { eachShell(); }
    void aCompletedNameIsTheServers()
    {
        QFETCH(QString, program);
        QFETCH(QStringList, options);
        QFETCH(QByteArray, setUp);
        const QList<QByteArray> quotes{"", "\"", "'"}; // that a person may have opened
        const QString shellProgram = QStandardPaths::findExecutable(program);
        if (shellProgram.isEmpty())
            QSKIP(qPrintable(u"skipped: %1 is not installed"_s.arg(program)));
        Shell shell(QStringList{shellProgram} + options, setUp);
        for (qsizetype i = 0; i < names().size(); ++i) {
            const QString name = names()[i];
            if (program == "fish"_L1 && name.contains(u'\t'))
                continue; // to fish, a candidate ends there: it does not offer it
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

    void eachCompletesTheSame_data() { eachShell(); }
    void eachCompletesTheSame()
    {
        QFETCH(QString, program);
        QFETCH(QStringList, options);
        QFETCH(QByteArray, setUp);
        const QString shellProgram = QStandardPaths::findExecutable(program);
        if (shellProgram.isEmpty())
            QSKIP(qPrintable(u"skipped: %1 is not installed"_s.arg(program)));
        configure({u"notes"_s, u"-x"_s});
        Shell shell(QStringList{shellProgram} + options, setUp);
        const QByteArray folder = QFile::encodeName(m_folder.path());
        const QString home = this->home();
        const QString file = m_folder.filePath(u"bin/latchkey-cli"_s);
        const std::vector<std::pair<QByteArray, QStringList>> lines{
            {"logou\t", {u"logout"_s}},
            {"--json tok\tx", {u"--json"_s, u"token"_s, u"x"_s}},
            {"--vers\t", {u"--version"_s}},
            {"refresh --fo\tx", {u"refresh"_s, u"--force"_s, u"x"_s}},
            {"refresh --force no\t", {u"refresh"_s, u"--force"_s, u"notes"_s}},
            {"login --scope no no\t", {u"login"_s, u"--scope"_s, u"no"_s, u"notes"_s}},
            {"login --scope=no no\t", {u"login"_s, u"--scope=no"_s, u"notes"_s}},
            {"login --scope no\t", {u"login"_s, u"--scope"_s, u"no"_s}},
            {"login notes no\t", {u"login"_s, u"notes"_s, u"no"_s}},
            {"login --prompt cons\tx", {u"login"_s, u"--prompt"_s, u"consent"_s, u"x"_s}},
            {"add --grant=wor\tx", {u"add"_s, u"--grant=workload-identity"_s, u"x"_s}},
            {"add --grant clie\tx", {u"add"_s, u"--grant"_s, u"client-credentials"_s, u"x"_s}},
            {"add --no\t", {u"add"_s, u"--no"_s}},
            {"add no htt\tnotes.example", {u"add"_s, u"no"_s, u"https://notes.example"_s}},
            {"add --client-metadata-url htt\tx", {u"add"_s, u"--client-metadata-url"_s, u"https://x"_s}},
            {"import --from=lm\tx", {u"import"_s, u"--from=lm-studio"_s, u"x"_s}},
            {"import no\t", {u"import"_s, u"no"_s}},
            {"connect no\tgo\t", {u"connect"_s, u"notes"_s, u"goose"_s}},
            {"disconnect notes goose insp\t", {u"disconnect"_s, u"notes"_s, u"goose"_s, u"inspector"_s}},
            {"status notes no\t", {u"status"_s, u"notes"_s, u"notes"_s}},
            {"status --no-such no\t", {u"status"_s, u"--no-such"_s, u"notes"_s}},
            {"nothing no\t", {u"nothing"_s, u"no"_s}},
            {"clients no\t", {u"clients"_s, u"no"_s}},
            {"-- token --home -\t", {u"--"_s, u"token"_s, u"--home"_s, u"-"_s}},
            {"--home " + folder + "/ho\t", {u"--home"_s, home}},
            {"--home=" + folder + "/ho\t", {u"--home="_s + home}},
            {"connect --project " + folder + "/ho\t", {u"connect"_s, u"--project"_s, home}},
            {"connect --project=" + folder + "/bin/la\t",
             {u"connect"_s, u"--project="_s + m_folder.filePath(u"bin/la"_s)}},
            {"connect --program " + folder + "/bin/la\tx", {u"connect"_s, u"--program"_s, file, u"x"_s}},
            {"add --private-key-file=" + folder + "/bin/la\tx", {u"add"_s, u"--private-key-file="_s + file, u"x"_s}},
        };
        for (const auto &[typed, expected] : lines) {
            QStringList given = givenAfter(shell, "latchkey-cli " + typed);
            if (given.last().endsWith("/home dir/"_L1)) // which some shells leave there
                given.last().chop(1);
            QVERIFY2(given == expected, qPrintable(u"%1: %2"_s.arg(QString::fromUtf8(typed), given.join(u' '))));
        }
    }

    void saysWhatCanFollow_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QStringList>("some"); // of the words that can follow
        QTest::addColumn<QString>("other"); // which cannot
        QTest::newRow("nothing") << QStringList{} << u"words"_s << QStringList{u"status"_s, u"remove"_s}
                                 << u"complete"_s;
        QTest::newRow("an option of the program")
            << QStringList{u"-"_s} << u"words"_s << QStringList{u"--home"_s, u"-h"_s, u"--version"_s} << u"--fix"_s;
        QTest::newRow("an option of a command") << QStringList{u"doctor"_s, u"--"_s} << u"words"_s
                                                << QStringList{u"--home"_s, u"--fix"_s} << u"--version"_s;
        QTest::newRow("an option again") << QStringList{u"login"_s, u"--device"_s, u"-"_s} << u"words"_s
                                         << QStringList{u"--scope"_s} << u"--device"_s;
        QTest::newRow("one that may be repeated")
            << QStringList{u"login"_s, u"--scope=a"_s, u"--scope"_s, u"b"_s, u"-"_s} << u"words"_s
            << QStringList{u"--scope"_s} << u"notes"_s;
        QTest::newRow("help again") << QStringList{u"-h"_s, u"-"_s} << u"words"_s << QStringList{u"--home"_s}
                                    << u"--help"_s;
        QTest::newRow("the value of a switch")
            << QStringList{u"doctor"_s, u"--fix="_s} << u"words"_s << QStringList{} << u"notes"_s;
        QTest::newRow("the value of no option")
            << QStringList{u"doctor"_s, u"--no="_s} << u"words"_s << QStringList{} << u"notes"_s;
        QTest::newRow("free text") << QStringList{u"login"_s, u"--allow-site"_s, QString()} << u"words"_s
                                   << QStringList{} << u"notes"_s;
        QTest::newRow("an option's file")
            << QStringList{u"add"_s, u"--assertion-file"_s, QString()} << u"files"_s << QStringList{} << QString();
        QTest::newRow("behind an equals sign") << QStringList{u"add"_s, u"--grant=w"_s} << u"words"_s
                                               << QStringList{u"--grant=workload-identity"_s} << u"--grant"_s;
        QTest::newRow("a server") << QStringList{u"bridge"_s, QString()} << u"words"_s << names() << u"--json"_s;
        QTest::newRow("what takes one only")
            << QStringList{u"bridge"_s, u"notes"_s, QString()} << u"words"_s << QStringList{} << u"notes"_s;
        QTest::newRow("a client") << QStringList{u"connect"_s, u"notes"_s, u"goose"_s, QString()} << u"words"_s
                                  << QStringList{u"jetbrains"_s} << u"mcp-remote"_s;
        QTest::newRow("no option any more")
            << QStringList{u"status"_s, u"--"_s, u"-"_s} << u"words"_s << names() << u"--json"_s;
        QTest::newRow("a folder") << QStringList{u"--home"_s, QString()} << u"folders"_s << QStringList{} << QString();
        QTest::newRow("another home") << QStringList{u"--home"_s, u"/nowhere"_s, u"token"_s, QString()} << u"words"_s
                                      << QStringList{} << u"notes"_s;
        QTest::newRow("the user's folder")
            << QStringList{u"--home=~/home dir"_s, u"token"_s, QString()} << u"words"_s << names() << u"--json"_s;
    }
    void saysWhatCanFollow()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, kind);
        QFETCH(QStringList, some);
        QFETCH(QString, other);
        configure(names());
        QStringList answer = answerTo(words);
        QCOMPARE(answer.takeFirst(), kind);
        QCOMPARE(answer.size() % 2, 0);
        QStringList offered;
        for (qsizetype i = 0; i < answer.size(); i += 2)
            offered.append(answer[i]);
        for (const QString &word : some)
            QVERIFY2(offered.contains(word), qPrintable(word));
        QVERIFY2(!some.isEmpty() || offered.isEmpty(), qPrintable(offered.join(u' ')));
        QVERIFY(!offered.contains(other));
    }

    //! A name that nobody can type, and one that would be an option.
    void noNameIsTakenForSomethingElse()
    {
        configure({u"a"_s + QChar(u'\0') + u"b"_s, u"--fix"_s, u"notes"_s});
        QCOMPARE(answerTo({u"doctor"_s, QString()}), (QStringList{u"words"_s, u"notes"_s, QString()}));
        QCOMPARE(answerTo({u"doctor"_s, u"--"_s, QString()}),
                 (QStringList{u"words"_s, u"--fix"_s, QString(), u"notes"_s, QString()}));
    }

    void isQuietWhateverIsWrong()
    {
        QFile config(home() + "/config.toml"_L1);
        QVERIFY(config.open(QIODevice::WriteOnly) && config.write("[broken") > 0);
        config.close();
        QCOMPARE(answerTo({u"token"_s, QString()}), QStringList{u"words"_s});
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
    static void eachShell()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QByteArray>("setUp");
        const QByteArray folder = QByteArray("'" COMPLETIONS "'");
        QTest::newRow("bash") << u"bash"_s << QStringList{u"--norc"_s, u"--noprofile"_s, u"-i"_s}
                              << QByteArray("source " + folder + "/latchkey-cli\r");
        QTest::newRow("zsh") << u"zsh"_s << QStringList{u"-f"_s, u"-i"_s}
                             << QByteArray("fpath=(" + folder + " $fpath); autoload -Uz compinit && compinit -u -D\r");
        QTest::newRow("fish") << u"fish"_s << QStringList{u"--no-config"_s, u"-i"_s}
                              << QByteArray("source " + folder + "/latchkey-cli.fish\r");
    }

    //! What completions are told; nothing, where the program says something else, or fails.
    static QStringList answerTo(const QStringList &words)
    {
        QProcess program;
        program.start(QStringLiteral(LATCHKEY_CLI), QStringList{u"complete"_s, u"--"_s} + words);
        if (!program.waitForFinished(30000) || program.exitCode() != 0 || !program.readAllStandardError().isEmpty())
            return {};
        QStringList answer = QString::fromUtf8(program.readAllStandardOutput()).split(QChar(u'\0'));
        answer.removeLast();
        return answer;
    }

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
