#include "app/bridge/answerreader.h"

#include "core/credential/headerrules_p.h"

#include <algorithm>
#include <utility>

namespace Latchkey {

namespace {

constexpr qsizetype linesLimit = 64LL * 1024;
constexpr qsizetype digitsLimit = 15; // of a length: what fits into an integer, in either notation

//! None: \a digits are no number, or one that is too large.
std::optional<qint64> lengthOf(const QByteArray &digits, int base)
{
    const auto isDigit = [base](char c) {
        return (c >= '0' && c <= '9') || (base == 16 && ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')));
    };
    if (digits.isEmpty() || digits.size() > digitsLimit || !std::all_of(digits.begin(), digits.end(), isDigit))
        return std::nullopt;
    return digits.toLongLong(nullptr, base);
}

QByteArrayList elementsOf(const QByteArray &list)
{
    QByteArrayList elements;
    for (const QByteArray &element : list.toLower().split(',')) {
        if (const QByteArray trimmed = element.trimmed(); !trimmed.isEmpty())
            elements.append(trimmed);
    }
    return elements;
}

} // namespace

void AnswerReader::feed(QByteArrayView &bytes, QByteArray &body)
{
    while (!bytes.isEmpty() && !isOver()) {
        if (m_state != State::Counted && m_state != State::Uncounted) {
            if (const auto line = nextLine(bytes))
                read(*line);
            continue;
        }
        const bool isCounted = m_state == State::Counted;
        const qsizetype size = isCounted ? std::min<qint64>(m_left, bytes.size()) : bytes.size();
        body.append(bytes.first(size));
        bytes = bytes.sliced(size);
        m_left -= isCounted ? size : 0;
        if (isCounted && m_left == 0)
            m_state = m_isChunked ? State::ChunkEnd : State::Complete;
    }
}

void AnswerReader::end()
{
    m_keepsConnection = false;
    if (!isOver())
        m_state = m_state == State::Uncounted ? State::Complete : State::Broken;
}

//! Without its end; none: that has not come.
std::optional<QByteArray> AnswerReader::nextLine(QByteArrayView &bytes)
{
    const qsizetype end = bytes.indexOf('\n');
    const qsizetype size = end < 0 ? bytes.size() : end + 1;
    m_lines += size;
    if (m_lines > linesLimit) {
        m_state = State::Broken;
        return std::nullopt;
    }
    m_line.append(bytes.first(size));
    bytes = bytes.sliced(size);
    if (end < 0)
        return std::nullopt;
    QByteArray line = std::exchange(m_line, {});
    line.chop(line.endsWith("\r\n") ? 2 : 1);
    return line;
}

void AnswerReader::read(const QByteArray &line)
{
    switch (m_state) {
    case State::Status:
        return readStatus(line);
    case State::Fields:
        return line.isEmpty() ? headEnded() : readField(line);
    case State::ChunkSize:
        return readChunkSize(line);
    case State::ChunkEnd:
        m_state = line.isEmpty() ? State::ChunkSize : State::Broken;
        m_lines = 0;
        break;
    case State::Trailers:
        if (line.isEmpty())
            m_state = State::Complete;
        break;
    case State::Counted:
    case State::Uncounted:
    case State::Complete:
    case State::Broken:
        break;
    }
}

void AnswerReader::readStatus(const QByteArray &line)
{
    const auto status = lengthOf(line.mid(9, 3), 10);
    const bool isStatus = line.startsWith("HTTP/1.") && line.size() >= 12 && line[8] == ' '
        && (line.size() == 12 || line[12] == ' ') && status && *status >= 100;
    m_state = isStatus ? State::Fields : State::Broken;
    m_status = isStatus ? static_cast<int>(*status) : 0;
    m_reason = line.mid(13);
    m_keepsConnection = isStatus && line[7] != '0';
}

void AnswerReader::readField(const QByteArray &line)
{
    const bool goesOn = line.startsWith(' ') || line.startsWith('\t');
    const qsizetype colon = line.indexOf(':');
    if (goesOn && !m_fields.isEmpty())
        m_fields.last().second = QByteArray(m_fields.last().second + ' ' + line.trimmed()).trimmed();
    else if (!goesOn && isFieldName(line.left(std::max<qsizetype>(colon, 0))))
        m_fields.append({line.left(colon), line.mid(colon + 1).trimmed()});
    else
        m_state = State::Broken;
}

void AnswerReader::readChunkSize(const QByteArray &line)
{
    const qsizetype extension = line.indexOf(';');
    const auto size = lengthOf((extension < 0 ? line : line.left(extension)).trimmed(), 16);
    m_left = size.value_or(0);
    m_lines = 0;
    m_state = !size ? State::Broken : *size == 0 ? State::Trailers : State::Counted;
}

void AnswerReader::headEnded()
{
    if (m_status >= 200)
        return beginBody();
    // There may be several before the answer itself. We have not asked for another protocol.
    m_state = m_status == 101 ? State::Broken : State::Status;
    m_fields.clear();
}

// RFC 9112 section 6.3. Two answers to where it ends are a smuggler's.
void AnswerReader::beginBody()
{
    m_lines = 0;
    m_keepsConnection = m_keepsConnection && !elementsOf(field("Connection")).contains("close");
    const QByteArrayList codings = elementsOf(field("Transfer-Encoding"));
    const QByteArrayList lengths = elementsOf(field("Content-Length"));
    if (m_isBodiless || m_status == 204 || m_status == 304) {
        m_state = State::Complete;
    } else if (!codings.isEmpty()) {
        m_isChunked = codings == QByteArrayList{"chunked"};
        m_keepsConnection = m_keepsConnection && m_isChunked && lengths.isEmpty();
        m_state = m_isChunked ? State::ChunkSize : State::Broken;
    } else if (!lengths.isEmpty()) {
        const auto length = lengthOf(lengths.first(), 10);
        const bool isClear = length && lengths.count(lengths.first()) == lengths.size();
        m_left = length.value_or(0);
        m_state = !isClear ? State::Broken : m_left == 0 ? State::Complete : State::Counted;
    } else {
        m_keepsConnection = false;
        m_state = State::Uncounted;
    }
    m_hasHead = m_state != State::Broken;
}

//! Of all fields of that name, as one list.
QByteArray AnswerReader::field(QByteArrayView name) const
{
    QByteArrayList values;
    for (const auto &[candidate, value] : m_fields) {
        if (candidate.compare(name, Qt::CaseInsensitive) == 0)
            values.append(value);
    }
    return values.join(',');
}

} // namespace Latchkey
