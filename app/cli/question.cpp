#include "app/cli/question.h"

#include "app/cli/output.h"

#include <utility>

namespace Latchkey::Cli {

void Question::ask(const Output &out, const QString &text, std::function<void(bool yes)> answered)
{
    out.question(text);
    m_answered = std::move(answered);
    m_input = std::make_unique<InputStream>(standardInput);
    connect(m_input.get(), &InputStream::received, this, &Question::take); // a terminal hands out one line at a time
    connect(m_input.get(), &InputStream::ended, this, [this] { take({}); });
}

void Question::take(const QByteArray &line)
{
    m_input->setReading(false);
    m_input.release()->deleteLater();
    const auto answered = std::exchange(m_answered, nullptr);
    answered(line.startsWith('y') || line.startsWith('Y'));
}

} // namespace Latchkey::Cli
