#pragma once

#include "tests/support/keyringsession.h"

#include <QtCore/QJsonObject>

namespace Latchkey::Test {

//! Codex's item for one credential in the keyring of \a session, seen through secret-tool: neither Codex nor we.
class CodexItem
{
public:
    CodexItem(const KeyringSession &session, const QString &storeKey);

    //! As Codex 0.169 stores it.
    bool store(const QJsonObject &payload) const;
    //! Empty: there is none.
    QJsonObject payload() const;
    qsizetype count() const;
    //! Label and attributes. Not the schema, which gnome-keyring makes up when it next reads its file.
    QByteArray attributes() const;

private:
    QStringList named(const QStringList &command) const;
    QList<QByteArray> describe() const;

    const KeyringSession &m_session;
    const QString m_storeKey;
};

} // namespace Latchkey::Test
