#include "tests/hostile/world.h"

#include "core/lock/locks_p.h"
#include "core/oauth/httpoauthclient_p.h"
#include "core/store/filestore_p.h"
#include "tests/support/fakekeyring.h"
#include "tests/support/waitfor.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QTimer>
#include <QtNetwork/QNetworkReply>

namespace Latchkey::Test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr char mcpOrigin[] = "https://mcp.latchkey.test";
constexpr char loginOrigin[] = "https://login.latchkey.test";

QByteArray bytes(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace

QStringList World::names()
{
    return {u"mcp.latchkey.test"_s, u"login.latchkey.test"_s, u"evil.latchkey.test"_s};
}

World::World(const TestAuthority &authority)
    : mcp(authority.serverConfiguration(names().first()))
    , login(authority.serverConfiguration(names().first()))
    , evil(authority.serverConfiguration(names().first()))
{
    proxy.route(u"mcp.latchkey.test"_s, mcp.port());
    proxy.route(u"login.latchkey.test"_s, login.port());
    proxy.route(u"evil.latchkey.test"_s, evil.port());
    network.proxies = NetworkSettings::Proxies::Fixed;
    network.proxy = QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, proxy.port());
    network.authorities = {authority.certificate()};

    server.identity = {u"demo"_s, QLatin1String(mcpOrigin) + u"/mcp"_s};
    server.httpHeaders = {{u"X-Api-Key"_s, QLatin1String(header)}};
    challenge = "Bearer resource_metadata=\"https://mcp.latchkey.test/.well-known/oauth-protected-resource/mcp\"";
    resourceMetadata = {{u"resource"_s, server.identity.url},
                        {u"authorization_servers"_s, QJsonArray{QLatin1String(loginOrigin)}},
                        {u"scopes_supported"_s, QJsonArray{u"read"_s}}};
    const auto at = [](const char *path) { return QString(QLatin1String(loginOrigin) + QLatin1String(path)); };
    issuerMetadata = {{u"issuer"_s, at("")},
                      {u"authorization_endpoint"_s, at("/authorize")},
                      {u"token_endpoint"_s, at("/token")},
                      {u"registration_endpoint"_s, at("/register")},
                      {u"revocation_endpoint"_s, at("/revoke")},
                      {u"response_types_supported"_s, QJsonArray{u"code"_s}},
                      {u"code_challenge_methods_supported"_s, QJsonArray{u"S256"_s}},
                      {u"token_endpoint_auth_methods_supported"_s, QJsonArray{u"none"_s}},
                      {u"authorization_response_iss_parameter_supported"_s, true}};
    registration = {{u"client_id"_s, u"client"_s}};
    grant = {{u"access_token"_s, QLatin1String(newAccess)},
             {u"token_type"_s, u"Bearer"_s},
             {u"expires_in"_s, 3600},
             {u"refresh_token"_s, QLatin1String(newRefresh)},
             {u"scope"_s, u"read"_s}};
    browser = [](World &world, const QUrl &address) {
        world.visit(redirectOf(address, QByteArray("code=") + code + "&iss=https%3A%2F%2Flogin.latchkey.test"));
    };
    serveHonestly();
}

void World::serveHonestly()
{
    mcp.answer("/mcp", [this](const Request &) {
        Answer answer = Answer::json("{}", 401);
        answer.headers += {"WWW-Authenticate", challenge};
        return answer;
    });
    mcp.answer("/.well-known/oauth-protected-resource/mcp",
               [this](const Request &) { return Answer::json(bytes(resourceMetadata)); });
    login.answer("/.well-known/oauth-authorization-server",
                 [this](const Request &) { return Answer::json(bytes(issuerMetadata)); });
    login.answer("/register", [this](const Request &request) {
        QJsonObject registered = QJsonDocument::fromJson(request.body).object();
        for (const QString &key : registration.keys())
            registered.insert(key, registration[key]);
        return Answer::json(bytes(registered), 201);
    });
    login.answer("/token", [this](const Request &) { return Answer::json(bytes(grant)); });
    login.answer("/revoke", Answer::json("{}"));
}

QByteArray World::queryValue(const QUrl &address, const QByteArray &name)
{
    for (const QByteArray &field : address.query(QUrl::FullyEncoded).toLatin1().split('&')) {
        if (field.startsWith(QByteArray(name + '=')))
            return QByteArray::fromPercentEncoding(field.mid(name.size() + 1));
    }
    return {};
}

QUrl World::redirectOf(const QUrl &address, const QByteArray &answer, const QByteArray &state)
{
    const QByteArray ours = state.isEmpty() ? queryValue(address, "state") : state;
    const QByteArray redirect = queryValue(address, "redirect_uri") + '?' + answer + "&state=" + ours;
    return QUrl::fromEncoded(redirect);
}

void World::visit(const QUrl &address)
{
    QNetworkReply *page = m_browser.get(QNetworkRequest(address));
    QObject::connect(page, &QNetworkReply::finished, page, &QObject::deleteLater);
}

CredentialSession &World::session()
{
    if (m_session)
        return *m_session;
    m_access = networkAccess(network);
    HttpContext context;
    context.network = m_access.get();
    context.bounds.exchange = exchangeBound;
    context.bounds.revocation = exchangeBound;
    context.bounds.answerBytes = answerBytes;
    context.lookup = [this](const QString &host, QObject *object,
                            std::function<void(const QList<QHostAddress> &)> done) {
        QTimer::singleShot(0, object, [done = std::move(done), found = resolve.value(host)] { done(found); });
    };
    SessionSettings settings;
    settings.home = home();
    settings.storeMode = StoreMode::File;
    settings.keyring = std::make_shared<FakeKeyring>();
    settings.bounds = {5s, exchangeBound, 2s};
    settings.network = network;
    settings.oauth = std::make_shared<HttpOAuthClient>(context, ClientIdentity{});
    m_factory = std::make_unique<SessionFactory>(settings);
    m_session.reset(m_factory->open(server));
    return *m_session;
}

Login *World::startSignIn(std::chrono::milliseconds browserBound)
{
    LoginOptions options;
    options.browserBound = browserBound;
    options.openBrowser = [this](const QUrl &address) {
        opened += address;
        browser(*this, address);
        return true;
    };
    return session().login(options);
}

Status World::signIn()
{
    return waitFor(startSignIn()->future(), 100s);
}

void World::storePrevious(std::chrono::seconds left)
{
    Credential previous;
    previous.server = server.identity;
    previous.issuer = QLatin1String(loginOrigin);
    previous.clientId = u"client"_s;
    previous.accessToken = Secret(oldAccess);
    previous.refreshToken = Secret(oldRefresh);
    previous.expiresAt = QDateTime::currentDateTimeUtc().addSecs(left.count());
    previous.scopes = {u"read"_s};
    previous.resource = server.identity.url;
    (void)waitFor(FileStore(home()).write(previous, generationOf(std::nullopt)));
}

QByteArray World::credentialsFile() const
{
    QFile file(FileStore::path(home()));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool World::lockIsFree() const
{
    CredentialLock lock(home(), server.identity.storeKey());
    return waitFor(lock.acquire(0ms)).has_value();
}

QStringList World::leaks() const
{
    const auto got = [](const ScriptedServer &server, const QByteArray &secret) {
        for (const Request &request : server.requests()) {
            QByteArray all = request.target + request.body;
            for (const auto &[name, value] : request.headers)
                all += name + value;
            if (all.contains(secret))
                return true;
        }
        return false;
    };
    QStringList leaks;
    const QByteArrayList all{code, newAccess, newRefresh, oldAccess, oldRefresh, header, "code_verifier"};
    for (const QByteArray &secret : all) {
        if (got(evil, secret))
            leaks += QLatin1String(secret) + u" went to a stranger"_s;
    }
    for (const char *secret : {code, newRefresh, oldRefresh, "code_verifier"}) {
        if (got(mcp, secret))
            leaks += QLatin1String(secret) + u" went to the MCP server"_s;
    }
    for (const char *secret : {newAccess, oldAccess, header}) {
        if (got(login, secret))
            leaks += QLatin1String(secret) + u" went to the authorization server"_s;
    }
    return leaks;
}

} // namespace Latchkey::Test
