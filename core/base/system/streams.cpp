#include "core/base/system/streams_p.h"

#include "core/base/system/systemerror_p.h"

#include <QtCore/QSocketNotifier>

#include <algorithm>
#include <array>
#include <climits>

#include <poll.h>
#include <unistd.h>

namespace Latchkey {

namespace {

//! Whether a write of PIPE_BUF bytes would not block now.
bool isWritable(int stream)
{
    pollfd one{stream, POLLOUT, 0};
    return ::poll(&one, 1, 0) == 1;
}

} // namespace

bool isTerminal(int stream)
{
    return ::isatty(stream) != 0;
}

class InputStream::Private
{
public:
    explicit Private(int stream)
        : stream(stream)
        , readable(stream, QSocketNotifier::Read)
    {
    }

    const int stream;
    QSocketNotifier readable;
    bool hasEnded = false;
};

InputStream::InputStream(int stream, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(stream))
{
    connect(&d->readable, &QSocketNotifier::activated, this, [this] {
        std::array<char, 65536> buffer;
        const ssize_t count = ::read(d->stream, buffer.data(), buffer.size());
        if (count > 0)
            return Q_EMIT received(QByteArray(buffer.data(), static_cast<qsizetype>(count)));
        if (count < 0 && lastError().is(SystemError::Kind::NotNow))
            return;
        d->hasEnded = true;
        d->readable.setEnabled(false);
        Q_EMIT ended();
    });
}

InputStream::~InputStream() = default;

void InputStream::setReading(bool reading)
{
    d->readable.setEnabled(reading && !d->hasEnded);
}

class OutputStream::Private
{
public:
    explicit Private(int stream)
        : stream(stream)
        , writable(stream, QSocketNotifier::Write)
    {
        writable.setEnabled(false);
    }

    const int stream;
    QSocketNotifier writable;
};

OutputStream::OutputStream(int stream, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(stream))
{
    connect(&d->writable, &QSocketNotifier::activated, this, &OutputStream::writable);
}

OutputStream::~OutputStream() = default;

// A pipe that polls as writable takes PIPE_BUF bytes without blocking, and promises nothing about more.
std::optional<qsizetype> OutputStream::write(QByteArrayView bytes)
{
    qsizetype taken = 0;
    while (taken < bytes.size() && isWritable(d->stream)) {
        const auto piece = static_cast<size_t>(std::min<qsizetype>(bytes.size() - taken, PIPE_BUF));
        const ssize_t count = ::write(d->stream, bytes.data() + taken, piece);
        if (count < 0 && !lastError().is(SystemError::Kind::NotNow))
            return std::nullopt;
        taken += std::max<ssize_t>(count, 0);
    }
    return taken;
}

void OutputStream::setWaiting(bool waiting)
{
    d->writable.setEnabled(waiting);
}

} // namespace Latchkey
