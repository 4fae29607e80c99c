#pragma once

#include "core/base/system/streams_p.h"

#include <QtCore/QByteArray>
#include <QtCore/QObject>

namespace Latchkey {

//! Bytes of a line that a person pastes, or a program hands over: more than any address or token has.
inline constexpr qsizetype pastedLimit = 256LL * 1024;

//! Lines that come in on a stream, without blocking.
class InputLines : public QObject
{
    Q_OBJECT
public:
    //! \a limit: bytes that a line may have.
    InputLines(int stream, qsizetype limit, QObject *parent = nullptr);

    //! Whether to read what comes in; otherwise whoever writes it has to wait.
    void setReading(bool reading) { m_input.setReading(reading); }

Q_SIGNALS:
    void received(const QByteArray &line); //!< One that says something, without its end.
    void overlong(); //!< One that is longer than any should be. The rest of it is dropped, too.
    void ended(); //!< There are no more; once.

private:
    void take(QByteArrayView bytes);
    void end();

    const qsizetype m_limit;
    InputStream m_input;
    QByteArray m_partial; // of a line that has not ended, and in which there is no line end
    bool m_skipping = false; // the rest of an overlong line
};

} // namespace Latchkey
