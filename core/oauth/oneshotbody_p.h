#pragma once

#include "core/base/secret.h"

#include <QtCore/QIODevice>

namespace Latchkey {

//! The body of a request that must not be sent twice.
//! QNetworkAccessManager repeats a request by itself, a POST too, when the server closes the connection before it
//! answers. A refresh token sent twice ends its whole family. For a repetition the body has to be rewound, which this
//! device refuses; QNetworkAccessManager then gives up with ContentReSendError.
class OneShotBody final : public QIODevice
{
public:
    explicit OneShotBody(Secret body, QObject *parent = nullptr);
    //! One without secrets, which is shared with its owner, and never wiped.
    explicit OneShotBody(const QByteArray &body, QObject *parent = nullptr);

    bool wasRead() const { return m_at > 0; }

    bool isSequential() const override { return true; }
    bool reset() override { return false; }
    bool atEnd() const override;
    qint64 bytesAvailable() const override;

protected:
    qint64 readData(char *data, qint64 maximum) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    const Secret m_secret;
    const QByteArray m_shared;
    const QByteArrayView m_body; // of either
    qsizetype m_at = 0;
};

} // namespace Latchkey
