#include "core/clients/clientdescription_p.h"
#include "core/clients/signinfiles_p.h"

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

QString folderOf(const ClientFolders &folders)
{
    return folders.home + "/.gemini/antigravity-cli"_L1;
}

QStringList traces(const ClientFolders &folders)
{
    return {folderOf(folders)};
}

SignInSurvey signIns(const ClientFolders &folders)
{
    SignInSurvey survey;
    readSignInFile(McpClient::Antigravity, folderOf(folders) + "/mcp_oauth_tokens.json"_L1, readAntigravitySignIns,
                   survey);
    return survey;
}

} // namespace

ClientDescription antigravity()
{
    ClientDescription gravity;
    gravity.client = McpClient::Antigravity;
    gravity.product = u"Antigravity"_s;
    gravity.traces = traces;
    gravity.byHand = HandReason::SignInsOnly;
    gravity.signIns = signIns;
    return gravity;
}

} // namespace Latchkey
