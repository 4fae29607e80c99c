#include "core/oauth/redirectconnection_p.h"

#include <QtCore/QCoreApplication>
#include <QtNetwork/QTcpSocket>

#include <optional>

namespace Latchkey {

namespace {

//! Not set: there is none, or more than one (RFC 9112 section 3.2).
std::optional<QByteArray> hostOf(const QByteArrayList &fields)
{
    std::optional<QByteArray> host;
    for (const QByteArray &field : fields) {
        const qsizetype colon = field.indexOf(':');
        if (colon < 0 || field.left(colon).compare("host", Qt::CaseInsensitive) != 0)
            continue;
        if (host)
            return {};
        host = field.mid(colon + 1).trimmed();
    }
    return host;
}

} // namespace

RedirectConnection::RedirectConnection(QTcpSocket *socket, const LoopbackRedirect::Limits &limits, const Place &place,
                                       Words words, Judge judge, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_limits(limits)
    , m_place(place)
    , m_words(std::move(words))
    , m_judge(std::move(judge))
{
    socket->setParent(this);
    socket->setReadBufferSize(limits.head + 1);
    connect(socket, &QTcpSocket::readyRead, this, &RedirectConnection::read);
    connect(socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    m_bound.setSingleShot(true);
    connect(&m_bound, &QTimer::timeout, this, &QObject::deleteLater);
    m_bound.start(limits.read); // for the whole head: a byte now and then does not prolong it
}

void RedirectConnection::read()
{
    if (m_isAnswered) {
        m_socket->readAll(); // unread bytes would make the close a reset, and the browser lose its page
        return;
    }
    m_received += m_socket->read(m_limits.head + 1 - m_received.size());
    const qsizetype lineEnd = m_received.indexOf("\r\n");
    const qsizetype headEnd = m_received.indexOf("\r\n\r\n");
    if ((lineEnd < 0 ? m_received.size() : lineEnd) > m_limits.requestLine || m_received.size() > m_limits.head)
        return answer(RedirectPage::TooLong);
    if (headEnd < 0)
        return;
    // From here on it owns itself: the judge may destroy the listener, and the browser is to get its page all the same.
    QCoreApplication *program = QCoreApplication::instance();
    setParent(program && program->thread() == thread() ? program : nullptr);
    answer(pageFor(m_received.left(headEnd)));
}

RedirectPage RedirectConnection::pageFor(const QByteArray &head)
{
    QByteArrayList lines = head.split('\n');
    for (QByteArray &line : lines) {
        if (line.endsWith('\r'))
            line.chop(1);
    }
    const QByteArrayList request = lines.takeFirst().split(' ');
    if (request.size() != 3 || !request[2].startsWith("HTTP/1."))
        return RedirectPage::NotHttp;
    const std::optional<QByteArray> host = hostOf(lines);
    if (!host || !m_place.authorities.contains(host->toLower()))
        return RedirectPage::WrongHost;
    const QByteArray &target = request[1];
    const qsizetype question = target.indexOf('?');
    const QByteArray path = question < 0 ? target : target.left(question);
    if (path != m_place.path)
        return RedirectPage::NotFound; // the icon that browsers ask for by themselves, for one
    if (request[0] != "GET")
        return RedirectPage::WrongMethod;
    return m_judge(question < 0 ? QByteArray() : target.mid(question + 1));
}

void RedirectConnection::answer(RedirectPage page)
{
    m_isAnswered = true;
    m_received.clear();
    m_bound.start(m_limits.read);
    m_socket->write(redirectPage(page, m_words(page)));
    m_socket->disconnectFromHost();
}

} // namespace Latchkey
