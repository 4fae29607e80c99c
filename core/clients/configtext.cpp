#include "core/clients/configtext_p.h"

#include "core/clients/jsonconfig_p.h"
#include "core/clients/tomlconfig_p.h"
#include "core/config/tomlobstacle_p.h"

namespace Latchkey {

namespace {

JsonDialect jsonDialectOf(ConfigDialect dialect)
{
    switch (dialect) {
    case ConfigDialect::Json:
        return JsonDialect::Strict;
    case ConfigDialect::JsonWithComments:
        return JsonDialect::Comments;
    case ConfigDialect::Jsonc:
    case ConfigDialect::Toml:
        break;
    }
    return JsonDialect::CommentsAndCommas;
}

} // namespace

Result<std::shared_ptr<const ConfigText>> ConfigText::parse(const QByteArray &bytes, ConfigDialect dialect, int *line,
                                                            int *column)
{
    if (dialect == ConfigDialect::Toml)
        return TomlConfig::parse(bytes, line, column);
    JsonFault fault;
    if (auto config = JsonConfig::parse(bytes, jsonDialectOf(dialect), &fault))
        return std::shared_ptr<const ConfigText>(std::move(config));
    if (line && column) {
        const TextPosition place = positionOf(bytes, fault.offset);
        *line = place.line;
        *column = place.column;
    }
    return notEditable(QLatin1String("this is not valid JSON: ") + fault.what);
}

qsizetype ConfigText::depthOf(const QStringList &path) const
{
    qsizetype depth = 0;
    while (depth < path.size() && textAt(path.mid(0, depth + 1)))
        ++depth;
    return depth;
}

QByteArray snippetOf(ConfigDialect dialect, const QStringList &path, const QList<NewMember> &members)
{
    return dialect == ConfigDialect::Toml ? TomlConfig::written(path, members, "\n")
                                          : JsonConfig::written(path, members);
}

} // namespace Latchkey
