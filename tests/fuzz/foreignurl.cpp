#include "core/oauth/addressrules_p.h"
#include "core/oauth/urlrules_p.h"
#include "tests/fuzz/fuzz.h"

#include <algorithm>

using namespace Latchkey;
using namespace Latchkey::Fuzz;

//! First line: the URL that led there; second: the URL that the other side wrote.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto [first, second] = firstLine(input(data, size));
    const QString raw = QString::fromUtf8(second);
    const QUrl origin(QString::fromUtf8(first), QUrl::StrictMode);
    if (const auto url = foreignUrl(raw, origin)) {
        require(url->scheme() == QStringLiteral("https")
                    || (url->scheme() == QStringLiteral("http") && isLoopback(*url) && isLoopback(origin)),
                "only web addresses, and plain http stays on this machine");
        require(!url->host().isEmpty() && url->userInfo().isEmpty() && !url->hasFragment(), "plain addresses");
    } else {
        requireFit(url.error());
    }
    if (const auto issuer = issuerUrl(raw, origin))
        require(!issuer->hasQuery(), "an issuer has no query");
    if (const auto server = configuredServerUrl(raw))
        require(!canonicalResource(raw).contains(u'#'), "a resource has no fragment");
    if (const auto openable = openableUrl(QUrl(raw))) {
        const QByteArray argument = openable->toEncoded();
        require(argument.startsWith("https://") || argument.startsWith("http://"), "a browser is given a web address");
        require(std::all_of(argument.begin(), argument.end(), [](char c) { return c > ' ' && c < 127; }), "in ASCII");
        for (const char c : {'`', '"', '\'', '<', '>', '\\', '^', '|', '{', '}'})
            require(!argument.contains(c), "without what a launcher could take for its own");
        for (const char *control : {"%00", "%0A", "%0D", "%0a", "%0d"})
            require(!argument.contains(control), "and without hidden line ends");
    }
    return 0;
}
