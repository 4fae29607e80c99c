#pragma once

#include "core/base/export.h"
#include "core/base/result.h"
#include "core/clients/mcpclient.h"

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>
#include <QtCore/QFuture>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace Latchkey {

//! What may be shown of another client's sign-in. Contains no token or anything to derive one from.
struct ClientSignIn {
    McpClient client = McpClient::ClaudeCode; //!< The client that signed in.
    QString file; //!< Absolute path of the file that has it.
    QString name; //!< The server's, as that client calls it, sanitized; empty if it does not say.
    QString url; //!< The server's, byte for byte; empty if the client does not note it.
    QString urlDigest; //!< MD5 of the server's URL, in hex, where the client notes only that; else empty.
    QDateTime expiresAt; //!< UTC, of the access token; invalid if it does not say.
    bool isRenewable = false; //!< It has a refresh token, so an expired access token does not matter.
    QString issuer; //!< The authorization server's, sanitized; empty if the client does not say.
    //! Two sign-ins of one survey with the same mark have the same refresh token, and the first to use it signs the
    //! other one out. Means nothing else. Empty without a refresh token.
    QByteArray grantMark;

    //! Whether it can no longer be used at \a now; false if its expiry is not known.
    bool hasEnded(const QDateTime &now) const { return !isRenewable && expiresAt.isValid() && expiresAt <= now; }
    //! Whether it is for the server at \a address.
    LATCHKEY_EXPORT bool isFor(const QString &address) const;
    //! A label for people: the name, else the address without what could be a key, else the digest.
    LATCHKEY_EXPORT QString label() const;

    friend bool operator==(const ClientSignIn &, const ClientSignIn &) = default;
};

//! The sign-ins that were found in clients' files.
struct SignInSurvey {
    //! A file in which a client keeps sign-ins.
    struct File {
        McpClient client = McpClient::ClaudeCode; //!< The client whose file it is.
        QString path; //!< Absolute.
        int mode = 0; //!< Its permissions as chmod takes them: 0600 is right.
        bool isEncrypted = false; //!< It holds sign-ins, and nobody but the client can read which.
        QString problem = {}; //!< Why it could not be read, in English; empty if it could.
        friend bool operator==(const File &, const File &) = default;
    };
    QList<ClientSignIn> signIns; //!< All that were found.
    QList<File> files; //!< The files that are there.
};

//! Reads, and never writes, the sign-ins that \a clients keep in files; on a worker thread. No client is run: that would
//! refresh tokens, start servers and open browsers. At most 10 MiB of a file are read, and 200 files of a client; the
//! buffers that tokens passed through are overwritten. Always yields a value.
LATCHKEY_EXPORT QFuture<Result<SignInSurvey>> surveySignIns(const QList<McpClient> &clients,
                                                            const ClientFolders &folders = {});

} // namespace Latchkey
