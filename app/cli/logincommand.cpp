#include "app/cli/commands.h"

#include "app/bridge/inputlines.h"
#include "app/cli/browser.h"
#include "app/cli/jsonwords.h"
#include "app/cli/provideroptions.h"
#include "app/cli/sitequestion.h"
#include "app/cli/translate.h"
#include "core/base/visibletext.h"
#include "core/base/whendone.h"
#include "ui/words/redirectwords.h"
#include "ui/words/words.h"

#include <QtCore/QPointer>
#include <QtCore/QSettings>

#include <algorithm>

namespace Latchkey::Cli {

using namespace Qt::StringLiterals;

namespace {

//! Whether the user is left to open the address.
bool opensNothing(const Context &context)
{
    return context.line().noBrowser || isBrowserElsewhere();
}

void acceptPastedAddresses(Context &context, Login *login)
{
    context.out().progress(
        tr("If the browser is on another machine, paste the address that it ends on here, and press Enter."));
    if (login->offersCode())
        context.out().progress(
            tr("This server also offers a sign-in by a code, which needs no pasting: add --device."));
    // When they end, the browser may still answer by itself.
    auto *lines = new InputLines(standardInput, pastedLimit, login);
    QObject::connect(lines, &InputLines::received, login, [&context, login](const QByteArray &line) {
        if (const Status accepted = login->acceptRedirect(QString::fromUtf8(line.trimmed())); !accepted)
            context.out().progress(
                tr("That does not belong to this sign-in: %1. Still waiting.").arg(accepted.error().detail));
    });
}

void showCode(Context &context, const Login &login)
{
    const UserCode user = login.userCode();
    const QString page = QString::fromLatin1(user.page.toEncoded());
    const auto left = std::chrono::ceil<std::chrono::seconds>(login.timeLeft());
    context.out().progress(
        tr("Open this address in a browser on any machine, and type the code there; this goes on by itself."));
    context.out().line(page);
    context.out().line(context.out().bold(user.code));
    context.out().object({{u"event"_s, u"device_code"_s},
                          {u"url"_s, page},
                          {u"user_code"_s, user.code},
                          {u"url_with_code"_s, jsonText(QString::fromLatin1(user.pageWithCode.toEncoded()))},
                          {u"expires_in"_s, qint64(left.count())}});
}

void show(Context &context, Login *login, LoginStep step)
{
    if (step == LoginStep::Finished)
        return;
    context.out().progress(Words::loginStep(step) + u"…"_s);
    if (step == LoginStep::WaitingForCode)
        return showCode(context, *login);
    if (step != LoginStep::WaitingForBrowser)
        return;
    const QString address = QString::fromLatin1(login->authorizationUrl().toEncoded());
    if (login->hasOtherRedirectHost())
        context.out().progress(Words::loopbackOnly());
    context.out().line(address);
    context.out().object({{u"event"_s, u"authorization_url"_s}, {u"url"_s, address}});
    if (opensNothing(context))
        acceptPastedAddresses(context, login);
}

//! What the window's preferences say, where Codex's configuration names no port; 0: nothing.
quint16 preferredCallbackPort()
{
    const QSettings preferences(u"latchkey"_s, u"latchkey"_s);
    return static_cast<quint16>(std::clamp(preferences.value(u"callbackPort"_s).toInt(), 0, 65535));
}

void tellSignedIn(Context &context, const CredentialSession &session)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString name = session.server().identity.name;
    const Health health = session.health();
    QString line = Words::standingOf(Words::conditionOf(session), now).sentence;
    if (health.check)
        line += u"; "_s + Words::checkText(*health.check, now);
    context.out().line(u"%1: %2."_s.arg(visibleName(name), line));
    context.out().object({{u"event"_s, u"finished"_s},
                          {u"server"_s, name},
                          {u"state"_s, wordFor(health.state)},
                          {u"expires_at"_s, jsonTime(health.expiresAt)},
                          {u"check"_s, jsonCheck(health.check)}});
    context.finish(Ok);
}

void runLogin(Context &context)
{
    CredentialSession *session = context.theSession();
    if (!session)
        return;
    LoginOptions options = context.pool().loginOptions();
    if (options.callbackPort == 0)
        options.callbackPort = preferredCallbackPort();
    options.scopes = context.line().scopes;
    const Server &otherwise = context.line().server;
    options.exactCallbackUrl = otherwise.callback.ownUrl;
    if (otherwise.callback.ownPort > 0)
        options.callbackPort = otherwise.callback.ownPort;
    options.provider = otherwise.provider;
    options.clientId = otherwise.clientId;
    options.clientMetadataUrl = otherwise.clientMetadataUrl;
    options.pageWords = &Words::redirectText;
    options.confirm = siteQuestion(context);
    options.browserBound = context.line().timeout;
    if (context.line().device)
        options.way = LoginWay::Device;
    const auto login = std::make_shared<QPointer<Login>>();
    if (!opensNothing(context)) {
        options.openBrowser = [&context, login](const QUrl &url) {
            if (openInBrowser(url))
                return true;
            context.out().progress(tr("No browser could be started; open the address above yourself."));
            if (*login)
                acceptPastedAddresses(context, *login);
            return false;
        };
    }
    *login = session->login(options);
    QObject::connect(*login, &Login::stepChanged, &context,
                     [&context, login](LoginStep step) { show(context, *login, step); });
    context.out().progress(Words::loginStep((*login)->step()) + u"…"_s);
    context.callOff = [login] {
        if (!*login || (*login)->step() >= LoginStep::Saving)
            return false;
        (*login)->cancel();
        return true;
    };
    whenDone((*login)->future(), &context, [&context, session](const Status &outcome) {
        // Then the server can be used, which is what the user wants.
        if (!outcome && outcome.error().kind != ErrorKind::SignInNotNeeded)
            return context.fail(outcome.error());
        context.callOff = nullptr;
        // Signed in is signed in, whatever it is good for; but the user wants to know that, too.
        whenDone(session->check(), &context,
                 [&context, session](const Result<CheckOutcome> &) { tellSignedIn(context, *session); });
    });
}

void runLogout(Context &context)
{
    CredentialSession *session = context.theSession();
    if (!session)
        return;
    whenDone(session->logout(), &context, [&context, session](const Result<LogoutReport> &report) {
        if (!report)
            return context.fail(report.error());
        context.out().line(Words::logoutReport(*report));
        context.out().object({{u"server"_s, session->server().identity.name},
                              {u"removed_from_file"_s, report->removedFromFile},
                              {u"removed_from_keyring"_s, report->removedFromKeyring},
                              {u"removed_from_encrypted"_s, report->removedFromEncrypted},
                              {u"refresh_token"_s, wordFor(report->revocation.refreshToken)},
                              {u"access_token"_s, wordFor(report->revocation.accessToken)},
                              {u"detail"_s, jsonText(report->revocation.detail)}});
        context.finish(Ok);
    });
}

QString readLogin(const QCommandLineParser &parser, CommandLine &line)
{
    line.noBrowser = parser.isSet(u"no-browser"_s);
    line.device = parser.isSet(u"device"_s);
    line.scopes = parser.values(u"scope"_s);
    line.allowedSites = parser.values(u"allow-site"_s);
    if (const Status read = readProviderOptions(parser, line.server); !read)
        return read.error().detail;
    return readSeconds(parser, u"timeout"_s, line.timeout);
}

} // namespace

Command loginCommand()
{
    return {.name = u"login"_s,
            .arguments = u"SERVER"_s,
            .purpose = tr("Signs in: opens your browser, waits for you, and saves the sign-in."),
            .example = u"latchkey-cli login notes --scope notes.read"_s,
            .least = 1,
            .most = 1,
            .run = runLogin,
            .options = QList<Option>{{u"no-browser"_s,
                                      tr("Do not open a browser; you can paste the address that yours ends on here.")},
                                     {u"device"_s, tr("Sign in by a code that you type in a browser on any machine.")},
                                     {u"scope"_s, tr("Ask for this scope (may be repeated)."), u"S…"_s},
                                     {u"allow-site"_s,
                                      tr("Trust this site with your access, without asking (may be repeated)."),
                                      u"SITE…"_s}}
                + providerOptions()
                + QList<Option>{{u"timeout"_s, tr("How long you may take in the browser (default: 600)."), u"SEC"_s}},
            .read = readLogin};
}

Command logoutCommand()
{
    return {.name = u"logout"_s,
            .arguments = u"SERVER"_s,
            .purpose = tr(
                "Removes the sign-in from wherever it is kept, and has the provider end it where that is offered."),
            .example = u"latchkey-cli logout notes"_s,
            .least = 1,
            .most = 1,
            .run = runLogout};
}

} // namespace Latchkey::Cli
