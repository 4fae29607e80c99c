#pragma once

#include "core/base/jsontext_p.h"
#include "core/clients/signin.h"

#include <functional>

namespace Latchkey {

//! What \a json, the content of \a path, says about the sign-ins of \a client. No text of \a json is copied but names
//! and addresses.
using SignInReader = void (*)(const JsonText &json, const QString &path, SignInSurvey &survey);

// One for each format.
LATCHKEY_TEST_EXPORT void readClaudeSignIns(const JsonText &json, const QString &path, SignInSurvey &survey);
LATCHKEY_TEST_EXPORT void readGeminiSignIns(const JsonText &json, const QString &path, SignInSurvey &survey);
LATCHKEY_TEST_EXPORT void readOpenCodeSignIns(const JsonText &json, const QString &path, SignInSurvey &survey);
LATCHKEY_TEST_EXPORT void readMcpRemoteSignIn(const JsonText &json, const QString &path, SignInSurvey &survey);
LATCHKEY_TEST_EXPORT void readCopilotTokens(const JsonText &json, const QString &path, SignInSurvey &survey);
LATCHKEY_TEST_EXPORT void readAntigravitySignIns(const JsonText &json, const QString &path, SignInSurvey &survey);

//! \a content, which \a reader knows, into \a survey; and overwrites it.
LATCHKEY_TEST_EXPORT void readSignIns(McpClient client, const QString &path, QByteArray &content, SignInReader reader,
                                      SignInSurvey &survey);
//! The file at \a path, if there is one.
void readSignInFile(McpClient client, const QString &path, SignInReader reader, SignInSurvey &survey);

//! The same for one that only the client can read.
void addEncryptedFile(McpClient client, const QString &path, SignInSurvey &survey);

//! The name of the file that mcp-remote keeps tokens for \a url in begins with this.
LATCHKEY_TEST_EXPORT QString mcpRemoteDigest(const QString &url);

} // namespace Latchkey
