#include "core/oauth/signinsites.h"

#include "core/oauth/addressrules_p.h"
#include "core/oauth/publicsuffix_p.h"
#include "core/oauth/urlrules_p.h"

#include <QtCore/QStringList>

#include <algorithm>

namespace Latchkey {

namespace {

//! Names under which anybody gets a name of their own, and where MCP servers and sign-in services are hosted. Some are not in
//! the Public Suffix List, and not everybody has that.
constexpr QLatin1String shared[] = {
    QLatin1String("amazonaws.com"),
    QLatin1String("amazoncognito.com"),
    QLatin1String("appspot.com"),
    QLatin1String("auth0.com"),
    QLatin1String("azurecontainerapps.io"),
    QLatin1String("azurewebsites.net"),
    QLatin1String("b2clogin.com"),
    QLatin1String("ciamlogin.com"),
    QLatin1String("cloudfront.net"),
    QLatin1String("clerk.accounts.dev"),
    QLatin1String("deno.dev"),
    QLatin1String("firebaseapp.com"),
    QLatin1String("fly.dev"),
    QLatin1String("github.io"),
    QLatin1String("gitlab.io"),
    QLatin1String("herokuapp.com"),
    QLatin1String("hf.space"),
    QLatin1String("netlify.app"),
    QLatin1String("ngrok.app"),
    QLatin1String("ngrok-free.app"),
    QLatin1String("ngrok.io"),
    QLatin1String("okta.com"),
    QLatin1String("oktapreview.com"),
    QLatin1String("onrender.com"),
    QLatin1String("pages.dev"),
    QLatin1String("railway.app"),
    QLatin1String("replit.app"),
    QLatin1String("replit.dev"),
    QLatin1String("run.app"),
    QLatin1String("smithery.ai"),
    QLatin1String("supabase.co"),
    QLatin1String("trycloudflare.com"),
    QLatin1String("up.railway.app"),
    QLatin1String("vercel.app"),
    QLatin1String("web.app"),
    QLatin1String("workers.dev"),
};

//! Providers that keep their pages and their tokens under two names, and say so in their own metadata.
struct TwoNames {
    QLatin1String page;
    QLatin1String recipient;
};
constexpr TwoNames knownTwoNames[] = {
    {QLatin1String("accounts.google.com"), QLatin1String("oauth2.googleapis.com")},
};

QString hostOf(const QUrl &url)
{
    return url.host(QUrl::FullyEncoded).toLower();
}

//! `co.uk`, `com.au` and the like. Without a list of them it errs, and short names of companies lose their neighbours.
bool isRegistry(const QStringList &labels)
{
    const QString name = labels.join(u'.');
    const auto is = [&name](QLatin1String known) { return name == known || name.endsWith(u'.' + QString(known)); };
    return labels.size() < 2 || isPublicSuffix(name).value_or(labels.size() == 2 && labels[0].size() <= 3)
        || std::any_of(std::begin(shared), std::end(shared), is);
}

//! As isSameSite(), and what runs on one machine by the port, too.
bool isSameParty(const QUrl &left, const QUrl &right)
{
    const bool isAddress = reachOfHost(left.host()).has_value();
    return isSameSite(left, right) && (!isAddress || portOf(left) == portOf(right));
}

bool hasTwoNames(const QUrl &page, const QUrl &recipient)
{
    return std::any_of(std::begin(knownTwoNames), std::end(knownTwoNames), [&](const TwoNames &known) {
        return page.scheme() == QLatin1String("https") && recipient.scheme() == page.scheme()
            && hostOf(page) == known.page && hostOf(recipient) == known.recipient;
    });
}

} // namespace

bool isSameSite(const QUrl &left, const QUrl &right)
{
    const QString one = hostOf(left);
    const QString other = hostOf(right);
    if (one.isEmpty() || other.isEmpty())
        return false;
    if (one == other)
        return true;
    if (reachOfHost(one) || reachOfHost(other))
        return false;
    QStringList labels = one.split(u'.');
    QStringList otherLabels = other.split(u'.');
    QStringList common;
    while (!labels.isEmpty() && !otherLabels.isEmpty() && labels.last() == otherLabels.last()) {
        common.prepend(labels.takeLast());
        otherLabels.removeLast();
    }
    return !isRegistry(common);
}

QString siteName(const QUrl &url)
{
    return url.port() < 0 ? hostOf(url) : hostOf(url) + u':' + QString::number(url.port());
}

bool SignInSites::areSameSite() const
{
    const QUrl named(issuer);
    if (hasTwoNames(page, recipient))
        return isSameParty(named, page);
    return isSameParty(page, recipient) && isSameParty(named, recipient);
}

} // namespace Latchkey
