#include "core/credential/headerrules_p.h"

#include "core/base/visibletext.h"

#include <algorithm>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maximumTokenLength = qsizetype{64} * 1024;

// RFC 9110 and 9112, and MCP's transports.
constexpr QLatin1String ourHeaders[] = {
    QLatin1String("accept"),       QLatin1String("accept-encoding"),   QLatin1String("connection"),
    QLatin1String("content-type"), QLatin1String("content-length"),    QLatin1String("dpop"),
    QLatin1String("host"),         QLatin1String("last-event-id"),     QLatin1String("mcp-session-id"),
    QLatin1String("te"),           QLatin1String("transfer-encoding"), QLatin1String("mcp-protocol-version"),
    QLatin1String("upgrade"),
};

Status refused(const QString &detail)
{
    return Error{ErrorKind::InvalidInput, Stage::Configuration, detail};
}

Status checkHeader(const QString &name, const QString &value)
{
    const QString shown = visibleText(name, 64);
    if (!isFieldName(name.toUtf8()))
        return refused(u"“%1” cannot be the name of a header"_s.arg(shown));
    if (std::find(std::begin(ourHeaders), std::end(ourHeaders), name.toLower()) != std::end(ourHeaders))
        return refused(u"the header %1 is Latchkey's own"_s.arg(shown));
    if (value.isEmpty() || !isFieldValue(value.toUtf8()))
        return refused(u"the header %1 cannot be sent with this value"_s.arg(shown));
    return success();
}

} // namespace

bool isFieldName(const QByteArray &name)
{
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
    });
}

bool isFieldValue(const QByteArray &value)
{
    return std::all_of(value.begin(), value.end(),
                       [](char c) { return c == '\t' || (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F); });
}

Status checkToken(const Secret &token)
{
    const QByteArrayView bytes = token.reveal();
    if (bytes.isEmpty())
        return Error{ErrorKind::InvalidInput, Stage::None, u"there is no access token"_s};
    if (bytes.size() > maximumTokenLength)
        return Error{ErrorKind::InvalidInput, Stage::None, u"the access token is too long to be sent"_s};
    if (!std::all_of(bytes.begin(), bytes.end(), [](char c) { return c > ' ' && c < '\x7F'; }))
        return Error{ErrorKind::InvalidInput, Stage::None, u"the access token has characters that cannot be sent"_s};
    return success();
}

bool namesKey(const QString &name)
{
    for (const QLatin1String word :
         {"key"_L1, "token"_L1, "secret"_L1, "auth"_L1, "password"_L1, "cookie"_L1, "credential"_L1}) {
        if (name.contains(word, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

Status checkHeaders(const Server &server)
{
    for (const auto &headers : {server.httpHeaders, server.envHttpHeaders}) {
        for (const auto &[name, value] : headers) {
            if (const Status usable = checkHeader(name, value); !usable)
                return usable;
        }
    }
    for (const auto &[name, value] : server.httpHeaders) {
        if (namesKey(name))
            return refused(u"the value of %1 does not belong in this file: name a variable that holds it, in "
                           "env_http_headers"_s.arg(visibleText(name, 64)));
    }
    return success();
}

} // namespace Latchkey
