// The program in the README, word for word: tst_readme holds them against each other, and runs it.

#include <Latchkey/CredentialSession>
#include <Latchkey/SessionFactory>
#include <Latchkey/describe.h>
#include <Latchkey/whendone.h>

#include <QtCore/QCoreApplication>

using namespace Latchkey;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    SessionFactory factory;
    CredentialSession *session = factory.open({{u"notes"_s, u"https://notes.example/mcp"_s}}, &app);
    whenDone(session->accessToken(), &app, [&](const Result<AccessToken> &token) {
        if (token)
            qInfo() << "good until" << token->expiresAt; // token->value.reveal() is what follows "Bearer "
        else
            qWarning() << describe(token.error()); // programs go by its kind and stage
        whenDone(factory.drain(), &app, [](const Status &) { QCoreApplication::quit(); });
    });
    return QCoreApplication::exec();
}
