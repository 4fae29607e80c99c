#include "core/config/ownlist_p.h"
#include "tests/fuzz/fuzz.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

using namespace Latchkey;
using namespace Latchkey::Fuzz;
using namespace Qt::StringLiterals;

//! Latchkey's own list of servers.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString file = QStringLiteral("servers.json");
    ConfigProblem whole;
    const auto list = parseOwnList(input(data, size), file, &whole);
    if (!list) {
        requireFit(list.error());
        requireShowable(whole.what, 500, "a problem may be shown");
        return 0;
    }
    for (const ConfigProblem &problem : list->problems)
        requireShowable(problem.what, 500, "a problem may be shown");
    for (const Server &server : list->servers) {
        require(hasEntry(list->json, server.identity.name), "a server has an entry");
        require(!hasEntry(withoutServer(list->json, server.identity.name), server.identity.name), "and can be removed");
    }
    const QString added = u"added-by-the-test"_s;
    Server another;
    another.identity = {added, u"https://mcp.example/mcp"_s};
    const QJsonObject more = withServer(list->json, another);
    const auto again = parseOwnList(QJsonDocument(more).toJson(), file, &whole);
    const bool known = hasEntry(list->json, added);
    require(again && (known || again->servers.size() == list->servers.size() + 1), "a server can be added to any list");
    require(known || withoutServer(more, added)["servers"_L1] == QJsonValue(list->json["servers"_L1].toArray()),
            "adding and removing leaves the others as they were");
    return 0;
}
