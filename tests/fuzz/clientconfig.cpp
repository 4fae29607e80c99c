#include "core/base/jsontext_p.h"
#include "core/clients/clientimport.h"
#include "tests/fuzz/fuzz.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace Latchkey;
using namespace Latchkey::Fuzz;
using namespace Qt::StringLiterals;

namespace {

struct Place {
    McpClient client;
    QString file; // both in the user's home and in the folder for configuration, which are one here
};

const QList<Place> &places()
{
    static const QList<Place> all{{McpClient::ClaudeCode, u".claude.json"_s},
                                  {McpClient::ClaudeDesktop, u"Claude/claude_desktop_config.json"_s},
                                  {McpClient::VsCode, u"Code/User/settings.json"_s},
                                  {McpClient::Cursor, u".cursor/mcp.json"_s},
                                  {McpClient::GeminiCli, u".gemini/settings.json"_s},
                                  {McpClient::OpenCode, u"opencode/opencode.jsonc"_s},
                                  {McpClient::Windsurf, u".codeium/windsurf/mcp_config.json"_s},
                                  {McpClient::Codex, u".codex/config.toml"_s}};
    return all;
}

bool prepare()
{
    const QDir folder(scratchFolder());
    bool made = true;
    for (const Place &place : places())
        made = folder.mkpath(QFileInfo(place.file).path()) && made;
    return made;
}

//! What is plain JSON to Qt is so to us, and means the same. (Qt takes invalid UTF-8 in places, and numbers beyond all
//! bounds; and we take what no reader of ours needs it to be deeper than.)
void requireSameMeaning(const QByteArray &content)
{
    const QJsonDocument plain = QJsonDocument::fromJson(content);
    const auto text = JsonText::parse(content, JsonDialect::Strict);
    if (plain.isObject() && text && !text->root().hasTwins() && !content.contains('.') && !content.contains('e'))
        require(text->valueOf(text->root()).toObject().keys() == plain.object().keys(), "plain JSON means the same");
    if (text) {
        require(JsonText::parse(content, JsonDialect::Comments).has_value(), "who takes comments takes plain JSON");
        require(text->root().begin >= 0 && text->root().end <= content.size(), "a value is within the text");
    }
}

void requireUsable(const FoundServer &server)
{
    requireShowable(server.name, 81, "a name may be shown");
    require(!server.places.isEmpty(), "it was found somewhere");
    if (server.obstacle != FoundServer::Obstacle::None) {
        requireShowable(server.url, 201, "an address that cannot be taken over may be shown");
        return;
    }
    require(checkServerUrl(server.url).has_value(), "an address that can be taken over is one");
    require(checkServerName(server.suggestedName).has_value(), "the name that it would have is one");
}

} // namespace

//! The configuration of another client. First line: whose (wordFor()); then the file.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const bool prepared = prepare();
    require(prepared, "the folders of a user");
    const auto [word, content] = firstLine(input(data, size));
    requireSameMeaning(content);
    for (const Place &place : places()) {
        if (wordFor(place.client).toLatin1() != word)
            continue;
        put(place.file, content);
        const ClientFolders folders{scratchFolder(), scratchFolder(), {}};
        const auto survey = surveyClients({}, {place.client}, folders).result();
        require(survey.has_value(), "there is always an outcome");
        for (const FoundServer &server : survey->servers)
            requireUsable(server);
        for (const ConfigProblem &problem : survey->problems)
            requireShowable(problem.what, 500, "a problem may be shown");
    }
    return 0;
}
