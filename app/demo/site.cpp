#include "app/demo/site.h"

#include <algorithm>

namespace Latchkey::Demo {

using namespace Qt::StringLiterals;

namespace {

template<typename Predicate>
std::optional<ServerOffer> firstOf(const QList<ServerOffer> &offers, Predicate is)
{
    const auto found = std::find_if(offers.begin(), offers.end(), is);
    return found == offers.end() ? std::nullopt : std::optional(*found);
}

QString pathOf(const QString &name)
{
    return u'/' + name + "/mcp"_L1;
}

} // namespace

void Site::add(ServerOffer offer)
{
    if (offer.scopes.isEmpty())
        offer.scopes = {offer.name + ".read"_L1, offer.name + ".write"_L1};
    m_offers.removeIf([&offer](const ServerOffer &known) { return known.name == offer.name; });
    m_offers.append(std::move(offer));
}

QString Site::issuer() const
{
    return isForeignlyIssued ? QString(origin).replace("127.0.0.1"_L1, "localhost"_L1) : origin;
}

QString Site::urlOf(const QString &name) const
{
    return origin + pathOf(name);
}

QString Site::resourceMetadataUrlOf(const QString &name) const
{
    return origin + "/.well-known/oauth-protected-resource"_L1 + pathOf(name);
}

std::optional<ServerOffer> Site::byName(const QString &name) const
{
    return firstOf(m_offers, [&name](const ServerOffer &offer) { return offer.name == name; });
}

std::optional<ServerOffer> Site::byUrl(const QString &url) const
{
    return firstOf(m_offers, [&](const ServerOffer &offer) { return urlOf(offer.name) == url; });
}

std::optional<ServerOffer> Site::byPath(const QByteArray &path) const
{
    return firstOf(m_offers, [&](const ServerOffer &offer) { return pathOf(offer.name).toLatin1() == path; });
}

} // namespace Latchkey::Demo
