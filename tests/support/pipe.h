#pragma once

#include <QtCore/QByteArray>

#include <array>
#include <utility>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace Latchkey::Test {

class Pipe
{
public:
    explicit Pipe(int flags = 0)
    {
        if (::pipe2(m_ends.data(), O_CLOEXEC | flags) != 0)
            qFatal("no pipe");
    }
    ~Pipe()
    {
        closeReader();
        closeWriter();
    }
    Q_DISABLE_COPY_MOVE(Pipe)

    int reader() const { return m_ends[0]; }
    int writer() const { return m_ends[1]; }
    void closeReader() { ::close(std::exchange(m_ends[0], -1)); }
    void closeWriter() { ::close(std::exchange(m_ends[1], -1)); }
    bool say(const QByteArray &bytes) const
    {
        return ::write(writer(), bytes.constData(), static_cast<size_t>(bytes.size())) == bytes.size();
    }
    //! Bytes that wait to be read.
    int unread() const
    {
        int count = -1;
        ::ioctl(reader(), FIONREAD, &count);
        return count;
    }
    qsizetype drain() const
    {
        std::array<char, 65536> buffer;
        return ::read(reader(), buffer.data(), buffer.size());
    }

private:
    std::array<int, 2> m_ends{-1, -1};
};

} // namespace Latchkey::Test
