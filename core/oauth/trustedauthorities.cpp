#include "core/oauth/trustedauthorities_p.h"

#include "core/base/system/durablefile_p.h"
#ifdef LATCHKEY_HAVE_OPENSSL
#include "core/jose/openssl_p.h"
#endif

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QHash>
#include <QtCore/QMutex>
#include <QtCore/QSet>
#include <QtNetwork/QSslConfiguration>

#ifdef LATCHKEY_HAVE_OPENSSL
#include <openssl/pem.h>
#include <openssl/x509.h>
#endif

namespace Latchkey {

namespace {

constexpr qint64 fileLimit = qint64{1024} * 1024;

QList<QSslCertificate> readAuthorities(const QStringList &files)
{
    QList<QSslCertificate> found = QSslConfiguration::systemCaCertificates();
    QSet<QString> seen;
    for (const QString &file : files) {
        const QFileInfo info(file);
        // In a folder of OpenSSL's, each has one or two more names.
        const QString path = info.canonicalFilePath();
        if (path.isEmpty() || seen.contains(path) || !info.isFile()) // to open a pipe is to wait for its writer
            continue;
        seen.insert(path);
        if (QFile opened(path); opened.open(QIODevice::ReadOnly))
            found += QSslCertificate::fromData(opened.read(fileLimit), QSsl::Pem);
    }
    return found;
}

#ifdef LATCHKEY_HAVE_OPENSSL
// Without this OpenSSL would ask at the terminal, and block.
int noPassword(char *, int, int, void *)
{
    return -1;
}
#endif

} // namespace

QFuture<Authorities> trustedAuthorities(const QStringList &files)
{
    static QMutex mutex;
    // Never freed: when statics are, the plugin that they need for it may be gone.
    static auto &known = *new QHash<QStringList, QFuture<Authorities>>;
    const QMutexLocker lock(&mutex);
    auto found = known.constFind(files);
    if (found == known.constEnd())
        found = known.insert(files, inBackground([files] { return Authorities(readAuthorities(files)); }));
    return *found;
}

bool holdsCertificate(const QByteArray &content)
{
#ifndef LATCHKEY_HAVE_OPENSSL
    return !QSslCertificate::fromData(content, QSsl::Pem).isEmpty();
#else
    // Not QSslCertificate: that loads Qt's TLS first.
    using Certificate = std::unique_ptr<X509, OpenSsl::Free<X509_free>>;
    const OpenSsl::ErrorQueueGuard guard;
    const OpenSsl::Memory bio(BIO_new_mem_buf(content.constData(), static_cast<int>(content.size())));
    bool holds = false;
    while (!holds && bio && BIO_pending(bio.get()) > 0) // the damaged ones are passed over
        holds = Certificate(PEM_read_bio_X509(bio.get(), nullptr, noPassword, nullptr)) != nullptr;
    return holds;
#endif
}

} // namespace Latchkey
