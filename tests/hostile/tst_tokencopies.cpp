// Reads the memory of our programs as root can: which tokens are in it, and how often.

#include "tests/support/programs.h"

#include <cstdio>

using namespace Latchkey;
using namespace Latchkey::Test;

namespace {

struct Tokens {
    QByteArray access;
    QByteArray refresh;
    friend bool operator==(const Tokens &, const Tokens &) = default;
};

Tokens storedIn(const CliFixture &cli)
{
    const QJsonObject entry = cli.stored();
    return {entry["access_token"_L1].toString().toUtf8(), entry["refresh_token"_L1].toString().toUtf8()};
}

//! Everything that the process may read in its memory, one mapping after the other.
QByteArrayList memoryOf(qint64 pid)
{
    QFile maps(u"/proc/%1/maps"_s.arg(pid));
    QFile memory(u"/proc/%1/mem"_s.arg(pid));
    if (!maps.open(QIODevice::ReadOnly) || !memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return {};
    QByteArrayList all;
    for (const QByteArray &line : maps.readAll().split('\n')) {
        const QList<QByteArray> words = line.simplified().split(' ');
        if (words.size() < 2 || !words[1].startsWith('r') || words.last() == "[vsyscall]" || words.last() == "[vvar]")
            continue;
        const QList<QByteArray> ends = words.first().split('-');
        const qint64 begin = ends[0].toLongLong(nullptr, 16);
        if (memory.seek(begin))
            all.append(memory.read(ends[1].toLongLong(nullptr, 16) - begin));
    }
    return all;
}

//! How often \a token is in \a memory, as bytes or as a QString.
qsizetype copiesIn(const QByteArrayList &memory, const QByteArray &token)
{
    QByteArray wide;
    for (const char letter : token)
        wide.append(letter).append('\0');
    qsizetype count = 0;
    for (const QByteArray &part : memory)
        count += part.count(token) + part.count(wide);
    return count;
}

} // namespace

class TestTokenCopies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spentTokensAreGone_data()
    {
        QTest::addColumn<LongRunningProgram::Kind>("kind");
        QTest::newRow("bridge") << LongRunningProgram::Kind::Bridge;
        QTest::newRow("tray") << LongRunningProgram::Kind::Tray;
    }
    void spentTokensAreGone()
    {
        QFETCH(LongRunningProgram::Kind, kind);
        CliFixture cli;
        cli.provider.grants().policy.accessTokenLifetime = 20s; // fresh for a tenth of that
        cli.seed(-10s);
        QList<Tokens> seen{storedIn(cli)};
        LongRunningProgram program(cli, kind, false);
        for (int refreshes = 0; refreshes < 3; ++refreshes) {
            QVERIFY(program.useUntil([&] {
                const Tokens now = storedIn(cli);
                return !now.access.isEmpty() && now != seen.last();
            }));
            seen.append(storedIn(cli));
        }
        const Tokens live = seen.takeLast();

        // What is under way has its own; it ends by itself.
        qsizetype spentCopies = 0;
        qsizetype accessCopies = 0;
        qsizetype refreshCopies = 0;
        const bool wiped = waitUntil(
            [&] {
                const QByteArrayList memory = memoryOf(program.pid());
                spentCopies = 0;
                for (const Tokens &spent : seen)
                    spentCopies += copiesIn(memory, spent.access) + copiesIn(memory, spent.refresh);
                accessCopies = copiesIn(memory, live.access);
                refreshCopies = copiesIn(memory, live.refresh);
                return spentCopies == 0 && accessCopies <= 3 && refreshCopies <= 3;
            },
            20s);
        qInfo("%lld copies of spent tokens, %lld of the access token, %lld of the refresh token",
              static_cast<long long>(spentCopies), static_cast<long long>(accessCopies),
              static_cast<long long>(refreshCopies));
        QVERIFY(wiped);
        QVERIFY(refreshCopies > 0); // or this looks in the wrong place
        QVERIFY(program.isRunning());
    }
};

int main(int argc, char **argv)
{
    if (::geteuid() != 0) {
        std::puts("skipped: only root can read another process's memory");
        return 77;
    }
    QCoreApplication app(argc, argv);
    TestTokenCopies test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_tokencopies.moc"
