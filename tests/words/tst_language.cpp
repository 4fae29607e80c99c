#include "tests/support/testmain.h"
#include "ui/words/language.h"
#include "ui/words/sentences.h"
#include "ui/words/times.h"
#include "ui/words/translate.h"
#include "ui/words/words.h"

#include <QtCore/QFile>
#include <QtCore/QLocale>
#include <QtTest/QTest>

using namespace Latchkey;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! Which language is spoken, and what follows from that.
class TestLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { Words::speak(u"en"_s); }

    void everyLanguageIsInTheProgram()
    {
        const QList<Words::Language> all = Words::languages();
        QCOMPARE(all.size(), 6);
        for (const Words::Language &language : all) {
            QVERIFY2(QFile::exists(u":/i18n/latchkey_%1.qm"_s.arg(language.code)), qPrintable(language.code));
            QVERIFY(!language.name.isEmpty());
        }
        QVERIFY(all.contains({u"de"_s, u"Deutsch"_s}));
        QVERIFY(all.contains({u"zh_CN"_s, u"简体中文"_s}));
    }

    void theFirstOfTheUsersLanguagesWins_data()
    {
        QTest::addColumn<QStringList>("wanted");
        QTest::addColumn<QString>("code");
        QTest::newRow("as it is") << QStringList{u"de"_s} << u"de"_s;
        QTest::newRow("of a country") << QStringList{u"de-AT"_s, u"en"_s} << u"de"_s;
        QTest::newRow("the second") << QStringList{u"it-IT"_s, u"fr-FR"_s, u"en"_s} << u"fr"_s;
        QTest::newRow("English before German") << QStringList{u"en-GB"_s, u"de-DE"_s} << u"en"_s;
        QTest::newRow("simplified") << QStringList{u"zh-CN"_s, u"zh-Hans-CN"_s} << u"zh_CN"_s;
        QTest::newRow("simplified, elsewhere") << QStringList{u"zh-SG"_s} << u"zh_CN"_s;
        QTest::newRow("traditional") << QStringList{u"zh-TW"_s, u"zh-Hant-TW"_s} << QString();
        QTest::newRow("none of ours") << QStringList{u"it-IT"_s} << QString();
        QTest::newRow("no language") << QStringList{u"C"_s} << QString();
    }
    void theFirstOfTheUsersLanguagesWins()
    {
        QFETCH(QStringList, wanted);
        QTEST(Words::bestLanguage(wanted), "code");
    }

    void sentencesStandAsTheLanguageWritesThem_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QStringList>("sentences");
        QTest::addColumn<QString>("paragraph");
        QTest::newRow("none") << u"en"_s << QStringList() << QString();
        QTest::newRow("one") << u"en"_s << QStringList{u"One"_s} << u"One"_s;
        QTest::newRow("without its stop") << u"en"_s << QStringList{u"One"_s, u"Two."_s} << u"One. Two."_s;
        QTest::newRow("an empty one") << u"de"_s << QStringList{u"Eins."_s, {}, u"Drei."_s} << u"Eins. Drei."_s;
        QTest::newRow("Chinese") << u"zh_CN"_s << QStringList{u"一。"_s, u"二。"_s} << u"一。二。"_s;
        QTest::newRow("Japanese") << u"ja"_s << QStringList{u"一"_s, u"二。"_s} << u"一。二。"_s;
    }
    void sentencesStandAsTheLanguageWritesThem()
    {
        QFETCH(QString, language);
        QFETCH(QStringList, sentences);
        Words::speak(language);
        QTEST(Words::paragraph(sentences), "paragraph");
    }

    void numbersAndDatesFollow()
    {
        Words::speak(u"de"_s);
        QCOMPARE(QLocale().toString(1234.5), u"1.234,5"_s);
        const QDateTime noon({2026, 11, 26}, {12, 0});
        QCOMPARE(Words::when(noon, noon), u"12:00"_s);
        QCOMPARE(Words::when(noon, noon.addYears(1)), u"26. Nov. 2026 12:00"_s);
        Words::speak(u"ja"_s);
        QCOMPARE(Words::when(noon, noon.addYears(1)), u"2026年11月26日 12:00"_s);
    }

    //! Also where nobody has said which language it is to be.
    void whatErrorsSayOfThemselvesIsIntroducedElsewhere()
    {
        const Error taken{ErrorKind::InvalidInput, Stage::Configuration, u"the name x is taken"_s};
        const Error unsaid{ErrorKind::StoreUnavailable, Stage::Configuration};
        QCOMPARE(Words::failureText(taken), taken.detail);
        QCOMPARE(Words::failureText(unsaid), Words::errorText(unsaid).all());
        Words::speak(u"de"_s);
        QCOMPARE(Words::failureText(taken), Words::errorText(taken).all() + u"\n\nEinzelheiten: the name x is taken"_s);
        QVERIFY2(Words::failureText(unsaid).startsWith(u"Die Konfiguration lässt sich"_s),
                 qPrintable(Words::failureText(unsaid)));
        QVERIFY(!Words::failureText(unsaid).contains(u"Einzelheiten: "_s));
    }

    void englishHasItsPlurals_data()
    {
        QTest::addColumn<QString>("code");
        QTest::newRow("English") << u"en"_s;
        QTest::newRow("none of ours") << QString();
    }
    void englishHasItsPlurals()
    {
        QFETCH(QString, code);
        QLocale::setDefault(QLocale::c());
        Words::speak(code);
        QCOMPARE(Words::tr("%Ln days", nullptr, 1), u"1 day"_s);
        QCOMPARE(Words::duration(72h), u"3 days"_s);
        if (!code.isEmpty())
            QCOMPARE(Words::duration(24h * 1500), u"1,500 days"_s);
    }
};

LATCHKEY_TEST(TestLanguage)
#include "tst_language.moc"
