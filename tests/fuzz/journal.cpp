#include "core/lock/locks_p.h"
#include "core/session/journal_p.h"
#include "tests/fuzz/fuzz.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>

using namespace Latchkey;
using namespace Latchkey::Fuzz;
using namespace Qt::StringLiterals;

//! What programs leave behind for each other: `.intent`, `.spent` and `.rejections`.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const QString key = u"demo|effec407edb49d13"_s;
    static const bool made = QDir().mkpath(lockFolder(scratchFolder()));
    require(made, "a folder of locks");
    const QFileInfo lock(credentialLockPath(scratchFolder(), key));
    const QString base = "mcp-oauth-locks/"_L1 + lock.completeBaseName();
    put(base + ".intent"_L1, input(data, size));
    put(base + ".spent"_L1, input(data, size));
    put(base + ".rejections"_L1, input(data, size));
    const Journal journal(scratchFolder(), key);
    if (const auto intent = journal.read()) {
        require(intent->fingerprint.size() == 64, "a fingerprint has its length");
        requireShowable(intent->program, 65, "a program's name may be shown");
        requireShowable(describeRejection(*intent), 500, "a verdict may be shown");
        require(journal.write(*intent).result().has_value(), "an intent can be written");
        require(journal.read() == intent, "what is written reads the same");
    }
    if (const auto spent = journal.spent()) {
        requireShowable(describeSpent(*spent), 500, "what became of a token may be shown");
        require(journal.writeSpent(*spent).result().has_value(), "a fingerprint can be written");
        require(journal.spent() == spent, "what is written reads the same");
    }
    const auto rejections = journal.rejections();
    require(journal.writeRejections(rejections).result().has_value(), "times can be written");
    require(journal.rejections() == rejections, "what is written reads the same");
    return 0;
}
