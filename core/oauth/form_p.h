#pragma once

#include "core/base/export.h"
#include "core/base/secret.h"

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>
#include <QtCore/QList>
#include <QtCore/QPair>

#include <optional>

namespace Latchkey {

//! Percent-encodes everything but RFC 3986 unreserved characters. QUrlQuery would leave `+` bare, which a server reads
//! as a space, and take `%2B` in a value for already encoded: tokens would arrive damaged (RULE T-5).
LATCHKEY_TEST_EXPORT QByteArray formEncoded(QByteArrayView text);

//! An `application/x-www-form-urlencoded` body under construction. May hold secrets: wiped with its last copy.
class LATCHKEY_TEST_EXPORT Form
{
public:
    //! Adds nothing if \a value is empty: RFC 6749 section 3.1 has an empty parameter mean an absent one.
    void add(QByteArrayView name, QByteArrayView value);
    void add(QByteArrayView name, const QString &value);
    void add(QByteArrayView name, const Secret &value);

    Secret encoded() const;

private:
    QList<QPair<QByteArray, Secret>> m_fields;
};

//! A form that a browser or a server sent, decoded strictly: `+` is a space, and a broken escape or an encoded NUL
//! makes the whole form unreadable.
class LATCHKEY_EXPORT DecodedForm
{
public:
    //! Not set: not decodable, or more than 64 fields.
    static std::optional<DecodedForm> parse(QByteArrayView encoded);

    qsizetype count(QByteArrayView name) const;
    //! Empty: there is none. The first, if there are several.
    QByteArray value(QByteArrayView name) const;
    //! Whether a name is there more than once.
    bool hasTwice() const;

private:
    QList<QPair<QByteArray, QByteArray>> m_fields;
};

} // namespace Latchkey
