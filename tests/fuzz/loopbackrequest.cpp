#include "core/oauth/redirectconnection_p.h"
#include "tests/fuzz/fuzz.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>
#include <QtCore/QPointer>
#include <QtNetwork/QTcpSocket>

#include <array>

#include <sys/socket.h>
#include <unistd.h>

using namespace Latchkey;
using namespace Latchkey::Fuzz;

namespace {

QCoreApplication &program()
{
    static int argc = 1;
    static std::array<char, 5> name{"fuzz"};
    static std::array<char *, 2> argv{name.data(), nullptr};
    static QCoreApplication made(argc, argv.data());
    return made;
}

void settle()
{
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

QByteArray everything(int descriptor)
{
    QByteArray read;
    std::array<char, 4096> buffer;
    for (;;) {
        const ssize_t got = ::recv(descriptor, buffer.data(), buffer.size(), MSG_DONTWAIT);
        if (got <= 0)
            return read;
        read.append(buffer.data(), static_cast<qsizetype>(got));
    }
}

} // namespace

//! A browser's connection, or anybody else's. First byte: how many bytes arrive at a time.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 2)
        return 0;
    if (!QCoreApplication::instance())
        program();
    const QByteArray request = input(data + 1, size - 1);
    std::array<int, 2> ends{};
    require(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) == 0, "two ends of a connection");

    LoopbackRedirect::Limits limits;
    limits.requestLine = 1024;
    limits.head = 2048;
    int judged = 0;
    const auto judge = [&](const QByteArray &query) {
        ++judged;
        require(query.size() <= limits.requestLine, "a query is no longer than a request line may be");
        require(!query.contains('\n') && !query.contains(' '), "a query is a part of one line");
        return RedirectPage::Succeeded;
    };
    auto *socket = new QTcpSocket;
    require(socket->setSocketDescriptor(ends[0]), "a socket for one end");
    const QPointer<RedirectConnection> connection = new RedirectConnection(
        socket, limits, RedirectConnection::Place{{"127.0.0.1:40404", "localhost:40404"}, "/callback"},
        [](RedirectPage page) { return redirectText(page, QStringLiteral("A program")); }, judge, nullptr);

    const qsizetype piece = qMax<qsizetype>(data[0], 1) * (request.size() > 4096 ? 64 : 1);
    for (qsizetype sent = 0; sent < request.size(); sent += piece) {
        const QByteArray part = request.mid(sent, piece);
        if (::send(ends[1], part.constData(), static_cast<std::size_t>(part.size()), MSG_NOSIGNAL | MSG_DONTWAIT) < 0)
            break;
        QCoreApplication::processEvents();
    }
    settle();
    const QByteArray answer = everything(ends[1]);
    require(answer.isEmpty() || answer.startsWith("HTTP/1.1 "), "an answer is one of HTTP");
    require(answer.count("HTTP/1.1 ") <= 1, "one answer to a connection");
    require(judged <= 1, "one question to the judge");
    ::close(ends[1]);
    for (int round = 0; connection && round < 16; ++round)
        settle();
    require(!connection, "nothing is left of a connection");
    return 0;
}
