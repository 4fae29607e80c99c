#pragma once

#include "core/oauth/form_p.h"

#include <QtCore/QString>

#include <optional>

namespace Latchkey::Demo {

//! The fields of an `application/x-www-form-urlencoded` body or query.
class Form
{
public:
    explicit Form(const QByteArray &encoded = {})
        : m_fields(DecodedForm::parse(encoded))
    {
    }

    QString operator[](const QString &name) const { return QString::fromUtf8(bytes(name)); } //!< Empty: there is none.
    QByteArray bytes(const QString &name) const { return m_fields ? m_fields->value(name.toUtf8()) : QByteArray(); }
    bool contains(const QString &name) const { return m_fields && m_fields->count(name.toUtf8()) > 0; }
    //! A field that is there twice, or cannot be decoded: RFC 6749 section 3.1 has us refuse the request.
    bool isBroken() const { return !m_fields || m_fields->hasTwice(); }

private:
    std::optional<DecodedForm> m_fields;
};

} // namespace Latchkey::Demo
