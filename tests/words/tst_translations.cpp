#include "tests/support/testmain.h"
#include "tests/words/tsfile.h"
#include "ui/words/language.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Latchkey;
using namespace Latchkey::Test;

namespace {

#ifdef LATCHKEY_STRINGS_FROZEN
constexpr bool stringsAreFrozen = true;
#else
constexpr bool stringsAreFrozen = false;
#endif
const QString folder = QStringLiteral(TRANSLATIONS_FOLDER);

QString fileOf(const QString &code, const QString &in = folder)
{
    return in + "/latchkey_"_L1 + code + ".ts"_L1;
}

QSet<QString> keysOf(const QList<TsMessage> &messages)
{
    QSet<QString> keys;
    for (const TsMessage &message : messages)
        keys.insert(message.key());
    return keys;
}

void eachLanguage()
{
    QTest::addColumn<QString>("code");
    for (const Words::Language &language : Words::languages())
        QTest::newRow(qPrintable(language.code)) << language.code;
}

} // namespace

//! The .ts files, as translators deliver them.
class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFileIsALanguageThatIsSpoken()
    {
        QStringList files;
        for (const Words::Language &language : Words::languages())
            files.append(QFileInfo(fileOf(language.code)).fileName());
        files.sort();
        QCOMPARE(QDir(folder).entryList({u"*.ts"_s}, QDir::Files, QDir::Name), files);
    }

    //! "1 problem", and not "1 problems".
    void oneIsOneInEnglish()
    {
        static const QRegularExpression several(u"%L?n [a-z]{2,}s\\b"_s);
        int looked = 0;
        for (const TsMessage &message : readTs(fileOf(u"en"_s))) {
            if (!message.plural || !several.match(message.source).hasMatch())
                continue;
            ++looked;
            QCOMPARE(message.forms.size(), 2);
            QVERIFY2(!several.match(message.forms[0]).hasMatch() && several.match(message.forms[1]).hasMatch(),
                     qPrintable(message.source));
        }
        QVERIFY(looked > 10);
    }

    //! What a window says is said as people say it: nobody is asked to know what a credential is, or a refresh.
    void windowsSpeakOfSignIns()
    {
        const QRegularExpression jargon(u"\\b(credentials?|refresh(es|ed|ing)?|store mode)\\b"_s,
                                        QRegularExpression::CaseInsensitiveOption);
        // The button of another program.
        const QStringList others{u"Press Refresh in its list of servers."_s};
        int looked = 0;
        for (const TsMessage &message : readTs(fileOf(u"de"_s))) {
            if (message.context != "Latchkey::Words"_L1 && !message.context.startsWith("Latchkey::Ui"_L1))
                continue;
            ++looked;
            QVERIFY2(others.contains(message.source) || !jargon.match(message.source).hasMatch(),
                     qPrintable(message.source));
        }
        QVERIFY(looked > 500);
    }

    void seesWhatIsWrong_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QStringList>("forms");
        QTest::addColumn<QString>("flaw");
        QTest::newRow("right") << u"Sign &in to %1…"_s << QStringList{u"Bei %1 &anmelden…"_s} << QString();
        QTest::newRow("empty") << u"Sign in"_s << QStringList{QString()} << u"there is no text"_s;
        QTest::newRow("lost") << u"%1 of %2"_s << QStringList{u"%1 von"_s} << u"the placeholders differ"_s;
        QTest::newRow("twice") << u"%1 of %2"_s << QStringList{u"%1 von %1"_s} << u"the placeholders differ"_s;
        QTest::newRow("order") << u"%1 of %2"_s << QStringList{u"%2: %1"_s} << QString();
        QTest::newRow("mnemonic") << u"&Quit"_s << QStringList{u"Beenden"_s} << u"the mnemonics differ"_s;
        QTest::newRow("ampersand") << u"A && B"_s << QStringList{u"A && B"_s} << QString();
        QTest::newRow("dots") << u"Add…"_s << QStringList{u"Hinzu"_s} << u"the three dots differ"_s;
        QTest::newRow("blank") << u" min"_s << QStringList{u"min"_s} << u"the blanks around it differ"_s;
        QTest::newRow("one") << u"%n servers of %1"_s << QStringList{u"ein Server von %1"_s, u"%n Server von %1"_s}
                             << QString();
        QTest::newRow("second form") << u"%n servers of %1"_s << QStringList{u"ein Server von %1"_s, u"%n Server"_s}
                                     << u"the placeholders differ"_s;
    }
    void seesWhatIsWrong()
    {
        QFETCH(QString, source);
        QFETCH(QStringList, forms);
        QTEST(flaw({{}, source, {}, forms.size() > 1, {}, forms}), "flaw");
    }

    void translationsFitTheirSources_data() { eachLanguage(); }
    void translationsFitTheirSources()
    {
        QFETCH(QString, code);
        const QList<TsMessage> messages = readTs(fileOf(code));
        QVERIFY(!messages.isEmpty());
        for (const TsMessage &message : messages) {
            if (message.type == "unfinished"_L1)
                continue;
            const QString wrong = flaw(message);
            QVERIFY2(wrong.isEmpty(),
                     qPrintable(wrong + u": "_s + message.source + u" → "_s + message.forms.join(u" | ")));
        }
    }

    void everyStringIsTranslated_data() { eachLanguage(); }
    void everyStringIsTranslated()
    {
        if (!stringsAreFrozen)
            QSKIP("the strings still change");
        QFETCH(QString, code);
        for (const TsMessage &message : readTs(fileOf(code)))
            QVERIFY2(message.type.isEmpty(), qPrintable(message.type + u": "_s + message.source));
    }

    void everyStringOfTheSourcesIsThere_data() { eachLanguage(); }
    void everyStringOfTheSourcesIsThere()
    {
        if (!stringsAreFrozen)
            QSKIP("the strings still change");
        QFETCH(QString, code);
        const QTemporaryDir copy;
        for (const Words::Language &language : Words::languages())
            QVERIFY(QFile::copy(fileOf(language.code), fileOf(language.code, copy.path())));
        QProcess update;
        update.setProcessChannelMode(QProcess::ForwardedChannels);
        update.start(folder + "/update"_L1, {copy.path()});
        QVERIFY(update.waitForFinished(60'000) && update.exitCode() == 0);
        const QSet<QString> here = keysOf(readTs(fileOf(code)));
        const QSet<QString> there = keysOf(readTs(fileOf(code, copy.path())));
        const QSet<QString> missing = there - here;
        const QSet<QString> gone = here - there;
        QVERIFY2(missing.isEmpty(), qPrintable(u"run translations/update; new: "_s + missing.values().join(u"\n")));
        QVERIFY2(gone.isEmpty(), qPrintable(u"run translations/update; gone: "_s + gone.values().join(u"\n")));
    }
};

LATCHKEY_TEST(TestTranslations)
#include "tst_translations.moc"
