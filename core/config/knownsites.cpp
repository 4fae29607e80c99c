#include "core/config/knownsites.h"

#include <QtCore/QSettings>

#include <algorithm>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

const QString setting = u"signIn/confirmedSites"_s;
constexpr qsizetype confirmedLimit = 200;

QStringList confirmedPairs()
{
    return QSettings(u"latchkey"_s, u"latchkey"_s).value(setting).toStringList();
}

QString pairOf(const SignInSites &sites)
{
    return siteName(sites.page) + u' ' + siteName(sites.recipient);
}

} // namespace

KnownSites::KnownSites(std::function<QList<CredentialSession *>()> sessions)
    : m_sessions(std::move(sessions))
{
}

bool KnownSites::knows(const SignInSites &sites) const
{
    if (confirmedPairs().contains(pairOf(sites)))
        return true;
    if (sites.pageIsInside || !sites.areSameSite())
        return false;
    if (isSameSite(sites.recipient, sites.server))
        return true;
    const QList<CredentialSession *> sessions = m_sessions();
    return std::any_of(sessions.begin(), sessions.end(), [&sites](const CredentialSession *each) {
        const auto summary = each->credential().summary;
        return summary && SignInSites{{}, summary->issuer, sites.page, sites.recipient}.areSameSite();
    });
}

void KnownSites::remember(const SignInSites &sites)
{
    QSettings settings(u"latchkey"_s, u"latchkey"_s);
    QStringList confirmed = settings.value(setting).toStringList();
    if (confirmed.contains(pairOf(sites)))
        return;
    confirmed.append(pairOf(sites));
    while (confirmed.size() > confirmedLimit)
        confirmed.removeFirst();
    settings.setValue(setting, confirmed);
}

} // namespace Latchkey
