#include "core/clients/signinfiles_p.h"
#include "tests/fuzz/fuzz.h"

using namespace Latchkey;
using namespace Latchkey::Fuzz;
using namespace Qt::StringLiterals;

namespace {

struct Format {
    QByteArrayView word;
    SignInReader read;
};

constexpr Format formats[] = {{"claude-code", readClaudeSignIns}, {"gemini-cli", readGeminiSignIns},
                              {"opencode", readOpenCodeSignIns},  {"mcp-remote", readMcpRemoteSignIn},
                              {"copilot-cli", readCopilotTokens}, {"antigravity", readAntigravitySignIns}};

} // namespace

//! A file in which another client keeps sign-ins. First line: whose; then the file.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto [word, content] = firstLine(input(data, size));
    for (const Format &format : formats) {
        if (format.word != word)
            continue;
        SignInSurvey survey;
        QByteArray bytes(content.constData(), content.size());
        const QByteArray shared = bytes;
        readSignIns(McpClient::ClaudeCode, u"/nowhere/x_tokens.json"_s, bytes, format.read, survey);
        require(shared.isEmpty() || shared.count('\0') == shared.size(), "the buffer is overwritten");
        for (const ClientSignIn &signIn : survey.signIns) {
            requireShowable(signIn.name, 81, "a name may be shown");
            requireShowable(signIn.issuer, 201, "an issuer may be shown");
            require(signIn.isRenewable == !signIn.grantMark.isEmpty(), "who can renew has a mark");
        }
        for (const SignInSurvey::File &file : survey.files)
            requireShowable(file.problem, 100, "a problem may be shown");
    }
    return 0;
}
