// mcpclient URL: signs in to an MCP server when asked to, lists its tools and calls the first one. Sign-ins are kept in the
// folder $MCPCLIENT_HOME (.mcpclient); the browser is $BROWSER (xdg-open); $MCP_PROTOCOL_VERSION is the revision to speak.
// For servers that know their clients: $MCP_CLIENT_ID and $MCP_CLIENT_SECRET, or $MCP_CLIENT_METADATA_URL.

#include <core/base/whendone.h>
#include <core/oauth/challenge.h>
#include <core/session/authorizednetwork.h>
#include <core/session/credentialsession.h>
#include <core/session/eventstream.h>
#include <core/session/sessionfactory.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>

#include <cstdio>

using namespace Latchkey;
using namespace Qt::StringLiterals;

const QJsonObject clientInfo{{u"name"_s, u"mcpclient"_s}, {u"version"_s, u"1"_s}};
constexpr int unsupportedVersion = -32022;
constexpr int patience = 3; // for sign-ins and for versions that a server does not like
class McpClient : public QObject
{
public:
    explicit McpClient(const QString &url)
        : m_version(qEnvironmentVariable("MCP_PROTOCOL_VERSION", u"2025-11-25"_s))
        , m_stateless(m_version >= "2026-07-28"_L1)
    {
        SessionSettings settings;
        settings.home = QDir(qEnvironmentVariable("MCPCLIENT_HOME", u".mcpclient"_s)).absolutePath();
        settings.storeMode = StoreMode::File;
        settings.client = {u"mcpclient"_s, {}, qEnvironmentVariable("MCP_CLIENT_METADATA_URL")};
        Server server;
        server.identity = {u"server"_s, url};
        server.clientId = qEnvironmentVariable("MCP_CLIENT_ID");
        server.legacyEndpoints = qEnvironmentVariableIsSet("MCP_LEGACY_ENDPOINTS"); // of servers that say nothing
        server.dpop = qEnvironmentVariableIsSet("MCP_DPOP"); // tokens that are bound to a key
        server.clientSecret = Secret(qgetenv("MCP_CLIENT_SECRET"));
        m_session = SessionFactory(settings).open(server, this);
        m_authorized = new AuthorizedNetwork(*m_session, m_network, this);
    }

    void run()
    {
        if (m_stateless)
            return listTools();
        const QJsonObject hello{
            {u"protocolVersion"_s, m_version}, {u"capabilities"_s, QJsonObject()}, {u"clientInfo"_s, clientInfo}};
        call(u"initialize"_s, hello, [this](const QJsonObject &result) {
            m_version = result["protocolVersion"_L1].toString();
            call(u"notifications/initialized"_s, {}, [this](const QJsonObject &) { listTools(); });
        });
    }

private:
    void listTools()
    {
        call(u"tools/list"_s, {}, [this](const QJsonObject &result) {
            const QJsonArray tools = result["tools"_L1].toArray();
            for (const QJsonValue &tool : tools)
                std::puts(qPrintable(tool["name"_L1].toString()));
            const QJsonObject arguments{{u"a"_s, 2}, {u"b"_s, 3}}; // those that most toys take
            call(u"tools/call"_s, {{u"name"_s, tools.first()["name"_L1]}, {u"arguments"_s, arguments}},
                 [](const QJsonObject &answer) {
                     std::puts(QJsonDocument(answer).toJson(QJsonDocument::Compact).constData());
                     QCoreApplication::exit(0);
                 });
        });
    }

    void call(const QString &method, const QJsonObject &parameters,
              const std::function<void(const QJsonObject &)> &next)
    {
        std::tie(m_method, m_parameters, m_next) = std::tie(method, parameters, next);
        ++m_lastId;
        send();
    }

    QNetworkRequest request() const
    {
        QNetworkRequest request(QUrl(m_session->server().identity.url));
        request.setRawHeader("Content-Type", "application/json");
        request.setRawHeader("Accept", "application/json, text/event-stream");
        if (m_stateless || m_lastId > 1) // before, no version is agreed on
            request.setRawHeader("MCP-Protocol-Version", m_version.toLatin1());
        const std::pair<const char *, QByteArray> others[]{
            {"Mcp-Method", m_stateless ? m_method.toLatin1() : QByteArray()},
            {"Mcp-Name", m_stateless ? m_parameters["name"_L1].toString().toLatin1() : QByteArray()},
            {"Mcp-Session-Id", m_mcpSession}};
        for (const auto &[name, value] : others) {
            if (!value.isEmpty())
                request.setRawHeader(name, value);
        }
        return request;
    }

    QByteArray body() const
    {
        QJsonObject parameters = m_parameters;
        if (m_stateless)
            parameters[u"_meta"_s] = QJsonObject{{u"io.modelcontextprotocol/protocolVersion"_s, m_version},
                                                 {u"io.modelcontextprotocol/clientCapabilities"_s, QJsonObject()},
                                                 {u"io.modelcontextprotocol/clientInfo"_s, clientInfo}};
        QJsonObject message{{u"jsonrpc"_s, u"2.0"_s}, {u"method"_s, m_method}, {u"params"_s, parameters}};
        if (!m_method.startsWith("notifications/"_L1))
            message[u"id"_s] = m_lastId;
        return QJsonDocument(message).toJson(QJsonDocument::Compact);
    }

    void send()
    {
        whenDone(m_authorized->send(request(), "POST", body()), this, [this](const Result<ReplyHandle> &outcome) {
            if (outcome)
                return judge(*outcome);
            if (outcome.error().kind != ErrorKind::AuthorizationRequired)
                return fail(outcome.error().detail);
            // Not signed in: the server may not mind, or tell which scopes it wants.
            judge(ReplyHandle(m_network.post(request(), body()), std::mem_fn(&QObject::deleteLater)));
        });
    }

    void judge(const ReplyHandle &reply)
    {
        if (!reply->isFinished()) { // messages are short here, and not waited for one by one
            connect(reply.get(), &QNetworkReply::finished, this, [this, reply] { judge(reply); });
            return;
        }
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        const auto challenge = bearerChallenge(parseChallenges({reply->rawHeader("WWW-Authenticate")}));
        const bool wantsMore = status == 403 && challenge && challenge->error == "insufficient_scope"_L1;
        if (status == 401 || wantsMore)
            return signIn(challenge ? challenge->scopes : QStringList(), wantsMore);
        if (reply->hasRawHeader("Mcp-Session-Id"))
            m_mcpSession = reply->rawHeader("Mcp-Session-Id");
        QByteArrayList messages{reply->readAll()};
        if (reply->rawHeader("Content-Type").startsWith("text/event-stream")) {
            for (const EventStream::Event &event : EventStream().feed(messages.takeFirst()))
                messages.append(event.data);
        }
        for (const QByteArray &message : messages) {
            const QJsonObject json = QJsonDocument::fromJson(message).object();
            if (json["error"_L1]["code"_L1] == unsupportedVersion && ++m_rejections < patience) {
                m_version = json["error"_L1]["data"_L1]["supported"_L1][0].toString();
                return send();
            }
            if (json["id"_L1] == m_lastId || (status == 202 && m_method.startsWith("notifications/"_L1)))
                return m_next(json[json.contains("error"_L1) ? "error"_L1 : "result"_L1].toObject());
        }
        fail(u"the server answered %1, and not the question"_s.arg(status));
    }

    void signIn(QStringList scopes, bool more)
    {
        if (++m_signIns > patience)
            return fail(u"the server is never content with a sign-in"_s);
        LoginOptions options;
        if (const auto known = m_session->credential().summary; known && more)
            scopes += known->scopes; // what was granted before is still needed
        options.scopes = scopes;
        options.openBrowser = [](const QUrl &url) {
            const QStringList command = QProcess::splitCommand(qEnvironmentVariable("BROWSER", u"xdg-open"_s));
            return QProcess::startDetached(command.first(), command.mid(1) << QString::fromLatin1(url.toEncoded()));
        };
        whenDone(m_session->login(options)->future(), this,
                 [this](const Status &done) { done ? send() : fail(done.error().detail); });
    }

    static void fail(const QString &why)
    {
        std::fprintf(stderr, "mcpclient: %s\n", qPrintable(why));
        QCoreApplication::exit(1);
    }

    QString m_version;
    const bool m_stateless;
    QNetworkAccessManager m_network;
    CredentialSession *m_session = nullptr;
    AuthorizedNetwork *m_authorized = nullptr;
    QString m_method;
    QJsonObject m_parameters;
    std::function<void(const QJsonObject &)> m_next;
    QByteArray m_mcpSession;
    int m_lastId = 0, m_signIns = 0, m_rejections = 0;
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    McpClient client(app.arguments().value(1));
    QMetaObject::invokeMethod(&client, &McpClient::run, Qt::QueuedConnection);
    return QCoreApplication::exec();
}
