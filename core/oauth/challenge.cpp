#include "core/oauth/challenge.h"

#include "core/base/visibletext.h"
#include "core/oauth/protocoltexts_p.h"

namespace Latchkey {

namespace {

constexpr qsizetype maximumChallenges = 32;
constexpr qsizetype maximumParameters = 64;

// RFC 9110 section 5.6.2
bool isTokenCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
}

// RFC 9110 section 11.2, without the padding
bool isToken68Character(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        || QByteArrayView("-._~+/").contains(c);
}

class Tokenizer
{
public:
    explicit Tokenizer(QByteArrayView text)
        : m_text(text)
    {
    }

    bool atEnd() const { return m_at == m_text.size(); }
    bool next(char c) const { return !atEnd() && m_text[m_at] == c; }
    qsizetype position() const { return m_at; }
    void rewind(qsizetype position) { m_at = position; }

    bool skip(char c)
    {
        if (!next(c))
            return false;
        ++m_at;
        return true;
    }

    bool skipWhitespace()
    {
        const qsizetype start = m_at;
        while (next(' ') || next('\t'))
            ++m_at;
        return m_at > start;
    }

    //! RFC 9110 section 5.6.1: a list may have empty elements.
    void skipSeparators()
    {
        do {
            skipWhitespace();
        } while (skip(','));
    }

    QByteArray token() { return run(isTokenCharacter); }

    //! Empty, unless a whole token68 stands here: nothing but a comma or the end may follow it.
    QByteArray token68()
    {
        const qsizetype start = m_at;
        QByteArray value = run(isToken68Character);
        while (!value.isEmpty() && skip('='))
            value += '=';
        const qsizetype end = m_at;
        skipWhitespace();
        if (!atEnd() && !next(',')) {
            m_at = start;
            return {};
        }
        m_at = end;
        return value;
    }

    std::optional<QByteArray> quotedString()
    {
        if (!skip('"'))
            return {};
        QByteArray value;
        while (!atEnd()) {
            char c = m_text[m_at++];
            if (c == '"')
                return value;
            if (c == '\\') {
                if (atEnd())
                    return {};
                c = m_text[m_at++];
            }
            value += c;
        }
        return {};
    }

    //! name BWS "=" BWS ( token / quoted-string ). Tolerates unquoted values with characters that are not a token's
    //! (a URL, say): they are found in the field, and end at whitespace or a comma without any doubt.
    std::optional<QPair<QByteArray, QByteArray>> parameter()
    {
        const QByteArray name = token().toLower();
        skipWhitespace();
        if (name.isEmpty() || !skip('='))
            return {};
        skipWhitespace();
        if (next('"')) {
            const std::optional<QByteArray> value = quotedString();
            if (!value)
                return {};
            return qMakePair(name, *value);
        }
        const QByteArray value = run([](char c) { return c > ' ' && c != 0x7F && c != ',' && c != '"'; });
        if (value.isEmpty())
            return {};
        return qMakePair(name, value);
    }

private:
    template<typename Predicate>
    QByteArray run(Predicate belongs)
    {
        const qsizetype start = m_at;
        while (!atEnd() && belongs(m_text[m_at]))
            ++m_at;
        return m_text.sliced(start, m_at - start).toByteArray();
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
};

//! The parameters that follow a scheme; leaves the tokenizer where the next challenge begins. False: syntax error.
bool readParameters(Tokenizer &tokens, Challenge &challenge)
{
    for (;;) {
        const qsizetype before = tokens.position();
        tokens.skipSeparators();
        if (tokens.atEnd())
            return true;
        const bool isSeparated = challenge.parameters.isEmpty() || tokens.position() > before;
        const qsizetype start = tokens.position();
        const auto parameter = tokens.parameter();
        if (!parameter) {
            // Not NAME=VALUE: a new scheme, if a token and then a space or the end of the element stand here.
            tokens.rewind(start);
            const bool isScheme = !tokens.token().isEmpty()
                && (tokens.atEnd() || tokens.next(',') || tokens.next(' ') || tokens.next('\t'));
            tokens.skipWhitespace();
            const bool isBrokenParameter = tokens.next('=');
            tokens.rewind(start);
            return isScheme && !isBrokenParameter;
        }
        if (!isSeparated || challenge.parameters.size() == maximumParameters)
            return false;
        challenge.parameters += *parameter;
    }
}

void readLine(QByteArrayView line, QList<Challenge> &challenges)
{
    Tokenizer tokens(line);
    for (;;) {
        tokens.skipSeparators();
        if (tokens.atEnd() || challenges.size() == maximumChallenges)
            return;
        Challenge challenge;
        challenge.scheme = tokens.token().toLower();
        if (challenge.scheme.isEmpty())
            return;
        if (!tokens.skipWhitespace()) {
            if (!tokens.atEnd() && !tokens.next(','))
                return;
            challenges += challenge;
            continue;
        }
        challenge.token68 = tokens.token68();
        if (challenge.token68.isEmpty() && !tokens.next(',') && !readParameters(tokens, challenge))
            return;
        challenges += challenge;
    }
}

} // namespace

std::optional<QByteArray> Challenge::parameter(QByteArrayView name) const
{
    for (const auto &[candidate, value] : parameters) {
        if (candidate == name)
            return value;
    }
    return {};
}

QList<Challenge> parseChallenges(const QByteArrayList &fieldValues)
{
    QList<Challenge> challenges;
    for (const QByteArray &line : fieldValues)
        readLine(line, challenges);
    return challenges;
}

std::optional<BearerChallenge> bearerChallenge(const QList<Challenge> &challenges)
{
    const Challenge *bearer = nullptr;
    const Challenge *dpop = nullptr;
    const Challenge *withMetadata = nullptr;
    for (const Challenge &challenge : challenges) {
        const bool isBearer = challenge.scheme == "bearer";
        const bool hasMetadata = challenge.parameter("resource_metadata").has_value();
        if (isBearer && (!bearer || (hasMetadata && !bearer->parameter("resource_metadata"))))
            bearer = &challenge;
        if (challenge.scheme == "dpop" && !dpop)
            dpop = &challenge;
        if (hasMetadata && !withMetadata)
            withMetadata = &challenge;
    }
    if (!bearer && !dpop && !withMetadata)
        return {};

    BearerChallenge found;
    for (const Challenge *challenge : {bearer, dpop}) {
        if (!challenge)
            continue;
        if (found.scopes.isEmpty())
            found.scopes = scopesOf(QString::fromUtf8(challenge->parameter("scope").value_or(QByteArray())));
        if (found.error.isEmpty())
            found.error = visibleText(QString::fromUtf8(challenge->parameter("error").value_or(QByteArray())), 64);
    }
    if (bearer && bearer->parameter("resource_metadata"))
        withMetadata = bearer;
    if (withMetadata)
        found.resourceMetadata = QString::fromUtf8(*withMetadata->parameter("resource_metadata"));
    return found;
}

} // namespace Latchkey
