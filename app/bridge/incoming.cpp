#include "app/bridge/incoming.h"

#include "app/bridge/outlet.h"

#include <algorithm>
#include <utility>

namespace Latchkey {

namespace {

constexpr qsizetype otherTextLimit = 2048; // for people, who read a sentence of it
constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF");

} // namespace

Incoming::Incoming(Outlet &outlet, const Limits &limits, bool keepsArrays, Handler handler)
    : m_outlet(outlet)
    , m_limits(limits)
    , m_keepsArrays(keepsArrays)
    , m_handler(std::move(handler))
{
}

Incoming::~Incoming()
{
    startAnew();
}

void Incoming::feed(QByteArrayView bytes)
{
    m_isDropped = false;
    while (!bytes.isEmpty() && !m_isDropped) {
        if (!m_isOtherText && m_text.progress() == JsonScanner::Progress::Before)
            bytes = skipped(bytes);
        if (m_isOtherText) {
            m_otherText.append(
                bytes.first(std::clamp<qsizetype>(otherTextLimit - m_otherText.size(), 0, bytes.size())));
            return;
        }
        if (!bytes.isEmpty())
            read(bytes);
    }
}

//! What stands between texts: space, and the commas and brackets of an array of them.
QByteArrayView Incoming::skipped(QByteArrayView bytes)
{
    if (bytes.startsWith(byteOrderMark))
        bytes = bytes.sliced(byteOrderMark.size());
    const QByteArrayView between = m_keepsArrays ? QByteArrayView(" \t\r\n") : QByteArrayView(" \t\r\n[,]");
    while (!bytes.isEmpty() && between.contains(bytes.front()))
        bytes = bytes.sliced(1);
    m_isOtherText = !bytes.isEmpty() && bytes.front() != '{' && !(m_keepsArrays && bytes.front() == '[');
    return bytes;
}

void Incoming::read(QByteArrayView &bytes)
{
    if (m_isLong) {
        QByteArray piece;
        m_text.feed(bytes, &piece);
        m_outlet.piece(piece);
    } else {
        const qsizetype before = m_held.size();
        m_text.feed(bytes, &m_held);
        m_outlet.countHeld(m_held.size() - before);
    }
    if (m_text.progress() == JsonScanner::Progress::Complete)
        return complete();
    if (m_text.progress() == JsonScanner::Progress::Broken)
        return discard();
    if (!m_isLong && (m_held.size() > m_limits.message || m_outlet.held() > m_limits.total)) {
        m_isLong = true;
        m_outlet.begin(this);
        m_outlet.countHeld(-m_held.size());
        m_outlet.piece(std::exchange(m_held, {}));
    }
}

void Incoming::complete()
{
    const auto received = JsonRpc::receivedFrom(m_text, m_held);
    if (!received)
        m_otherText.append(m_held.left(otherTextLimit - m_otherText.size()));
    startAnew();
    if (received)
        m_handler(*received);
}

// A client that gets a line that is no JSON passes over it.
void Incoming::discard()
{
    m_otherText.append(m_held.left(otherTextLimit - m_otherText.size()));
    startAnew();
    m_isOtherText = true;
}

void Incoming::endText()
{
    if (m_text.progress() != JsonScanner::Progress::Before)
        discard();
    m_isOtherText = false;
}

void Incoming::drop()
{
    startAnew();
    m_isOtherText = false;
    m_isDropped = true;
}

void Incoming::startAnew()
{
    m_outlet.countHeld(-m_held.size());
    m_held = {};
    if (std::exchange(m_isLong, false))
        m_outlet.finish(this);
    m_text = JsonScanner();
}

} // namespace Latchkey
