#include "core/clients/signinfiles_p.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;

namespace {

//! The home of a user whose clients keep sign-ins.
struct SignedInUser {
    QTemporaryDir folder;

    ClientFolders folders() const { return {folder.path(), folder.filePath(u".config"_s)}; }
    void put(const QString &name, const QByteArray &content, int mode = 0x6600) const
    {
        const QString path = folder.filePath(name);
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
        QVERIFY(file.setPermissions(QFile::Permissions(mode)));
    }
    void putSample(const QString &name, const QString &sample) const
    {
        QFile file(QStringLiteral(SAMPLES "/tokens/") + sample);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(sample));
        put(name, file.readAll());
    }
    SignInSurvey survey() const
    {
        const auto found = waitFor(surveySignIns(knownClients(), folders()));
        return found ? *found : SignInSurvey();
    }
};

QStringList told(const SignInSurvey &survey)
{
    QStringList lines;
    for (const ClientSignIn &one : survey.signIns)
        lines.append(QStringList{wordFor(one.client), one.name, one.url, one.issuer,
                                 one.expiresAt.toString(Qt::ISODate), one.isRenewable ? u"renews"_s : u"ends"_s}
                         .join(u' '));
    return lines;
}

} // namespace

class TestSignIns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachKeepersFilesAreRead_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("sample");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("Claude Code, and no entry without a token")
            << u".claude/.credentials.json"_s << u"claude-code.credentials.json"_s
            << QStringList{
                   u"claude-code notes https://notes.example/mcp https://as.example 2026-11-28T06:37:38Z renews"_s};
        QTest::newRow("Gemini CLI")
            << u".gemini/mcp-oauth-tokens.json"_s << u"gemini.mcp-oauth-tokens.json"_s
            << QStringList{u"gemini-cli notes https://notes.example/mcp  2026-11-28T06:42:33Z renews"_s};
        QTest::newRow("opencode, in seconds with a fraction")
            << u".local/share/opencode/mcp-auth.json"_s << u"opencode.mcp-auth.json"_s
            << QStringList{u"opencode notes https://notes.example/mcp  2026-11-28T06:37:04Z renews"_s};
        QTest::newRow("mcp-remote") << u".mcp-auth/mcp-remote-v1/b4aee0803c2e4b1a40d2dd3e135b5703_tokens.json"_s
                                    << u"mcp-remote.b4aee0803c2e4b1a40d2dd3e135b5703_tokens.json"_s
                                    << QStringList{u"mcp-remote   https://as.example 2026-11-28T06:40:17Z renews"_s};
    }
    void eachKeepersFilesAreRead()
    {
        QFETCH(QString, file);
        QFETCH(QString, sample);
        QFETCH(QStringList, expected);
        const SignedInUser user;
        user.putSample(file, sample);
        const SignInSurvey survey = user.survey();
        QCOMPARE(told(survey), expected);
        QCOMPARE(survey.files.size(), 1);
        QCOMPARE(survey.files[0].mode, 0600);
        QVERIFY(survey.signIns[0].isFor(u"https://notes.example/mcp"_s) == !file.contains("mcp-remote"_L1)
                || survey.signIns[0].urlDigest == "b4aee0803c2e4b1a40d2dd3e135b5703"_L1);
    }

    void copilotsFilesBelongTogether()
    {
        const SignedInUser user;
        user.putSample(u".copilot/mcp-oauth-config/aaaa0000.json"_s, u"copilot.aaaa0000.json"_s);
        user.putSample(u".copilot/mcp-oauth-config/aaaa0000.tokens.json"_s, u"copilot.aaaa0000.tokens.json"_s);
        user.putSample(u".copilot/mcp-oauth-config/bbbb1111.tokens.json"_s, u"copilot.bbbb1111.orphan.tokens.json"_s);
        QCOMPARE(
            told(user.survey()),
            QStringList{u"copilot-cli  https://notes.example/mcp https://as.example 2026-11-28T06:44:22Z renews"_s});
    }

    void mcpRemoteIsFoundByTheAddress()
    {
        const SignedInUser user;
        const QString url = u"https://notes.example/mcp"_s;
        user.put(u".mcp-auth/mcp-remote-0.1.29/"_s + mcpRemoteDigest(url) + u"_tokens.json"_s,
                 R"({"access_token":"a","expires_in":3600})");
        const SignInSurvey survey = user.survey();
        QCOMPARE(survey.signIns.size(), 1);
        QVERIFY(survey.signIns[0].isFor(url));
        QVERIFY(!survey.signIns[0].isFor(url + u'/'));
        // Older versions do not say until when; then it counts from when the file was written.
        const auto left = QDateTime::currentDateTimeUtc().secsTo(survey.signIns[0].expiresAt);
        QVERIFY(left > 3000 && left <= 3600);
    }

    void antigravitysAreReadByTheAddress()
    {
        const SignedInUser user;
        user.put(u".gemini/antigravity-cli/mcp_oauth_tokens.json"_s,
                 R"({"https://notes.example/mcp":{"token":{"access_token":"a","expiry":"2026-11-28T08:00:00+02:00"}}})",
                 0x6644);
        const SignInSurvey survey = user.survey();
        QCOMPARE(told(survey), QStringList{u"antigravity  https://notes.example/mcp  2026-11-28T06:00:00Z ends"_s});
        QCOMPARE(survey.files[0].mode, 0644);
    }

    void whatIsEncryptedIsNamedOnly()
    {
        const SignedInUser user;
        user.putSample(u".gemini/gemini-credentials.json"_s, u"gemini.gemini-credentials.json.encrypted"_s);
        const SignInSurvey survey = user.survey();
        QVERIFY(survey.signIns.isEmpty());
        QCOMPARE(survey.files.size(), 1);
        QVERIFY(survey.files[0].isEncrypted);
        QCOMPARE(survey.files[0].mode, 0600);
    }

    void aBrokenFileIsSaidAndTheOthersAreRead_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("problem");
        QTest::newRow("nothing") << QByteArray() << false;
        QTest::newRow("half of it") << QByteArray("{\"notes\":{\"tokens\":{\"accessToken\":\"SECR") << true;
        QTest::newRow("another shape") << QByteArray("[1,{\"tokens\":[]},\"x\"]") << false;
        QTest::newRow("times that are none")
            << QByteArray("{\"notes\":{\"tokens\":{\"accessToken\":\"\",\"expiresAt\":-1e400}}}") << false;
        QTest::newRow("too large") << QByteArray(11 * 1024 * 1024, ' ') << true;
    }
    void aBrokenFileIsSaidAndTheOthersAreRead()
    {
        QFETCH(QByteArray, content);
        QFETCH(bool, problem);
        const SignedInUser user;
        user.put(u".local/share/opencode/mcp-auth.json"_s, content);
        user.putSample(u".gemini/mcp-oauth-tokens.json"_s, u"gemini.mcp-oauth-tokens.json"_s);
        const SignInSurvey survey = user.survey();
        QCOMPARE(survey.signIns.size(), 1);
        QCOMPARE(survey.files.size(), 2);
        for (const SignInSurvey::File &file : survey.files) {
            QCOMPARE(!file.problem.isEmpty(), problem && file.client == McpClient::OpenCode);
            QVERIFY(!file.problem.contains("SECR"_L1));
        }
    }

    void aCopiedGrantIsTold()
    {
        const SignedInUser user;
        const QByteArray claude = R"({"mcpOAuth":{"k":{"serverName":"notes","accessToken":"a","refreshToken":"R1"}}})";
        user.put(u".claude/.credentials.json"_s, claude);
        user.put(u".local/share/opencode/mcp-auth.json"_s, R"({"notes":{"tokens":{"refreshToken":"R1"}}})");
        user.put(u".gemini/mcp-oauth-tokens.json"_s, R"([{"serverName":"n","token":{"refreshToken":"R2"}}])");
        const SignInSurvey survey = user.survey();
        QCOMPARE(survey.signIns.size(), 3);
        QCOMPARE(survey.signIns[0].grantMark, survey.signIns[2].grantMark);
        QVERIFY(survey.signIns[0].grantMark != survey.signIns[1].grantMark);
        QVERIFY(!survey.signIns[0].grantMark.contains("R1"));
    }

    void theBufferIsOverwritten()
    {
        QByteArray content = R"({"notes":{"tokens":{"accessToken":"SECRET"}}})";
        const QByteArray shared = content; // the same bytes
        SignInSurvey survey;
        readSignIns(McpClient::OpenCode, {}, content, readOpenCodeSignIns, survey);
        QCOMPARE(survey.signIns.size(), 1);
        QVERIFY(!shared.contains("SECRET"));
    }

    void onlyWhatEndsForGoodHasEnded()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        ClientSignIn signIn;
        QVERIFY(!signIn.hasEnded(now)); // not known
        signIn.expiresAt = now.addSecs(-1);
        QVERIFY(signIn.hasEnded(now));
        signIn.isRenewable = true;
        QVERIFY(!signIn.hasEnded(now));
    }

    void otherPlacesAreLookedAtWhereTheClientIsToldSo()
    {
        const SignedInUser user;
        user.putSample(u"moved/.credentials.json"_s, u"claude-code.credentials.json"_s);
        ClientFolders folders = user.folders();
        folders.environment = {{u"CLAUDE_CONFIG_DIR"_s, user.folder.filePath(u"moved"_s)}};
        const auto survey = waitFor(surveySignIns({McpClient::ClaudeCode}, folders));
        QVERIFY(survey);
        QCOMPARE(survey->signIns.size(), 1);
    }
};

LATCHKEY_TEST(TestSignIns)
#include "tst_signins.moc"
