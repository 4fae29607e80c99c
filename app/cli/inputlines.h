#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QObject>
#include <QtCore/QSocketNotifier>

namespace Latchkey::Cli {

//! Lines of standard input, as they come, without blocking.
class InputLines : public QObject
{
    Q_OBJECT
public:
    explicit InputLines(QObject *parent = nullptr);

Q_SIGNALS:
    //! One that says something, without blanks around it.
    void received(const QByteArray &line);
    //! There are no more, or the next one is longer than any should be.
    void ended();

private:
    void read();
    void take(const QByteArray &line);

    QSocketNotifier m_notifier;
    QByteArray m_partial;
};

} // namespace Latchkey::Cli
