#pragma once

#include "core/base/export.h"
#include "core/base/result.h"
#include "core/oauth/redirectpage.h"

#include <QtCore/QObject>

#include <chrono>
#include <functional>
#include <memory>

namespace Latchkey {

//! Receives the browser's redirect on 127.0.0.1 (RFC 8252 sections 7.3 and 8.3). Listens on loopback only, and until
//! it is destroyed or answered; the page that a browser was sent by then still reaches it. One thread.
//! RULE, P-7, T-16, B-14.
class LATCHKEY_TEST_EXPORT LoopbackRedirect : public QObject
{
    Q_OBJECT
public:
    //! What a request turned out to be, and so what the browser is shown.
    enum class Verdict {
        NotOurs, //!< Wrong or missing `state`: refused, and we keep listening.
        Succeeded,
        Denied, //!< The user, or the provider, said no.
        Failed,
    };
    //! Decides about a redirect by its raw query. Not called again after an outcome other than NotOurs. May destroy
    //! the LoopbackRedirect.
    using Judge = std::function<Verdict(const QByteArray &query)>;
    //! Is told that no browser gets through to us any more. May destroy the LoopbackRedirect.
    using Failure = std::function<void(const Error &error)>;

    //! How much a connection may take of us. The bytes count the request line, and the whole head.
    struct Limits {
        std::chrono::milliseconds read = std::chrono::seconds(5); //!< Until a request's head is complete.
        //! After a connection that could not be taken.
        std::chrono::milliseconds retry = std::chrono::milliseconds(100);
        int retries = 30; //!< In a row; the browser's connection is kept meanwhile.
        int connections = 8; //!< At a time; the oldest goes when one more comes.
        qsizetype requestLine = qsizetype{16} * 1024;
        qsizetype head = qsizetype{48} * 1024;
    };

    explicit LoopbackRedirect(Judge judge, QObject *parent = nullptr);
    LoopbackRedirect(Judge judge, const Limits &limits, QObject *parent = nullptr);
    ~LoopbackRedirect() override;

    //! What the pages call the program that the user goes back to. By default "Latchkey".
    void setProgram(const QString &name);
    //! Who words the pages. By default redirectText().
    void setWords(RedirectWords words);
    //! \a failed: told once, for want of descriptors or memory that does not pass.
    void setFailed(Failure failed);
    //! \a port: 0 takes a free one. Errors: InvalidInput when the port is taken (Stage::Authorization).
    Status listen(quint16 port);
    //! `http://127.0.0.1:PORT/callback`. Empty before listen().
    QString redirectUri() const;
    quint16 port() const; //!< 0 before listen().
    //! Takes answers at the path of \a redirectUri from now on, also where it is asked for by its host: that may be a
    //! name of this machine, or of something that passes requests on to us.
    void answerAt(const QString &redirectUri);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Latchkey
