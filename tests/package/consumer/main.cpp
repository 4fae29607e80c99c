// Another project's program: asks for a token in an empty home, which is the folder it is given.

#include <Latchkey/CredentialSession>
#include <Latchkey/SessionFactory>
#include <Latchkey/whendone.h>

#include <QtCore/QCoreApplication>

#include <cstdio>

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    Latchkey::SessionSettings settings;
    settings.home = app.arguments().value(1);
    settings.storeMode = Latchkey::StoreMode::File;
    Latchkey::SessionFactory factory(settings);
    Latchkey::Server server;
    server.identity = {QStringLiteral("notes"), QStringLiteral("https://notes.example/mcp")};
    auto *session = factory.open(server, &app);
    Latchkey::whenDone(session->accessToken(), &app, [](const Latchkey::Result<Latchkey::AccessToken> &token) {
        const bool signIn = !token && token.error().kind == Latchkey::ErrorKind::AuthorizationRequired;
        std::puts(signIn ? "needs sign-in" : "something else");
        QCoreApplication::exit(signIn ? 0 : 1);
    });
    return QCoreApplication::exec();
}
