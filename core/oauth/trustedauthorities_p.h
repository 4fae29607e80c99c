#pragma once

#include "core/base/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QFuture>
#include <QtCore/QList>
#include <QtCore/QStringList>
#include <QtNetwork/QSslCertificate>

namespace Latchkey {

using Authorities = Result<QList<QSslCertificate>>;

//! The system's certificate authorities, and those in \a files (PEM). Read by a worker thread, once for each \a files:
//! it may take half a second. What cannot be read is passed over; never fails. Thread: any.
QFuture<Authorities> trustedAuthorities(const QStringList &files);

//! Whether there is at least one certificate in PEM format in \a content. Quick, however many there are.
bool holdsCertificate(const QByteArray &content);

} // namespace Latchkey
