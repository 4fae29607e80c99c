#include "core/credential/grant.h"

#include "core/base/wordtable_p.h"

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr WordTable<Grant::Type::WorkloadIdentity> grantWords({
    {Grant::Type::AuthorizationCode, "authorization_code"_L1},
    {Grant::Type::ClientCredentials, "client_credentials"_L1},
    {Grant::Type::EnterpriseManaged, "enterprise_managed"_L1},
    {Grant::Type::WorkloadIdentity, "workload_identity"_L1},
});

} // namespace

QString wordFor(Grant::Type type)
{
    return grantWords.wordFor(type);
}

std::optional<Grant::Type> grantTypeOf(QStringView word)
{
    return grantWords.valueOf(word);
}

} // namespace Latchkey
