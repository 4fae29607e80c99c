#include "core/oauth/form_p.h"

#include <algorithm>

namespace Latchkey {

namespace {

constexpr qsizetype maximumFields = 64;

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

std::optional<QByteArray> decoded(QByteArrayView text)
{
    QByteArray plain;
    plain.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '+') {
            plain += ' ';
            continue;
        }
        if (text[i] != '%') {
            plain += text[i];
            continue;
        }
        if (i + 2 >= text.size())
            return {};
        const int high = hexDigit(text[i + 1]);
        const int low = hexDigit(text[i + 2]);
        if (high < 0 || low < 0 || (high == 0 && low == 0))
            return {};
        plain += static_cast<char>(high * 16 + low);
        i += 2;
    }
    return plain;
}

} // namespace

QByteArray formEncoded(QByteArrayView text)
{
    return QByteArray::fromRawData(text.data(), text.size()).toPercentEncoding();
}

void Form::add(QByteArrayView name, QByteArrayView value)
{
    if (!value.isEmpty())
        m_fields += qMakePair(name.toByteArray(), Secret(value));
}

void Form::add(QByteArrayView name, const QString &value)
{
    add(name, QByteArrayView(value.toUtf8()));
}

void Form::add(QByteArrayView name, const Secret &value)
{
    if (!value.isEmpty())
        m_fields += qMakePair(name.toByteArray(), value);
}

Secret Form::encoded() const
{
    QByteArray body;
    qsizetype size = 0;
    for (const auto &[name, value] : m_fields)
        size += 3 * value.reveal().size() + name.size() + 2;
    body.reserve(size); // growing would leave copies behind that nobody wipes
    for (const auto &[name, value] : m_fields) {
        if (!body.isEmpty())
            body += '&';
        QByteArray escaped = formEncoded(value.reveal());
        body.append(name).append('=').append(escaped);
        wipe(escaped);
    }
    Secret whole{QByteArrayView(body)};
    wipe(body);
    return whole;
}

std::optional<DecodedForm> DecodedForm::parse(QByteArrayView encoded)
{
    DecodedForm form;
    qsizetype start = 0;
    while (start <= encoded.size()) {
        qsizetype end = start;
        while (end < encoded.size() && encoded[end] != '&')
            ++end;
        const QByteArrayView field = encoded.sliced(start, end - start);
        start = end + 1;
        if (field.isEmpty())
            continue;
        if (form.m_fields.size() == maximumFields)
            return {};
        qsizetype equals = 0;
        while (equals < field.size() && field[equals] != '=')
            ++equals;
        const auto name = decoded(field.first(equals));
        const auto value = decoded(field.sliced(qMin(equals + 1, field.size())));
        if (!name || !value)
            return {};
        form.m_fields += qMakePair(*name, *value);
    }
    return form;
}

qsizetype DecodedForm::count(QByteArrayView name) const
{
    qsizetype found = 0;
    for (const auto &[candidate, value] : m_fields)
        found += candidate == name ? 1 : 0;
    return found;
}

QByteArray DecodedForm::value(QByteArrayView name) const
{
    for (const auto &[candidate, value] : m_fields) {
        if (candidate == name)
            return value;
    }
    return {};
}

bool DecodedForm::hasTwice() const
{
    return std::any_of(m_fields.begin(), m_fields.end(), [this](const auto &field) { return count(field.first) > 1; });
}

} // namespace Latchkey
