#include "app/latchkey/trayapplication.h"
#include "tests/support/files.h"
#include "tests/support/manyservers.h"
#include "ui/words/language.h"

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QSaveFile>
#include <QtCore/QTimer>
#include <QtGui/QPaintEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QTreeView>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <utility>
#include <vector>

#include <ctime>

// One figure of the window a run: bench_window fill HOME COUNT | start HOME NANOSECONDS |
// idle HOME SECONDS visible|hidden | repaint HOME | many HOME | touch HOME.
// tests/benchmarks/window.sh runs them all and makes a table of it.

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;

namespace {

//! Calls back once, after the first paint of a widget has gone to the screen.
class FirstPaint : public QObject
{
public:
    FirstPaint(QWidget *watched, std::function<void()> then)
        : m_then(std::move(then))
    {
        watched->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            watched->removeEventFilter(this);
            QTimer::singleShot(0, this, m_then); // this paint, and the flush that follows it, come first
        }
        return false;
    }

private:
    const std::function<void()> m_then;
};

qint64 number(const QByteArray &text, const QByteArray &name)
{
    const qsizetype at = text.indexOf(name);
    const QByteArray line = at < 0 ? QByteArray() : text.mid(at + name.size()).trimmed().split('\n').first();
    return line.split(' ').first().trimmed().toLongLong();
}

//! How often a thread of this process has gone to sleep so far, and so has been woken up again.
qint64 sleeps()
{
    qint64 all = 0;
    for (const QString &thread : QDir(u"/proc/self/task"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        all += number(contentOf(u"/proc/self/task/%1/status"_s.arg(thread)), "\nvoluntary_ctxt_switches:");
    return all;
}

qint64 nanosecondsNow()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::system_clock::now().time_since_epoch())
        .count();
}

void measureStart(TrayApplication &latchkey, qint64 since)
{
    auto *table = latchkey.window().findChild<QTreeView *>();
    new FirstPaint(table->viewport(), [since] {
        std::printf("%.0f\n", static_cast<double>(nanosecondsNow() - since) / 1e6);
        QCoreApplication::exit();
    });
}

void measureIdle(TrayApplication &latchkey, int seconds, bool hidden)
{
    constexpr int settling = 45'000; // stores are read, a tray is looked for, idle threads end
    if (hidden)
        QTimer::singleShot(settling / 2, &latchkey, [&latchkey] { latchkey.window().hide(); });
    QTimer::singleShot(settling, &latchkey, [&latchkey, seconds] {
        const qint64 before = sleeps();
        QTimer::singleShot(seconds * 1000, Qt::PreciseTimer, &latchkey, [before, seconds] {
            const qint64 woken = sleeps() - before - 1; // the last one is this measurement's own
            const QByteArray memory = contentOf(u"/proc/self/smaps_rollup"_s);
            std::printf("%.1f %.1f %.1f\n", static_cast<double>(woken) * 60 / seconds,
                        static_cast<double>(number(memory, "\nPss:")) / 1024,
                        static_cast<double>(number(memory, "\nRss:")) / 1024);
            QCoreApplication::exit();
        });
    });
}

double processorMs()
{
    timespec used{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    return static_cast<double>(used.tv_sec) * 1e3 + static_cast<double>(used.tv_nsec) / 1e6;
}

//! Calls back once, when this process has had nothing to do for some seconds: what is put off by less has happened then.
class Rest : public QObject
{
public:
    Rest(QObject *parent, std::function<void()> then)
        : QObject(parent)
        , m_then(std::move(then))
    {
        startTimer(1000);
    }

protected:
    void timerEvent(QTimerEvent *) override
    {
        constexpr double nothing = 20; // ms of processor time
        constexpr int enough = 5;
        const double now = processorMs();
        m_still = now - std::exchange(m_before, now) < nothing ? m_still + 1 : 0;
        if (m_still < enough)
            return;
        deleteLater();
        m_then();
    }

private:
    const std::function<void()> m_then;
    double m_before = 0;
    int m_still = 0;
};

//! What many servers cost: processor time of the start, and of one changed entry, in ms, and memory in MiB (proportional
//! share, and resident).
void measureMany(TrayApplication &latchkey, const QString &home)
{
    new Rest(&latchkey, [&latchkey, home] {
        const double start = processorMs();
        auto *other = new QProcess(&latchkey);
        QObject::connect(other, &QProcess::finished, &latchkey, [&latchkey, start] {
            new Rest(&latchkey, [start] {
                const QByteArray memory = contentOf(u"/proc/self/smaps_rollup"_s);
                std::printf("%.0f %.0f %.1f %.1f\n", start, processorMs() - start,
                            static_cast<double>(number(memory, "\nPss:")) / 1024,
                            static_cast<double>(number(memory, "\nRss:")) / 1024);
                QCoreApplication::exit();
            });
        });
        other->start(QCoreApplication::applicationFilePath(), {u"touch"_s, home});
    });
}

//! Gives the middle one of the home's servers another token, as another program would.
int touchOne(const QString &home)
{
    QFile file(home + "/.credentials.json"_L1);
    if (!file.open(QIODevice::ReadOnly))
        return 1;
    QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
    const QString key = all.keys().value(all.size() / 2);
    QJsonObject entry = all[key].toObject();
    entry[u"access_token"_s] = u"another"_s;
    all[key] = entry;
    QSaveFile changed(file.fileName());
    const QByteArray bytes = QJsonDocument(all).toJson();
    return changed.open(QIODevice::WriteOnly) && changed.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
            && changed.write(bytes) == bytes.size() && changed.commit()
        ? 0
        : 1;
}

void measureRepaint(TrayApplication &latchkey)
{
    constexpr int settling = 5000;
    QTimer::singleShot(settling, &latchkey, [&latchkey] {
        auto *table = latchkey.window().findChild<QTreeView *>();
        std::vector<double> times;
        for (int i = 0; i < 200; ++i) {
            QElapsedTimer timer;
            timer.start();
            table->viewport()->repaint();
            times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        }
        std::sort(times.begin(), times.end());
        std::printf("%.2f %.2f\n", times[times.size() / 2], times[times.size() * 95 / 100]);
        QCoreApplication::exit();
    });
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"latchkey-bench"_s);
    QCoreApplication::setOrganizationName(u"latchkey-bench"_s);
    const QStringList arguments = QCoreApplication::arguments();
    const QString what = arguments.value(1);
    const QString home = arguments.value(2);
    if (what == "fill"_L1) {
        Test::fillWithServers(home, arguments.value(3).toInt());
        return 0;
    }
    if (what == "touch"_L1)
        return touchOne(home);
    Words::speak();
    TrayApplication latchkey({Home{u"Bench"_s, home, codexKeyringService, {}, home + "/servers.json"_L1}},
                             [](const QUrl &) { return false; });
    if (what == "start"_L1)
        measureStart(latchkey, arguments.value(3).toLongLong());
    else if (what == "idle"_L1)
        measureIdle(latchkey, arguments.value(3).toInt(), arguments.value(4) == "hidden"_L1);
    else if (what == "repaint"_L1)
        measureRepaint(latchkey);
    else if (what == "many"_L1)
        measureMany(latchkey, home);
    else
        return 2;
    latchkey.start(what == "many"_L1 ? TrayApplication::Start::Hidden : TrayApplication::Start::Visible);
    return QApplication::exec();
}
