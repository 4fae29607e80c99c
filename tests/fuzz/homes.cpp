#include "core/config/home.h"
#include "tests/fuzz/fuzz.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

using namespace Latchkey;
using namespace Latchkey::Fuzz;
using namespace Qt::StringLiterals;

namespace {

bool prepare()
{
    qputenv("HOME", QFile::encodeName(scratchFolder()));
    qputenv("CODEX_HOME", QFile::encodeName(scratchFolder() + "/codex"_L1));
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(scratchFolder()));
    QDir folder(scratchFolder());
    return folder.mkpath(u"latchkey/homes.d"_s) && folder.mkpath(u"profile"_s) && folder.mkpath(u"codex"_s);
}

} // namespace

//! A registration of a home by another program.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const bool prepared = prepare();
    require(prepared, "a configuration folder");
    put(u"latchkey/homes.d/other.json"_s, input(data, size));
    const KnownHomes known = knownHomes();
    require(known.homes.size() + known.problems.size() <= 2 && !known.homes.isEmpty(), "one registration, one outcome");
    for (const Home &home : known.homes) {
        require(QDir::isAbsolutePath(home.path), "homes are absolute");
        requireShowable(home.name, 65, "a name may be shown");
        require(!home.keyringService.isEmpty(), "a keyring has a name");
    }
    for (const ConfigProblem &problem : known.problems)
        requireShowable(problem.what, 500, "a problem may be shown");
    return 0;
}
