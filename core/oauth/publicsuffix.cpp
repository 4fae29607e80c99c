#include "core/oauth/publicsuffix_p.h"

#include <QtCore/QLibrary>

namespace Latchkey {

namespace {

// libpsl.h, as it has been since its release 0.16.0.
struct List;
using LatestList = List *(const char *file);
using IsSuffix = int(const List *list, const char *domain);

struct Psl {
    Psl()
    {
        QLibrary library(QStringLiteral("psl"), 5);
        library.setLoadHints(QLibrary::PreventUnloadHint);
        auto *latest = reinterpret_cast<LatestList *>(library.resolve("psl_latest"));
        isSuffix = reinterpret_cast<IsSuffix *>(library.resolve("psl_is_public_suffix"));
        if (latest && isSuffix)
            list = latest(nullptr); // the system's, or the one that was built in, whichever is newer
    }

    IsSuffix *isSuffix = nullptr;
    const List *list = nullptr; // for as long as the program runs
};

} // namespace

std::optional<bool> isPublicSuffix(const QString &domain)
{
    static const Psl psl;
    if (!psl.list)
        return std::nullopt;
    return psl.isSuffix(psl.list, domain.toUtf8().constData()) != 0;
}

} // namespace Latchkey
