#include "core/store/filestore.h"
#include "tests/codex/codexprogram.h"
#include "tests/codex/sharedhome.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

void put(const QString &path, const QByteArray &content)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(content), content.size());
}

//! A home whose servers are in every layer that a user can write, each signed in.
struct LayeredHome {
    SharedHome shared;
    QTemporaryDir folder;
    QString project = QFileInfo(folder.path()).canonicalFilePath() + "/proj"_L1;

    explicit LayeredHome(const KeyringSession &session)
        : shared(session, SharedHome::Store::File)
    {
        put(project + "/.git/HEAD"_L1, {}); // without it, Codex takes the folder for no repository
        QVERIFY(shared.addConfiguration("[projects.\"" + project.toUtf8()
                                        + "\"]\ntrust_level = \"trusted\"\n[plugins.\"tool@shop\"]\nenabled = true\n"
                                        + entry("Salesforce DX") + entry("a|b")
                                        + entry("far", "environment_id = \"devbox\"\n")));
        put(shared.path() + "/work.config.toml"_L1, entry("ofprofile") + entry("demo2"));
        put(project + "/.codex/config.toml"_L1, entry("ofproject") + entry("shadow"));
        put(project + "/deep/.codex/config.toml"_L1, entry("deeper"));
        put(shared.path() + "/plugins/cache/shop/tool/1.0.0/.codex-plugin/plugin.json"_L1,
            "{\"name\":\"tool\",\"mcpServers\":{\"ofplugin\":{\"type\":\"http\",\"url\":\"" + urlOf("ofplugin")
                + "\"}}}");
        for (const char *name : {"demo", "Salesforce DX", "a|b", "ofprofile", "demo2", "ofproject", "shadow", "deeper",
                                 "ofplugin", "adhoc", "removed"})
            keep({QString::fromUtf8(name), QString::fromUtf8(urlOf(name))});
        keep({u"far"_s, QString::fromUtf8(urlOf("far")), u"devbox"_s}); // an executor's own
        keep({u"other"_s, QString::fromUtf8(urlOf("demo"))}); // the same address under a name that nobody has any more
        keep({u"demo"_s, u"http://127.0.0.1:9/before"_s}); // and the same name at an address that it had before
    }
    QByteArray urlOf(const QByteArray &name) const
    {
        return name == "demo" ? shared.server().url.toUtf8() : shared.server().url.toUtf8() + "?" + name.toHex();
    }
    QByteArray entry(const QByteArray &name, const QByteArray &more = {}) const
    {
        return "[mcp_servers.\"" + name + "\"]\nurl = \"" + urlOf(name) + "\"\n" + more;
    }
    void keep(const ServerIdentity &server) const
    {
        Credential credential;
        credential.server = server;
        credential.issuer = u"http://127.0.0.1:9"_s;
        credential.clientId = u"client"_s;
        credential.accessToken = Secret(QByteArray("A-" + server.storeKey().toUtf8()));
        credential.refreshToken = Secret(QByteArray("R-" + server.storeKey().toUtf8()));
        credential.expiresAt = QDateTime::currentDateTimeUtc().addSecs(-60);
        FileStore store(shared.path());
        QVERIFY(waitFor(store.write(credential, {})));
    }
    //! "name status" of each server that Codex lists there.
    QStringList opinion(const QString &folder, const QStringList &options) const
    {
        QProcess codex;
        codex.setProcessEnvironment(shared.environment());
        codex.setWorkingDirectory(folder);
        codex.start(codexProgram(), options + QStringList{u"mcp"_s, u"list"_s, u"--json"_s});
        QStringList opinion;
        for (const QJsonValue &server : QJsonDocument::fromJson(outcomeOf(codex).out).array())
            opinion.append(server["name"_L1].toString() + u' ' + server["auth_status"_L1].toString());
        return opinion;
    }
    QList<QStringList> opinions() const
    {
        const QString ad = u"mcp_servers.adhoc.url=\"%1\""_s.arg(QString::fromUtf8(urlOf("adhoc")));
        return {opinion(folder.path(), {}), opinion(folder.path(), {u"--profile"_s, u"work"_s}), opinion(project, {}),
                opinion(project + "/deep"_L1, {}), opinion(folder.path(), {u"-c"_s, ad})};
    }
    QByteArray stored() const
    {
        QFile file(FileStore::path(shared.path()));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

} // namespace

//! Codex itself judges what the doctor mends, and what it shows.
class TestCodexFixes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (codexProgram().isEmpty())
            QSKIP("skipped: codex is not installed");
        LATCHKEY_NEED_SESSION(m_session);
        m_session.enter();
    }

    void codexSaysOfEachServerWhatItSaidBefore()
    {
        const LayeredHome home(m_session);
        const QList<QStringList> before = home.opinions();
        QVERIFY(before[0].contains(u"demo o_auth"_s));
        QVERIFY(before[1].contains(u"ofprofile o_auth"_s));
        QVERIFY(before[2].contains(u"ofproject o_auth"_s));
        QVERIFY(before[3].contains(u"deeper o_auth"_s));
        QVERIFY(before[4].contains(u"adhoc o_auth"_s));
        const QByteArray stored = home.stored();
        QCOMPARE(home.shared.latchkey({u"doctor"_s, u"--fix"_s, u"--yes"_s}).status, 0);
        QCOMPARE(home.opinions(), before);
        QCOMPARE(home.stored(), stored);
        QCOMPARE(stored.count("\"executor_owned\""), 1);
    }

    void weKnowEveryServerThatCodexKnows()
    {
        const LayeredHome home(m_session);
        const QJsonArray servers = home.shared.latchkey({u"status"_s, u"--json"_s}).json()["servers"_L1].toArray();
        QStringList ours;
        for (const QJsonValue &server : servers)
            ours.append(server["name"_L1].toString());
        QList<QStringList> theirs = home.opinions();
        theirs.removeLast(); // what stands in a command line, nobody else can know
        for (const QStringList &listed : std::as_const(theirs)) {
            for (const QString &server : listed)
                QVERIFY2(ours.contains(server.section(u' ', 0, -2)), qPrintable(server));
        }
        for (const QJsonValue &server : servers) {
            const QString file = server["file"_L1].toString();
            QVERIFY2(QFileInfo(file).isFile(), qPrintable(file));
        }
    }

private:
    KeyringSession m_session;
};

LATCHKEY_TEST(TestCodexFixes)
#include "tst_codexfixes.moc"
