#include "app/latchkey/singleinstance.h"

#include "core/base/visibletext.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QLockFile>
#include <QtCore/QStandardPaths>
#include <QtNetwork/QLocalSocket>

#include <utility>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr int answerBoundMs = 1000;
constexpr int startBoundMs = 5000; // the other one may have begun a moment ago
constexpr qint64 messageLimit = 4096;
constexpr const char *activationToken = "XDG_ACTIVATION_TOKEN";

} // namespace

SingleInstance::SingleInstance(const QString &home, QObject *parent)
    : QObject(parent)
{
    const QByteArray digest
        = QCryptographicHash::hash(QDir(home).absolutePath().toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    // The runtime folder is private to the user; the name of a home is not for others to see either.
    QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    if (folder.isEmpty())
        folder = QDir::tempPath();
    m_name = folder + "/latchkey-"_L1 + QString::fromLatin1(digest);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::receive);
}

bool SingleInstance::passOn(const QByteArray &message)
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(answerBoundMs))
        return false;
    socket.write(QByteArray(message + '\n' + qgetenv(activationToken)).left(messageLimit - 1) + '\n');
    socket.waitForBytesWritten(answerBoundMs);
    while (!socket.canReadLine() && socket.waitForReadyRead(startBoundMs)) {}
    m_refusal = visibleText(QString::fromUtf8(socket.readLine(messageLimit)).trimmed(), 200);
    socket.disconnectFromServer();
    return true;
}

bool SingleInstance::claim(const QByteArray &message)
{
    if (passOn(message))
        return false;
    // Nobody answers: what lies there is what a crash left, or another one starts just now. Whoever has the lock may tidy up,
    // unless the one that had it before listens by now.
    QLockFile tidying(m_name + ".lock"_L1);
    const bool mayTidy = tidying.tryLock(answerBoundMs);
    if (passOn(message))
        return false;
    if (mayTidy) {
        QLocalServer::removeServer(m_name);
        m_server.listen(m_name);
    }
    return true;
}

void SingleInstance::setHandler(std::function<QString(const QByteArray &message)> handler)
{
    m_handler = std::move(handler);
    for (const QPointer<QLocalSocket> &socket : std::exchange(m_waiting, {})) {
        if (socket)
            answer(socket);
    }
}

void SingleInstance::receive()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { answer(socket); });
        answer(socket);
    }
}

void SingleInstance::answer(QLocalSocket *socket)
{
    const QByteArray message = socket->peek(messageLimit);
    if (message.count('\n') < 2 && message.size() < messageLimit)
        return; // the rest is on its way
    socket->disconnect(this);
    if (!m_handler) {
        m_waiting.append(socket);
        return;
    }
    const QList<QByteArray> lines = message.split('\n');
    if (lines.size() > 1 && !lines[1].isEmpty() && !lines[1].contains('\0'))
        qputenv(activationToken, lines[1]); // Qt takes it from there when it raises a window
    const QString refusal = m_handler(lines[0]);
    socket->write(refusal.simplified().toUtf8() + '\n');
    socket->disconnectFromServer();
}

} // namespace Latchkey
