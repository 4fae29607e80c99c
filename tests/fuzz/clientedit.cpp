#include "core/clients/cliententries_p.h"
#include "tests/fuzz/fuzz.h"

using namespace Latchkey;
using namespace Latchkey::Fuzz;
using namespace Qt::StringLiterals;

namespace {

//! An entry that is changed, and put back.
void requireToGoBack(const ConfigText &config, const QByteArray &content, const ClientDescription &client,
                     const QStringList &path, ConfigDialect dialect)
{
    const BridgeCall call{u"/usr/bin/latchkey-cli"_s, {}, u"notes"_s};
    const auto text = config.textAt(path);
    require(text.has_value(), "what was found is there");
    const auto changed = config.withMembers(path, droppedFor(client.form, call),
                                            membersFor(client.form, call, config.tableAt(path)));
    if (!changed)
        return requireFit(changed.error());
    const auto now = ConfigText::parse(*changed, dialect);
    require(now.has_value(), "what is written can be read");
    require(entryFrom(u"notes"_s, (*now)->tableAt(path)).call == call, "it says what it should");
    // As it is written down until then.
    const auto restored = (*now)->withText(path, QString::fromUtf8(*text).toUtf8());
    require(restored && *restored == content, "every byte comes back");
}

//! An entry that comes, and goes.
void requireToGo(const ConfigText &config, const QByteArray &content, const QStringList &path, ConfigDialect dialect)
{
    const auto more = config.withEntry(path, {{u"command"_s, u"/usr/bin/latchkey-cli"_s}});
    if (!more)
        return requireFit(more.error());
    const auto now = ConfigText::parse(*more, dialect);
    require(now.has_value(), "what is written can be read");
    require((*now)->tableAt(path)["command"_L1] == "/usr/bin/latchkey-cli"_L1, "it says what it should");
    const auto less = (*now)->withoutEntry(path, config.depthOf(path));
    require(less.has_value(), "what was added can be taken away");
    if (!content.trimmed().isEmpty())
        require((*ConfigText::parse(*less, dialect))->tableAt({}) == config.tableAt({}), "nothing else is different");
}

} // namespace

//! The configuration of another client that is edited. First line: whose (wordFor()); then the file.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto [word, content] = firstLine(input(data, size));
    const auto client = clientOf(QString::fromUtf8(word));
    if (!client)
        return 0;
    const ClientDescription &known = descriptionOf(*client);
    int line = 0;
    int column = 0;
    const auto config = ConfigText::parse(content, known.dialect, &line, &column);
    if (!config) {
        requireFit(config.error());
        return 0;
    }
    const QString list = known.dialect == ConfigDialect::Toml ? u"mcp_servers"_s : u"mcpServers"_s;
    const ClientFile file{u"/nowhere"_s, {{list}}, u"projects"_s};
    for (const ClientEntry &entry : entriesIn(**config, file)) {
        if (!entry.url.isEmpty())
            requireToGoBack(**config, content, known, entry.path, known.dialect);
    }
    requireToGo(**config, content, {list, u"fuzz"_s}, known.dialect);
    return 0;
}
