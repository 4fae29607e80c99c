// The ten lines of the README. tst_readme holds them against the README itself.

#include "core/base/whendone.h"
#include "core/session/credentialsession.h"
#include "core/session/sessionfactory.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;
using Latchkey::whenDone;

namespace {

void send(const char *, QByteArrayView)
{
}

void explain(const Latchkey::Error &)
{
}

} // namespace

void readmeExample(QCoreApplication &app)
{
    // begin
    Latchkey::SessionFactory factory;
    Latchkey::Server server;
    server.identity = {u"notes"_s, u"https://notes.example/mcp"_s};
    auto *session = factory.open(server, &app);
    whenDone(session->accessToken(), &app, [](const Latchkey::Result<Latchkey::AccessToken> &token) {
        if (token)
            send("Bearer ", token->value.reveal()); // good for at least 30 seconds
        else
            explain(token.error()); // says what failed, at which stage, and when to try again
    });
    // end
}
