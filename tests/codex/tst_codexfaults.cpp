#include "core/lock/locks_p.h"
#include "tests/codex/codexprogram.h"
#include "tests/codex/sharedhome.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QHash>
#include <QtCore/QRegularExpression>
#include <QtCore/QStandardPaths>
#include <QtTest/QTest>

#include <algorithm>
#include <cstdio>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

enum class Program { Ours, Codexs };

//! A system call, and what it says instead of doing what it is asked, at its so-manieth time.
struct Fault {
    QString call;
    QString error;
    int place = 0;
    QStringList paths; //!< As Calls'.
};

//! Where an operation makes one system call.
struct Calls {
    QList<int> places; //!< Of one thread or another, counted from 1.
    //! Only calls on these are counted, and failed: a program's start opens a hundred files before. Below the home, with a
    //! mark for what stands for its server. Empty: all are.
    QStringList paths;
};

constexpr QLatin1String keyMark("<key>");

struct Kind {
    const char *error;
    QStringList calls;
};

const QList<Kind> &kinds()
{
    static const QStringList opening{u"open"_s, u"openat"_s};
    static const QStringList writing{u"write"_s, u"pwrite64"_s, u"ftruncate"_s, u"fallocate"_s};
    static const QStringList naming{u"rename"_s, u"renameat"_s, u"renameat2"_s, u"linkat"_s, u"mkdir"_s};
    static const QStringList removing{u"unlink"_s, u"unlinkat"_s};
    static const QStringList syncing{u"fsync"_s, u"fdatasync"_s};
    static const QList<Kind> all{
        {"EIO", opening + writing + naming + removing + syncing + QStringList{u"flock"_s}},
        {"ENOSPC", opening + writing + naming},
        {"EROFS", opening + naming + removing},
        {"EBUSY", QStringList{u"rename"_s, u"renameat"_s, u"renameat2"_s} + removing},
        {"EMFILE", opening + QStringList{u"socket"_s, u"accept4"_s}},
        {"ENOLCK", {u"flock"_s}},
        {"EAGAIN", {u"clone"_s, u"clone3"_s}},
    };
    return all;
}

struct Tally {
    int faults = 0;
    int overcome = 0; //!< It came to its end all the same.
    int stopped = 0; //!< It failed, and nothing was lost by that.
    int died = 0; //!< It was ended by the fault, and nothing was lost.
    int lost = 0; //!< The provider had granted, and nobody has it.
    int silent = 0; //!< Of those: nobody is told.
    int hung = 0;
    int left = 0; //!< Files that nobody needs, after the next run.

    QByteArray row(const char *who) const
    {
        return QStringLiteral("%1 %2 faults: %3 overcome, %4 stopped, %5 died, %6 lost (%7 unsaid), %8 hung, %9 left")
            .arg(QLatin1String(who), 7)
            .arg(faults, 4)
            .arg(overcome, 4)
            .arg(stopped, 3)
            .arg(died, 3)
            .arg(lost, 3)
            .arg(silent)
            .arg(hung)
            .arg(left)
            .toUtf8();
    }
};

//! One home with one server, and the programs that work on it, traced.
class Scene
{
public:
    Scene(const KeyringSession &session, Program program, const QString &operation)
        : m_program(program)
        , m_operation(operation)
        , m_home(session, SharedHome::Store::File)
    {
        const bool isReady = m_home.isValid()
            && (operation == u"login"_s
                || (operation == u"logout"_s ? m_home.seed(SharedHome::Store::File, true) : m_home.seedExpired()));
        if (!isReady || !m_logs.isValid())
            qFatal("no home");
    }

    //! Where \a call touches the home; of what touches no file, everywhere.
    Calls callsOf(const QString &call)
    {
        static const QStringList withoutFile{u"clone"_s, u"clone3"_s, u"socket"_s, u"accept4"_s};
        // Of what has no name yet; and nothing but files is written so.
        static const QStringList ofDescriptors{u"pwrite64"_s, u"fsync"_s, u"fdatasync"_s, u"ftruncate"_s,
                                               u"fallocate"_s};
        (void)run(m_operation, {call, {}, 0, {}});
        QFile log(m_logs.filePath(u"log"_s));
        if (!log.open(QIODevice::ReadOnly))
            return {};
        const bool hasFile = !withoutFile.contains(call);
        const bool byPath = hasFile && !ofDescriptors.contains(call);
        Calls calls;
        QHash<QString, int> times; // by thread: each has a count of its own
        const QStringList lines = QString::fromUtf8(log.readAll()).split(u'\n');
        for (const QString &line : lines) {
            if (!line.contains(u' ' + call + u'('))
                continue;
            const QStringList touched = pathsIn(line);
            if (byPath && touched.isEmpty())
                continue;
            const int time = ++times[line.section(u' ', 0, 0)];
            if ((!hasFile || !touched.isEmpty()) && !calls.places.contains(time))
                calls.places.append(time);
            for (const QString &path : touched) {
                if (byPath && !calls.paths.contains(path))
                    calls.paths.append(path);
            }
        }
        std::sort(calls.places.begin(), calls.places.end());
        return calls;
    }

    //! Runs the operation with \a fault, and then what has to work whatever came of it.
    void judge(const Fault &fault, Tally &tally)
    {
        ++tally.faults;
        const Outcome ended = run(m_operation, fault);
        const bool died = ended.status == -2 || ended.status > 128;
        const bool granted = wasGranted();
        const bool isOut = m_operation == u"logout"_s;
        const Outcome next = run(isOut ? m_operation : u"refresh"_s, {});
        const bool isGood = isOut ? m_home.entry().isEmpty()
                                  : m_home.provider().accepts(m_home.server().name, m_home.accessToken());
        if (m_program == Program::Ours && !isOut)
            (void)run(u"renewal"_s, {}); // who writes next sweeps
        tally.left += leftovers();
        if (ended.status == -1) {
            ++tally.hung;
        } else if (isGood || (!granted && !isOut)) {
            ++(ended.status == 0 ? tally.overcome : died ? tally.died : tally.stopped);
        } else {
            ++tally.lost;
            tally.silent += ended.status == 0 && next.status == 0 ? 1 : 0;
            if (m_program == Program::Ours)
                qWarning("%s: %s %s at %d: ended with %d (%s), and then with %d (%s)", qPrintable(m_operation),
                         qPrintable(fault.call), qPrintable(fault.error), fault.place, ended.status,
                         ended.err.right(300).constData(), next.status, next.err.right(300).constData());
        }
        if (m_program == Program::Ours && !isOut && granted && !isGood)
            QVERIFY2(died && next.status == 3, "lost, although the program lived, or nobody is told");
    }

private:
    //! The provider has handed out what only the operation can know of.
    bool wasGranted()
    {
        const QJsonObject token = m_home.provider().ask({{u"do"_s, u"counts"_s}})["token"_L1].toObject();
        return token[m_operation == u"login"_s ? u"authorization_code"_s : u"refresh_token"_s].toInt() > 0;
    }

    int leftovers() const
    {
        int found = 0;
        for (QDirIterator all(m_home.path(), {u"*.latchkey-*"_s, u"*.granted"_s, u".credentials.json?*"_s, u"*.tmp*"_s},
                              QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
             all.hasNext(); all.next())
            ++found;
        return found;
    }

    QString keyDigits() const
    {
        return QFileInfo(credentialLockPath(m_home.path(), m_home.server().storeKey())).baseName();
    }

    //! Those below the home that a line of the log names.
    QStringList pathsIn(QString line) const
    {
        static const QRegularExpression path(u"[<\"]HOME([^>\"]*)"_s);
        line.replace(m_home.path(), u"HOME"_s).replace(keyDigits(), keyMark);
        QStringList found;
        for (auto match = path.globalMatch(line); match.hasNext();) {
            const QString below = match.next().captured(1);
            if (!below.contains(u'#') && !below.contains(".latchkey-"_L1)) // of what has no lasting name
                found.append(below);
        }
        return found;
    }

    QStringList command(const QString &what) const
    {
        const QString name = m_home.server().name;
        if (m_program == Program::Codexs)
            return {codexProgram(), u"mcp"_s, what, name};
        const QStringList words{QStringLiteral(LATCHKEY_CLI)};
        if (what == u"renewal"_s)
            return words + QStringList{u"refresh"_s, name, u"--force"_s};
        if (what == u"login"_s)
            return words + QStringList{what, name, u"--no-browser"_s};
        return words + QStringList{what == u"refresh"_s ? u"token"_s : what, name};
    }

    //! Without a call: none.
    QStringList tracer(const Fault &fault) const
    {
        if (fault.call.isEmpty())
            return {};
        // Not every machine has each of the calls, which the question mark says.
        QStringList words{u"strace"_s, u"-f"_s,
                          u"-y"_s,     u"-qq"_s,
                          u"-o"_s,     m_logs.filePath(u"log"_s),
                          u"-e"_s,     u"signal=none"_s,
                          u"-e"_s,     u"trace=?"_s + fault.call};
        for (QString path : fault.paths)
            words += {u"-P"_s, m_home.path() + path.replace(keyMark, keyDigits())};
        if (!fault.error.isEmpty())
            words += {u"-e"_s, u"inject=?%1:error=%2:when=%3"_s.arg(fault.call, fault.error).arg(fault.place)};
        return words;
    }

    //! \a fault: without an error it is only traced; without a call, not even that.
    Outcome run(const QString &what, const Fault &fault) const
    {
        if (m_program == Program::Codexs && what == u"refresh"_s)
            return connectCodex(fault);
        const QStringList words = tracer(fault) + command(what);
        QProcess process;
        process.setProcessEnvironment(m_home.environment());
        process.start(words.first(), words.mid(1));
        return what == u"login"_s ? agreeInBrowser(process) : outcomeOf(process);
    }

    //! Status 3: it says that it is not signed in; 0: that it is, whatever comes of that.
    Outcome connectCodex(const Fault &fault) const
    {
        CodexAppServer codex(codexProgram(), m_home.environment(), tracer(fault));
        QJsonObject status;
        if (codex.initialize()) {
            codex.connectToServers();
            status = codex.statusOf(m_home.server().name);
        }
        if (status.isEmpty())
            return {codex.isRunning() ? -1 : -2, {}, {}};
        return {status["authStatus"_L1].toString() == u"oAuth" ? 0 : 3, {}, {}};
    }

    const Program m_program;
    const QString m_operation;
    SharedHome m_home;
    QTemporaryDir m_logs;
};

//! As many as \a limit of \a all, from the first to the last.
QList<int> some(const QList<int> &all, qsizetype limit)
{
    if (limit <= 0 || all.size() <= limit)
        return all;
    QList<int> chosen;
    for (qsizetype i = 0; i < limit; ++i)
        chosen.append(all[i * (all.size() - 1) / std::max<qsizetype>(limit - 1, 1)]);
    return chosen;
}

} // namespace

//! Latchkey and Codex, each with the same faults by strace at each call that touches the home, in a refresh, a sign-in and
//! a sign-out: our table and theirs. LATCHKEY_SOAK: at every such call (or at LATCHKEY_FAULT_PLACES of each kind), else at
//! one of one kind, of ours alone.
class TestCodexFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(u"strace"_s).isEmpty())
            QSKIP("skipped: strace is not installed");
        LATCHKEY_NEED_SESSION(m_session);
        m_session.enter();
        if (m_session.run(u"strace"_s, {u"-qq"_s, u"-o"_s, u"/dev/null"_s, u"true"_s}).exitCode != 0)
            QSKIP("skipped: strace may not trace here");
        if (soak() && codexProgram().isEmpty())
            QSKIP("skipped: codex is not installed");
        m_limit = soak() ? qEnvironmentVariableIntValue("LATCHKEY_FAULT_PLACES") : 1;
    }

    void faults_data()
    {
        QTest::addColumn<QString>("operation");
        QTest::addColumn<qsizetype>("kind");
        for (const char *operation : {"refresh", "login", "logout"}) {
            for (qsizetype kind = 0; kind < kinds().size(); ++kind) {
                const bool isTaste = qstrcmp(operation, "refresh") == 0 && qstrcmp(kinds()[kind].error, "ENOLCK") == 0;
                if (soak() || isTaste)
                    QTest::addRow("%s: %s", operation, kinds()[kind].error) << QString::fromLatin1(operation) << kind;
            }
        }
    }
    void faults()
    {
        QFETCH(QString, operation);
        QFETCH(qsizetype, kind);
        const Tally ours = tallyOf(Program::Ours, operation, kinds()[kind]);
        std::printf("%-16s %s\n", QTest::currentDataTag(), ours.row("ours:").constData());
        if (soak()) {
            const Tally theirs = tallyOf(Program::Codexs, operation, kinds()[kind]);
            std::printf("%-16s %s\n", "", theirs.row("Codex's:").constData());
        }
        std::fflush(stdout);
        QCOMPARE(ours.hung, 0);
        QCOMPARE(ours.silent, 0);
        QCOMPARE(ours.left, 0);
    }

private:
    static bool soak() { return qEnvironmentVariableIsSet("LATCHKEY_SOAK"); }

    Tally tallyOf(Program program, const QString &operation, const Kind &kind) const
    {
        Tally tally;
        for (const QString &call : kind.calls) {
            const Calls calls = Scene(m_session, program, operation).callsOf(call);
            for (const int place : some(calls.places, m_limit)) {
                Scene(m_session, program, operation)
                    .judge({call, QLatin1String(kind.error), place, calls.paths}, tally);
                if (QTest::currentTestFailed()) {
                    qWarning("%s at %s number %d", kind.error, qPrintable(call), place);
                    return tally;
                }
            }
        }
        return tally;
    }

    KeyringSession m_session;
    qsizetype m_limit = 0; // 0: none
};

LATCHKEY_TEST(TestCodexFaults)
#include "tst_codexfaults.moc"
