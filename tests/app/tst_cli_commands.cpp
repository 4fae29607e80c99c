#include "tests/support/clifixture.h"
#include "tests/support/testmain.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QStandardPaths>

using namespace Latchkey::Test;
using namespace Qt::StringLiterals;

namespace {

QString textOf(const QString &path)
{
    QFile file(QStringLiteral(SOURCE_FOLDER) + u'/' + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList allOf(const QString &pattern, const QString &text)
{
    QStringList found;
    QRegularExpressionMatchIterator matches
        = QRegularExpression(pattern, QRegularExpression::MultilineOption).globalMatch(text);
    while (matches.hasNext())
        found.append(matches.next().captured(1));
    return found;
}

QStringList commands(const CliFixture &cli)
{
    return allOf(u"^  ([a-z]+)( .*)?\\n      \\S"_s, QString::fromUtf8(cli.run({u"--help"_s}).out));
}

QStringList optionsOf(const CliFixture &cli, const QString &command)
{
    const QByteArray help = cli.run({command, u"--help"_s}).out;
    return allOf(u"(--[a-z][a-z-]+)(?= |$)"_s, QString::fromUtf8(help.mid(help.indexOf("Options:"))));
}

} // namespace

//! A command is made in one place. What tells of it in other words, for the manual and for shells, has to follow.
class TestCliCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theManualTellsOfEach()
    {
        const CliFixture cli;
        const QStringList all = commands(cli);
        QVERIFY2(all.size() >= 15, qPrintable(all.join(u' ')));
        const QString manual = textOf(u"resources/man/latchkey-cli.1"_s).replace(u"\\-"_s, u"-"_s);
        const QStringList words = allOf(u"(-?-?[a-zA-Z][a-zA-Z-]*)"_s, QString(manual).replace(u"\\fI"_s, u" "_s));
        for (const QString &command : all) {
            QVERIFY2(words.contains(command), qPrintable(command));
            const QStringList options = optionsOf(cli, command);
            QVERIFY2(options.size() >= 4, qPrintable(command));
            for (const QString &option : options)
                QVERIFY2(words.contains(option), qPrintable(command + u' ' + option));
        }
    }

    void failsWhereItCannotPrint()
    {
        CliFixture cli;
        cli.seed(1h);
        cli.prefix = {u"/bin/sh"_s, u"-c"_s, u"exec \"$0\" \"$@\" >/dev/full"_s};
        for (const QStringList &arguments :
             {QStringList{u"--help"_s}, QStringList{u"status"_s}, QStringList{u"--json"_s, u"status"_s}}) {
            const auto outcome = cli.run(arguments);
            QCOMPARE(outcome.status, 1);
            QVERIFY2(outcome.err.contains("could be written"), outcome.err.constData());
        }
    }

    void bashOffersWhatEachTakes()
    {
        const QString bash = QStandardPaths::findExecutable(u"bash"_s);
        if (bash.isEmpty())
            QSKIP("needs bash");
        const CliFixture cli;
        for (const QString &command : commands(cli)) {
            QProcess process;
            process.start(bash,
                          {u"--norc"_s, u"-c"_s,
                           u"source \"$1\"; COMP_LINE=\"'" LATCHKEY_CLI
                           "' $2 --\"; COMP_POINT=${#COMP_LINE}; _latchkey_cli\n"
                           "printf '%s\\n' \"${COMPREPLY[@]}\""_s,
                           u"-"_s, QStringLiteral(SOURCE_FOLDER "/resources/completions/latchkey-cli"), command});
            QVERIFY(process.waitForFinished());
            QStringList offered = allOf(u"^(--[a-z-]+) ?$"_s, QString::fromUtf8(process.readAllStandardOutput()));
            QStringList taken = optionsOf(cli, command);
            offered.sort();
            taken.sort();
            QCOMPARE(offered, taken);
        }
    }
};

LATCHKEY_TEST(TestCliCommands)
#include "tst_cli_commands.moc"
