#include "app/latchkey/singleinstance.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QLockFile>
#include <QtCore/QStandardPaths>
#include <QtNetwork/QLocalSocket>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr int answerBoundMs = 1000;
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

bool SingleInstance::claim(const QByteArray &message)
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (socket.waitForConnected(answerBoundMs)) {
        socket.write(QByteArray(message + '\n' + qgetenv(activationToken)).left(messageLimit));
        socket.waitForBytesWritten(answerBoundMs);
        socket.disconnectFromServer();
        return false;
    }
    // Nobody answers: what lies there is what a crash left. Two programs that start at once find out by the lock which of
    // them may tidy up.
    QLockFile tidying(m_name + ".lock"_L1);
    if (!tidying.tryLock(answerBoundMs))
        return true;
    QLocalServer::removeServer(m_name);
    m_server.listen(m_name);
    return true;
}

void SingleInstance::receive()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, this, [this, socket] {
            const QList<QByteArray> lines = socket->read(messageLimit).split('\n');
            if (lines.size() > 1 && !lines[1].isEmpty() && !lines[1].contains('\0'))
                qputenv(activationToken, lines[1]); // Qt takes it from there when it raises a window
            Q_EMIT started(lines[0]);
            socket->deleteLater();
        });
    }
}

} // namespace Latchkey
