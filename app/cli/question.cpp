#include "app/cli/question.h"

#include "app/cli/output.h"

#include <utility>

#include <unistd.h>

namespace Latchkey::Cli {

void Question::ask(const Output &out, const QString &text, std::function<void(bool yes)> answered)
{
    out.question(text);
    m_answered = std::move(answered);
    m_input = std::make_unique<QSocketNotifier>(STDIN_FILENO, QSocketNotifier::Read);
    connect(m_input.get(), &QSocketNotifier::activated, this, &Question::read);
}

void Question::read()
{
    char line[256] = {};
    const ssize_t size = ::read(STDIN_FILENO, line, sizeof line); // a terminal hands out one line at a time
    m_input->setEnabled(false);
    m_input.release()->deleteLater();
    const auto answered = std::exchange(m_answered, nullptr);
    answered(size > 0 && (line[0] == 'y' || line[0] == 'Y'));
}

} // namespace Latchkey::Cli
