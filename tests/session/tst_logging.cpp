#include "app/demo/demoprovider.h"
#include "core/jose/signingkey_p.h"
#include "core/session/authorizednetwork.h"
#include "core/store/siderecordstore_p.h"
#include "tests/session/sessionfixture.h"
#include "tests/support/testmain.h"

#include <QtCore/QDebug>
#include <QtCore/QLoggingCategory>
#include <QtCore/QRegularExpression>
#include <QtCore/QUrlQuery>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QNetworkRequest>

using namespace Latchkey;
using namespace Latchkey::Test;
using Demo::DemoProvider;

namespace {

struct Line {
    QString category;
    QString text;
};
QList<Line> lines;

void collect(QtMsgType, const QMessageLogContext &context, const QString &text)
{
    lines.append({QString::fromUtf8(context.category), text});
}

//! All that there is to be logged, while this lives.
struct Listening {
    Listening()
        : before(qInstallMessageHandler(&collect))
    {
        lines.clear();
        QLoggingCategory::setFilterRules(u"latchkey.*=true"_s);
    }
    ~Listening()
    {
        QLoggingCategory::setFilterRules({});
        qInstallMessageHandler(before);
    }
    Q_DISABLE_COPY_MOVE(Listening)

    const QtMessageHandler before;
};

bool says(const QString &category, const QString &pattern)
{
    const QRegularExpression wanted(pattern);
    return std::any_of(lines.begin(), lines.end(), [&](const Line &line) {
        return line.category == category && wanted.match(line.text).hasMatch();
    });
}

QString everything()
{
    QString all;
    for (const Line &line : lines)
        all += line.category + u": "_s + line.text + u'\n';
    return all;
}

} // namespace

//! What the categories `latchkey.*` say, and what they must never say.
class TestLogging : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatWasDecidedAndNoSecret_data()
    {
        QTest::addColumn<bool>("bound");
        QTest::newRow("bearer tokens") << false;
        QTest::newRow("tokens bound to a key") << true;
    }
    void saysWhatWasDecidedAndNoSecret()
    {
        QFETCH(bool, bound);
        if (bound && !SigningKey::generate())
            QSKIP("there is no OpenSSL here");
        const Listening listening;
        const TemporaryHome home;
        DemoProvider provider;
        provider.autoApprove = true;
        QVERIFY(provider.listen());
        QNetworkAccessManager manager;
        Server server;
        server.identity = {u"notes"_s, provider.addServer(u"notes"_s)};
        server.dpop = bound;
        SessionSettings settings;
        settings.home = home.path();
        settings.storeMode = StoreMode::File;
        SessionFactory factory(settings);
        const std::unique_ptr<CredentialSession> session(factory.open(server));

        QStringList secrets{u"hunter2"_s,       u"demo_at_"_s,      u"demo_rt_"_s,
                            u"BEGIN PRIVATE"_s, u"code_verifier"_s, u"eyJ"_s};
        LoginOptions options;
        options.openBrowser = [&](const QUrl &url) {
            const QUrlQuery query(url);
            for (const auto *item : {"state", "code_challenge"})
                secrets.append(query.queryItemValue(QLatin1String(item), QUrl::FullyDecoded));
            QNetworkReply *page = manager.get(QNetworkRequest(url));
            connect(page, &QNetworkReply::redirected, page, [&secrets](const QUrl &to) {
                secrets.append(QUrlQuery(to).queryItemValue(u"code"_s, QUrl::FullyDecoded));
            });
            connect(page, &QNetworkReply::finished, page, &QObject::deleteLater);
            return true;
        };
        const Status signedIn = waitFor(session->login(options)->future());
        QVERIFY2(signedIn, signedIn ? "" : qPrintable(signedIn.error().detail));
        const auto token = waitFor(session->refresh());
        QVERIFY(token);
        AuthorizedNetwork network(*session, manager);
        QVERIFY(waitFor(network.send(QNetworkRequest(QUrl(server.identity.url)), "POST", "{}")));
        const auto stored = waitFor(fileStoreOf(home.path())->read(server.identity));
        QVERIFY(stored && *stored);
        // What somebody prints for themselves is as safe.
        Server withKey = server;
        withKey.identity.url += "?key=hunter2"_L1;
        qDebug() << withKey;
        qDebug() << *token << **stored << session->health() << server << Result<AccessToken>(*token);
        for (const Secret &secret : {(*stored)->accessToken, (*stored)->refreshToken, (*stored)->dpopKey, token->value})
            secrets.append(QString::fromUtf8(secret.reveal()));
        // A refusal, with what it leads to.
        provider.revokeFamily(u"notes"_s);
        QVERIFY(!waitFor(session->refresh()));
        QVERIFY(waitFor(session->logout()));
        QVERIFY(!waitFor(session->accessToken()));

        QVERIFY2(says(u"latchkey.session"_s, u"sign-in to .*notes.*Finished"_s), qPrintable(everything()));
        QVERIFY(says(u"latchkey.session"_s, u"asks .* for another token"_s));
        QVERIFY(says(u"latchkey.session"_s, u"has no token: .*AuthorizationRequired"_s));
        QVERIFY(says(u"latchkey.session"_s, u"signed out"_s));
        QVERIFY(says(u"latchkey.oauth"_s, u"has its users sign in at"_s));
        QVERIFY(says(u"latchkey.oauth"_s, u"granted .*with a refresh token"_s));
        QVERIFY(says(u"latchkey.oauth"_s, u"granted no tokens: .*invalid_grant"_s));
        QVERIFY(says(u"latchkey.store"_s, u"is kept in .*File.*Configured"_s));
        QVERIFY(says(u"latchkey.store"_s, u"was written to"_s));
        QVERIFY(says(u"latchkey.http"_s, u"^POST to http://127.0.0.1:[0-9]+$"_s));
        QVERIFY(says(u"latchkey.http"_s, u"answered 200 with"_s));
        secrets.removeAll(QString());
        for (const QString &secret : std::as_const(secrets))
            QVERIFY2(!everything().contains(secret), qPrintable(u"\"%1\" in: %2"_s.arg(secret, everything())));
    }

    void saysWhoIsWaitedFor()
    {
        const SessionFixture home;
        home.store(home.credential("A1", "R1", -1s));
        LockHandle other = home.takeLock();
        QVERIFY(other);
        const Listening listening;
        const auto token = home.session->accessToken();
        QVERIFY(waitUntil([] { return says(u"latchkey.lock"_s, u"held by .*process"_s); }));
        letGo(other);
        QVERIFY(waitFor(token));
        QVERIFY(says(u"latchkey.lock"_s, u"is ours now"_s));
    }

    void isSilentUnlessAsked()
    {
        const SessionFixture home;
        home.store(home.credential("A1", "R1", -1s));
        const QtMessageHandler before = qInstallMessageHandler(&collect);
        lines.clear();
        QVERIFY(waitFor(home.session->accessToken()));
        qInstallMessageHandler(before);
        QCOMPARE(everything(), QString());
    }
};

LATCHKEY_TEST(TestLogging)
#include "tst_logging.moc"
