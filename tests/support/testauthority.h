#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtCore/QTemporaryDir>
#include <QtNetwork/QSslCertificate>
#include <QtNetwork/QSslConfiguration>

namespace Latchkey::Test {

//! A private certificate authority, made by `openssl`, for as long as this object lives.
class TestAuthority
{
public:
    TestAuthority();

    bool isValid() const { return !m_certificate.isNull(); } //!< False: there is no `openssl`.
    const QSslCertificate &certificate() const { return m_certificate; }
    QString certificateFile() const { return file(QStringLiteral("ca.pem")); }

    //! A certificate for \a names, with its key: files NAME.pem and NAME.key; NAME is the first of them.
    bool issue(const QStringList &names);
    QString file(const QString &name) const { return m_folder.filePath(name); }
    //! For a server with the certificate of \a name.
    QSslConfiguration serverConfiguration(const QString &name) const;

private:
    bool openssl(const QStringList &arguments) const;

    QTemporaryDir m_folder;
    QSslCertificate m_certificate;
};

} // namespace Latchkey::Test
