// mcpclient URL: signs in to an MCP server when asked to, lists its tools and calls the first one. The folder
// $MCPCLIENT_HOME (.mcpclient) keeps the sign-ins; its servers.json can say more about the server, under that name: a
// client id, or a grant that needs no user. $BROWSER is the browser (xdg-open), $MCP_PROTOCOL_VERSION the revision to
// speak.

#include <Latchkey/authorizednetwork.h>
#include <Latchkey/challenge.h>
#include <Latchkey/credentialsession.h>
#include <Latchkey/eventstream.h>
#include <Latchkey/serverlist.h>
#include <Latchkey/sessionfactory.h>
#include <Latchkey/whendone.h>

#include <QtNetwork/QtNetwork>

#include <cstdio>

using namespace Latchkey;
using namespace Qt::StringLiterals;

const QJsonObject clientInfo{{u"name"_s, u"mcpclient"_s}, {u"version"_s, u"1"_s}};
constexpr int unsupportedVersion = -32022;
constexpr int patience = 3; // for sign-ins, for versions that a server does not like, and for streams that break

class ToolCaller : public QObject
{
public:
    explicit ToolCaller(const QString &url)
        : m_version(qEnvironmentVariable("MCP_PROTOCOL_VERSION", u"2025-11-25"_s))
        , m_stateless(m_version >= "2026-07-28"_L1)
    {
        SessionSettings settings;
        settings.home = QDir(qEnvironmentVariable("MCPCLIENT_HOME", u".mcpclient"_s)).absolutePath();
        settings.storeMode = StoreMode::File;
        settings.client = {u"mcpclient"_s, {}, qEnvironmentVariable("MCP_CLIENT_METADATA_URL")};
        const ServerList known(settings.home, settings.home + "/servers.json"_L1);
        const Server server = known.find(u"server"_s).value_or(Server{{u"server"_s, url}});
        m_session = SessionFactory(settings).open(server, this);
        m_authorized = new AuthorizedNetwork(*m_session, m_network, this);
    }

    void run()
    {
        if (m_stateless)
            return listTools();
        call(u"initialize"_s,
             {{u"protocolVersion"_s, m_version}, {u"capabilities"_s, QJsonObject()}, {u"clientInfo"_s, clientInfo}},
             [this](const QJsonObject &result) {
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
            const QJsonObject numbers{{u"a"_s, 2}, {u"b"_s, 3}}; // which most toys take
            call(u"tools/call"_s, {{u"name"_s, tools.first()["name"_L1]}, {u"arguments"_s, numbers}},
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
        m_events = std::make_unique<EventStream>();
        ++m_lastId;
        send();
    }

    QNetworkRequest request() const
    {
        QNetworkRequest request(QUrl(m_session->server().identity.url));
        request.setRawHeader("Content-Type", "application/json");
        request.setRawHeader("Accept", "application/json, text/event-stream");
        const std::pair<const char *, QByteArray> others[]{
            {"Last-Event-ID", m_events->lastEventId()},
            // Before the first answer no version is agreed on.
            {"MCP-Protocol-Version", m_stateless || m_lastId > 1 ? m_version.toLatin1() : QByteArray()},
            {"Mcp-Method", m_stateless ? m_method.toLatin1() : QByteArray()},
            {"Mcp-Name", m_stateless ? m_parameters["name"_L1].toString().toLatin1() : QByteArray()},
            {"Mcp-Session-Id", m_mcpSession}};
        for (const auto &[name, value] : others)
            request.setRawHeader(name, value.isEmpty() ? QByteArray() : value); // null: no such header
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
        const bool resuming = !m_events->lastEventId().isEmpty();
        const QByteArray verb = resuming ? "GET" : "POST", message = resuming ? QByteArray() : body();
        whenDone(m_authorized->send(request(), verb, message), this, [=, this](const Result<ReplyHandle> &outcome) {
            if (!outcome && outcome.error().kind != ErrorKind::AuthorizationRequired)
                return fail(outcome.error().detail);
            // Not signed in: the server may not mind, or tell which scopes it wants.
            m_reply = outcome ? *outcome
                              : ReplyHandle(m_network.sendCustomRequest(request(), verb, message),
                                            std::mem_fn(&QObject::deleteLater));
            connect(m_reply.get(), &QNetworkReply::readyRead, this, &ToolCaller::readOn);
            connect(m_reply.get(), &QNetworkReply::finished, this, &ToolCaller::readOn);
            readOn();
        });
    }

    void readOn()
    {
        const ReplyHandle reply = m_reply;
        const int status = reply ? reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() : 0;
        if (!reply || (status == 0 && !reply->isFinished()))
            return;
        const auto challenge = bearerChallenge(parseChallenges({reply->rawHeader("WWW-Authenticate")}));
        const bool wantsMore = status == 403 && challenge && challenge->error == "insufficient_scope"_L1;
        if (status == 401 || wantsMore)
            return signIn(challenge ? challenge->scopes : QStringList(), wantsMore);
        m_mcpSession = reply->hasRawHeader("Mcp-Session-Id") ? reply->rawHeader("Mcp-Session-Id") : m_mcpSession;
        QList<EventStream::Event> messages;
        if (reply->rawHeader("Content-Type").startsWith("text/event-stream"))
            messages = m_events->feed(reply->readAll());
        else if (reply->isFinished())
            messages.append({{}, reply->readAll()});
        for (const EventStream::Event &message : messages) {
            const QJsonObject json = QJsonDocument::fromJson(message.data).object();
            if (json["error"_L1]["code"_L1] == unsupportedVersion && ++m_rejections < patience) {
                m_version = json["error"_L1]["data"_L1]["supported"_L1][0].toString();
                return send();
            }
            if (json["id"_L1] == m_lastId || (status / 100 == 2 && m_method.startsWith("notifications/"_L1))) {
                m_reply.reset(); // whatever else comes is not for us
                return m_next(json[json.contains("error"_L1) ? "error"_L1 : "result"_L1].toObject());
            }
        }
        if (reply->isFinished() && (m_events->lastEventId().isEmpty() || ++m_resumptions > patience))
            return fail(u"the server answered %1, and not the question"_s.arg(status));
        if (reply->isFinished()) // too early: the stream goes on where it ended, when the server says
            QTimer::singleShot(m_events->retry().value_or(std::chrono::seconds(1)), this, &ToolCaller::send);
    }

    void signIn(const QStringList &scopes, bool more)
    {
        m_reply.reset();
        if (++m_signIns > patience)
            return fail(u"the server is never content with a sign-in"_s);
        LoginOptions options;
        const auto known = m_session->credential().summary; // what was granted before is still needed
        options.scopes = known && more ? scopes + known->scopes : scopes;
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

    QString m_version, m_method;
    const bool m_stateless;
    QNetworkAccessManager m_network;
    CredentialSession *m_session = nullptr;
    AuthorizedNetwork *m_authorized = nullptr;
    QJsonObject m_parameters;
    std::function<void(const QJsonObject &)> m_next;
    QByteArray m_mcpSession;
    std::unique_ptr<EventStream> m_events; // of the request under way; with an id, it is to be taken up there
    ReplyHandle m_reply; // what is being read of it
    int m_lastId = 0, m_signIns = 0, m_rejections = 0, m_resumptions = 0;
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    ToolCaller client(app.arguments().value(1));
    QMetaObject::invokeMethod(&client, &ToolCaller::run, Qt::QueuedConnection);
    return QCoreApplication::exec();
}
