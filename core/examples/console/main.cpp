// console NAME URL: prints what authorizes a request to an MCP server; signs in first, if need be. No event loop.

#include <Latchkey/Blocking>
#include <Latchkey/describe.h>
#include <QtCore/QProcess>
#include <cstdio>

using namespace Latchkey;

int main(int argc, char **argv)
{
    if (argc != 3)
        return std::fputs("usage: console NAME URL\n", stderr), 2;
    const Server server{{QString::fromLocal8Bit(argv[1]), QString::fromLocal8Bit(argv[2])}};
    LoginOptions options;
    options.openBrowser = [](const QUrl &url) {
        return QProcess::startDetached(QStringLiteral("xdg-open"), {url.toString(QUrl::FullyEncoded)});
    };
    Blocking latchkey;
    Result<AccessToken> token = latchkey.accessToken(server);
    if (!token && token.error().kind == ErrorKind::AuthorizationRequired)
        token = latchkey.signIn(server, options).and_then([&](Done) { return latchkey.accessToken(server); });
    const auto headers = token.and_then([&](const AccessToken &good) {
        return latchkey.authorizationHeaders(server, good, QUrl(server.identity.url), "POST");
    });
    if (!headers)
        return std::fprintf(stderr, "%s\n", qPrintable(describe(headers.error()))), 1;
    for (const auto &[name, value] : *headers)
        std::printf("%s: %s\n", name.constData(), value.constData());
}
