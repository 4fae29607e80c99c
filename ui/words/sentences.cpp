#include "ui/words/sentences.h"

#include <QtCore/QLocale>

namespace Latchkey::Words {

namespace {

constexpr char16_t ideographicStop = u'\u3002';

bool endsWithStop(const QString &text)
{
    return text.endsWith(u'.') || text.endsWith(ideographicStop) || text.endsWith(u'\u2026');
}

//! Chinese and Japanese have a full stop of their own, and no blank behind it.
bool writesIdeographs()
{
    const QLocale::Language language = QLocale().language();
    return language == QLocale::Chinese || language == QLocale::Japanese;
}

} // namespace

QString paragraph(const QStringList &sentences)
{
    QString all;
    for (const QString &sentence : sentences) {
        if (sentence.isEmpty())
            continue;
        if (!all.isEmpty() && !endsWithStop(all))
            all += writesIdeographs() ? QChar(ideographicStop) : QChar(u'.');
        if (!all.isEmpty() && !all.endsWith(ideographicStop))
            all += u' ';
        all += sentence;
    }
    return all;
}

} // namespace Latchkey::Words
