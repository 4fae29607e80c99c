#include "tests/support/testmain.h"
#include "ui/words/language.h"
#include "ui/words/redirectwords.h"

#include <QtTest/QTest>

using namespace Latchkey;
using namespace Qt::StringLiterals;

namespace {

const QList<RedirectPage> pages{RedirectPage::Succeeded,   RedirectPage::Denied,          RedirectPage::Failed,
                                RedirectPage::NotOurs,     RedirectPage::AlreadyAnswered, RedirectPage::NotFound,
                                RedirectPage::WrongMethod, RedirectPage::WrongHost,       RedirectPage::TooLong,
                                RedirectPage::NotHttp};

} // namespace

//! What the browser says at the end of a sign-in.
class TestRedirectWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { Words::speak(u"en"_s); }

    void speaksTheUsersLanguage_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("attribute");
        QTest::addColumn<QString>("allowed");
        QTest::newRow("English") << u"en"_s << u"en"_s << u"Access allowed"_s;
        QTest::newRow("German") << u"de"_s << u"de"_s << u"Zugriff erlaubt"_s;
        QTest::newRow("Spanish") << u"es"_s << u"es"_s << u"Acceso permitido"_s;
        QTest::newRow("French") << u"fr"_s << u"fr"_s << u"Accès autorisé"_s;
        QTest::newRow("Japanese") << u"ja"_s << u"ja"_s << u"アクセスが許可されました"_s;
        QTest::newRow("Chinese") << u"zh_CN"_s << u"zh-CN"_s << u"已允许访问"_s;
    }
    void speaksTheUsersLanguage()
    {
        QFETCH(QString, code);
        Words::speak(code);
        QCOMPARE(Words::spoken(), code);
        QTEST(Words::redirectText(RedirectPage::Succeeded, u"Latchkey"_s).title, "allowed");
        for (const RedirectPage page : pages) {
            const RedirectText text = Words::redirectText(page, u"Latchkey"_s);
            QTEST(text.language, "attribute");
            QCOMPARE(text.direction, Qt::LeftToRight);
            for (const QString &line : {text.title, text.happened, text.next, text.footer}) {
                QVERIFY(!line.isEmpty());
                QVERIFY(!line.contains(u'%'));
            }
            QVERIFY(text.footer.contains(u"Latchkey"_s));
        }
    }

    void englishIsWhatCoreSaysOfEveryOutcome()
    {
        for (const RedirectPage page : {RedirectPage::Succeeded, RedirectPage::Denied, RedirectPage::Failed}) {
            const RedirectText ours = Words::redirectText(page, u"A"_s);
            const RedirectText cores = Latchkey::redirectText(page, u"A"_s);
            QCOMPARE(ours.title, cores.title);
            QCOMPARE(ours.happened, cores.happened);
            QCOMPARE(ours.next, cores.next);
            QCOMPARE(ours.footer, cores.footer);
        }
    }

    void aProgramsNameIsMadeVisible()
    {
        const RedirectText text = Words::redirectText(RedirectPage::Succeeded, u"A\u202eB"_s);
        QVERIFY(!text.happened.contains(QChar(0x202e)));
    }
};

LATCHKEY_TEST(TestRedirectWords)
#include "tst_redirectwords.moc"
