#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QString>

namespace Latchkey::Demo {

//! The fields of an `application/x-www-form-urlencoded` body or query.
class Form
{
public:
    explicit Form(const QByteArray &encoded = {});

    QString operator[](const QString &name) const { return m_fields.value(name); } //!< Empty: there is none.
    QByteArray bytes(const QString &name) const { return m_fields.value(name).toUtf8(); }
    bool contains(const QString &name) const { return m_fields.contains(name); }
    //! A field that is there twice, or cannot be decoded: RFC 6749 section 3.1 has us refuse the request.
    bool isBroken() const { return m_broken; }

private:
    QHash<QString, QString> m_fields;
    bool m_broken = false;
};

//! Reads one percent-encoded text, `+` being a space.
QString formDecoded(QByteArray text);

} // namespace Latchkey::Demo
