#pragma once

#include <QtCore/QObject>
#include <QtCore/QProcess>
#include <QtCore/QStringList>
#include <QtCore/QTimer>

#include <chrono>

namespace Latchkey::Ui {

//! Runs a command of the user's, one at a time: without a shell, without anything to read from or to write to, and for at
//! most as long as it was given; then it is ended. Who destroys this ends it, too.
class BoundedCommand : public QObject
{
    Q_OBJECT
public:
    enum class Outcome { Ended, CutOff, NotStarted };
    Q_ENUM(Outcome)

    explicit BoundedCommand(QObject *parent = nullptr, std::chrono::milliseconds bound = std::chrono::minutes(1));
    ~BoundedCommand() override;

    //! \a command: the program, and its arguments. Only while none runs.
    void run(const QStringList &command);
    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }

Q_SIGNALS:
    //! \a code: of one that has ended. Another command may be run at once.
    void finished(Latchkey::Ui::BoundedCommand::Outcome outcome, int code);

private:
    const std::chrono::milliseconds m_longest;
    QProcess m_process;
    QTimer m_bound;
};

} // namespace Latchkey::Ui
