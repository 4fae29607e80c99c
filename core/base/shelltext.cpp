#include "core/base/shelltext_p.h"

#include "core/base/visibletext.h"

#include <algorithm>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

bool isPlain(QChar c)
{
    return (c.unicode() < 128 && c.isLetterOrNumber()) || QStringView(u"_@%+:,./-").contains(c);
}

//! By the bytes, because a shell's own escapes for characters depend on its locale.
QString escaped(const QString &text)
{
    QString quoted = u"$'"_s;
    for (const char byte : text.toUtf8()) {
        const auto code = static_cast<unsigned char>(byte);
        if (byte == '\'' || byte == '\\')
            quoted += u'\\' + QLatin1Char(byte);
        else if (code < 0x20 || code >= 0x7f)
            quoted += u"\\x%1"_s.arg(code, 2, 16, QLatin1Char('0'));
        else
            quoted += QLatin1Char(byte);
    }
    return quoted + u'\'';
}

//! Whether showing it as it is shows all of it. Blanks are, between quotes.
bool isVisible(const QString &text)
{
    QString rest = text;
    rest.remove(u' ');
    return visibleText(rest, rest.size()) == rest;
}

QString word(const QString &text)
{
    if (!text.isEmpty() && std::all_of(text.begin(), text.end(), isPlain))
        return text;
    if (!isVisible(text))
        return escaped(text);
    QString quoted = text;
    return u'\'' + quoted.replace(u'\'', u"'\\''"_s) + u'\'';
}

} // namespace

QString shellLine(const QStringList &arguments)
{
    QStringList words;
    for (const QString &argument : arguments)
        words.append(word(argument));
    return words.join(u' ');
}

QStringList shellWords(const QString &line)
{
    const QByteArray text = line.toUtf8() + ' '; // which ends the last word
    QStringList words;
    QByteArray word;
    bool isWord = false;
    char quote = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quote == 0 && (c == ' ' || c == '\t' || c == '\n')) {
            if (isWord)
                words.append(QString::fromUtf8(word));
            word.clear();
            isWord = false;
            continue;
        }
        isWord = true;
        if (quote == 0 && c == '$' && text[i + 1] == '\'') { // the kind with escapes, which is noted as $
            quote = c;
            ++i;
        } else if (quote == 0 && (c == '\'' || c == '"')) {
            quote = c;
        } else if (quote != 0 && c == (quote == '$' ? '\'' : quote)) {
            quote = 0;
        } else if (quote == '$' && c == '\\' && text[i + 1] == 'x') {
            word += QByteArray::fromHex(text.mid(i + 2, 2));
            i += 3;
        } else if (quote != '\'' && c == '\\') {
            word += text[++i];
        } else {
            word += c;
        }
    }
    return quote == 0 && !isWord ? words : QStringList();
}

QString commandLineOf(const QString &command, const QStringList &servers)
{
    QStringList line{u"latchkey-cli"_s};
    line += command.split(u' ');
    // What begins like an option is one, unless it is said that none follows.
    if (std::any_of(servers.begin(), servers.end(), [](const QString &name) { return name.startsWith(u'-'); }))
        line.append(u"--"_s);
    return shellLine(line + servers);
}

} // namespace Latchkey
