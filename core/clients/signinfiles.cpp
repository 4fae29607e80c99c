#include "core/clients/signinfiles_p.h"

#include "core/base/clock.h"
#include "core/base/secret.h"
#include "core/base/system/filestate_p.h"
#include "core/base/visibletext.h"
#include "core/clients/clientfile_p.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QMessageAuthenticationCode>
#include <QtCore/QRandomGenerator>

#include <array>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

//! Of this process alone: a mark says nothing to anybody else.
const QByteArray &markKey()
{
    static const QByteArray key = [] {
        std::array<quint32, 8> random{};
        QRandomGenerator::system()->fillRange(random.data(), random.size());
        return QByteArray(reinterpret_cast<const char *>(random.data()), sizeof random);
    }();
    return key;
}

//! What stands in the text is hashed where it stands.
QByteArray markOf(const JsonText &json, const JsonNode &token)
{
    const QByteArrayView text = json.textOf(token);
    QMessageAuthenticationCode code(QCryptographicHash::Sha256, markKey());
    code.addData(text.data() + 1, text.size() - 2);
    return code.result().left(16);
}

//! Milliseconds since 1970, or seconds, which no time of these decades could be taken for milliseconds.
QDateTime timeFrom(double number)
{
    constexpr double secondsBelow = 1e11;
    constexpr double most = 1e14;
    if (number < secondsBelow)
        number *= 1000;
    return number > 0 && number < most ? utcFromMSecs(static_cast<qint64>(number)) : QDateTime();
}

//! The members of a format that say what all of them say.
struct Names {
    QStringView access;
    QStringView refresh;
    QStringView expiry;
};

constexpr Names camel{u"accessToken", u"refreshToken", u"expiresAt"};
constexpr Names snake{u"access_token", u"refresh_token", u"expires_at"};

//! From \a token of \a client; none: there is no token in it, so that it is no sign-in.
std::optional<ClientSignIn> signInFrom(const JsonText &json, const JsonNode &token, const Names &names)
{
    ClientSignIn signIn;
    signIn.isRenewable = JsonText::hasText(token, names.refresh);
    if (!signIn.isRenewable && !JsonText::hasText(token, names.access))
        return std::nullopt; // a mere try leaves an entry behind, too
    if (signIn.isRenewable)
        signIn.grantMark = markOf(json, token.find(names.refresh)->value);
    if (const auto expiry = json.numberIn(token, names.expiry))
        signIn.expiresAt = timeFrom(*expiry);
    return signIn;
}

void add(SignInSurvey &survey, McpClient client, const QString &path, ClientSignIn signIn, const QString &name,
         const QString &url, const QString &issuer = {})
{
    signIn.client = client;
    signIn.file = path;
    signIn.name = visibleText(name, 80);
    signIn.url = url;
    signIn.issuer = visibleText(issuer, 200);
    survey.signIns.append(signIn);
}

const JsonNode *objectIn(const JsonNode &object, QStringView name)
{
    const JsonNode::Member *member = object.find(name);
    return member && member->value.kind == JsonNode::Kind::Object ? &member->value : nullptr;
}

//! Blocks. Null: it cannot be read, and \a problem says why, or it is not there, and \a problem is empty.
QByteArray contentOf(const QString &path, int *mode, QString *problem)
{
    const FileState state = stateOf(path, Links::Follow);
    if (!state.isThere())
        return {};
    *mode = state.mode;
    QFile file(path);
    if (state.kind != FileState::Kind::Regular)
        *problem = u"this is not a file"_s;
    else if (state.size > clientFileLimit)
        *problem = u"this file is larger than 10 MiB"_s;
    else if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) // no buffer but ours, which we overwrite
        *problem = u"this file cannot be read"_s;
    if (!problem->isEmpty())
        return {};
    QByteArray content(static_cast<qsizetype>(state.size), Qt::Uninitialized);
    content.truncate(static_cast<qsizetype>(std::max<qint64>(0, file.read(content.data(), content.size()))));
    return content.isNull() ? QByteArray("") : content;
}

} // namespace

void readClaudeSignIns(const JsonText &json, const QString &path, SignInSurvey &survey)
{
    const JsonNode *all = objectIn(json.root(), u"mcpOAuth"); // beside the account's own, which is no business of ours
    for (const JsonNode::Member &member : all ? all->members : std::vector<JsonNode::Member>()) {
        const auto signIn = signInFrom(json, member.value, camel);
        if (!signIn)
            continue;
        QString issuer = json.stringIn(member.value, u"issuer");
        if (const JsonNode *found = objectIn(member.value, u"discoveryState"); found && issuer.isEmpty())
            issuer = json.stringIn(*found, u"authorizationServerUrl");
        add(survey, McpClient::ClaudeCode, path, *signIn, json.stringIn(member.value, u"serverName"),
            json.stringIn(member.value, u"serverUrl"), issuer);
    }
}

void readGeminiSignIns(const JsonText &json, const QString &path, SignInSurvey &survey)
{
    for (const JsonNode &entry : json.root().items) {
        const JsonNode *token = objectIn(entry, u"token");
        if (const auto signIn = token ? signInFrom(json, *token, camel) : std::nullopt)
            add(survey, McpClient::GeminiCli, path, *signIn, json.stringIn(entry, u"serverName"),
                json.stringIn(entry, u"mcpServerUrl"));
    }
}

void readOpenCodeSignIns(const JsonText &json, const QString &path, SignInSurvey &survey)
{
    for (const JsonNode::Member &entry : json.root().members) {
        const JsonNode *token = objectIn(entry.value, u"tokens");
        if (const auto signIn = token ? signInFrom(json, *token, camel) : std::nullopt)
            add(survey, McpClient::OpenCode, path, *signIn, unescapedJson(entry.name),
                json.stringIn(entry.value, u"serverUrl"));
    }
}

void readMcpRemoteSignIn(const JsonText &json, const QString &path, SignInSurvey &survey)
{
    auto signIn = signInFrom(json, json.root(), snake);
    if (!signIn)
        return;
    const auto lasts = json.numberIn(json.root(), u"expires_in");
    if (!signIn->expiresAt.isValid() && lasts && *lasts > 0) // older versions: from when the file was written on
        signIn->expiresAt = timeFrom(double(QFileInfo(path).lastModified().toMSecsSinceEpoch()) + *lasts * 1000);
    signIn->urlDigest = visibleText(QFileInfo(path).fileName().section(u'_', 0, 0), 64);
    add(survey, McpClient::McpRemote, path, *signIn, {}, {}, json.stringIn(json.root(), u"issuer"));
}

void readCopilotTokens(const JsonText &json, const QString &path, SignInSurvey &survey)
{
    const auto signIn = signInFrom(json, json.root(), camel);
    if (!signIn)
        return;
    int mode = 0;
    QString problem;
    QString about = path;
    about.replace(".tokens.json"_L1, ".json"_L1);
    const QByteArray content = about == path ? QByteArray() : contentOf(about, &mode, &problem);
    const auto client = JsonText::parse(content, JsonDialect::Strict);
    add(survey, McpClient::CopilotCli, path, *signIn, {},
        client ? client->stringIn(client->root(), u"serverUrl") : QString(),
        client ? client->stringIn(client->root(), u"authorizationServerUrl") : QString());
}

void readAntigravitySignIns(const JsonText &json, const QString &path, SignInSurvey &survey)
{
    for (const JsonNode::Member &entry : json.root().members) {
        const JsonNode *token = objectIn(entry.value, u"token");
        token = token ? token : &entry.value;
        auto signIn = signInFrom(json, *token, snake);
        if (!signIn)
            signIn = signInFrom(json, *token, camel);
        if (!signIn)
            continue;
        if (const QString expiry = json.stringIn(*token, u"expiry"); !expiry.isEmpty())
            signIn->expiresAt = QDateTime::fromString(expiry, Qt::ISODateWithMs).toUTC();
        add(survey, McpClient::Antigravity, path, *signIn, {}, unescapedJson(entry.name));
    }
}

void readSignIns(McpClient client, const QString &path, QByteArray &content, SignInReader reader, SignInSurvey &survey)
{
    if (const auto json = JsonText::parse(content, JsonDialect::Strict))
        reader(*json, path, survey);
    else if (!content.trimmed().isEmpty())
        survey.files.append({client, path, 0, false, u"this is not valid JSON"_s});
    wipe(content);
}

void readSignInFile(McpClient client, const QString &path, SignInReader reader, SignInSurvey &survey)
{
    SignInSurvey::File file{client, path};
    QByteArray content = contentOf(path, &file.mode, &file.problem);
    if (content.isNull() && file.problem.isEmpty())
        return;
    SignInSurvey found;
    readSignIns(client, path, content, reader, found);
    if (!found.files.isEmpty())
        file.problem = found.files.first().problem;
    survey.files.append(file);
    survey.signIns += found.signIns;
}

void addEncryptedFile(McpClient client, const QString &path, SignInSurvey &survey)
{
    if (const FileState state = stateOf(path, Links::Follow); state.isThere())
        survey.files.append({client, path, state.mode, true});
}

QString mcpRemoteDigest(const QString &url)
{
    return QString::fromLatin1(QCryptographicHash::hash(url.toUtf8(), QCryptographicHash::Md5).toHex());
}

} // namespace Latchkey
