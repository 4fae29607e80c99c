#pragma once

#include "core/oauth/loopbackredirect_p.h"
#include "core/oauth/redirectpages_p.h"

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayList>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <functional>

class QTcpSocket;

namespace Latchkey {

//! One browser connection of a LoopbackRedirect: reads one request's head, within limits, and answers it.
//! Once it has a request it owns itself, so that the page arrives even if the listener goes away at once.
class LATCHKEY_TEST_EXPORT RedirectConnection final : public QObject
{
    Q_OBJECT
public:
    //! Judges the query of a request for the redirect URI.
    using Judge = std::function<RedirectPage(const QByteArray &query)>;
    //! Words a page.
    using Words = std::function<RedirectText(RedirectPage page)>;

    //! What is asked for in an answer.
    struct Place {
        //! What `Host` may say (RULE B-14: a page of another origin, or one that rebinds its name to this machine, says
        //! something else).
        QByteArrayList authorities;
        QByteArray path;
    };
    //! Takes \a socket over.
    RedirectConnection(QTcpSocket *socket, const LoopbackRedirect::Limits &limits, const Place &place, Words words,
                       Judge judge, QObject *parent);

    bool isAnswered() const { return m_isAnswered; }

private:
    void read();
    RedirectPage pageFor(const QByteArray &head);
    void answer(RedirectPage page);

    QTcpSocket *m_socket;
    const LoopbackRedirect::Limits m_limits;
    const Place m_place;
    const Words m_words;
    const Judge m_judge;
    QTimer m_bound;
    QByteArray m_received;
    bool m_isAnswered = false;
};

} // namespace Latchkey
