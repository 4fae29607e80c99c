#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <chrono>
#include <optional>

namespace Latchkey::Demo {

//! One MCP server to offer.
struct ServerOffer {
    QString name; //!< Letters, digits, `-` and `_`; the server is at `/NAME/mcp`.
    QStringList scopes = {}; //!< Asked for by its challenge. Empty: `NAME.read` and `NAME.write`.
    std::optional<std::chrono::seconds> lifetime = {}; //!< Of its access tokens; not set: as the policy says.
};

//! Which servers there are, and at which addresses.
class Site
{
public:
    QString origin; //!< Without a final slash.
    bool isForeignlyIssued = false; //!< The authorization server calls itself by another host than the MCP servers.

    QString issuer() const; //!< Without a final slash, too.

    void add(ServerOffer offer); //!< Replaces the one of the same name.
    const QList<ServerOffer> &offers() const { return m_offers; }

    QString urlOf(const QString &name) const;
    QString resourceMetadataUrlOf(const QString &name) const;
    //! Not set: there is no such server.
    std::optional<ServerOffer> byName(const QString &name) const;
    std::optional<ServerOffer> byUrl(const QString &url) const;
    std::optional<ServerOffer> byPath(const QByteArray &path) const; //!< `/NAME/mcp`

private:
    QList<ServerOffer> m_offers;
};

} // namespace Latchkey::Demo
