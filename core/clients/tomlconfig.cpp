#include "core/clients/tomlconfig_p.h"

#include "core/base/textedit_p.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <algorithm>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

QJsonValue valueOf(const toml::node &node)
{
    if (const auto text = node.value_exact<std::string>())
        return QString::fromStdString(*text);
    if (const auto truth = node.value_exact<bool>())
        return *truth;
    if (const auto number = node.value<double>())
        return *number;
    if (const auto *array = node.as_array()) {
        QJsonArray items;
        for (const toml::node &item : *array)
            items.append(valueOf(item));
        return items;
    }
    if (const auto *table = node.as_table()) {
        QJsonObject members;
        for (const auto &[key, member] : *table)
            members.insert(QString::fromUtf8(key.data(), static_cast<qsizetype>(key.length())), valueOf(member));
        return members;
    }
    return {};
}

const toml::table *tableIn(const toml::table &root, const QStringList &path)
{
    const toml::table *table = &root;
    for (const QString &name : path) {
        const toml::node *node = table ? table->get(name.toStdString()) : nullptr;
        table = node ? node->as_table() : nullptr;
    }
    return table;
}

//! \a root without what is at \a path, and without the tables around it that are empty then.
toml::table without(toml::table root, const QStringList &path)
{
    toml::table *table = &root;
    for (qsizetype i = 0; table && i < path.size() - 1; ++i) {
        toml::node *node = table->get(path[i].toStdString());
        table = node ? node->as_table() : nullptr;
    }
    if (table)
        table->erase(path.last().toStdString());
    if (path.size() > 1) {
        const toml::table *outer = tableIn(root, path.mid(0, path.size() - 1));
        if (outer && outer->empty())
            return without(std::move(root), path.mid(0, path.size() - 1));
    }
    return root;
}

//! JSON's basic strings are TOML's, too, but for the slash, which JSON need not escape.
QByteArray quoted(const QString &text)
{
    const QByteArray wrapped = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return wrapped.sliced(1, wrapped.size() - 2);
}

QByteArray keyOf(const QString &name)
{
    const bool isBare = !name.isEmpty() && std::all_of(name.begin(), name.end(), [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'-' || c == u'_');
    });
    return isBare ? name.toUtf8() : quoted(name);
}

QByteArray written(const QJsonValue &value)
{
    QList<QByteArray> parts;
    if (value.isArray()) {
        for (const QJsonValue item : value.toArray())
            parts.append(written(item));
        return '[' + parts.join(", ") + ']';
    }
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto member = object.constBegin(); member != object.constEnd(); ++member)
            parts.append(keyOf(member.key()) + " = " + written(member.value()));
        return parts.isEmpty() ? QByteArray("{}") : QByteArray("{ " + parts.join(", ") + " }");
    }
    if (value.isBool())
        return value.toBool() ? "true" : "false";
    return quoted(value.toString());
}

QByteArray lines(const QList<NewMember> &members, const QByteArray &lineEnd)
{
    QList<QByteArray> parts;
    for (const NewMember &member : members)
        parts.append(keyOf(member.name) + " = " + written(member.value));
    return parts.join(lineEnd);
}

} // namespace

TomlConfig::TomlConfig(const QByteArray &bytes, std::shared_ptr<const TomlFile> file, std::vector<TomlBlock> blocks)
    : m_bytes(bytes)
    , m_file(std::move(file))
    , m_blocks(std::move(blocks))
{
}

Result<std::shared_ptr<const ConfigText>> TomlConfig::parse(const QByteArray &bytes, int *line, int *column)
{
    ConfigProblem problem;
    const auto file = parseToml(bytes, {}, &problem);
    if (!file) {
        if (line && column) {
            *line = problem.line;
            *column = problem.column;
        }
        return notEditable(problem.what);
    }
    auto blocks = tomlBlocks(bytes);
    if (!blocks)
        return notEditable(u"it is written in a way that Latchkey does not edit"_s);
    return std::shared_ptr<const ConfigText>(new TomlConfig(bytes, *file, std::move(*blocks)));
}

QJsonObject TomlConfig::tableAt(const QStringList &path) const
{
    const toml::table *table = tableIn(m_file->root, path);
    return table ? valueOf(*table).toObject() : QJsonObject();
}

std::optional<TomlConfig::Span> TomlConfig::spanOf(const QStringList &path) const
{
    std::optional<Span> span;
    for (std::size_t i = 0; i < m_blocks.size(); ++i) {
        const TomlBlock &block = m_blocks[i];
        const bool isIn = block.header.mid(0, path.size()) == path;
        for (const TomlItem &item : block.items) {
            if (!isIn && (block.header + item.key).mid(0, path.size()) == path)
                return std::nullopt; // by a dotted key, or as a table within one line
        }
        if (!isIn)
            continue;
        if (block.isOfArray && block.header.size() == path.size())
            return std::nullopt;
        if (span && span->last != i)
            return std::nullopt;
        if (!span && block.header != path)
            return std::nullopt;
        span = Span{span ? span->first : i, i + 1};
    }
    return span;
}

std::optional<QByteArray> TomlConfig::textAt(const QStringList &path) const
{
    if (!tableIn(m_file->root, path))
        return std::nullopt;
    const auto span = spanOf(path);
    if (!span)
        return QByteArray(); // there, and not to be had in one piece
    const qsizetype begin = m_blocks[span->first].begin;
    return m_bytes.sliced(begin, endOf(*span) - begin);
}

QJsonObject TomlConfig::entryFrom(const QByteArray &text, const QStringList &path) const
{
    const auto entry = parse(text, nullptr, nullptr);
    return entry ? (*entry)->tableAt(path) : QJsonObject();
}

Result<QByteArray> TomlConfig::checked(const QByteArray &changed, const QStringList &path) const
{
    ConfigProblem problem;
    const auto again = parseToml(changed, {}, &problem);
    if (!again || without(m_file->root, path) != without((*again)->root, path))
        return Error{ErrorKind::Internal, Stage::Configuration, u"the change would not come out as meant"_s};
    return changed;
}

Result<QByteArray> TomlConfig::withText(const QStringList &path, const QByteArray &text) const
{
    const auto span = spanOf(path);
    if (!span)
        return notEditable(u"the entry is written in a way that Latchkey does not edit"_s);
    return checked(edited(m_bytes, {{m_blocks[span->first].begin, endOf(*span), text}}), path);
}

Result<QByteArray> TomlConfig::withMembers(const QStringList &path, const QStringList &dropped,
                                           const QList<NewMember> &added) const
{
    const auto span = spanOf(path);
    if (!span)
        return notEditable(u"the entry is written in a way that Latchkey does not edit"_s);
    const QByteArray lineEnd = lineEndOf(m_bytes);
    QList<TextEdit> edits;
    bool isPlaced = false;
    const TomlBlock &own = m_blocks[span->first];
    qsizetype before = own.headerEnd;
    for (const TomlItem &item : own.items) {
        if (dropped.contains(item.key.first())) {
            // With the lines before it: what is said of it goes along, and is back when it is.
            edits.append(isPlaced ? TextEdit{before, item.lineEnd}
                                  : TextEdit{item.begin, item.valueEnd, lines(added, lineEnd)});
            isPlaced = true;
        }
        before = item.lineEnd;
    }
    if (!isPlaced)
        edits.append({own.end(), own.end(), lineEnd + lines(added, lineEnd)});
    for (std::size_t i = span->first + 1; i < span->last; ++i) {
        const TomlBlock &inner = m_blocks[i];
        if (dropped.contains(inner.header[path.size()]))
            edits.append({m_blocks[i - 1].end(), inner.end()});
    }
    return checked(edited(m_bytes, edits), path);
}

Result<QByteArray> TomlConfig::withEntry(const QStringList &path, const QList<NewMember> &members) const
{
    if (tableIn(m_file->root, path.mid(0, path.size() - 1))
        && tableAt(path.mid(0, path.size() - 1)).contains(path.last()))
        return notEditable(u"there is an entry of that name"_s);
    const QByteArray lineEnd = lineEndOf(m_bytes);
    QByteArray before;
    if (!m_bytes.isEmpty() && !m_bytes.endsWith('\n'))
        before = lineEnd;
    if (!isBlank(m_bytes))
        before += lineEnd;
    return checked(m_bytes + before + written(path, members, lineEnd), path);
}

Result<QByteArray> TomlConfig::withoutEntry(const QStringList &path, qsizetype kept) const
{
    Q_UNUSED(kept) // a table with a header of its own needs none around it
    const auto span = spanOf(path);
    if (!span)
        return notEditable(u"the entry is written in a way that Latchkey does not edit"_s);
    qsizetype begin = m_blocks[span->first].begin;
    qsizetype end = endOf(*span);
    const bool isLast = isBlank(QByteArrayView(m_bytes).sliced(end));
    if (const qsizetype lineBreak = m_bytes.indexOf('\n', end); lineBreak >= 0)
        end = lineBreak + 1;
    // With the empty line that withEntry() has put before it.
    if (isLast && begin > 0) {
        const qsizetype before = lineStart(m_bytes, begin - 1);
        if (isBlank(QByteArrayView(m_bytes).sliced(before, begin - before)))
            begin = before;
    }
    return checked(edited(m_bytes, {{begin, end}}), path);
}

QByteArray TomlConfig::written(const QStringList &path, const QList<NewMember> &members, const QByteArray &lineEnd)
{
    QList<QByteArray> names;
    for (const QString &name : path)
        names.append(keyOf(name));
    return '[' + names.join('.') + ']' + lineEnd + lines(members, lineEnd) + lineEnd;
}

} // namespace Latchkey
