#pragma once

#include "core/config/serverlist.h"

#include <QtCore/QJsonObject>

#include <optional>

namespace Latchkey {

//! One entry of Latchkey's own list, and what is wrong with it. Notes down each value of the wrong type; JSON values
//! come without their place in the file.
class OwnEntry
{
public:
    //! \a problems gets what is wrong, and outlives this.
    OwnEntry(const QJsonObject &entry, QString file, QList<ConfigProblem> &problems);

    //! None: it cannot be used, and has been noted.
    std::optional<Server> server() const;
    void addProblem(const QString &what) const;

private:
    QString string(QLatin1String key) const;
    bool boolean(QLatin1String key, bool otherwise) const;
    QStringList strings(QLatin1String key) const;
    quint16 port(QLatin1String key) const;
    ProviderOptions provider() const;
    bool readHeaders(Server &server) const;
    SecretSource secret(const QString &prefix) const;
    std::optional<Grant> grant() const;

    const QJsonObject m_entry;
    const QString m_file;
    const QString m_name;
    QList<ConfigProblem> &m_problems;
};

//! The entry that OwnEntry reads as \a server. Where a secret is goes into it, and never a secret.
QJsonObject ownEntryOf(const Server &server);

} // namespace Latchkey
