#include "tests/support/testmain.h"
#include "ui/words/language.h"
#include "ui/words/times.h"

#include <QtCore/QLocale>
#include <QtTest/QTest>

using namespace Latchkey;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Words::TimeForm;

Q_DECLARE_METATYPE(Latchkey::Words::TimeForm)

//! How moments and lengths are worded.
class TestTimes : public QObject
{
    Q_OBJECT

    // A Saturday, in local time.
    const QDateTime now{{2026, 11, 28}, {15, 30}};

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void lengths_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << qint64(0) << u"1 s"_s;
        QTest::newRow("seconds") << qint64(59) << u"59 s"_s;
        QTest::newRow("minutes") << qint64(60) << u"1 min"_s;
        QTest::newRow("two hours, nearly") << qint64(7199) << u"119 min"_s;
        QTest::newRow("hours") << qint64(7200) << u"2 h"_s;
    }
    void lengths()
    {
        QFETCH(qint64, seconds);
        QTEST(Words::duration(std::chrono::seconds(seconds)), "text");
    }

    void moments_data()
    {
        QTest::addColumn<QDateTime>("moment");
        QTest::addColumn<TimeForm>("form");
        QTest::addColumn<QString>("text");
        const auto at = [](int month, int day, int hour, int minute, int year = 2026) {
            return QDateTime({year, month, day}, {hour, minute});
        };
        QTest::newRow("today") << at(11, 28, 16, 19) << TimeForm::Plain << u"16:19"_s;
        QTest::newRow("today, in a sentence") << at(11, 28, 16, 19) << TimeForm::At << u"at 16:19"_s;
        QTest::newRow("today, listed") << at(11, 28, 14, 52) << TimeForm::Listed << u"Today 14:52"_s;
        QTest::newRow("tomorrow") << at(11, 29, 9, 0) << TimeForm::Plain << u"tomorrow 09:00"_s;
        QTest::newRow("within a week") << at(11, 30, 9, 0) << TimeForm::Plain << u"Monday 09:00"_s;
        QTest::newRow("within a week, in a sentence") << at(12, 4, 9, 0) << TimeForm::At << u"on Friday 09:00"_s;
        QTest::newRow("in a week") << at(12, 5, 9, 0) << TimeForm::Plain << u"5 Dec 09:00"_s;
        QTest::newRow("next year") << at(1, 5, 9, 0, 2027) << TimeForm::Plain << u"5 Jan 2027 09:00"_s;
        QTest::newRow("yesterday") << at(11, 27, 17, 40) << TimeForm::Listed << u"Yesterday 17:40"_s;
        QTest::newRow("some days ago") << at(11, 24, 9, 12) << TimeForm::Listed << u"24 Nov 09:12"_s;
        QTest::newRow("minutes ago") << at(11, 28, 15, 26) << TimeForm::Past << u"4 min ago"_s;
        QTest::newRow("just now") << at(11, 28, 15, 30) << TimeForm::Past << u"just now"_s;
        QTest::newRow("an hour ago") << at(11, 28, 14, 30) << TimeForm::Past << u"14:30"_s;
        QTest::newRow("never known") << QDateTime() << TimeForm::Plain << u"at an unknown time"_s;
    }
    void moments()
    {
        QFETCH(QDateTime, moment);
        QFETCH(TimeForm, form);
        QTEST(Words::when(moment, now, form), "text");
    }

    void noSecondsInAnyLocale_data()
    {
        QTest::addColumn<QLocale>("locale");
        for (const char *name : {"C", "de_DE", "fr_FR", "es_ES", "ja_JP", "zh_CN", "en_US"})
            QTest::newRow(name) << QLocale(QString::fromLatin1(name));
    }
    void noSecondsInAnyLocale()
    {
        QFETCH(QLocale, locale);
        QLocale::setDefault(locale);
        const QString text = Words::when(now.addSecs(17), now);
        QCOMPARE(text.count(u':'), 1);
        QVERIFY2(!text.contains(u"17"_s), qPrintable(text));
    }

    void itIsWordedAnewWhenItSaysSo_data()
    {
        QTest::addColumn<QDateTime>("moment");
        QTest::addColumn<TimeForm>("form");
        for (const TimeForm form : {TimeForm::Plain, TimeForm::At, TimeForm::Past, TimeForm::Listed}) {
            for (const int days : {-1, 0, 1, 3})
                QTest::addRow("%d, in %d days", int(form), days) << now.addDays(days).addSecs(-90) << form;
        }
    }
    void itIsWordedAnewWhenItSaysSo()
    {
        QFETCH(QDateTime, moment);
        QFETCH(TimeForm, form);
        const QDateTime next = Words::wordedAnewAt(moment, now, form);
        QVERIFY(next > now);
        QCOMPARE(Words::when(moment, next.addMSecs(-1), form), Words::when(moment, now, form));
        if (qAbs(now.date().daysTo(moment.date())) <= 1) // on any other day it may read the same
            QVERIFY(Words::when(moment, next, form) != Words::when(moment, now, form));
    }
};

LATCHKEY_TEST(TestTimes)
#include "tst_times.moc"
