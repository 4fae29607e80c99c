#include "ui/model/secretclipboard.h"

#include "core/base/whendone.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QMimeData>
#include <QtCore/QPointer>
#include <QtCore/QUrl>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

#include <utility>

namespace Latchkey::Ui {

using namespace std::chrono_literals;

namespace {

QByteArray digestOf(const QByteArray &text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256);
}

} // namespace

SecretClipboard::SecretClipboard(Clock clock, QObject *parent)
    : QObject(parent)
    , m_clock(std::move(clock))
{
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, &SecretClipboard::check);
}

SecretClipboard::~SecretClipboard()
{
    if (qGuiApp && isOurs())
        QGuiApplication::clipboard()->clear();
}

bool SecretClipboard::isOfUse(const CredentialSession &session)
{
    const auto summary = session.credential().summary;
    return summary && summary->tokenType == TokenType::Bearer;
}

void SecretClipboard::copy(CredentialSession *session, What what)
{
    if (!isOfUse(*session))
        return;
    whenDone(session->accessToken(), this, [this, session = QPointer(session), what](const Result<AccessToken> &token) {
        if (!session)
            return;
        if (!token)
            return Q_EMIT failed(token.error());
        if (what == What::Token)
            return put(token->value.reveal().toByteArray(), what);
        const auto headers = session->authorizationHeaders(*token, QUrl(session->server().identity.url),
                                                           QByteArrayLiteral("POST"));
        if (!headers)
            return Q_EMIT failed(headers.error());
        QByteArray lines;
        for (const auto &[name, value] : *headers)
            lines += name + ": " + value + '\n';
        put(lines, what);
    });
}

void SecretClipboard::put(const QByteArray &secret, What what)
{
    auto *content = new QMimeData;
    content->setText(QString::fromUtf8(secret));
    // What programs that keep a history of the clipboard look for: Klipper and others, macOS, Windows.
    content->setData(QStringLiteral("x-kde-passwordManagerHint"), "secret");
    content->setData(QStringLiteral("application/x-nspasteboard-concealed-type"), "secret");
    content->setData(QStringLiteral("ExcludeClipboardContentFromMonitorProcessing"), "1");
    QGuiApplication::clipboard()->setMimeData(content);
    m_digest = digestOf(secret);
    m_what = what;
    m_until = m_clock().addSecs(lasts.count());
    m_second.start();
    Q_EMIT copied(what, lasts);
}

bool SecretClipboard::isOurs() const
{
    return !m_digest.isEmpty() && digestOf(QGuiApplication::clipboard()->text().toUtf8()) == m_digest;
}

void SecretClipboard::check()
{
    if (m_digest.isEmpty())
        return;
    const std::chrono::milliseconds left(m_clock().msecsTo(m_until));
    if (left <= 0ms || !isOurs())
        return clear();
    Q_EMIT counting(m_what, std::chrono::ceil<std::chrono::seconds>(left));
}

void SecretClipboard::clear()
{
    if (m_digest.isEmpty())
        return;
    if (isOurs())
        QGuiApplication::clipboard()->clear();
    m_digest.clear();
    m_second.stop();
    Q_EMIT cleared();
}

} // namespace Latchkey::Ui
