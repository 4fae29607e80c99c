#pragma once

#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QString>
#include <QtNetwork/QLocalServer>

#include <functional>

class QLocalSocket;

namespace Latchkey {

//! One instance per home: the first one listens, a later one passes on what it was asked and ends.
class SingleInstance : public QObject
{
    Q_OBJECT
public:
    explicit SingleInstance(const QString &home, QObject *parent = nullptr);

    //! true: we are the first. false: another instance runs, and has been given \a message, and the token by which the
    //! desktop lets it come to the front.
    //! Blocks for some seconds at most, before there is anything to block.
    bool claim(const QByteArray &message);
    //! Why the instance that runs did not do what \a message asked for, in one line; empty: it did.
    QString refusal() const { return m_refusal; }

    //! Called when a later instance was started, with its message; gives why that is not done, or nothing. The later one's token
    //! is this program's now, for the next window that is raised. Who asked before that is set has waited for it.
    void setHandler(std::function<QString(const QByteArray &message)> handler);

private:
    bool passOn(const QByteArray &message);
    void receive();
    void answer(QLocalSocket *socket);

    QString m_name;
    QString m_refusal;
    std::function<QString(const QByteArray &)> m_handler;
    QList<QPointer<QLocalSocket>> m_waiting;
    QLocalServer m_server;
};

} // namespace Latchkey
