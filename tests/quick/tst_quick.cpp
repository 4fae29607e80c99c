#include "app/demo/demohome.h"
#include "app/demo/demoprovider.h"
#include "core/oauth/signinsites.h"
#include "tests/support/testmain.h"

#include <QtCore/QFile>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>
#include <QtQml/QQmlComponent>
#include <QtQml/QQmlEngine>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <memory>

using namespace Latchkey;
using namespace Latchkey::Demo;
using namespace Qt::StringLiterals;

namespace {

//! As a program in QML has it: all that is known of the module is its name, and what its roles are called.
const QByteArray program = R"(
import QtQml
import QtQml.Models
import Latchkey.Quick

Instantiator {
    id: rows
    required property string home
    property int failures: 0
    property string lastFailure
    signal opened(url page)
    signal asked(string page, string recipient)
    property SessionModel list: SessionModel {
        id: sessions
        home: rows.home
        onPageWanted: page => rows.opened(page)
        onConfirmationWanted: (row, page, recipient) => rows.asked(page, recipient)
        onFailed: (server, why) => { ++rows.failures; rows.lastFailure = server + ": " + why }
    }
    model: list
    delegate: QtObject {
        required property int index
        required property string name
        required property url url
        required property string state
        required property bool needsSignIn
        required property bool signedIn
        required property bool busy
        required property var runningLogin
        property url page: runningLogin ? runningLogin.authorizationUrl : ""
        property var deadline: runningLogin ? runningLogin.deadline : undefined
        property bool offersCode: runningLogin ? runningLogin.offersCode : false
        property string code: runningLogin ? runningLogin.userCode.code : "none"
        required property string trouble
        required property var expiresAt
        function signIn() { sessions.signIn(index) }
        function confirmSignIn() { sessions.confirmSignIn(index) }
        function signOut() { sessions.signOut(index) }
        function cancelSignIn() { sessions.cancelSignIn(index) }
        function renew() { sessions.renew(index) }
        function check() { sessions.check(index) }
    }
    function find(name) {
        for (let i = 0; i < count; ++i) {
            if (objectAt(i).name === name)
                return objectAt(i)
        }
        return null
    }
}
)";

struct QuickProgram {
    DemoProvider provider;
    std::unique_ptr<DemoHome> home;
    QQmlEngine engine;
    QNetworkAccessManager browser;
    std::unique_ptr<QObject> rows;

    QuickProgram()
    {
        provider.autoApprove = true;
        if (!provider.listen())
            qFatal("no port");
        home = std::make_unique<DemoHome>(provider);
        engine.addImportPath(QStringLiteral(QML_FOLDER));
        QQmlComponent component(&engine);
        component.setData(program, QUrl(u"qrc:/program.qml"_s));
        rows.reset(component.createWithInitialProperties({{u"home"_s, home->path()}}));
        if (!rows)
            qFatal("%s", qPrintable(component.errorString()));
    }
    QObject *find(const QString &name) const
    {
        QVariant found;
        QMetaObject::invokeMethod(rows.get(), "find", Q_RETURN_ARG(QVariant, found), Q_ARG(QVariant, name));
        return found.value<QObject *>();
    }
    bool is(const QString &name, const char *property) const
    {
        const QObject *row = find(name);
        return row && row->property(property).toBool();
    }
    QString says(const QString &name, const char *property) const
    {
        const QObject *row = find(name);
        return row ? row->property(property).toString() : QString();
    }
    void call(const QString &name, const char *method) const { QMetaObject::invokeMethod(find(name), method); }
};

} // namespace

class TestQuick : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QQmlEngine engine;
        QQmlComponent component(&engine);
        component.setData("import QtQml\nimport QtQml.Models\nQtObject {}", {});
        if (!component.isReady())
            QSKIP("Qt's own modules for QML are not here");
    }

    void rowsSayHowServersAre()
    {
        QuickProgram quick;
        QTRY_COMPARE(quick.rows->property("count").toInt(), 4);
        QTRY_VERIFY(quick.is(u"wiki"_s, "needsSignIn"));
        QCOMPARE(quick.says(u"wiki"_s, "state"), u"needs_sign_in"_s);
        QVERIFY(!quick.is(u"wiki"_s, "signedIn"));
        QTRY_VERIFY(quick.is(u"notes"_s, "signedIn"));
        QVERIFY(quick.find(u"notes"_s)->property("expiresAt").toDateTime().isValid());
        QVERIFY(quick.says(u"notes"_s, "url").startsWith(u"http://127.0.0.1:"_s));
    }

    void itsActionsDo()
    {
        QuickProgram quick;
        QTRY_VERIFY(quick.is(u"wiki"_s, "needsSignIn"));
        QSignalSpy opened(quick.rows.get(), SIGNAL(opened(QUrl)));
        quick.call(u"wiki"_s, "signIn");
        QTRY_COMPARE(opened.size(), 1);
        QVERIFY(quick.is(u"wiki"_s, "busy"));
        QCOMPARE(quick.find(u"wiki"_s)->property("page").toUrl(), opened[0][0].toUrl());
        QVERIFY(quick.find(u"wiki"_s)->property("deadline").toDateTime() > QDateTime::currentDateTimeUtc());
        QVERIFY(quick.is(u"wiki"_s, "offersCode"));
        QCOMPARE(quick.says(u"wiki"_s, "code"), QString()); // it is for the browser
        std::unique_ptr<QNetworkReply> page(quick.browser.get(QNetworkRequest(opened[0][0].toUrl())));
        QTRY_COMPARE(quick.says(u"wiki"_s, "state"), u"signed_in"_s);
        QVERIFY(quick.is(u"wiki"_s, "signedIn"));
        QTRY_VERIFY(!quick.is(u"wiki"_s, "busy"));
        QVERIFY(quick.find(u"wiki"_s)->property("page").toUrl().isEmpty());

        const QDateTime before = quick.find(u"wiki"_s)->property("expiresAt").toDateTime();
        quick.provider.grants().policy.accessTokenLifetime = std::chrono::hours(24);
        quick.call(u"wiki"_s, "renew");
        QTRY_VERIFY(quick.find(u"wiki"_s)->property("expiresAt").toDateTime() > before);

        quick.call(u"wiki"_s, "signOut");
        QTRY_VERIFY(quick.is(u"wiki"_s, "needsSignIn"));
        QCOMPARE(quick.rows->property("failures").toInt(), 0);
    }

    void aPageOfAnotherSiteIsAskedAboutFirst()
    {
        QuickProgram quick;
        quick.provider.authorizationEndpoint
            = u"http://127.0.0.1:9/page"_s; // another port of this machine is another program
        QTRY_VERIFY(quick.is(u"wiki"_s, "needsSignIn"));
        QSignalSpy asked(quick.rows.get(), SIGNAL(asked(QString, QString)));
        QSignalSpy opened(quick.rows.get(), SIGNAL(opened(QUrl)));
        quick.call(u"wiki"_s, "signIn");
        QTRY_COMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].toString(), u"127.0.0.1:9"_s);
        QCOMPARE(asked[0][1].toString(), siteName(QUrl(quick.provider.issuer())));
        QVERIFY(quick.is(u"wiki"_s, "busy"));
        QVERIFY(opened.isEmpty());
        quick.call(u"wiki"_s, "confirmSignIn");
        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(opened[0][0].toUrl().port(), 9);
        quick.call(u"wiki"_s, "cancelSignIn");
        QTRY_VERIFY(!quick.is(u"wiki"_s, "busy"));
        QCOMPARE(quick.rows->property("failures").toInt(), 0);
    }

    void aCheckAsksTheServer()
    {
        QuickProgram quick;
        QTRY_VERIFY(quick.is(u"notes"_s, "signedIn"));
        const int before = quick.provider.requests(Endpoint::Mcp);
        quick.call(u"notes"_s, "check");
        QTRY_VERIFY(quick.provider.requests(Endpoint::Mcp) > before);
        QVERIFY(quick.is(u"notes"_s, "signedIn"));
    }

    void whatFailsIsSaidAndWhatIsGivenUpIsNot()
    {
        QuickProgram quick;
        QTRY_VERIFY(quick.is(u"wiki"_s, "needsSignIn"));
        QSignalSpy opened(quick.rows.get(), SIGNAL(opened(QUrl)));
        quick.call(u"wiki"_s, "signIn");
        QTRY_COMPARE(opened.size(), 1);
        quick.call(u"wiki"_s, "cancelSignIn");
        QTRY_VERIFY(!quick.is(u"wiki"_s, "busy"));
        QCOMPARE(quick.rows->property("failures").toInt(), 0);
        quick.call(u"wiki"_s, "renew"); // there is nothing to renew
        QTRY_COMPARE(quick.rows->property("failures").toInt(), 1);
        QVERIFY(quick.rows->property("lastFailure").toString().startsWith(u"wiki: "_s));
    }

    void rowsComeAndGoAsTheListChanges()
    {
        QuickProgram quick;
        QTRY_COMPARE(quick.rows->property("count").toInt(), 4);
        QFile config(quick.home->configFile());
        QVERIFY(config.open(QIODevice::ReadOnly));
        const QByteArray before = config.readAll();
        config.close();
        const auto write = [&config](const QByteArray &content) {
            return config.open(QIODevice::WriteOnly | QIODevice::Truncate) && config.write(content) == content.size()
                && (config.close(), true);
        };
        QVERIFY(write(before + "\n[mcp_servers.another]\nurl = \"https://another.example/mcp\"\n"));
        QTRY_COMPARE(quick.rows->property("count").toInt(), 5);
        QVERIFY(quick.find(u"another"_s));
        QVERIFY(write(before));
        QTRY_COMPARE(quick.rows->property("count").toInt(), 4);
        QVERIFY(!quick.find(u"another"_s));
    }
};

LATCHKEY_TEST(TestQuick)
#include "tst_quick.moc"
