#include "core/base/secretsource.h"

#include "core/base/operation_p.h"
#include "core/base/patienttimer_p.h"
#include "core/base/system/durablefile_p.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QProcess>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 sizeLimit = 64 * 1024;

Error unusable(const QString &detail)
{
    return {ErrorKind::InvalidInput, Stage::Configuration, detail};
}

//! The secret in \a bytes, which are wiped. \a name: of their source, for an error.
Result<Secret> secretIn(QByteArray &bytes, const QString &name)
{
    const Secret secret{QByteArrayView(bytes).trimmed()};
    const bool fits = bytes.size() <= sizeLimit;
    wipe(bytes);
    if (!fits)
        return unusable(name + u" is larger than %1 bytes"_s.arg(sizeLimit));
    if (secret.isEmpty())
        return unusable(name + u" is empty"_s);
    return secret;
}

Result<Secret> secretInFile(const QString &path)
{
    // What a link leads to is what counts: platforms that renew a file often do so by turning a link.
    const QFileInfo file(QFileInfo(path).canonicalFilePath());
    if (!file.exists())
        return unusable(path + u": there is no such file"_s);
    constexpr QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    if (file.permissions() & others)
        return unusable(path + u" can be read or changed by other users: take that away from them (chmod 600)"_s);
    const Result<QByteArray> content = readPrivateFile(file.filePath(), sizeLimit);
    if (!content)
        return unusable(content.error().detail);
    QByteArray bytes = *content;
    return secretIn(bytes, path);
}

//! Runs a command, and takes what it prints.
class CommandRun : public Operation<Secret>
{
public:
    CommandRun(const QStringList &command, std::chrono::milliseconds bound)
        : m_name(u"the command "_s + command.first())
        , m_bound([this] { fail(u"did not end in time"_s); })
    {
        connect(&m_process, &QProcess::readyReadStandardOutput, this, &CommandRun::read);
        connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart)
                fail(u"cannot be started"_s);
        });
        connect(&m_process, &QProcess::finished, this, &CommandRun::ended);
        m_process.setStandardInputFile(QProcess::nullDevice());
        m_process.setStandardErrorFile(QProcess::nullDevice()); // it might show what is not to be shown
        m_bound.start(bound);
        m_process.start(command.first(), command.mid(1));
    }

    ~CommandRun() override
    {
        wipe(m_output);
        m_process.disconnect(this);
    }
    Q_DISABLE_COPY_MOVE(CommandRun)

private:
    void read()
    {
        QByteArray chunk = m_process.readAllStandardOutput();
        m_output.append(QByteArrayView(chunk)); // of its own: the chunk is wiped
        wipe(chunk);
        if (m_output.size() > sizeLimit)
            fail(u"prints more than %1 bytes"_s.arg(sizeLimit));
    }

    void ended(int status, QProcess::ExitStatus how)
    {
        if (isFinished())
            return deleteLater();
        if (how != QProcess::NormalExit || status != 0)
            return fail(u"ended with status %1"_s.arg(status));
        read();
        finish(secretIn(m_output, u"what %1 printed"_s.arg(m_name)));
    }

    void fail(const QString &how) { finish(unusable(m_name + u' ' + how)); }

    void conclude(Result<Secret> &) override
    {
        m_bound.stop();
        m_process.kill();
    }

    void leave() override
    {
        if (m_process.state()
            == QProcess::NotRunning) // else its end is waited for: a destructor would do so, and block
            deleteLater();
    }

    const QString m_name;
    QProcess m_process;
    QByteArray m_output;
    PatientTimer m_bound;
};

} // namespace

QFuture<Result<Secret>> readSecret(const SecretSource &source, std::chrono::milliseconds bound)
{
    if (!source.file.isEmpty())
        return inBackground([path = source.file] { return secretInFile(path); });
    if (!source.command.isEmpty())
        return (new CommandRun(source.command, bound))->future();
    if (!source.environment.isEmpty()) {
        QByteArray bytes = qgetenv(source.environment.toLocal8Bit().constData());
        return readyFuture(secretIn(bytes, u"the environment variable "_s + source.environment));
    }
    return readyFuture(Result<Secret>(source.value));
}

} // namespace Latchkey
