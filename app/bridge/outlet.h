#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayList>
#include <QtCore/QObject>

namespace Latchkey {

//! The way to the client: a line for each message, one after the other, and no faster than the client reads. A message
//! that is too long to be held goes in pieces, and all others wait until it is through. One thread.
class Outlet : public QObject
{
    Q_OBJECT
public:
    using Speaker = const void *; //!< Who has something to say; never looked into.

    using QObject::QObject;

    //! A message without a line end; it waits for the long one that is on its way.
    void send(const QByteArray &line);

    //! Whether \a speaker may go on now. If not: opened() says when to ask again.
    bool isOpenTo(Speaker speaker) const { return !m_isFull && (!m_speaker || m_speaker == speaker); }
    //! The pieces of a long message, of whoever the outlet is open to.
    void begin(Speaker speaker) { m_speaker = speaker; }
    void piece(const QByteArray &bytes);
    void finish(Speaker speaker);

    //! What all speakers hold of messages that have not ended.
    void countHeld(qsizetype change) { m_held += change; }
    qsizetype held() const { return m_held; }

    //! The client is slow; or takes more again.
    void setFull(bool full);

Q_SIGNALS:
    void output(const QByteArray &bytes);
    void opened();

private:
    void sayOpened();

    bool m_isFull = false;
    Speaker m_speaker = nullptr; // of a long message
    QByteArrayList m_waiting; // until it is through
    qsizetype m_held = 0;
};

} // namespace Latchkey
