#include "ui/model/boundedcommand.h"

namespace Latchkey::Ui {

BoundedCommand::BoundedCommand(QObject *parent, std::chrono::milliseconds bound)
    : QObject(parent)
    , m_longest(bound)
{
    m_process.setStandardInputFile(QProcess::nullDevice());
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.setStandardErrorFile(QProcess::nullDevice());
    m_bound.setSingleShot(true);
    connect(&m_bound, &QTimer::timeout, &m_process, &QProcess::kill);
    // Later: a process that is just ending cannot be started.
    const auto end = [this](Outcome outcome, int code) {
        m_bound.stop();
        const auto tell = [this, outcome, code] { Q_EMIT finished(outcome, code); };
        QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
    };
    connect(&m_process, &QProcess::finished, this, [end](int code, QProcess::ExitStatus status) {
        end(status == QProcess::NormalExit ? Outcome::Ended : Outcome::CutOff, code);
    });
    connect(&m_process, &QProcess::errorOccurred, this, [end](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            end(Outcome::NotStarted, 0);
    });
}

BoundedCommand::~BoundedCommand()
{
    m_process.disconnect(this);
    if (isRunning())
        m_process.kill();
}

void BoundedCommand::run(const QStringList &command)
{
    m_bound.start(m_longest);
    m_process.start(command.first(), command.mid(1));
}

} // namespace Latchkey::Ui
