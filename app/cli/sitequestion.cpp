#include "app/cli/sitequestion.h"

#include "app/cli/context.h"
#include "app/cli/question.h"
#include "app/cli/translate.h"
#include "core/base/shelltext_p.h"
#include "core/base/visibletext.h"
#include "core/config/knownsites.h"
#include "ui/words/words.h"

#include <QtCore/QPointer>

#include <algorithm>

namespace Latchkey::Cli {

using namespace Qt::StringLiterals;

namespace {

//! What has to be trusted: whoever gets the code, and a page that is further inside.
QStringList sitesToTrust(const SignInSites &sites)
{
    QStringList names{siteName(sites.recipient)};
    if (sites.pageIsInside && !names.contains(siteName(sites.page)))
        names.append(siteName(sites.page));
    return names;
}

//! As a person writes it: a name, perhaps with a port, or an address.
QString nameIn(const QString &written)
{
    return siteName(QUrl(written.contains("://"_L1) ? written : u"https://"_s + written));
}

bool allows(const QStringList &allowed, const SignInSites &sites)
{
    const QStringList names = sitesToTrust(sites);
    return std::all_of(names.begin(), names.end(), [&allowed](const QString &name) {
        return std::any_of(allowed.begin(), allowed.end(),
                           [&name](const QString &written) { return nameIn(written) == name; });
    });
}

void stop(Context &context, Login *login)
{
    const SignInSites sites = login->sites();
    QString command = u"login"_s;
    for (const QString &site : sitesToTrust(sites))
        command += u" --allow-site "_s + site;
    const QString reason = Words::sitesText(visibleName(context.line().arguments.first()), sites) + u' '
        + tr("To go on: %1").arg(commandLineOf(command, {context.line().arguments.first()}));
    context.fail({ErrorKind::InvalidInput, Stage::Authorization, reason});
    login->cancel();
}

void ask(Context &context, Login *login)
{
    context.out().progress(Words::sitesText(visibleName(context.line().arguments.first()), login->sites()));
    auto *question = new Question;
    question->setParent(login);
    question->ask(context.out(), tr("Open the page?"), [login](bool yes) {
        if (!yes)
            return login->cancel();
        KnownSites::remember(login->sites());
        login->proceed();
    });
}

} // namespace

std::function<bool(const Login &)> siteQuestion(Context &context)
{
    return [&context](const Login &login) {
        const KnownSites known([&context] { return context.pool().sessions(); });
        if (allows(context.line().allowedSites, login.sites()) || known.knows(login.sites()))
            return true;
        // When the sign-in has come to hold: it is not to be ended, or to go on, while it asks.
        const bool canAsk = Output::canAsk() && !context.out().isJson();
        QMetaObject::invokeMethod(
            &context,
            [&context, canAsk, login = context.pool().find(context.line().arguments.first())->runningLogin()] {
                if (login)
                    canAsk ? ask(context, login) : stop(context, login);
            },
            Qt::QueuedConnection);
        return false;
    };
}

} // namespace Latchkey::Cli
