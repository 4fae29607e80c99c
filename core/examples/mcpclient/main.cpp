// mcpclient URL: a client of an MCP server over streamable HTTP that signs in when it is asked to, lists the server's tools
// and calls the first one. Its sign-ins are in the folder $MCPCLIENT_HOME (else .mcpclient); a browser is $BROWSER (else
// xdg-open). For servers that know their clients beforehand: $MCP_CLIENT_ID, $MCP_CLIENT_SECRET, or $MCP_CLIENT_METADATA_URL.
// $MCP_PROTOCOL_VERSION: the revision to speak; from 2026-07-28 on, there is no session.

#include <core/base/whendone.h>
#include <core/oauth/challenge.h>
#include <core/session/authorizednetwork.h>
#include <core/session/credentialsession.h>
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

class McpClient : public QObject
{
public:
    explicit McpClient(const QString &url)
        : m_version(qEnvironmentVariable("MCP_PROTOCOL_VERSION", u"2025-11-25"_s))
        , m_stateless(m_version >= u"2026-07-28"_s)
        , m_factory(settings())
        , m_session(m_factory.open(server(url), this))
        , m_authorized(*m_session, m_network)
    {
    }

    void run()
    {
        if (m_stateless)
            return listTools();
        const QJsonObject client{{u"name"_s, u"mcpclient"_s}, {u"version"_s, u"1"_s}};
        call(u"initialize"_s,
             {{u"protocolVersion"_s, m_version}, {u"capabilities"_s, QJsonObject()}, {u"clientInfo"_s, client}},
             [this](const QJsonObject &result) {
                 m_negotiated = result["protocolVersion"_L1].toString();
                 call(u"notifications/initialized"_s, {}, [this](const QJsonObject &) { listTools(); });
             });
    }

private:
    using Next = std::function<void(const QJsonObject &result)>;

    static SessionSettings settings()
    {
        SessionSettings settings;
        settings.home = QDir(qEnvironmentVariable("MCPCLIENT_HOME", u".mcpclient"_s)).absolutePath();
        settings.storeMode = StoreMode::File;
        settings.client.name = u"mcpclient"_s;
        settings.client.metadataDocumentUrl = qEnvironmentVariable("MCP_CLIENT_METADATA_URL");
        return settings;
    }

    static Server server(const QString &url)
    {
        Server server;
        server.identity = {u"server"_s, url};
        server.clientId = qEnvironmentVariable("MCP_CLIENT_ID");
        server.clientSecret = Secret(qgetenv("MCP_CLIENT_SECRET"));
        return server;
    }

    void listTools()
    {
        call(u"tools/list"_s, {}, [this](const QJsonObject &result) {
            const QJsonArray tools = result["tools"_L1].toArray();
            for (const QJsonValue &tool : tools)
                std::printf("%s\n", qPrintable(tool["name"_L1].toString()));
            const QJsonObject arguments{{u"a"_s, 2}, {u"b"_s, 3}}; // those that most toys take
            call(u"tools/call"_s, {{u"name"_s, tools.first()["name"_L1]}, {u"arguments"_s, arguments}},
                 [](const QJsonObject &answer) {
                     std::printf("%s\n", QJsonDocument(answer).toJson(QJsonDocument::Compact).constData());
                     QCoreApplication::exit(0);
                 });
        });
    }

    void call(const QString &method, QJsonObject parameters, const Next &next)
    {
        QJsonObject message{{u"jsonrpc"_s, u"2.0"_s}, {u"method"_s, method}};
        m_request = QNetworkRequest(QUrl(m_session->server().identity.url));
        m_request.setRawHeader("Content-Type", "application/json");
        m_request.setRawHeader("Accept", "application/json, text/event-stream");
        if (m_stateless) {
            parameters[u"_meta"_s] = QJsonObject{{u"io.modelcontextprotocol/protocolVersion"_s, m_version},
                                                 {u"io.modelcontextprotocol/clientCapabilities"_s, QJsonObject()},
                                                 {u"io.modelcontextprotocol/clientInfo"_s,
                                                  QJsonObject{{u"name"_s, u"mcpclient"_s}, {u"version"_s, u"1"_s}}}};
            m_request.setRawHeader("MCP-Protocol-Version", m_version.toLatin1());
            m_request.setRawHeader("Mcp-Method", method.toLatin1());
            if (parameters.contains("name"_L1))
                m_request.setRawHeader("Mcp-Name", parameters["name"_L1].toString().toLatin1());
        } else if (!m_negotiated.isEmpty()) {
            m_request.setRawHeader("MCP-Protocol-Version", m_negotiated.toLatin1());
            if (!m_mcpSession.isEmpty())
                m_request.setRawHeader("Mcp-Session-Id", m_mcpSession);
        }
        if (!method.startsWith("notifications/"_L1))
            message[u"id"_s] = ++m_lastId;
        message[u"params"_s] = parameters;
        m_body = QJsonDocument(message).toJson(QJsonDocument::Compact);
        m_next = next;
        send();
    }

    void send()
    {
        whenDone(m_authorized.send(m_request, "POST", m_body), this, [this](const Result<ReplyHandle> &outcome) {
            if (outcome)
                return judge(*outcome);
            if (outcome.error().kind != ErrorKind::AuthorizationRequired)
                return fail(outcome.error().detail);
            // Not signed in: the server may not mind, or tell which scopes it wants.
            const ReplyHandle bare(m_network.post(m_request, m_body),
                                   [](QNetworkReply *reply) { reply->deleteLater(); });
            connect(bare.get(), &QNetworkReply::finished, this, [this, bare] { judge(bare); });
        });
    }

    void judge(const ReplyHandle &reply)
    {
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        const auto challenge = bearerChallenge(parseChallenges(reply->rawHeader("WWW-Authenticate").split('\n')));
        const bool moreScopes = status == 403 && challenge && challenge->error == "insufficient_scope"_L1;
        if (status == 401 || moreScopes)
            return signIn(challenge ? challenge->scopes : QStringList(), moreScopes);
        if (!reply->isFinished()) {
            connect(reply.get(), &QNetworkReply::finished, this, [this, reply] { judge(reply); });
            return;
        }
        if (status < 200 || status > 299)
            return fail(u"the server answered %1"_s.arg(status));
        if (const QByteArray id = reply->rawHeader("Mcp-Session-Id"); !id.isEmpty())
            m_mcpSession = id;
        QByteArray body = reply->readAll();
        if (reply->rawHeader("Content-Type").startsWith("text/event-stream")) {
            const qsizetype last = body.lastIndexOf("data:"); // the answer ends the stream, and ours are short
            body = last < 0 ? QByteArray() : body.mid(last + 5);
        }
        m_next(QJsonDocument::fromJson(body.trimmed())["result"_L1].toObject());
    }

    void signIn(QStringList scopes, bool more)
    {
        if (++m_signIns > 3)
            return fail(u"the server is never content with a sign-in"_s);
        if (const auto known = m_session->credential().summary; known && more)
            scopes += known->scopes; // what was granted before is still needed
        scopes.removeDuplicates();
        LoginOptions options;
        options.scopes = scopes;
        options.openBrowser = [](const QUrl &url) {
            QStringList command = QProcess::splitCommand(qEnvironmentVariable("BROWSER", u"xdg-open"_s));
            const QString program = command.takeFirst();
            return QProcess::startDetached(program, command << QString::fromLatin1(url.toEncoded()));
        };
        whenDone(m_session->login(options)->future(), this,
                 [this](const Status &done) { done ? send() : fail(done.error().detail); });
    }

    static void fail(const QString &why)
    {
        std::fprintf(stderr, "mcpclient: %s\n", qPrintable(why));
        QCoreApplication::exit(1);
    }

    const QString m_version;
    const bool m_stateless;
    QNetworkAccessManager m_network;
    SessionFactory m_factory;
    CredentialSession *m_session;
    AuthorizedNetwork m_authorized;
    QString m_negotiated;
    QByteArray m_mcpSession;
    int m_lastId = 0;
    int m_signIns = 0;
    QNetworkRequest m_request;
    QByteArray m_body;
    Next m_next;
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    McpClient client(app.arguments().value(1));
    QMetaObject::invokeMethod(&client, &McpClient::run, Qt::QueuedConnection);
    return QCoreApplication::exec();
}
