#pragma once

#include "core/base/clock.h"
#include "core/session/credentialsession.h"

#include <QtCore/QByteArray>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <chrono>

namespace Latchkey::Ui {

//! Puts an access token, or the headers that have it, into the clipboard, and takes it out again: after a while, and at the end
//! of the program, if it is still there. The token is renewed first if need be, is marked as a secret for programs that
//! keep what was copied, and is nowhere else.
class SecretClipboard : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds lasts{45};

    explicit SecretClipboard(Clock clock, QObject *parent = nullptr);
    ~SecretClipboard() override;

    enum class What { Token, Headers };
    void copy(CredentialSession *session, What what);
    //! Takes it out now.
    void clear();
    //! Looks at the clock: what is due is done. By itself once a second while something is in the clipboard.
    void check();
    //! Whether what is bound to a key would be of no use.
    static bool isOfUse(const CredentialSession &session);

Q_SIGNALS:
    void copied(Latchkey::Ui::SecretClipboard::What what, std::chrono::seconds left);
    void counting(Latchkey::Ui::SecretClipboard::What what, std::chrono::seconds left);
    void cleared();
    void failed(const Latchkey::Error &error);

private:
    void put(const QByteArray &secret, What what);
    bool isOurs() const;

    const Clock m_clock;
    QTimer m_second;
    QDateTime m_until;
    What m_what = What::Token;
    QByteArray m_digest; // of what we put there
};

} // namespace Latchkey::Ui
