#include "ui/model/knownhosts.h"

#include <QtCore/QSettings>
#include <QtNetwork/QHostAddress>

#include <algorithm>

namespace Latchkey::Ui {

using namespace Qt::StringLiterals;

namespace {

const QString setting = u"signIn/confirmedHosts"_s;
constexpr qsizetype confirmedLimit = 200;

//! Names under which anybody gets a name of their own, and where MCP servers are hosted.
constexpr QLatin1String shared[] = {
    QLatin1String("amazonaws.com"), QLatin1String("appspot.com"),       QLatin1String("azurewebsites.net"),
    QLatin1String("cloudfront.net"), QLatin1String("deno.dev"),         QLatin1String("firebaseapp.com"),
    QLatin1String("fly.dev"),       QLatin1String("github.io"),         QLatin1String("gitlab.io"),
    QLatin1String("herokuapp.com"), QLatin1String("hf.space"),          QLatin1String("netlify.app"),
    QLatin1String("ngrok.app"),     QLatin1String("ngrok-free.app"),    QLatin1String("ngrok.io"),
    QLatin1String("onrender.com"),  QLatin1String("pages.dev"),         QLatin1String("railway.app"),
    QLatin1String("replit.app"),    QLatin1String("replit.dev"),        QLatin1String("run.app"),
    QLatin1String("smithery.ai"),   QLatin1String("trycloudflare.com"), QLatin1String("up.railway.app"),
    QLatin1String("vercel.app"),    QLatin1String("web.app"),           QLatin1String("workers.dev"),
};

QString hostOf(const QUrl &url)
{
    return url.host(QUrl::FullyEncoded).toLower();
}

//! With the port, where it is not the usual one: other programs of the same machine have the same host.
QString authorityOf(const QUrl &url)
{
    return url.port() < 0 ? hostOf(url) : hostOf(url) + u':' + QString::number(url.port());
}

//! `co.uk`, `com.au` and the like; where it errs, short names of companies lose their neighbours.
bool isRegistry(const QStringList &labels)
{
    const QString name = labels.join(u'.');
    return labels.size() < 2 || (labels.size() == 2 && labels[0].size() <= 3)
        || std::any_of(std::begin(shared), std::end(shared), [&](QLatin1String known) {
               return name == known || name.endsWith(u'.' + QString(known));
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
    if (!QHostAddress(one).isNull() || !QHostAddress(other).isNull())
        return false;
    QStringList ours = one.split(u'.');
    QStringList theirs = other.split(u'.');
    QStringList common;
    while (!ours.isEmpty() && !theirs.isEmpty() && ours.last() == theirs.last()) {
        common.prepend(ours.takeLast());
        theirs.removeLast();
    }
    return !isRegistry(common);
}

bool KnownHosts::knows(const CredentialSession &session, const QUrl &page) const
{
    if (isSameSite(page, QUrl(session.server().identity.url)))
        return true;
    const QList<CredentialSession *> sessions = m_homes.sessions();
    const bool holdsOne = std::any_of(sessions.begin(), sessions.end(), [&page](const CredentialSession *each) {
        const auto summary = each->credential().summary;
        return summary && isSameSite(page, QUrl(summary->issuer));
    });
    return holdsOne || QSettings().value(setting).toStringList().contains(authorityOf(page));
}

void KnownHosts::remember(const QUrl &page)
{
    QSettings settings;
    QStringList confirmed = settings.value(setting).toStringList();
    if (confirmed.contains(authorityOf(page)))
        return;
    confirmed.append(authorityOf(page));
    while (confirmed.size() > confirmedLimit)
        confirmed.removeFirst();
    settings.setValue(setting, confirmed);
}

} // namespace Latchkey::Ui
