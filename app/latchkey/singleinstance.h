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

    //! true: we are the first. false: another instance runs, and has been given \a message.
    //! Blocks for at most a second, before there is anything to block.
    bool claim(const QByteArray &message);

Q_SIGNALS:
    //! A later instance was started, with \a message.
    void started(const QByteArray &message);

private:
    void receive();

    QString m_name;
    QLocalServer m_server;
};

} // namespace Latchkey
