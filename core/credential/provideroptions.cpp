#include "core/credential/provideroptions.h"

#include <algorithm>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

// RFC 6749 section 4.1.1, RFC 7636, RFC 8707, RFC 9101, RFC 9449; and what has an option of its own.
constexpr QLatin1String ourParameters[] = {
    QLatin1String("response_type"),  QLatin1String("client_id"),
    QLatin1String("client_secret"),  QLatin1String("redirect_uri"),
    QLatin1String("scope"),          QLatin1String("state"),
    QLatin1String("code_challenge"), QLatin1String("code_challenge_method"),
    QLatin1String("resource"),       QLatin1String("dpop_jkt"),
    QLatin1String("request"),        QLatin1String("request_uri"),
    QLatin1String("response_mode"),  QLatin1String("login_hint"),
    QLatin1String("prompt"),
};

constexpr qsizetype nameLimit = 64;

} // namespace

ProviderOptions merged(const ProviderOptions &chosen, const ProviderOptions &otherwise)
{
    ProviderOptions both = otherwise;
    both.assumePkce = both.assumePkce || chosen.assumePkce;
    both.omitResource = both.omitResource || chosen.omitResource;
    both.refreshWithScopes = both.refreshWithScopes || chosen.refreshWithScopes;
    for (const auto &parameter : chosen.authorizationParameters) {
        both.authorizationParameters.removeIf([&](const auto &known) { return known.first == parameter.first; });
        both.authorizationParameters.append(parameter);
    }
    if (!chosen.loginHint.isEmpty())
        both.loginHint = chosen.loginHint;
    if (!chosen.prompt.isEmpty())
        both.prompt = chosen.prompt;
    return both;
}

Status checkAuthorizationParameter(const QString &name)
{
    const auto invalid = [](const QString &what) { return Error{ErrorKind::InvalidInput, Stage::Configuration, what}; };
    // RFC 6749 appendix A: param-name
    const bool isName = !name.isEmpty() && name.size() <= nameLimit
        && std::all_of(name.begin(), name.end(), [](QChar c) {
               return (c.unicode() < 128 && c.isLetterOrNumber()) || c == u'-' || c == u'.' || c == u'_';
           });
    if (!isName)
        return invalid(u"a parameter's name has letters, digits, “-”, “.” and “_” only"_s);
    if (std::find(std::begin(ourParameters), std::end(ourParameters), name) != std::end(ourParameters))
        return invalid(u"the parameter %1 is Latchkey's own"_s.arg(name));
    return success();
}

} // namespace Latchkey
