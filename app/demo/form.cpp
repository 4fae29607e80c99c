#include "app/demo/form.h"

#include <QtCore/QUrl>

namespace Latchkey::Demo {

namespace {

constexpr qsizetype fieldLimit = 64;

} // namespace

QString formDecoded(QByteArray text)
{
    text.replace('+', ' ');
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text));
}

Form::Form(const QByteArray &encoded)
{
    for (const QByteArray &pair : encoded.split('&')) {
        if (pair.isEmpty())
            continue;
        const qsizetype equals = pair.indexOf('=');
        const QString name = formDecoded(equals < 0 ? pair : pair.left(equals));
        const QString value = equals < 0 ? QString() : formDecoded(pair.mid(equals + 1));
        if (m_fields.contains(name) || m_fields.size() == fieldLimit || value.contains(QChar(QChar::Null)))
            m_broken = true;
        else
            m_fields.insert(name, value);
    }
}

} // namespace Latchkey::Demo
