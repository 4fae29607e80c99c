#pragma once

#include "app/bridge/jsonrpc.h"
#include "app/bridge/jsonscanner.h"

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>

#include <functional>

namespace Latchkey {

class Outlet;

//! Makes messages of what a server sends, in pieces of any size: the body of an answer, or the data of an event. Usually
//! that is one JSON text; it may be several, or an array of them, which makes a message each. What is no message does
//! not get to the client. A message that is too long to be held is handed to the outlet as it comes.
class Incoming
{
public:
    //! How much of a message is held, and of all messages together.
    struct Limits {
        qsizetype message = 4 * 1024 * 1024;
        qsizetype total = 16 * 1024 * 1024;
    };
    using Handler = std::function<void(const JsonRpc::Received &)>;

    //! \a keepsArrays: an array is one message, since the client has sent one. \a outlet outlives it.
    Incoming(Outlet &outlet, const Limits &limits, bool keepsArrays, Handler handler);
    ~Incoming();
    Q_DISABLE_COPY_MOVE(Incoming)

    //! To be fed only while the outlet is open to it.
    void feed(QByteArrayView bytes);
    void endText(); //!< The body or event is complete; what is not is none.
    void drop(); //!< Nothing comes any more of what has begun, and no message of what is being fed.

    //! Whether the outlet is waiting for the rest of a long message.
    bool isLong() const { return m_isLong; }

    //! The beginning of what was no message, for people; empty: all were.
    const QByteArray &otherText() const { return m_otherText; }

private:
    QByteArrayView skipped(QByteArrayView bytes);
    void read(QByteArrayView &bytes);
    void complete();
    void discard();
    void startAnew();

    Outlet &m_outlet;
    const Limits m_limits;
    const bool m_keepsArrays;
    const Handler m_handler;
    JsonScanner m_text;
    QByteArray m_held; // of it
    bool m_isLong = false; // the outlet has it
    bool m_isOtherText = false; // up to the end of the text
    bool m_isDropped = false;
    QByteArray m_otherText;
};

} // namespace Latchkey
