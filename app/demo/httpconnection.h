#pragma once

#include "app/demo/httprequest.h"
#include "app/demo/httpresponse.h"

#include <QtCore/QObject>

#include <chrono>

class QTcpSocket;

namespace Latchkey::Demo {

//! One connection, which carries one request. Deletes itself once it is closed.
class HttpConnection : public QObject
{
    Q_OBJECT
public:
    //! Takes \a socket over. \a patience: until the request is complete.
    HttpConnection(QTcpSocket *socket, std::chrono::milliseconds patience, QObject *parent = nullptr);

    void answer(const HttpResponse &response);
    //! Sends \a bytes as they are, and closes.
    void send(const QByteArray &bytes);
    //! Closes without another byte.
    void drop();
    //! Whether the client is still there to be answered.
    bool isOpen() const;

Q_SIGNALS:
    void received(const Latchkey::Demo::HttpRequest &request);
    //! What came is no request; \a status has been answered.
    void refused(int status);

private:
    void read();
    void refuse(int status);

    QTcpSocket *const m_socket;
    QByteArray m_buffer;
    bool m_complete = false; //!< Whatever else comes is ignored.
};

} // namespace Latchkey::Demo
