#pragma once

#include <QtCore/QObject>
#include <QtCore/QSocketNotifier>

#include <functional>
#include <memory>

namespace Latchkey::Cli {

class Output;

//! A question for yes or no at the terminal, whose answer the event loop waits for: an interrupt ends the program at once.
class Question : public QObject
{
    Q_OBJECT
public:
    //! \a answered is called once, unless this dies first. One question at a time.
    void ask(const Output &out, const QString &text, std::function<void(bool yes)> answered);

private:
    void read();

    std::unique_ptr<QSocketNotifier> m_input; // while it is open
    std::function<void(bool yes)> m_answered;
};

} // namespace Latchkey::Cli
