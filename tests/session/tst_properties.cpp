#include "tests/session/sessionfixture.h"
#include "tests/support/testmain.h"

#include <QtCore/QMetaProperty>
#include <QtTest/QSignalSpy>

using namespace Latchkey;
using namespace Latchkey::Test;

//! What a user interface binds to.
class TestProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachTellsWhenItChanges_data()
    {
        QTest::addColumn<const QMetaObject *>("type");
        QTest::newRow("session") << &CredentialSession::staticMetaObject;
        QTest::newRow("sign-in") << &Login::staticMetaObject;
    }
    void eachTellsWhenItChanges()
    {
        QFETCH(const QMetaObject *, type);
        QVERIFY(type->propertyCount() > type->propertyOffset());
        for (int at = type->propertyOffset(); at < type->propertyCount(); ++at) {
            const QMetaProperty property = type->property(at);
            QVERIFY2(property.isConstant() || property.hasNotifySignal(), property.name());
            QVERIFY2(!property.isWritable(), property.name());
        }
    }

    void followACredential()
    {
        const SessionFixture home;
        QVERIFY(waitFor(home.session->reload()));
        CredentialSession &session = *home.session;
        QCOMPARE(session.property("name").toString(), u"demo"_s);
        QCOMPARE(session.property("state").value<HealthState>(), HealthState::NeedsSignIn);
        QVERIFY(!session.property("signedIn").toBool());
        QSignalSpy changed(&session, &CredentialSession::changed);
        QVERIFY(waitFor(session.importCredential(home.credential("A1", "R1", 1h))));
        QVERIFY(!changed.isEmpty());
        QCOMPARE(session.property("state").value<HealthState>(), HealthState::SignedIn);
        QVERIFY(session.property("signedIn").toBool());
        QCOMPARE(session.property("expiresAt").toDateTime(), home.now.addSecs(3600));
        QCOMPARE(session.property("trouble").toString(), QString());
        QVERIFY(!session.property("runningLogin").value<Login *>());
    }

    void aRunningSignInIsSeen()
    {
        const SessionFixture home;
        QSignalSpy changed(home.session.get(), &CredentialSession::changed);
        Login *login = home.session->login({});
        QVERIFY(!changed.isEmpty());
        QCOMPARE(home.session->property("runningLogin").value<Login *>(), login);
        const auto ended = login->future();
        QTRY_COMPARE(login->property("step").value<LoginStep>(), LoginStep::WaitingForBrowser);
        QVERIFY(login->property("authorizationUrl").toUrl().isValid());
        QCOMPARE(login->property("way").value<LoginWay>(), LoginWay::Browser);
        QVERIFY(!login->property("offersCode").toBool());
        QCOMPARE(login->property("userCode").value<UserCode>().code, QString());
        const QDateTime deadline = login->property("deadline").toDateTime();
        QVERIFY(deadline > home.now && deadline <= home.now.addSecs(600));
        QDateTime left = deadline;
        connect(login, &Login::stepChanged, this, [login, &left] { left = login->property("deadline").toDateTime(); });
        changed.clear();
        login->cancel();
        QVERIFY(!waitFor(ended));
        QVERIFY(!changed.isEmpty());
        QVERIFY(!home.session->property("runningLogin").value<Login *>());
        QVERIFY(!left.isValid());
    }

    void aCodeIsSeen()
    {
        SessionFixture home;
        home.offerDevice();
        LoginOptions options;
        options.way = LoginWay::Device;
        Login *login = home.session->login(options);
        const auto ended = login->future();
        // As whoever binds to it: read it when it is told to have changed, and then only.
        QString code;
        connect(login, &Login::stepChanged, this, [login, &code](LoginStep step) {
            if (step == LoginStep::WaitingForCode)
                code = UserCode::staticMetaObject.property(0)
                           .readOnGadget(login->property("userCode").constData())
                           .toString();
        });
        QVERIFY(waitFor(ended));
        QCOMPARE(code, u"WDJB-MJHT"_s);
    }
};

LATCHKEY_TEST(TestProperties)
#include "tst_properties.moc"
