#include "app/cli/completion.h"

#include "app/cli/commands.h"
#include "app/cli/exitstatus.h"
#include "core/config/homes.h"

#include <QtCore/QDir>

#include <algorithm>
#include <cstdio>

namespace Latchkey::Cli {

using namespace Qt::StringLiterals;

namespace {

QByteArray record(const QString &word, const QString &purpose = {})
{
    return word.toUtf8() + '\0' + purpose.toUtf8() + '\0';
}

//! A line, as far as it is read.
class Line
{
public:
    void take(const QString &word)
    {
        if (m_open) {
            if (m_open->name == "home"_L1)
                m_home = word;
            m_open = nullptr;
        } else if (m_hasOptions && word.startsWith(u'-')) {
            takeOption(word);
        } else if (m_command) {
            ++m_arguments;
        } else {
            static const Command unknown{};
            const Command *known = commandNamed(word);
            m_command = known ? known : &unknown;
            m_options = optionsOf(m_command);
        }
    }

    //! What can stand next, where \a begun is typed already.
    QByteArray answer(const QString &begun) const
    {
        if (m_open)
            return offer(m_open->value);
        const qsizetype equals = begun.indexOf(u'=');
        const bool isOption = m_hasOptions && begun.startsWith(u'-');
        if (isOption && equals >= 0) {
            const Option *option = optionNamed(begun.left(equals));
            return option ? offer(option->value, begun.left(equals + 1)) : offer({});
        }
        if (!isOption && m_command && (m_command->most < 0 || m_arguments < m_command->most))
            return offer(m_command->values.value(std::min(m_arguments, m_command->values.size() - 1)));
        QByteArray answer = offer({});
        for (const Option &option : isOption ? m_options : QList<Option>()) {
            if (m_used.contains(option.name) && !option.valueName.endsWith(u'…'))
                continue;
            answer += record("--"_L1 + option.name, option.purpose);
            if (!option.letter.isEmpty())
                answer += record(u'-' + option.letter, option.purpose);
        }
        for (const Command &command : isOption || m_command ? QList<Command>() : allCommands())
            answer += record(command.name, command.purpose);
        return answer;
    }

private:
    void takeOption(const QString &word)
    {
        m_hasOptions = word != "--"_L1;
        const qsizetype equals = word.indexOf(u'=');
        const Option *option = optionNamed(word.left(equals));
        if (option)
            m_used.append(option->name);
        if (!option || option->valueName.isEmpty())
            return;
        m_open = option;
        if (equals >= 0)
            take(word.mid(equals + 1));
    }

    const Option *optionNamed(const QString &name) const
    {
        const auto found = std::find_if(m_options.begin(), m_options.end(), [&name](const Option &option) {
            return name == "--"_L1 + option.name || name == u'-' + option.letter;
        });
        return found == m_options.end() ? nullptr : &*found;
    }

    //! \a before: what of the word is no value.
    QByteArray offer(const Value &value, const QString &before = {}) const
    {
        static constexpr QByteArrayView kinds[] = {"words", "words", "beginnings", "files", "folders"};
        QStringList words = value.words;
        if (value.kind == Value::Server)
            words = servers();
        else if (value.kind == Value::Url)
            words = QStringList{u"https://"_s};
        QByteArray answer = kinds[value.kind] + '\0';
        for (const QString &word : std::as_const(words))
            answer += record(before + word);
        return answer;
    }

    QStringList servers() const
    {
        // No shell replaces a tilde behind an equals sign, and this line is not replaced yet.
        const QString folder = m_home.startsWith("~/"_L1) ? QDir::homePath() + m_home.mid(1) : m_home;
        const QList<Home> homes = folder.isEmpty() ? QList<Home>() : QList<Home>{homeAt(QDir(folder).absolutePath())};
        QStringList names;
        for (const ServerList::Reading &reading : Homes::readNow(homes).readings)
            names += namesOf(ServerList(reading));
        if (m_hasOptions) // such a name would be taken for one
            names.removeIf([](const QString &name) { return name.startsWith(u'-'); });
        return names;
    }

    const Command *m_command = nullptr;
    QList<Option> m_options = optionsOf(nullptr);
    QStringList m_used; // of them
    const Option *m_open = nullptr; // whose value is next
    bool m_hasOptions = true; // no -- yet
    qsizetype m_arguments = 0;
    QString m_home;
};

} // namespace

QStringList namesOf(const ServerList &list)
{
    QStringList names;
    for (const Server &server : list.servers()) {
        if (!server.identity.name.contains(QChar(u'\0')))
            names.append(server.identity.name);
    }
    names.removeDuplicates();
    return names;
}

int complete(const QStringList &words)
{
    Line line;
    for (const QString &word : words.mid(0, words.size() - 1))
        line.take(word);
    const QByteArray answer = line.answer(words.value(words.size() - 1));
    std::fwrite(answer.constData(), 1, static_cast<std::size_t>(answer.size()), stdout);
    return std::fflush(stdout) == 0 ? Ok : OtherError;
}

} // namespace Latchkey::Cli
