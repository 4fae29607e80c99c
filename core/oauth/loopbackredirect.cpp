#include "core/oauth/loopbackredirect_p.h"

#include "core/oauth/redirectconnection_p.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtCore/QUrl>
#include <QtNetwork/QHostAddress>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

#include <utility>

namespace Latchkey {

using namespace Qt::StringLiterals;

class LoopbackRedirect::Private : public QObject
{
public:
    Private(Judge givenJudge, const Limits &givenLimits)
        : judge(std::move(givenJudge))
        , limits(givenLimits)
    {
        connect(&server, &QTcpServer::newConnection, this, &Private::accept);
        connect(&server, &QTcpServer::acceptError, this, &Private::retry);
        pause.setSingleShot(true);
        connect(&pause, &QTimer::timeout, this, &Private::resume);
    }

    void accept();
    void retry();
    void resume();
    void makeRoom();
    RedirectPage verdictOn(const QByteArray &query);

    Judge judge;
    const Limits limits;
    QTcpServer server;
    QTimer pause;
    Failure failed;
    int failures = 0; //!< Since the last connection.
    QList<QPointer<RedirectConnection>> open; //!< Oldest first.
    quint16 port = 0;
    QByteArray path = "/callback";
    QByteArray authority; // besides those of the loopback interface; empty: none
    bool isAnswered = false;
    QString program = u"Latchkey"_s;
    RedirectWords words = &redirectText;
};

void LoopbackRedirect::Private::accept()
{
    failures = 0;
    const QByteArray portText = ':' + QByteArray::number(port);
    // Whoever announces the name instead of the address (RULE T-18) gets requests that say so. No other site can be
    // called localhost.
    QByteArrayList authorities{"127.0.0.1" + portText, "localhost" + portText};
    if (port == 80) // RFC 9110 section 4.2.3: the default port is left out
        authorities += {"127.0.0.1", "localhost"};
    if (!authority.isEmpty())
        authorities += authority;
    while (QTcpSocket *socket = server.nextPendingConnection()) {
        makeRoom();
        const QPointer<Private> alive(this);
        open += new RedirectConnection(
            socket, limits, RedirectConnection::Place{authorities, path},
            [words = words, program = program](RedirectPage page) { return words(page, program); },
            [alive](const QByteArray &query) {
                return alive ? alive->verdictOn(query) : RedirectPage::AlreadyAnswered;
            },
            this);
    }
}

//! After an error, QTcpServer takes no connection until it is told to: the browser would wait for ever, and we for it.
void LoopbackRedirect::Private::retry()
{
    if (++failures <= limits.retries)
        return pause.start(limits.retry);
    // As where nothing can be listened on: the machine's matter, which a person can mend.
    const Error error{ErrorKind::InvalidInput, Stage::Authorization,
                      u"The browser's answer cannot be received: "_s + server.errorString()};
    if (const Failure tell = std::exchange(failed, nullptr))
        tell(error);
}

// Newer releases of Qt take a server for listening that is not, and crash.
void LoopbackRedirect::Private::resume()
{
    if (server.isListening())
        server.resumeAccepting();
}

//! The oldest goes, not the newest: eight silent connections of somebody else must not keep the browser out.
void LoopbackRedirect::Private::makeRoom()
{
    open.removeIf(
        [](const QPointer<RedirectConnection> &connection) { return !connection || connection->isAnswered(); });
    while (open.size() >= limits.connections)
        delete open.takeFirst().data();
}

RedirectPage LoopbackRedirect::Private::verdictOn(const QByteArray &query)
{
    if (isAnswered)
        return RedirectPage::AlreadyAnswered;
    const QPointer<Private> alive(this);
    const Judge decide = judge; // a copy: the judge may destroy us, and itself with us
    const Verdict verdict = decide(query);
    if (verdict == Verdict::NotOurs)
        return RedirectPage::NotOurs;
    if (alive) {
        isAnswered = true;
        server.close();
    }
    switch (verdict) {
    case Verdict::Succeeded:
        return RedirectPage::Succeeded;
    case Verdict::Denied:
        return RedirectPage::Denied;
    case Verdict::Failed:
    case Verdict::NotOurs:
        break;
    }
    return RedirectPage::Failed;
}

LoopbackRedirect::LoopbackRedirect(Judge judge, QObject *parent)
    : LoopbackRedirect(std::move(judge), Limits{}, parent)
{
}

LoopbackRedirect::LoopbackRedirect(Judge judge, const Limits &limits, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(std::move(judge), limits))
{
}

LoopbackRedirect::~LoopbackRedirect() = default;

void LoopbackRedirect::setProgram(const QString &name)
{
    d->program = name;
}

void LoopbackRedirect::setWords(RedirectWords words)
{
    d->words = std::move(words);
}

void LoopbackRedirect::setFailed(Failure failed)
{
    d->failed = std::move(failed);
}

Status LoopbackRedirect::listen(quint16 port)
{
    // The literal address, whatever a redirect URI says: nothing outside this machine can reach it.
    if (!d->server.listen(QHostAddress::LocalHost, port))
        return Error{ErrorKind::InvalidInput, Stage::Authorization,
                     u"Port "_s + QString::number(port) + u" on 127.0.0.1 cannot be listened on: "_s
                         + d->server.errorString()};
    d->port = d->server.serverPort();
    return success();
}

quint16 LoopbackRedirect::port() const
{
    return d->port;
}

void LoopbackRedirect::answerAt(const QString &redirectUri)
{
    const QUrl url(redirectUri);
    const QByteArray path = url.path(QUrl::FullyEncoded).toLatin1();
    d->path = path.isEmpty() ? "/" : path;
    d->authority = url.authority(QUrl::FullyEncoded).toLatin1().toLower();
}

QString LoopbackRedirect::redirectUri() const
{
    if (d->port == 0)
        return {};
    return u"http://127.0.0.1:"_s + QString::number(d->port) + u"/callback"_s;
}

} // namespace Latchkey
