// The demo provider as a process of its own, for shell scripts and for tests whose processes come and go.
//
// Prints one JSON line when it is ready: {"ready":true,"issuer":URL}. Then reads commands from standard input, one JSON
// object a line, and answers each with one line, {"ok":true,…} or {"ok":false,"error":TEXT}, in their order except for
// "await". Ends when standard input does.
//
//   {"do":"addServer","name":N,"scopes":[…],"lifetime":SECONDS}    → "url"
//   {"do":"addClient","id":ID,"secret":S}
//   {"do":"seed","server":N,"lifetime":SECONDS,"home":DIR}         → what a client would hold; stored in DIR if given
//   {"do":"set",SETTING:VALUE,…}       accessTokenLifetime, reuseGraceMs, tokenLatencyMs, grantRefreshTokens, rotate,
//                                      autoApprove, omitScope, omitRefreshToken, omitExpiry, wantOfflineAccess,
//                                      ignoreProofs, wantNonces
//   {"do":"fault","endpoint":E,"kind":K,"times":1,"status":503,"body":"","headers":{…}}      {"do":"clearFaults"}
//   {"do":"outage","server":N,"seconds":S}
//   {"do":"hold","endpoint":E}         {"do":"release","endpoint":E}
//   {"do":"revoke"|"expire"|"reject","server":N}
//   {"do":"counts"}                    → "requests" by endpoint, "token" by grant type, "held", "reuseDetected"
//   {"do":"alive","server":N}          → "alive"
//   {"do":"accepts","server":N,"accessToken":T}                    → "accepts"
//   {"do":"log"}                       → "log", without any token
//   {"do":"await","endpoint":E,"count":C}      answered once so many requests have arrived

#include "app/demo/demohome.h"
#include "app/demo/demoprovider.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QMetaEnum>
#include <QtCore/QSocketNotifier>
#include <QtCore/QVariant>

#include <cstdio>
#include <functional>

#include <unistd.h>

using namespace Latchkey::Demo;
using namespace Qt::StringLiterals;

namespace {

void print(const QJsonObject &line)
{
    const QByteArray text = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(text.constData(), 1, size_t(text.size()), stdout);
    std::fflush(stdout);
}

QJsonObject done(QJsonObject more = {})
{
    more[u"ok"_s] = true;
    return more;
}

QJsonObject failed(const QString &why)
{
    return {{u"ok"_s, false}, {u"error"_s, why}};
}

template<typename Enum>
std::optional<Enum> valueOf(const QJsonValue &name)
{
    bool known = false;
    const int value = QMetaEnum::fromType<Enum>().keyToValue(name.toString().toLatin1().constData(), &known);
    return known ? std::optional(static_cast<Enum>(value)) : std::nullopt;
}

QString nameOf(Endpoint endpoint)
{
    return QVariant::fromValue(endpoint).toString(); // whose number is of another type since Qt 6.11
}

std::optional<std::chrono::seconds> secondsOf(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(std::chrono::seconds(value.toInteger())) : std::nullopt;
}

//! Carries out commands. Each takes the whole command, and returns the whole answer.
class Commands : public QObject
{
public:
    explicit Commands(DemoProvider &givenProvider)
        : provider(givenProvider)
    {
        connect(&provider, &DemoProvider::requestArrived, this, &Commands::answerAwaited);
    }

    void handle(const QByteArray &line);

private:
    struct Awaited {
        Endpoint endpoint;
        int count;
    };

    QJsonObject withServer(const QString &what, const QJsonObject &command);
    QJsonObject withEndpoint(const QString &what, Endpoint endpoint, const QJsonObject &command);
    QJsonObject addServer(const QJsonObject &command);
    QJsonObject addClient(const QJsonObject &command);
    QJsonObject seed(const QJsonObject &command);
    QJsonObject set(const QJsonObject &command);
    QJsonObject fault(Endpoint endpoint, const QJsonObject &command);
    QJsonObject counts() const;
    QJsonObject log() const;
    void answerAwaited();

    DemoProvider &provider;
    QList<Awaited> awaited;
};

void Commands::handle(const QByteArray &line)
{
    const QJsonObject command = QJsonDocument::fromJson(line).object();
    const QString what = command["do"_L1].toString();
    if (what == "await"_L1) {
        const std::optional<Endpoint> endpoint = valueOf<Endpoint>(command["endpoint"_L1]);
        if (!endpoint)
            return print(failed(u"no such endpoint"_s));
        awaited.append({*endpoint, command["count"_L1].toInt(1)});
        return answerAwaited();
    }
    if (what == "addServer"_L1)
        return print(addServer(command));
    if (what == "addClient"_L1)
        return print(addClient(command));
    if (what == "set"_L1)
        return print(set(command));
    if (what == "counts"_L1)
        return print(counts());
    if (what == "log"_L1)
        return print(log());
    if (what == "clearFaults"_L1) {
        provider.clearFaults();
        return print(done());
    }
    if (what == "fault"_L1 || what == "hold"_L1 || what == "release"_L1) {
        const std::optional<Endpoint> endpoint = valueOf<Endpoint>(command["endpoint"_L1]);
        return print(endpoint ? withEndpoint(what, *endpoint, command) : failed(u"no such endpoint"_s));
    }
    print(withServer(what, command));
}

QJsonObject Commands::withEndpoint(const QString &what, Endpoint endpoint, const QJsonObject &command)
{
    if (what == "fault"_L1)
        return fault(endpoint, command);
    if (what == "hold"_L1)
        provider.holdAnswers(endpoint);
    else
        provider.releaseAnswers(endpoint);
    return done();
}

QJsonObject Commands::withServer(const QString &what, const QJsonObject &command)
{
    const QString server = command["server"_L1].toString();
    if (!provider.serverNames().contains(server))
        return failed(u"no such command or server"_s);
    if (what == "seed"_L1)
        return seed(command);
    if (what == "alive"_L1)
        return done({{u"alive"_s, provider.isFamilyAlive(server)}});
    if (what == "accepts"_L1)
        return done({{u"accepts"_s, provider.accepts(server, command["accessToken"_L1].toString().toLatin1())}});
    if (what == "outage"_L1)
        provider.startOutage(server, secondsOf(command["seconds"_L1]).value_or(std::chrono::seconds(30)));
    else if (what == "revoke"_L1)
        provider.revokeFamily(server);
    else if (what == "expire"_L1)
        provider.expireAccessTokens(server);
    else if (what == "reject"_L1)
        provider.rejectAccessTokens(server);
    else
        return failed(u"no such command"_s);
    return done();
}

QJsonObject Commands::addServer(const QJsonObject &command)
{
    ServerOffer offer;
    offer.name = command["name"_L1].toString();
    offer.scopes = command["scopes"_L1].toVariant().toStringList();
    offer.lifetime = secondsOf(command["lifetime"_L1]);
    if (offer.name.isEmpty())
        return failed(u"a server needs a name"_s);
    return done({{u"url"_s, provider.addServer(offer)}});
}

QJsonObject Commands::addClient(const QJsonObject &command)
{
    provider.addClient(command["id"_L1].toString(), command["secret"_L1].toString().toUtf8());
    return done();
}

QJsonObject Commands::seed(const QJsonObject &command)
{
    const QString server = command["server"_L1].toString();
    const DemoProvider::Seed made = provider.seed(server, secondsOf(command["lifetime"_L1]));
    const QString home = command["home"_L1].toString();
    if (!home.isEmpty() && !DemoHome::store(home, server, made))
        return failed(u"the credential could not be stored"_s);
    return done({{u"clientId"_s, made.clientId},
                 {u"issuer"_s, made.issuer},
                 {u"resource"_s, made.resource},
                 {u"accessToken"_s, QString::fromLatin1(made.tokens.access)},
                 {u"refreshToken"_s, QString::fromLatin1(made.tokens.refresh)},
                 {u"expiresAt"_s, made.tokens.expiresAt.toMSecsSinceEpoch()},
                 {u"scopes"_s, QJsonArray::fromStringList(made.tokens.scopes)}});
}

QJsonObject Commands::set(const QJsonObject &command)
{
    Grants::Policy &policy = provider.grants().policy;
    using Setter = std::function<void(const QJsonValue &)>;
    const auto flag = [](bool &setting) { return [&setting](const QJsonValue &value) { setting = value.toBool(); }; };
    const QHash<QString, Setter> setters{
        {u"accessTokenLifetime"_s,
         [&](const QJsonValue &value) { policy.accessTokenLifetime = std::chrono::seconds(value.toInteger()); }},
        {u"reuseGraceMs"_s,
         [&](const QJsonValue &value) { policy.reuseGrace = std::chrono::milliseconds(value.toInteger()); }},
        {u"tokenLatencyMs"_s,
         [&](const QJsonValue &value) { provider.tokenLatency = std::chrono::milliseconds(value.toInteger()); }},
        {u"grantRefreshTokens"_s, flag(policy.grantRefreshTokens)},
        {u"rotate"_s, flag(policy.rotate)},
        {u"autoApprove"_s, flag(provider.autoApprove)},
        {u"omitScope"_s, flag(provider.omitScope)},
        {u"omitRefreshToken"_s, flag(provider.omitRefreshToken)},
        {u"omitExpiry"_s, flag(provider.omitExpiry)},
        {u"wantOfflineAccess"_s, flag(provider.wantOfflineAccess)},
        {u"ignoreProofs"_s, flag(provider.ignoreProofs)},
        {u"wantNonces"_s, flag(provider.wantNonces)},
    };
    for (auto setting = command.begin(); setting != command.end(); ++setting) {
        if (setting.key() != "do"_L1 && !setters.contains(setting.key()))
            return failed(u"no such setting: "_s + setting.key());
    }
    for (auto setting = command.begin(); setting != command.end(); ++setting) {
        if (setting.key() != "do"_L1)
            setters[setting.key()](setting.value());
    }
    return done();
}

QJsonObject Commands::fault(Endpoint endpoint, const QJsonObject &command)
{
    const std::optional<Fault::Kind> kind = valueOf<Fault::Kind>(command["kind"_L1]);
    if (!kind)
        return failed(u"no such kind of fault"_s);
    Fault fault{*kind, textResponse(command["status"_L1].toInt(503), command["body"_L1].toString().toUtf8())};
    const QJsonObject headers = command["headers"_L1].toObject();
    for (auto header = headers.begin(); header != headers.end(); ++header)
        fault.response.headers.append({header.key().toLatin1(), header.value().toString().toLatin1()});
    provider.addFault(endpoint, fault, command["times"_L1].toInt(1));
    return done();
}

QJsonObject Commands::counts() const
{
    QJsonObject requests;
    QJsonObject held;
    const QMetaEnum endpoints = QMetaEnum::fromType<Endpoint>();
    for (int i = 0; i < endpoints.keyCount(); ++i) {
        const auto endpoint = static_cast<Endpoint>(endpoints.value(i));
        requests[nameOf(endpoint)] = provider.requests(endpoint);
        held[nameOf(endpoint)] = provider.heldAnswers(endpoint);
    }
    QJsonObject token;
    for (const QString &grantType : {u"authorization_code"_s, u"refresh_token"_s})
        token[grantType] = provider.tokenRequests(grantType);
    return done({{u"requests"_s, requests},
                 {u"held"_s, held},
                 {u"token"_s, token},
                 {u"reuseDetected"_s, provider.reuseDetected()}});
}

QJsonObject Commands::log() const
{
    QJsonArray entries;
    for (const LoggedRequest &request : provider.log()) {
        entries.append(QJsonObject{{u"endpoint"_s, nameOf(request.endpoint)},
                                   {u"method"_s, QString::fromLatin1(request.method)},
                                   {u"path"_s, QString::fromLatin1(request.path)},
                                   {u"server"_s, request.server},
                                   {u"grantType"_s, request.grantType},
                                   {u"resource"_s, request.resource},
                                   {u"status"_s, request.status},
                                   {u"at"_s, request.at.toMSecsSinceEpoch()}});
    }
    return done({{u"log"_s, entries}});
}

void Commands::answerAwaited()
{
    awaited.removeIf([this](const Awaited &wish) {
        if (provider.requests(wish.endpoint) < wish.count)
            return false;
        print(done({{u"endpoint"_s, nameOf(wish.endpoint)}}));
        return true;
    });
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    DemoProvider provider;
    if (!provider.listen()) {
        std::fputs("latchkey-fakeprovider: no port on 127.0.0.1\n", stderr);
        return 1;
    }
    Commands commands(provider);
    QByteArray pending;
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &commands, [&] {
        char chunk[4096];
        const ssize_t size = ::read(STDIN_FILENO, chunk, sizeof chunk);
        if (size <= 0)
            return QCoreApplication::quit();
        pending.append(chunk, size);
        for (qsizetype end = pending.indexOf('\n'); end >= 0; end = pending.indexOf('\n')) {
            commands.handle(pending.left(end));
            pending.remove(0, end + 1);
        }
    });
    print({{u"ready"_s, true}, {u"issuer"_s, provider.issuer()}});
    return QCoreApplication::exec();
}
