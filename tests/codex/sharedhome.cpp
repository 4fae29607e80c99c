#include "tests/codex/sharedhome.h"

#include "core/jose/age_p.h"
#include "core/store/encryptedstore_p.h"
#include "core/store/filestore_p.h"
#include "tests/codex/codexprogram.h"
#include "tests/support/waitfor.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QRegularExpression>
#include <QtCore/QUrl>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>
#include <QtTest/QTest>

#include <algorithm>

namespace Latchkey::Test {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds patience = std::chrono::seconds(60); // for machines under load

bool putFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly)
        && file.write(content) == content.size();
}

} // namespace

QJsonObject Outcome::json() const
{
    return QJsonDocument::fromJson(out.split('\n').value(0)).object();
}

Outcome outcomeOf(QProcess &process)
{
    process.closeWriteChannel();
    if (!waitUntil([&] { return process.state() == QProcess::NotRunning; }, patience))
        return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

Outcome agreeInBrowser(QProcess &process)
{
    static const QRegularExpression address(u"http://127\\.0\\.0\\.1:\\d+/authorize\\S+"_s);
    QByteArray output;
    QRegularExpressionMatch match;
    (void)waitUntil(
        [&] {
            output += process.readAllStandardOutput() + process.readAllStandardError();
            match = address.match(QString::fromUtf8(output));
            return match.hasMatch() || process.state() == QProcess::NotRunning;
        },
        patience);
    QNetworkAccessManager browser;
    const std::unique_ptr<QNetworkReply> reply(match.hasMatch() ? browser.get(QNetworkRequest(QUrl(match.captured())))
                                                                : nullptr);
    Outcome outcome = outcomeOf(process);
    outcome.err.prepend(output);
    return outcome;
}

SharedHome::SharedHome(const KeyringSession &session, Store store, Layer layer, const QString &codex)
    : m_session(session)
    , m_store(store == Store::Auto ? Store::Keyring : store)
    , m_layer(layer)
    , m_codex(codex.isEmpty() ? codexProgram() : codex)
{
    const QString name = u"demo"_s;
    m_server = {name, m_provider.ask({{u"do"_s, u"addServer"_s}, {u"name"_s, name}})["url"_L1].toString()};
    m_item = std::make_unique<CodexItem>(m_session, m_server.storeKey());
    const QByteArray mode = store == Store::File ? "file" : store == Store::Auto ? "auto" : "keyring";
    m_valid = m_provider.isRunning()
        && m_provider.tell(u"set"_s, {{u"autoApprove"_s, true}, {u"accessTokenLifetime"_s, 3600}})
        && configure(mode, store == Store::Encrypted);
}

QProcessEnvironment SharedHome::environment() const
{
    QProcessEnvironment environment = m_session.environment();
    environment.insert(u"CODEX_HOME"_s, path());
    environment.insert(u"BROWSER"_s, u"true"_s); // the one that does nothing, successfully
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    return environment;
}

bool SharedHome::configure(const QByteArray &mode, bool encrypts) const
{
    const QByteArray own = "mcp_oauth_credentials_store = \"" + mode
        + "\"\n[features]\nsecret_auth_storage = " + (encrypts ? "true" : "false") + '\n';
    const QByteArray top = "check_for_update_on_startup = false\nmodel = \"none\"\nmodel_provider = \"none\"\n";
    const QByteArray tables = "[analytics]\nenabled = false\n[model_providers.none]\nname = \"none\"\nbase_url = \""
        + QUrl(m_server.url).resolved(QUrl(u"/none"_s)).toEncoded()
        + "\"\nwire_api = \"responses\"\nrequest_max_retries = 0\nstream_max_retries = 0\n";
    const QByteArray server = "[mcp_servers.demo]\nrequired = true\nurl = \"" + m_server.url.toUtf8() + "\"\n";
    const QByteArray another = QByteArray("mcp_oauth_credentials_store = \"") + (mode == "file" ? "keyring" : "file")
        + "\"\n";
    const QString user = m_folder.filePath(u"config.toml"_s);
    switch (m_layer) {
    case Layer::User:
        return putFile(user, top + own + tables + server);
    case Layer::Profile:
        return putFile(user, top + another + tables) && putFile(m_folder.filePath(u"work.config.toml"_s), own + server);
    case Layer::Project:
        return putFile(user,
                       top + another + tables + "[projects.\"" + project().toUtf8()
                           + "\"]\ntrust_level = \"trusted\"\n")
            && putFile(project() + "/.git/HEAD"_L1, {}) && putFile(project() + "/.codex/config.toml"_L1, own + server);
    case Layer::Plugin:
        return putFile(user, top + own + tables + "[plugins.\"tool@shop\"]\nenabled = true\n")
            && putFile(m_folder.filePath(u"plugins/cache/shop/tool/1.0.0/.codex-plugin/plugin.json"_s),
                       R"({"name":"tool","mcpServers":{"demo":{"type":"http","required":true,"url":")"
                           + m_server.url.toUtf8() + R"("}}})");
    }
    Q_UNREACHABLE();
}

//! In the home's folder, and in no home of Codex.
QString SharedHome::project() const
{
    return QFileInfo(m_folder.path()).canonicalFilePath() + "/project"_L1;
}

bool SharedHome::addConfiguration(const QByteArray &toml) const
{
    QFile file(m_folder.filePath(u"config.toml"_s));
    return file.open(QIODevice::Append) && file.write(toml) == toml.size();
}

QJsonObject SharedHome::entry() const
{
    return entryIn(m_store);
}

QJsonObject SharedHome::entryIn(Store store) const
{
    if (store == Store::Keyring)
        return m_item->payload();
    if (store == Store::Encrypted) {
        QFile file(EncryptedStore::path(path()));
        const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        const auto header = parseAgeHeader(bytes);
        const auto key = header ? ageFileKey(*header, Secret(passphrase())) : header.error();
        const auto content = key ? openAge(bytes, *header, *key) : key.error();
        if (!content)
            return {};
        const QJsonObject secrets
            = QJsonDocument::fromJson(content->reveal().toByteArray()).object()["secrets"_L1].toObject();
        return secrets.isEmpty() ? QJsonObject()
                                 : QJsonDocument::fromJson(secrets.begin()->toString().toUtf8()).object();
    }
    QFile file(FileStore::path(path()));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object()[m_server.storeKey()].toObject();
}

QJsonObject SharedHome::tokens() const
{
    const QJsonObject stored = entry();
    return m_store == Store::File ? stored : stored["token_response"_L1].toObject();
}

QString SharedHome::accessToken() const
{
    return tokens()["access_token"_L1].toString();
}

QString SharedHome::refreshToken() const
{
    return tokens()["refresh_token"_L1].toString();
}

QJsonObject SharedHome::lastingMembers() const
{
    QJsonObject stored = entry();
    QJsonObject response = stored["token_response"_L1].toObject();
    for (const QLatin1String changing : {"access_token"_L1, "refresh_token"_L1, "expires_at"_L1, "expires_in"_L1}) {
        stored.remove(changing);
        response.remove(changing);
    }
    if (m_store != Store::File)
        stored["token_response"_L1] = response;
    return stored;
}

QByteArray SharedHome::passphrase() const
{
    const QString account = EncryptedStore::passphraseAccount(path());
    return m_session.run(u"secret-tool"_s, {u"lookup"_s, u"service"_s, u"codex"_s, u"username"_s, account}).output;
}

bool SharedHome::isPassphraseThere() const
{
    return !passphrase().isEmpty();
}

bool SharedHome::ensurePassphrase() const
{
    if (isPassphraseThere())
        return true;
    const QString account = EncryptedStore::passphraseAccount(path());
    const QStringList item{u"store"_s,       u"--label"_s, u"made by a test"_s, u"service"_s, u"codex"_s,
                           u"username"_s,    account,      u"target"_s,         u"default"_s, u"application"_s,
                           u"rust-keyring"_s};
    return m_session.run(u"secret-tool"_s, item, QByteArray(32, 'p').toBase64()).exitCode == 0;
}

//! As Codex writes it, also a passphrase where there is none yet.
bool SharedHome::storeEncrypted(const QJsonObject &payload) const
{
    if (!ensurePassphrase())
        return false;
    const QByteArray hash = QCryptographicHash::hash(m_server.storeKey().toUtf8(), QCryptographicHash::Sha256).toHex();
    const QString name = u"global/MCP_OAUTH_"_s + QString::fromLatin1(hash.first(32).toUpper());
    const QString text = QString::fromUtf8(QJsonDocument(payload).toJson(QJsonDocument::Compact));
    const QJsonObject document{{u"version"_s, 1}, {u"secrets"_s, QJsonObject{{name, text}}}};
    const auto seed = newAgeSeed();
    const auto bytes = seed ? sealAge(QJsonDocument(document).toJson(), Secret(passphrase()), 10, *seed) : seed.error();
    QFile file(EncryptedStore::path(path()));
    return bytes && QDir(path()).mkpath(u"secrets"_s) && file.open(QIODevice::WriteOnly)
        && file.write(*bytes) == bytes->size();
}

bool SharedHome::seedExpired()
{
    const QJsonObject command{{u"do"_s, u"seed"_s}, {u"server"_s, m_server.name}, {u"lifetime"_s, -60}};
    const QJsonObject seed = m_provider.ask(command);
    return seed["ok"_L1].toBool() && put(m_store, seed, true);
}

bool SharedHome::seed(Store store, bool isAlive)
{
    const QJsonObject seed = m_provider.ask(
        {{u"do"_s, u"seed"_s}, {u"server"_s, m_server.name}, {u"lifetime"_s, isAlive ? 3600 : -60}});
    return seed["ok"_L1].toBool() && put(store, seed, isAlive);
}

bool SharedHome::put(Store store, const QJsonObject &seed, bool isRenewable)
{
    if (store == Store::File) {
        const QJsonObject flat{{u"server_name"_s, m_server.name},
                               {u"server_url"_s, m_server.url},
                               {u"issuer"_s, seed["issuer"_L1]},
                               {u"client_id"_s, seed["clientId"_L1]},
                               {u"access_token"_s, seed["accessToken"_L1]},
                               {u"expires_at"_s, seed["expiresAt"_L1]},
                               {u"refresh_token"_s, isRenewable ? seed["refreshToken"_L1] : QJsonValue()},
                               {u"scopes"_s, seed["scopes"_L1]}};
        const QByteArray json = QJsonDocument(QJsonObject{{m_server.storeKey(), flat}}).toJson();
        QFile file(FileStore::path(path()));
        return file.open(QIODevice::WriteOnly) && file.write(json) == json.size();
    }
    const QStringList scopes = seed["scopes"_L1].toVariant().toStringList();
    QJsonObject response{{u"access_token"_s, seed["accessToken"_L1]},
                         {u"token_type"_s, u"bearer"_s},
                         {u"expires_in"_s, 3600},
                         {u"refresh_token"_s, seed["refreshToken"_L1]},
                         {u"scope"_s, scopes.join(u' ')}};
    if (!isRenewable)
        response.remove(u"refresh_token"_s);
    const QJsonObject payload{{u"server_name"_s, m_server.name}, {u"url"_s, m_server.url},
                              {u"issuer"_s, seed["issuer"_L1]},  {u"client_id"_s, seed["clientId"_L1]},
                              {u"token_response"_s, response},   {u"expires_at"_s, seed["expiresAt"_L1]}};
    return store == Store::Encrypted ? storeEncrypted(payload) : m_item->store(payload);
}

std::unique_ptr<QProcess> SharedHome::start(const QString &program, const QStringList &arguments) const
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(environment());
    process->setWorkingDirectory(m_layer == Layer::Project ? project() : path());
    process->start(program, arguments);
    return process;
}

std::unique_ptr<QProcess> SharedHome::startCodex(const QStringList &arguments) const
{
    return start(m_codex, m_layer == Layer::Profile ? QStringList{u"--profile"_s, u"work"_s} + arguments : arguments);
}

std::unique_ptr<QProcess> SharedHome::startConnecting() const
{
    auto process = startCodex({u"exec"_s, u"--skip-git-repo-check"_s, u"hello"_s});
    process->waitForStarted(); // no event loop turns while the provider is asked
    process->closeWriteChannel(); // else it reads more to ask from there
    return process;
}

// What follows an accepted `initialize` is accepted without an answer.
int SharedHome::connections()
{
    const QJsonArray log = m_provider.ask({{u"do"_s, u"log"_s}})["log"_L1].toArray();
    return static_cast<int>(std::count_if(log.begin(), log.end(), [](const QJsonValue &request) {
        return request["endpoint"_L1].toString() == "Mcp"_L1 && request["status"_L1].toInt() == 202;
    }));
}

std::unique_ptr<QProcess> SharedHome::startLatchkey(const QStringList &arguments) const
{
    return start(QStringLiteral(LATCHKEY_CLI), arguments);
}

QString SharedHome::codexsOpinion() const
{
    const Outcome listed = codex({u"mcp"_s, u"list"_s, u"--json"_s});
    return QJsonDocument::fromJson(listed.out)[0]["auth_status"_L1].toString();
}

QString SharedHome::ourOpinion() const
{
    return latchkey({u"status"_s, u"--json"_s}).json()["servers"_L1][0]["state"_L1].toString();
}

bool SharedHome::signInWithCodex() const
{
    return agreeInBrowser(*startCodex({u"mcp"_s, u"login"_s, m_server.name})).status == 0;
}

bool SharedHome::signInWithLatchkey() const
{
    return agreeInBrowser(*startLatchkey({u"login"_s, m_server.name, u"--no-browser"_s})).status == 0;
}

} // namespace Latchkey::Test
