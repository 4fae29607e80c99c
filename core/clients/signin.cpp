#include "core/clients/signin.h"

#include "core/base/visibletext.h"
#include "core/base/worker_p.h"
#include "core/clients/clientdescription_p.h"
#include "core/clients/clientimport.h"
#include "core/clients/signinfiles_p.h"

namespace Latchkey {

bool ClientSignIn::isFor(const QString &address) const
{
    return url.isEmpty() ? !urlDigest.isEmpty() && urlDigest == mcpRemoteDigest(address) : url == address;
}

QString ClientSignIn::label() const
{
    if (!name.isEmpty())
        return name;
    return url.isEmpty() ? urlDigest : visibleText(withoutKeys(url), 200);
}

QFuture<Result<SignInSurvey>> surveySignIns(const QList<McpClient> &clients, const ClientFolders &folders)
{
    return inBackground([clients, folders = resolved(folders)]() -> Result<SignInSurvey> {
        SignInSurvey survey;
        for (const McpClient client : clients) {
            const ClientDescription &known = descriptionOf(client);
            const SignInSurvey found = known.signIns ? known.signIns(folders) : SignInSurvey();
            survey.signIns += found.signIns;
            survey.files += found.files;
        }
        return survey;
    });
}

} // namespace Latchkey
