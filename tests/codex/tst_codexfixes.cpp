#include "core/store/encryptedstore_p.h"
#include "core/store/filestore_p.h"
#include "core/store/keyringbackends_p.h"
#include "core/store/keyringstore_p.h"
#include "tests/codex/codexprogram.h"
#include "tests/codex/sharedhome.h"
#include "tests/support/files.h"
#include "tests/support/keyringmain.h"
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

Q_DECLARE_METATYPE(Latchkey::Test::SharedHome::Store)

namespace {

using Store = SharedHome::Store;

//! As a TOML key: JSON's escapes are TOML's, too.
QByteArray quoted(const QString &name)
{
    const QByteArray array = QJsonDocument(QJsonArray{name}).toJson(QJsonDocument::Compact);
    return array.mid(1, array.size() - 2);
}

//! Names that people do not use, and Codex takes.
const QStringList &oddNames()
{
    static const QStringList names{u"Salesforce DX"_s,
                                   u"a|b"_s,
                                   u"a|b|4282f2a9112820d2"_s,
                                   u"npm:@scope/x.y"_s,
                                   u"übung"_s,
                                   u"hidden\u202etxt"_s,
                                   u"two\nlines"_s,
                                   u" blank"_s,
                                   u"-x"_s,
                                   u"<b>&amp;</b>"_s,
                                   u"executor:x"_s,
                                   u"executor:ZGV2Ym94:bm90ZXM"_s,
                                   u"local:executor:x"_s,
                                   u"ema-idp:A2Ph9LobKblr"_s,
                                   QString(70, u'n'),
                                   QString()};
    return names;
}

//! A home whose servers are in every layer that a user can write, each signed in.
struct LayeredHome {
    SharedHome shared;
    const Store place;
    std::shared_ptr<KeyringBackend> keyring = keyringBackendFor(codexKeyringService);
    QTemporaryDir folder;
    QString project = QFileInfo(folder.path()).canonicalFilePath() + "/proj"_L1;
    QString around = QFileInfo(folder.path()).canonicalFilePath() + "/around"_L1;
    QString tree = QFileInfo(folder.path()).canonicalFilePath() + "/tree"_L1;
    QList<ServerIdentity> kept;

    LayeredHome(const KeyringSession &session, Store store)
        : shared(session, store)
        , place(store == Store::Auto ? Store::Keyring : store)
    {
        put(project + "/.git/HEAD"_L1, {}); // without it, Codex takes the folder for no repository
        QByteArray odd;
        for (const QString &name : oddNames())
            odd += entry(name);
        putOtherProjects();
        QVERIFY(shared.addConfiguration("[projects.\"" + project.toUtf8()
                                        + "\"]\ntrust_level = \"trusted\"\n[projects.\"" + around.toUtf8()
                                        + "\"]\ntrust_level = \"trusted\"\n[plugins.\"tool@shop\"]\nenabled = true\n"
                                        + odd + entry(u"far"_s, "environment_id = \"devbox\"\n")));
        put(shared.path() + "/work.config.toml"_L1, entry(u"ofprofile"_s) + entry(u"demo2"_s));
        put(project + "/.codex/config.toml"_L1,
            entry(u"ofproject"_s) + entry(u"shadow"_s) + entry(u"demo2"_s, "scopes = [\"a\"]\n")
                + "[mcp_servers.ofprofile]\nurl = \"" + urlOf(u"both"_s) + "\"\n");
        put(project + "/deep/.codex/config.toml"_L1, entry(u"deeper"_s));
        put(shared.path() + "/plugins/cache/shop/tool/1.0.0/.codex-plugin/plugin.json"_L1,
            R"({"name":"tool","mcpServers":{"ofplugin":{"type":"http","url":")" + urlOf(u"ofplugin"_s) + R"("}}})");
        put(shared.path() + "/plugins/cache/shop/tool/0.10.0/.codex-plugin/plugin.json"_L1, // which is the older one
            R"({"name":"tool","mcpServers":{"ofolder":{"type":"http","url":")" + urlOf(u"ofolder"_s) + R"("}}})");
        QVERIFY(place != Store::Encrypted || shared.ensurePassphrase());
        for (const QString &name :
             QStringList{u"demo"_s, u"ofprofile"_s, u"demo2"_s, u"ofproject"_s, u"shadow"_s, u"deeper"_s, u"linked"_s,
                         u"intree"_s, u"ofplugin"_s, u"ofolder"_s, u"adhoc"_s, u"removed"_s}
                 + oddNames())
            keep({name, QString::fromUtf8(urlOf(name))});
        keep({u"ofprofile"_s, QString::fromUtf8(urlOf(u"both"_s))}); // where the profile and the project meet
        keep({u"far"_s, QString::fromUtf8(urlOf(u"far"_s)), u"devbox"_s}); // an executor's own
        keep({u"other"_s,
              QString::fromUtf8(urlOf(u"demo"_s))}); // the same address under a name that nobody has any more
        keep({u"demo"_s, u"http://127.0.0.1:9/before"_s}); // and the same name at an address that it had before
        if (place != Store::Encrypted)
            put(EncryptedStore::path(shared.path()), "stale"); // which Codex does not look at
    }
    //! A worktree of a bare repository, and a configuration that is kept in one place with others of its kind.
    void putOtherProjects() const
    {
        const QString list = around + "/.bare/worktrees/tree"_L1;
        put(around + "/.git"_L1, "gitdir: ./.bare\n");
        put(around + "/.bare/HEAD"_L1, "ref: refs/heads/main\n");
        put(list + "/HEAD"_L1, "ref: refs/heads/tree\n");
        put(list + "/commondir"_L1, "../..\n");
        put(list + "/gitdir"_L1, tree.toUtf8() + "/.git\n");
        put(tree + "/.git"_L1, "gitdir: " + list.toUtf8() + '\n');
        put(tree + "/.codex/config.toml"_L1, entry(u"intree"_s));
        const QString dotfiles = QFileInfo(project).path() + "/dotfiles"_L1;
        put(dotfiles + "/config.toml"_L1, entry(u"linked"_s));
        QVERIFY(QDir().mkpath(project + "/linked"_L1));
        QVERIFY(QFile::link(dotfiles, project + "/linked/.codex"_L1));
    }
    QByteArray urlOf(const QString &name) const
    {
        const QByteArray url = shared.server().url.toUtf8();
        return name == "demo"_L1 ? url : url + '?' + name.toUtf8().toHex();
    }
    QByteArray entry(const QString &name, const QByteArray &more = {}) const
    {
        return "[mcp_servers." + quoted(name) + "]\nurl = \"" + urlOf(name) + "\"\n" + more;
    }
    std::unique_ptr<CredentialStore> store() const
    {
        if (place == Store::File)
            return std::make_unique<FileStore>(shared.path());
        if (place == Store::Keyring)
            return std::make_unique<KeyringStore>(keyring);
        return std::make_unique<EncryptedStore>(keyring, shared.path());
    }
    void keep(const ServerIdentity &server)
    {
        Credential credential;
        credential.server = server;
        credential.issuer = u"http://127.0.0.1:9"_s;
        credential.clientId = u"client"_s;
        credential.accessToken = Secret(QByteArray("A-" + server.storeKey().toUtf8()));
        if (server.name != "shadow"_L1) // of which Codex has struck it out
            credential.refreshToken = Secret(QByteArray("R-" + server.storeKey().toUtf8()));
        credential.expiresAt = QDateTime::currentDateTimeUtc().addSecs(-60);
        const auto former = waitFor(store()->read(server)); // a keyring is one for all rows
        QVERIFY(waitFor(store()->write(credential, former ? generationOf(*former) : Generation())));
        kept.append(server);
    }
    //! "name status" of each server that Codex lists there.
    QStringList opinion(const QString &where, const QStringList &options) const
    {
        QProcess codex;
        codex.setProcessEnvironment(shared.environment());
        codex.setWorkingDirectory(where);
        codex.start(codexProgram(), options + QStringList{u"mcp"_s, u"list"_s, u"--json"_s});
        QStringList opinion;
        for (const QJsonValue &server : QJsonDocument::fromJson(outcomeOf(codex).out).array())
            opinion.append(server["name"_L1].toString() + u' ' + server["auth_status"_L1].toString());
        return opinion;
    }
    QList<QStringList> opinions() const
    {
        const QString ad = u"mcp_servers.adhoc.url=\"%1\""_s.arg(QString::fromUtf8(urlOf(u"adhoc"_s)));
        const QStringList work{u"--profile"_s, u"work"_s};
        return {opinion(folder.path(), {}), opinion(folder.path(), work),
                opinion(project, {}),       opinion(project + "/deep"_L1, {}),
                opinion(project, work),     opinion(project + "/linked"_L1, {}),
                opinion(tree, {}),          opinion(folder.path(), {u"-c"_s, ad})};
    }
    //! What is kept for each of them.
    QList<Generation> stored() const
    {
        QList<Generation> generations;
        for (const ServerIdentity &server : kept) {
            const auto read = waitFor(store()->read(server));
            generations.append(read ? generationOf(*read) : Generation());
        }
        return generations;
    }
};

} // namespace

//! Codex itself judges what the doctor mends, and what it shows. By default with the file; LATCHKEY_SOAK: in every store.
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

    void codexSaysOfEachServerWhatItSaidBefore_data()
    {
        QTest::addColumn<Store>("store");
        QTest::newRow("file") << Store::File;
        if (!qEnvironmentVariableIsSet("LATCHKEY_SOAK"))
            return;
        QTest::newRow("keyring") << Store::Keyring;
        QTest::newRow("auto") << Store::Auto;
        QTest::newRow("encrypted") << Store::Encrypted;
    }
    void codexSaysOfEachServerWhatItSaidBefore()
    {
        QFETCH(Store, store);
        const LayeredHome home(m_session, store);
        const QList<QStringList> before = home.opinions();
        QVERIFY(before[0].contains(u"demo o_auth"_s));
        for (const QString &name : oddNames())
            QVERIFY2(before[0].contains(name + u" o_auth"_s), qPrintable(name));
        QVERIFY(before[1].contains(u"ofprofile o_auth"_s));
        QVERIFY(before[2].contains(u"ofproject o_auth"_s));
        QVERIFY(before[2].contains(u"shadow not_logged_in"_s));
        QVERIFY(before[3].contains(u"deeper o_auth"_s));
        QVERIFY(before[4].contains(u"ofprofile o_auth"_s));
        QVERIFY(before[5].contains(u"linked o_auth"_s));
        QVERIFY(before[6].contains(u"intree o_auth"_s));
        QVERIFY(before[7].contains(u"adhoc o_auth"_s));
        QVERIFY(before[0].contains(u"ofplugin o_auth"_s) && !before[0].contains(u"ofolder o_auth"_s));
        const QList<Generation> stored = home.stored();
        QVERIFY(!stored.contains(Generation()));
        for (int i = 0; i < 2; ++i) { // also of what it left the first time
            QCOMPARE(home.shared.latchkey({u"doctor"_s, u"--fix"_s, u"--yes"_s}).status, 0);
            QCOMPARE(home.opinions(), before);
            QCOMPARE(home.stored(), stored);
        }
        if (store == Store::File) {
            QFile file(FileStore::path(home.shared.path()));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(file.readAll().count("\"executor_owned\""), 1);
        }
    }

    void weKnowEveryServerThatCodexKnows()
    {
        const LayeredHome home(m_session, Store::File);
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
        QVERIFY(!ours.contains(u"ofolder"_s));
        for (const QJsonValue &server : servers) {
            const QString file = server["file"_L1].toString();
            QVERIFY2(QFileInfo(file).isFile(), qPrintable(file));
        }
    }

public:
    bool hasKeyringCrashed() const { return m_session.hasCrashed(); }

private:
    KeyringSession m_session;
};

int main(int argc, char **argv)
{
    return runWithKeyring<TestCodexFixes>(argc, argv);
}

#include "tst_codexfixes.moc"
