#include "ui/model/sentence.h"

#include <QtCore/QLocale>

namespace Latchkey::Ui {

QString sentence(const QString &words)
{
    return QLocale().toUpper(words.left(1)) + words.mid(1);
}

QString literalLabel(const QString &text)
{
    return QString(text).replace(u'&', QLatin1String("&&"));
}

} // namespace Latchkey::Ui
