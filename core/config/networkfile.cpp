#include "core/config/networkfile.h"

#include "core/base/secret.h"
#include "core/config/configfile_p.h"
#include "core/oauth/json_p.h"
#include "core/oauth/proxyrules_p.h"
#include "core/oauth/trustedauthorities_p.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QStandardPaths>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype listLimit = 256;
constexpr qsizetype folderLimit = 1024; // files; a system's own folder has some hundred

//! Reads the settings step by step; the first problem ends it.
class NetworkReading
{
public:
    NetworkSettings settings;
    ConfigProblem problem;

    void readFile(const QString &path);
    void readEnvironment();

private:
    bool isFine() const { return problem.file.isEmpty(); }
    void unusable(const QString &what);
    QString resolved(const QString &path) const;
    QByteArray contentOf(const QString &path);
    void readProxy(const QJsonValue &value);
    void readClientCertificate(const QJsonValue &value);
    void trust(const QString &path);
    QList<QSslCertificate> certificatesIn(const QString &path);
    QSslKey keyIn(const QString &path);
    QStringList strings(const QJsonObject &json, QLatin1String member);

    QString m_source; //!< A file, or the name of a variable: where a problem is.
    QString m_folder;
};

void NetworkReading::unusable(const QString &what)
{
    if (isFine())
        problem = {m_source, 0, 0, what, true, {}};
}

QString NetworkReading::resolved(const QString &path) const
{
    if (path.startsWith("~/"_L1))
        return QDir::homePath() + path.mid(1);
    return QDir::cleanPath(QDir(m_folder).absoluteFilePath(path));
}

QByteArray NetworkReading::contentOf(const QString &path)
{
    ConfigProblem unreadable;
    const QByteArray content = readConfigFile(path, &unreadable);
    if (!unreadable.file.isEmpty() || content.isEmpty())
        unusable(u"%1 cannot be read, or is empty"_s.arg(path));
    return content;
}

QStringList NetworkReading::strings(const QJsonObject &json, QLatin1String member)
{
    const QJsonValue value = json[member];
    const QStringList list = stringsOf(value, listLimit);
    if (!value.isUndefined() && (!value.isArray() || list.size() != value.toArray().size()))
        unusable(u"“%1” has to be a list of texts"_s.arg(member));
    return list;
}

void NetworkReading::readFile(const QString &path)
{
    m_source = path;
    m_folder = QFileInfo(path).absolutePath();
    const QByteArray content = readConfigFile(path, &problem);
    if (!isFine() || content.isEmpty())
        return;
    const std::optional<QJsonObject> json = jsonObject(content);
    if (!json)
        return unusable(u"this is not a JSON object"_s);
    for (const QString &key : json->keys()) {
        // A misspelt “proxy” must not send anything past it.
        if (!QStringList{u"proxy"_s, u"no_proxy"_s, u"ca_certificates"_s, u"client_certificates"_s}.contains(key))
            unusable(u"there is a member that is not known here; known are “proxy”, “no_proxy”, “ca_certificates” and "
                     "“client_certificates”"_s);
    }
    readProxy((*json)["proxy"_L1]);
    settings.exceptions = strings(*json, "no_proxy"_L1);
    for (const QString &each : strings(*json, "ca_certificates"_L1))
        trust(resolved(each));
    const QJsonValue clients = (*json)["client_certificates"_L1];
    if (!clients.isUndefined() && (!clients.isArray() || clients.toArray().size() > listLimit))
        unusable(u"“client_certificates” has to be a list"_s);
    const QJsonArray list = clients.toArray();
    for (const QJsonValue each : list)
        readClientCertificate(each);
}

void NetworkReading::readProxy(const QJsonValue &value)
{
    if (value.isUndefined() || value == "system"_L1)
        return;
    if (value == "none"_L1) {
        settings.proxies = NetworkSettings::Proxies::None;
        return;
    }
    const Result<QNetworkProxy> proxy = proxyFrom(value.toString());
    if (!proxy)
        return unusable(u"“proxy” has to be “system”, “none”, or the address of an http or socks5 proxy"_s);
    settings.proxies = NetworkSettings::Proxies::Fixed;
    settings.proxy = *proxy;
}

void NetworkReading::readClientCertificate(const QJsonValue &value)
{
    const QJsonObject entry = value.toObject();
    ClientCertificate client;
    client.host = entry["host"_L1].toString();
    const QString certificate = entry["certificate"_L1].toString();
    const QString key = entry["key"_L1].toString();
    if (client.host.isEmpty() || certificate.isEmpty() || key.isEmpty())
        return unusable(u"each of “client_certificates” needs a “host”, a “certificate” and a “key”"_s);
    client.chain = certificatesIn(resolved(certificate));
    client.key = keyIn(resolved(key));
    settings.clientCertificates += client;
}

QList<QSslCertificate> NetworkReading::certificatesIn(const QString &path)
{
    const QList<QSslCertificate> found = QSslCertificate::fromData(contentOf(path), QSsl::Pem);
    if (found.isEmpty())
        unusable(u"there is no certificate in PEM format in %1"_s.arg(path));
    return found;
}

QSslKey NetworkReading::keyIn(const QString &path)
{
    if (QFile::permissions(path) & QFileDevice::ReadOther)
        unusable(u"everybody can read the key in %1"_s.arg(path));
    QByteArray pem = contentOf(path);
    QSslKey key;
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec}) {
        if (key.isNull())
            key = QSslKey(pem, algorithm);
    }
    wipe(pem);
    if (key.isNull())
        unusable(u"there is no key in PEM format in %1, or a passphrase protects it"_s.arg(path));
    return key;
}

void NetworkReading::trust(const QString &path)
{
    // One certificate tells that it is what it should be. Whoever speaks TLS reads them all.
    bool isUsable = false;
    if (!QFileInfo(path).isDir()) {
        isUsable = holdsCertificate(contentOf(path));
        settings.authorityFiles += path;
    } else {
        const QStringList files = QDir(path).entryList(QDir::Files, QDir::Name).mid(0, folderLimit);
        for (const QString &file : files) { // whatever else is in there is passed over
            ConfigProblem unreadable;
            const QString each = QDir(path).filePath(file);
            isUsable = isUsable || holdsCertificate(readConfigFile(each, &unreadable));
            settings.authorityFiles += each;
        }
    }
    if (!isUsable)
        unusable(u"there is no certificate in PEM format in %1"_s.arg(path));
}

void NetworkReading::readEnvironment()
{
    for (const char *variable : {"SSL_CERT_FILE", "SSL_CERT_DIR"}) {
        m_source = QString::fromLatin1(variable);
        const QString value = qEnvironmentVariable(variable);
        // A folder may be a list of them (OpenSSL's SSL_CERT_DIR).
        for (const QString &path : value.split(u':', Qt::SkipEmptyParts))
            trust(QFileInfo(path).absoluteFilePath());
    }
    m_source = u"https_proxy"_s;
    const auto proxy = environmentProxy(QUrl(u"https://example.invalid"_s), [](const char *name) {
        return QByteArrayView(name).compare("no_proxy", Qt::CaseInsensitive) == 0 ? QString()
                                                                                  : qEnvironmentVariable(name);
    });
    if (settings.proxies == NetworkSettings::Proxies::System && !proxy)
        unusable(u"the proxy that https_proxy or all_proxy names is neither an http nor a socks5 proxy"_s);
}

} // namespace

QString networkFilePath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + "/latchkey/network.json"_L1;
}

NetworkSettings configuredNetwork(ConfigProblem *problem)
{
    NetworkReading reading;
    reading.readFile(networkFilePath());
    reading.readEnvironment();
    if (!reading.problem.file.isEmpty())
        reading.settings.problem = reading.problem.file + u": "_s + reading.problem.what;
    if (problem)
        *problem = reading.problem;
    return reading.settings;
}

} // namespace Latchkey
