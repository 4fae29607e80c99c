// An MCP client as Latchkey's users write it: `authorizedclient HOME URL` asks the server "notes" to initialize, and
// prints the status of the answer. HOME/servers.json may say more about that server.

#include "core/base/whendone.h"
#include "core/config/serverlist.h"
#include "core/session/authorizednetwork.h"
#include "core/session/credentialsession.h"
#include "core/session/sessionfactory.h"

#include <QtCore/QCoreApplication>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QNetworkRequest>

#include <cstdio>

using namespace Latchkey;

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    SessionSettings settings;
    settings.home = QCoreApplication::arguments().value(1);
    settings.storeMode = StoreMode::File;
    SessionFactory factory(settings);
    Server server;
    server.identity = {QStringLiteral("notes"), QCoreApplication::arguments().value(2)};
    const ServerList known(settings.home, settings.home + QStringLiteral("/servers.json"));
    server = known.find(server.identity.name).value_or(server);
    const std::unique_ptr<CredentialSession> session(factory.open(server));
    QNetworkAccessManager manager;
    AuthorizedNetwork network(*session, manager);

    QNetworkRequest request((QUrl(server.identity.url)));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    request.setRawHeader("Accept", "application/json, text/event-stream");
    const QByteArray initialize = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{"
                                  "\"protocolVersion\":\"2025-11-25\",\"capabilities\":{},"
                                  "\"clientInfo\":{\"name\":\"authorizedclient\",\"version\":\"1\"}}}";
    whenDone(network.send(request, "POST", initialize), &app, [](const Result<ReplyHandle> &reply) {
        const int status = reply ? (*reply)->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() : -1;
        std::printf("%d\n", status);
        if (!reply)
            std::fprintf(stderr, "%s\n", qPrintable(reply.error().detail));
        QCoreApplication::exit(status == 200 ? 0 : 1);
    });
    return QCoreApplication::exec();
}
