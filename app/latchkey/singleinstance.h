#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtNetwork/QLocalServer>

namespace Latchkey {

//! One instance per home: the first one listens, a later one passes on what it was asked and ends.
class SingleInstance : public QObject
{
    Q_OBJECT
public:
    explicit SingleInstance(const QString &home, QObject *parent = nullptr);

    //! true: we are the first. false: another instance runs, and has been given \a message, and the token by which the
    //! desktop lets it come to the front.
    //! Blocks for at most a second, before there is anything to block.
    bool claim(const QByteArray &message);

Q_SIGNALS:
    //! A later instance was started, with \a message. Its token is this program's now, for the next window that is raised.
    void started(const QByteArray &message);

private:
    void receive();

    QString m_name;
    QLocalServer m_server;
};

} // namespace Latchkey
