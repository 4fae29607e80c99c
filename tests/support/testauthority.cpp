#include "tests/support/testauthority.h"

#include "tests/support/files.h"

#include <QtCore/QProcess>
#include <QtNetwork/QSslKey>

namespace Latchkey::Test {

using namespace Qt::StringLiterals;

TestAuthority::TestAuthority()
{
    if (openssl({u"-subj"_s, u"/CN=Latchkey test authority"_s, u"-keyout"_s, file(u"ca.key"_s), u"-out"_s,
                 certificateFile()}))
        m_certificate = QSslCertificate::fromPath(certificateFile()).value(0);
}

bool TestAuthority::openssl(const QStringList &arguments) const
{
    QProcess process;
    process.start(u"openssl"_s,
                  QStringList{u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                              u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s, u"-days"_s, u"2"_s}
                      + arguments);
    return process.waitForFinished(30'000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

bool TestAuthority::issue(const QStringList &names)
{
    QStringList alternatives;
    for (const QString &name : names)
        alternatives += (name.contains(u':') || name[0].isDigit() ? u"IP:"_s : u"DNS:"_s) + name;
    const QString &first = names.first();
    return openssl({u"-CA"_s, certificateFile(), u"-CAkey"_s, file(u"ca.key"_s), u"-subj"_s, u"/CN="_s + first,
                    u"-addext"_s, u"subjectAltName="_s + alternatives.join(u','), u"-addext"_s,
                    u"basicConstraints=critical,CA:FALSE"_s, u"-keyout"_s, file(first + u".key"_s), u"-out"_s,
                    file(first + u".pem"_s)});
}

QSslConfiguration TestAuthority::serverConfiguration(const QString &name) const
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(QSslCertificate::fromPath(file(name + u".pem"_s)));
    configuration.setPrivateKey(QSslKey(contentOf(file(name + u".key"_s)), QSsl::Ec));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    return configuration;
}

} // namespace Latchkey::Test
