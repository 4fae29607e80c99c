#include "core/clients/cliententries_p.h"

#include "core/base/shelltext_p.h"
#include "core/credential/headerrules_p.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QRegularExpression>

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

// Nobody has more; a file with more was not written by the client.
constexpr qsizetype projectsLimit = 200;

//! Whether \a members hand the server something that authorizes: names only, no value is looked at.
bool authorizes(const QJsonObject &members)
{
    for (const QLatin1String headers : {"headers"_L1, "http_headers"_L1, "env_http_headers"_L1}) {
        const QStringList names = members[headers].toObject().keys();
        if (std::any_of(names.begin(), names.end(), namesKey))
            return true;
    }
    return members.contains("bearerTokenEnvVar"_L1) || members.contains("bearer_token_env_var"_L1);
}

//! At an executor of Codex's: neither its address nor a program of this machine need be there.
bool isElsewhere(const QJsonObject &members)
{
    return members["environment_id"_L1].toString(u"local"_s) != "local"_L1;
}

bool hasHelper(const QJsonObject &members)
{
    return members.contains("headersHelper"_L1) || members.contains("http_headers_helper"_L1);
}

bool hasHeaders(const QJsonObject &members)
{
    for (const QLatin1String headers : {"headers"_L1, "http_headers"_L1, "env_http_headers"_L1, "requestInit"_L1}) {
        if (!members[headers].toObject().isEmpty())
            return true;
    }
    return members.contains("bearerTokenEnvVar"_L1) || members.contains("bearer_token_env_var"_L1);
}

//! A list, or one text with blanks or commas between the scopes.
QStringList scopesIn(const QJsonValue &value)
{
    static const QRegularExpression between(u"[\\s,]+"_s);
    QStringList scopes = value.toString().split(between, Qt::SkipEmptyParts);
    for (const QJsonValue scope : value.toArray())
        scopes.append(scope.toString());
    scopes.removeAll(QString());
    return scopes;
}

QString firstText(const QJsonObject &members, std::initializer_list<QLatin1String> names)
{
    for (const QLatin1String name : names) {
        if (const QString text = members[name].toString(); !text.isEmpty())
            return text;
    }
    return {};
}

quint16 portIn(const QJsonValue &value)
{
    const int port = value.isString() ? value.toString().toInt() : value.toInt();
    return port > 0 && port <= 65535 ? static_cast<quint16>(port) : quint16(0);
}

//! `oauth` of Claude Code, Gemini CLI and opencode, `auth` of Cursor; what mcp-remote is told in JSON.
SignInHints signInOf(const QJsonObject &oauth)
{
    SignInHints signIn;
    signIn.clientId = firstText(oauth, {"clientId"_L1, "client_id"_L1, "CLIENT_ID"_L1});
    for (const QLatin1String name : {"scopes"_L1, "scope"_L1}) {
        if (signIn.scopes.isEmpty())
            signIn.scopes = scopesIn(oauth[name]);
    }
    const QJsonValue port = oauth["callbackPort"_L1];
    signIn.callbackPort = portIn(port.isUndefined() ? oauth["callback_port"_L1] : port);
    signIn.callbackUrl = firstText(oauth, {"redirectUri"_L1, "redirect_uri"_L1, "callback_url"_L1});
    return signIn;
}

SignInHints signInIn(const QJsonObject &members)
{
    const QJsonObject oauth = members["oauth"_L1].toObject();
    SignInHints signIn = signInOf(oauth.isEmpty() ? members["auth"_L1].toObject() : oauth);
    // As Codex has them, beside its `oauth`.
    if (signIn.scopes.isEmpty())
        signIn.scopes = scopesIn(members["scopes"_L1]);
    signIn.resource = members["oauth_resource"_L1].toString();
    return signIn;
}

//! The command line of a local server: one text and a list (most clients), or one list (opencode).
QStringList commandLine(const QJsonObject &members)
{
    QStringList line;
    if (members["command"_L1].isString())
        line.append(members["command"_L1].toString());
    for (const QLatin1String list : {"command"_L1, "args"_L1}) {
        for (const QJsonValue &argument : members[list].toArray())
            line.append(argument.toString());
    }
    return line;
}

//! `--name value`, or `--name=value`.
std::pair<QString, QString> optionAt(QStringList::const_iterator word, QStringList::const_iterator end)
{
    const qsizetype equals = word->indexOf(u'=');
    if (equals > 0)
        return {word->left(equals), word->mid(equals + 1)};
    return {*word, word + 1 == end ? QString() : *(word + 1)};
}

//! mcp-remote is a local server that stands for a remote one: `npx -y mcp-remote@latest URL …`.
void lookBehindMcpRemote(const QStringList &line, ClientEntry &entry)
{
    static const QRegularExpression bridge(u"(?:^|/)mcp-remote(?:@[^/]*)?$"_s);
    const auto program = std::find_if(line.begin(), line.end(),
                                      [](const QString &word) { return bridge.match(word).hasMatch(); });
    const auto address = std::find_if(program, line.end(), [](const QString &word) {
        return word.startsWith("https://"_L1) || word.startsWith("http://"_L1);
    });
    if (address == line.end())
        return;
    entry.url = *address;
    // Its own options: `--header X-Api-Key:…` or `--header=X-Api-Key:…`; a port behind the address.
    entry.hasHeaders = std::any_of(line.begin(), line.end(),
                                   [](const QString &word) { return word.section(u'=', 0, 0) == "--header"_L1; });
    entry.hasOwnKey = std::any_of(address, line.end(), [](const QString &word) {
        const QString header = word.startsWith("--header="_L1) ? word.mid(9) : word;
        const qsizetype colon = header.indexOf(u':');
        return colon > 0 && !header.startsWith(u'-') && !header.startsWith(u'{')
            && namesKey(header.left(colon).trimmed());
    });
    for (auto word = address + 1; word != line.end(); ++word) {
        const auto [name, value] = optionAt(word, line.end());
        const SignInHints said = signInOf(QJsonDocument::fromJson(value.toUtf8()).object());
        if (name == "--static-oauth-client-info"_L1)
            entry.signIn.clientId = said.clientId;
        else if (name == "--static-oauth-client-metadata"_L1)
            entry.signIn.scopes = said.scopes;
        else if (name == "--resource"_L1)
            entry.signIn.resource = value;
    }
    if (address + 1 != line.end())
        entry.signIn.callbackPort = portIn(*(address + 1));
}

//! What argumentsOf() makes.
std::optional<BridgeCall> callIn(QStringList line, const QString &command)
{
    if (line.size() < 3)
        return std::nullopt;
    BridgeCall call{line.takeFirst(), {}, {}, command == "headers"_L1};
    if (line.first() == "--home"_L1 && line.size() > 3) {
        call.home = line[1];
        line.remove(0, 2);
    }
    if (line.takeFirst() != command || line.isEmpty())
        return std::nullopt;
    if (line.size() == 2 && line.first() == "--"_L1)
        line.removeFirst();
    call.server = line.takeFirst();
    return line.isEmpty() ? std::optional(call) : std::nullopt;
}

} // namespace

ClientEntry entryFrom(const QString &name, const QJsonObject &members)
{
    ClientEntry entry;
    entry.name = name;
    if (isElsewhere(members))
        return entry;
    for (const QLatin1String key : {"httpUrl"_L1, "serverUrl"_L1, "url"_L1}) {
        if (const QString url = members[key].toString(); entry.url.isEmpty() && !url.isEmpty()) {
            entry.url = url;
            entry.hasHeaders = hasHeaders(members);
            entry.hasHelper = hasHelper(members);
            entry.hasOwnKey = entry.hasHelper || authorizes(members);
            entry.signIn = signInIn(members);
        }
    }
    if (!entry.url.isEmpty()) {
        entry.call = callIn(shellWords(members["headersHelper"_L1].toString()), u"headers"_s);
        return entry;
    }
    const QStringList line = commandLine(members);
    entry.call = callIn(line, u"bridge"_s);
    if (!entry.call)
        lookBehindMcpRemote(line, entry);
    return entry;
}

QStringList projectsIn(const ConfigText &config, const ClientFile &file)
{
    return file.projects.isEmpty() ? QStringList() : config.tableAt({file.projects}).keys().mid(0, projectsLimit);
}

QList<ClientEntry> entriesIn(const ConfigText &config, const ClientFile &file)
{
    QList<ClientEntry> entries;
    const auto add = [&](const QStringList &list, const QJsonObject &members, const QString &project) {
        for (auto member = members.constBegin(); member != members.constEnd(); ++member) {
            const QStringList path = list + QStringList{member.key()};
            if (!member->isObject() || file.lists.contains(path))
                continue;
            ClientEntry entry = entryFrom(member.key(), member->toObject());
            entry.path = path;
            entry.project = project;
            entries.append(entry);
        }
    };
    for (const QStringList &list : file.lists)
        add(list, config.tableAt(list), file.project);
    if (file.projects.isEmpty())
        return entries;
    const QJsonObject projects = config.tableAt({file.projects}); // once: there may be thousands in it
    for (auto project = projects.constBegin(); project != projects.constEnd(); ++project) {
        QJsonObject members = project->toObject();
        for (const QString &name : file.lists.first())
            members = members[name].toObject();
        add(QStringList{file.projects, project.key()} + file.lists.first(), members, project.key());
    }
    return entries;
}

QStringList argumentsOf(const BridgeCall &call)
{
    QStringList line;
    if (!call.home.isEmpty())
        line = {u"--home"_s, call.home};
    line.append(call.isHelper ? u"headers"_s : u"bridge"_s);
    if (call.server.startsWith(u'-'))
        line.append(u"--"_s);
    return line + QStringList{call.server};
}

QList<NewMember> membersFor(const EntryForm &form, const BridgeCall &call, const QJsonObject &present)
{
    QStringList line = argumentsOf(call);
    if (call.isHelper)
        return {{u"headersHelper"_s, shellLine(QStringList{call.program} + line)}};
    QList<NewMember> members = form.local;
    if (form.isOneList) {
        line.prepend(call.program);
        members.append({u"command"_s, QJsonArray::fromStringList(line)});
    } else {
        members.append({u"command"_s, call.program});
        members.append({u"args"_s, QJsonArray::fromStringList(line)});
    }
    if (!form.passedOn.isEmpty()) {
        // What a keyring, a proxy, and Latchkey's own list are found by.
        QStringList names{u"DBUS_SESSION_BUS_ADDRESS"_s, u"XDG_RUNTIME_DIR"_s, u"XDG_CONFIG_HOME"_s,
                          u"XDG_STATE_HOME"_s,           u"SSL_CERT_FILE"_s,   u"SSL_CERT_DIR"_s};
        for (const QString &proxy : {u"https_proxy"_s, u"http_proxy"_s, u"all_proxy"_s, u"no_proxy"_s})
            names += {proxy, proxy.toUpper()};
        members.append({form.passedOn, QJsonArray::fromStringList(names)});
    }
    QJsonObject environment = present[form.environment].toObject();
    for (auto variable = call.environment.constBegin(); variable != call.environment.constEnd(); ++variable)
        environment.insert(variable.key(), variable.value());
    if (!call.environment.isEmpty())
        members.append({form.environment, environment});
    for (const NewMember &usual : form.usual) {
        const bool isThere = std::any_of(members.begin(), members.end(),
                                         [&usual](const NewMember &one) { return one.name == usual.name; });
        if (!isThere && !present.contains(usual.name))
            members.append(usual);
    }
    return members;
}

QList<NewMember> membersFor(const EntryForm &form, const QString &url)
{
    return form.remote + QList<NewMember>{{form.address, url}};
}

QStringList droppedFor(const EntryForm &form, const BridgeCall &call)
{
    if (call.isHelper)
        return {u"headersHelper"_s};
    QStringList dropped = form.ofRemote + QStringList{u"command"_s, u"args"_s};
    if (!form.passedOn.isEmpty())
        dropped.append(form.passedOn);
    if (!call.environment.isEmpty())
        dropped.append(form.environment);
    return dropped;
}

} // namespace Latchkey
