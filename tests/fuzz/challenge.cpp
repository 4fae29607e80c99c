#include "core/oauth/challenge.h"
#include "tests/fuzz/fuzz.h"

using namespace Latchkey;
using namespace Latchkey::Fuzz;

//! `WWW-Authenticate`: each line of the input is a field line.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayList lines = input(data, size).split('\n');
    const QList<Challenge> challenges = parseChallenges(lines);
    require(challenges.size() <= 32, "at most 32 challenges");
    qsizetype kept = 0;
    for (const Challenge &challenge : challenges) {
        require(challenge.scheme == challenge.scheme.toLower() && !challenge.scheme.isEmpty(), "schemes in lower case");
        require(challenge.token68.isEmpty() || challenge.parameters.isEmpty(), "a token, or parameters");
        kept += challenge.scheme.size() + challenge.token68.size();
        for (const auto &[name, value] : challenge.parameters) {
            require(challenge.parameter(name).has_value(), "a parameter is found by its name");
            kept += name.size() + value.size();
        }
    }
    require(kept <= static_cast<qsizetype>(size), "nothing is invented");
    if (const auto bearer = bearerChallenge(challenges)) {
        requireShowable(bearer->error, 300, "an error code may be shown");
        for (const QString &scope : bearer->scopes)
            require(!scope.isEmpty() && !scope.contains(u' '), "scopes are tokens");
    }
    return 0;
}
