#pragma once

#include "app/bridge/answerreader.h"
#include "app/bridge/localnetwork.h"
#include "core/base/soon_p.h"

#include <QtCore/QPointer>
#include <QtNetwork/QNetworkReply>

namespace Latchkey {

//! One request over a LocalNetwork, and its answer. Nothing is followed, unpacked or sent twice, and a status is no error.
class LocalReply final : public QNetworkReply
{
public:
    //! \a body: open, and as long as it says, or as the head does; null: none. It lives until all of it was read.
    LocalReply(LocalNetwork &network, QNetworkAccessManager::Operation operation, const QNetworkRequest &request,
               QIODevice *body);
    ~LocalReply() override;

    void abort() override;
    qint64 bytesAvailable() const override;
    bool isSequential() const override { return true; }
    void setReadBufferSize(qint64 size) override;

protected:
    qint64 readData(char *data, qint64 maximum) override;

private:
    void send();
    void receive();
    bool hasRoom() const { return readBufferSize() <= 0 || m_body.size() < readBufferSize(); }
    void takeHead();
    void conclude(NetworkError error, const QString &why);
    void drop();

    LocalNetwork &m_network;
    LocalNetwork::Connection m_connection; // null: no more
    QByteArray m_head; // to be sent
    QPointer<QIODevice> m_toSend;
    AnswerReader m_answer;
    bool m_hasSurplus = false; // what is no part of the answer
    QByteArray m_body; // that has come and was not read
    Soon m_receivingOn{this, &LocalReply::receive};
};

} // namespace Latchkey
