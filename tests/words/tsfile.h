#pragma once

#include <QtCore/QFile>
#include <QtCore/QList>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtCore/QStringList>
#include <QtCore/QXmlStreamReader>

namespace Latchkey::Test {

using namespace Qt::StringLiterals;

//! One entry of a .ts file.
struct TsMessage {
    QString context;
    QString source;
    QString comment;
    bool plural = false;
    QString type; //!< "unfinished", "vanished", "obsolete"; empty: finished.
    QStringList forms; //!< The translation; several of a plural.

    QString key() const { return context + u'|' + source + u'|' + comment + (plural ? u"|n"_s : QString()); }
};

inline QList<TsMessage> readTs(const QString &path)
{
    QList<TsMessage> messages;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    TsMessage message;
    while (!xml.atEnd()) {
        const QXmlStreamReader::TokenType token = xml.readNext();
        const QString name = xml.name().toString();
        if (token == QXmlStreamReader::EndElement && name == "message"_L1)
            messages.append(message);
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (name == "name"_L1) {
            context = xml.readElementText();
        } else if (name == "message"_L1) {
            message = {};
            message.context = context;
            message.plural = xml.attributes().value("numerus"_L1) == "yes"_L1;
        } else if (name == "source"_L1) {
            message.source = xml.readElementText();
        } else if (name == "comment"_L1) {
            message.comment = xml.readElementText();
        } else if (name == "translation"_L1) {
            message.type = xml.attributes().value("type"_L1).toString();
            if (!message.plural)
                message.forms = {xml.readElementText()};
        } else if (name == "numerusform"_L1) {
            message.forms.append(xml.readElementText());
        }
    }
    return messages;
}

//! What a program puts something in place of, sorted: "%1", "%L2", "%n".
inline QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(u"%L?(?:[1-9]|n)"_s);
    QStringList found;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        found.append(match.next().captured());
    found.sort();
    return found;
}

inline qsizetype mnemonics(const QString &text)
{
    static const QRegularExpression pattern(u"&(?=[^& ])"_s);
    return QString(text).remove(u"&&"_s).count(pattern);
}

//! What is wrong with the translation of \a message, in a few words; empty: nothing that a program can see.
inline QString flaw(const TsMessage &message)
{
    for (const QString &form : message.forms) {
        if (form.isEmpty())
            return u"there is no text"_s;
        QStringList wanted = placeholders(message.source);
        QStringList found = placeholders(form);
        if (message.plural) { // "one server" needs no number
            for (QStringList *list : {&wanted, &found})
                list->removeIf([](const QString &one) { return one.endsWith(u'n'); });
        }
        if (wanted != found)
            return u"the placeholders differ"_s;
        if (mnemonics(message.source) != mnemonics(form))
            return u"the mnemonics differ"_s;
        if (message.source.endsWith(u'…') != form.endsWith(u'…'))
            return u"the three dots differ"_s;
        if (message.source.front().isSpace() != form.front().isSpace()
            || message.source.back().isSpace() != form.back().isSpace())
            return u"the blanks around it differ"_s;
    }
    return message.forms.isEmpty() ? u"there is no text"_s : QString();
}

} // namespace Latchkey::Test
