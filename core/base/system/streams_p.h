#pragma once

#include "core/base/export.h"

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>
#include <QtCore/QObject>

#include <memory>
#include <optional>

namespace Latchkey {

//! The streams that every program is started with, by their numbers.
inline constexpr int standardInput = 0;
inline constexpr int standardOutput = 1;
inline constexpr int standardError = 2;

//! Whether a person sits at the other end of \a stream.
LATCHKEY_EXPORT bool isTerminal(int stream);

//! What comes in on a stream, from the event loop. Never blocks, and leaves the stream's mode alone, since other programs may
//! share it. Does not own it.
class LATCHKEY_EXPORT InputStream : public QObject
{
    Q_OBJECT
public:
    explicit InputStream(int stream, QObject *parent = nullptr);
    ~InputStream() override;

    //! Whether to read what comes in, which it does at first; otherwise whoever writes it has to wait.
    void setReading(bool reading);

Q_SIGNALS:
    void received(const QByteArray &bytes); //!< As many as have come, up to 64 KiB; not empty.
    void ended(); //!< There are no more, or they cannot be read; once.

private:
    class Private;
    std::unique_ptr<Private> d;
};

//! What goes out on a stream, in the same way. Where nobody reads it any more, write() says so as long as a UnixSignals lives:
//! without one, that ends the program.
class LATCHKEY_EXPORT OutputStream : public QObject
{
    Q_OBJECT
public:
    explicit OutputStream(int stream, QObject *parent = nullptr);
    ~OutputStream() override;

    //! Hands over as much of \a bytes as the other side takes now, and says how many that were. Not set: it takes nothing
    //! any more.
    std::optional<qsizetype> write(QByteArrayView bytes);
    //! Whether to wait until it takes more, which it does not at first.
    void setWaiting(bool waiting);

Q_SIGNALS:
    void writable(); //!< Again and again, while it is waited for.

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Latchkey
