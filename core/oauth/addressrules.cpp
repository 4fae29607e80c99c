#include "core/oauth/addressrules_p.h"

#include <QtCore/QLatin1String>

#include <algorithm>
#include <array>

namespace Latchkey {

namespace {

struct Ipv4Rule {
    quint32 network;
    int bits;
    Reach reach;
};

// The special-purpose registries of RFC 6890. QHostAddress::isGlobal() calls most of these global.
constexpr std::array ipv4Rules{
    Ipv4Rule{0x00000000, 8, Reach::Never}, // "this network"
    Ipv4Rule{0x0A000000, 8, Reach::Private}, // 10/8
    Ipv4Rule{0x64400000, 10, Reach::Private}, // 100.64/10, carrier-grade NAT
    Ipv4Rule{0x7F000000, 8, Reach::Loopback}, // 127/8
    Ipv4Rule{0xA9FE0000, 16, Reach::Never}, // 169.254/16, link-local
    Ipv4Rule{0xAC100000, 12, Reach::Private}, // 172.16/12
    Ipv4Rule{0xC0000000, 24, Reach::Private}, // 192.0.0/24, protocol assignments
    Ipv4Rule{0xC0000200, 24, Reach::Private}, // 192.0.2/24, documentation
    Ipv4Rule{0xC0A80000, 16, Reach::Private}, // 192.168/16
    Ipv4Rule{0xC6120000, 15, Reach::Private}, // 198.18/15, benchmarking
    Ipv4Rule{0xC6336400, 24, Reach::Private}, // 198.51.100/24, documentation
    Ipv4Rule{0xCB007100, 24, Reach::Private}, // 203.0.113/24, documentation
    Ipv4Rule{0xE0000000, 4, Reach::Never}, // 224/4, multicast
    Ipv4Rule{0xF0000000, 4, Reach::Never}, // 240/4, reserved and broadcast
};

Reach reachOfIpv4(quint32 address)
{
    for (const Ipv4Rule &rule : ipv4Rules) {
        if ((address >> (32 - rule.bits)) == (rule.network >> (32 - rule.bits)))
            return rule.reach;
    }
    return Reach::Public;
}

quint32 ipv4At(const Q_IPV6ADDR &bytes, int offset)
{
    return quint32(bytes[offset]) << 24 | quint32(bytes[offset + 1]) << 16 | quint32(bytes[offset + 2]) << 8
        | quint32(bytes[offset + 3]);
}

bool isZero(const Q_IPV6ADDR &bytes, int from, int to)
{
    for (int i = from; i < to; ++i) {
        if (bytes[i] != 0)
            return false;
    }
    return true;
}

Reach reachOfIpv6(const Q_IPV6ADDR &bytes)
{
    const quint32 first = ipv4At(bytes, 0);
    if (isZero(bytes, 0, 10)) {
        if (bytes[10] == 0xFF && bytes[11] == 0xFF) // ::ffff:0:0/96
            return reachOfIpv4(ipv4At(bytes, 12));
        if (isZero(bytes, 10, 15) && bytes[15] <= 1)
            return bytes[15] == 1 ? Reach::Loopback : Reach::Never;
        return Reach::Never; // the deprecated IPv4-compatible form
    }
    if (first == 0x0064FF9B)
        return isZero(bytes, 4, 12) ? reachOfIpv4(ipv4At(bytes, 12)) : Reach::Private; // NAT64, and its local prefix
    if (first >> 16 == 0x2002)
        return reachOfIpv4(ipv4At(bytes, 2)); // 6to4
    if (first >> 22 == 0xFE80 >> 6 || bytes[0] == 0xFF)
        return Reach::Never; // link-local, multicast
    const bool isOfThisNetwork = bytes[0] >> 1 == 0xFC >> 1 // unique local
        || first >> 22 == 0xFEC0 >> 6 // site-local
        || first == 0x20010000 // Teredo
        || first == 0x20010DB8; // documentation
    return isOfThisNetwork ? Reach::Private : Reach::Public;
}

} // namespace

Reach reachOf(const QHostAddress &address)
{
    switch (address.protocol()) {
    case QAbstractSocket::IPv4Protocol:
        return reachOfIpv4(address.toIPv4Address());
    case QAbstractSocket::IPv6Protocol:
        return reachOfIpv6(address.toIPv6Address());
    default:
        return Reach::Never;
    }
}

Reach innermost(const QList<QHostAddress> &addresses)
{
    Reach reach = Reach::Public;
    for (const QHostAddress &address : addresses)
        reach = std::max(reach, reachOf(address));
    return reach;
}

Reach outermost(const QList<QHostAddress> &addresses)
{
    Reach reach = Reach::Never;
    for (const QHostAddress &address : addresses)
        reach = std::min(reach, reachOf(address));
    return reach;
}

std::optional<Reach> reachOfHost(const QString &host)
{
    if (host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0)
        return Reach::Loopback;
    const QHostAddress literal(host);
    if (literal.isNull())
        return {};
    return reachOf(literal);
}

bool isLoopback(const QUrl &url)
{
    return reachOfHost(url.host()) == Reach::Loopback;
}

} // namespace Latchkey
