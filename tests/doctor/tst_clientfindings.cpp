#include "core/doctor/doctor_p.h"
#include "core/doctor/repair_p.h"
#include "tests/clients/clientuser.h"
#include "tests/support/testmain.h"

#include <algorithm>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;

namespace {

//! A user whose clients are looked at, too.
struct Practice : ClientUser {
    ServerList servers;

    Practice()
        : servers(path(u"home/.codex"_s), path(u"servers.json"_s))
    {
        qputenv("HOME", path(u"home"_s).toUtf8());
        put(u"home/.cursor/mcp.json"_s, "{\"mcpServers\": {\"notes\": {\"url\": \"https://notes.example/mcp\"}}}\n");
    }
    QList<Finding> findings(bool looksAtClients = true) const
    {
        Examination what = examinationOf(homeAt(launcher.home), servers, {});
        what.mode = StoreMode::File;
        if (looksAtClients) {
            what.launcher = launcher;
            what.clients = folders();
        }
        const auto found = waitFor(examine(what));
        return found ? *found : QList<Finding>();
    }
    std::optional<Finding> finding(FindingKind kind) const
    {
        const QList<Finding> all = findings();
        const auto found = std::find_if(all.begin(), all.end(),
                                        [kind](const Finding &one) { return one.kind == kind; });
        return found == all.end() ? std::nullopt : std::optional(*found);
    }
};

} // namespace

class TestClientFindings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aConnectionThatStartsNothingIsFoundAndRepaired()
    {
        Practice practice;
        QVERIFY(practice.connect(McpClient::Cursor));
        QVERIFY(!practice.finding(FindingKind::ConnectionBroken));
        QVERIFY(QFile::rename(practice.launcher.program, practice.path(u"bin/moved"_s)));
        practice.launcher.program = practice.path(u"bin/moved"_s);
        const auto found = practice.finding(FindingKind::ConnectionBroken);
        QVERIFY(found);
        QCOMPARE(found->server, u"notes"_s);
        const QList<Repair> offers = repairsFor(*found);
        QCOMPARE(offers.size(), 1);
        QVERIFY(!needsChoice(offers[0]));

        SessionSettings settings;
        settings.home = practice.launcher.home;
        SessionFactory factory(settings);
        const auto mended = waitFor(repair(factory, practice.servers, offers[0]));
        QVERIFY2(mended, mended ? "" : qPrintable(mended.error().detail));
        QVERIFY(!practice.finding(FindingKind::ConnectionBroken));
        QVERIFY(practice.get(u"home/.cursor/mcp.json"_s).contains("bin/moved"));
    }

    void whatWouldNotLastIsNotOffered()
    {
        Practice practice;
        QVERIFY(practice.connect(McpClient::Cursor));
        QVERIFY(QFile::remove(practice.launcher.program));
        practice.launcher.fault = Launcher::Fault::BuildTree;
        const auto found = practice.finding(FindingKind::ConnectionBroken);
        QVERIFY(found);
        QVERIFY(repairsFor(*found).isEmpty());
    }

    void signInsOfClientsAreJudged()
    {
        const Practice practice;
        QVERIFY(!practice.finding(FindingKind::ClientFileOpen));
        const QByteArray gone
            = "{\"mcpOAuth\":{\"a\":{\"serverName\":\"gone\",\"serverUrl\":\"https://gone.example/mcp\","
              "\"refreshToken\":\"token-of-gone\"},\"b\":{\"serverName\":\"notes\",\"serverUrl\":"
              "\"https://notes.example/mcp\",\"refreshToken\":\"token-of-notes\"}}}";
        practice.put(u"home/.claude/.credentials.json"_s, gone, 0x6644);
        practice.put(u"home/.local/share/opencode/mcp-auth.json"_s,
                     "{\"notes\":{\"serverUrl\":\"https://notes.example/"
                     "mcp\",\"tokens\":{\"refreshToken\":\"token-of-notes\"}}}");
        const auto open = practice.finding(FindingKind::ClientFileOpen);
        QVERIFY(open);
        QCOMPARE(open->facts[Fact::Mode], u"644"_s);
        QCOMPARE(open->severity, Severity::Warning);
        const auto leftOver = practice.finding(FindingKind::ClientLeftOver);
        QVERIFY(leftOver);
        QCOMPARE(leftOver->facts[Fact::Entries], u"gone"_s); // what another client has is of use
        const auto shared = practice.finding(FindingKind::ClientsShareGrant);
        QVERIFY(shared);
        QCOMPARE(shared->facts[Fact::Clients], u"Claude Code, opencode"_s);
        for (const Finding &finding : practice.findings()) {
            for (const QString &fact : finding.facts)
                QVERIFY(!fact.contains("token-of"_L1));
            for (auto fact = finding.facts.constBegin(); fact != finding.facts.constEnd(); ++fact)
                QVERIFY2(factsOf(finding.kind).contains(fact.key()), qPrintable(wordFor(fact.key())));
        }
    }

    void clientsAreNoMatterOfAnotherHome()
    {
        const Practice practice;
        practice.put(u"home/.claude/.credentials.json"_s, "{}", 0x6644);
        for (const Finding &finding : practice.findings(false))
            QVERIFY(finding.kind != FindingKind::ClientFileOpen);
    }
};

LATCHKEY_TEST(TestClientFindings)
#include "tst_clientfindings.moc"
