#include "core/config/layeredtable_p.h"

#include "core/base/visibletext.h"
#include "core/config/tomlobstacle_p.h"

#include <QtCore/QSet>

#include <algorithm>
#include <tuple>
#include <vector>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr double longestWait = 18'446'744'073'709'551'616.0; // seconds, in 64 bits: Codex counts in no more

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

//! The members of \a table as they stand in the file, which toml++ does not keep.
QStringList keysInOrder(const toml::table &table)
{
    std::vector<std::pair<toml::source_position, QString>> places;
    for (const auto &[key, value] : table)
        places.emplace_back(value.source().begin, text(key.str()));
    std::stable_sort(places.begin(), places.end(), [](const auto &left, const auto &right) {
        return std::tie(left.first.line, left.first.column) < std::tie(right.first.line, right.first.column);
    });
    QStringList keys;
    for (const auto &[place, key] : places)
        keys.append(key);
    return keys;
}

Error broken(const QString &what)
{
    return {ErrorKind::InvalidInput, Stage::Configuration, what};
}

} // namespace

Result<std::shared_ptr<const TomlFile>> parseToml(const QByteArray &toml, const QString &path, ConfigProblem *problem,
                                                  std::string_view ignored)
{
    if (const auto obstacle = tomlObstacle(toml)) {
        const QString what = obstacle->kind == TomlObstacle::Kind::OverlongKey
            ? u"this key has too many parts"_s
            : u"letters outside of ASCII have to stand in quotes"_s;
        *problem = {path, obstacle->place.line, obstacle->place.column, what, true, {}};
        return broken(what);
    }
    toml::parse_result parsed = toml::parse(std::string_view(toml.constData(), static_cast<size_t>(toml.size())));
    if (!parsed) {
        const toml::source_position position = parsed.error().source().begin;
        // The parser's own description quotes the file, which may hold secrets.
        *problem = {
            path, static_cast<int>(position.line), static_cast<int>(position.column), u"this is not valid TOML"_s, true,
            {}};
        return broken(problem->what);
    }
    const auto file = std::make_shared<TomlFile>(TomlFile{path, std::move(parsed).table()});
    if (!ignored.empty())
        file->root.erase(ignored); // which no copy would be good for: it knows no places any more
    return std::shared_ptr<const TomlFile>(file);
}

LayeredTable::LayeredTable(const QList<std::shared_ptr<const TomlFile>> &files, QList<ConfigProblem> &problems)
    : m_problems(&problems)
{
    for (const auto &file : files)
        m_parts.append({&file->root, file.get()});
}

LayeredTable::LayeredTable(QList<Part> parts, QString where, QString server, QList<ConfigProblem> &problems)
    : m_parts(std::move(parts))
    , m_where(std::move(where))
    , m_server(std::move(server))
    , m_problems(&problems)
{
}

QStringList LayeredTable::keys() const
{
    QStringList keys;
    QSet<QString> known;
    for (const Part &part : m_parts) {
        for (const QString &key : keysInOrder(*part.table)) {
            if (known.contains(key))
                continue;
            known.insert(key);
            keys.append(key);
        }
    }
    return keys;
}

LayeredTable::Found LayeredTable::find(std::string_view key) const
{
    for (auto part = m_parts.crbegin(); part != m_parts.crend(); ++part) {
        if (const toml::node *node = part->table->get(key))
            return {node, part->file};
    }
    return {};
}

QString LayeredTable::fileOf(std::string_view key) const
{
    const Found found = find(key);
    return found.file ? found.file->path : QString();
}

std::optional<LayeredTable> LayeredTable::table(std::string_view key, const QString &server) const
{
    const Found found = find(key);
    if (!found.node)
        return std::nullopt;
    const QString about = server.isNull() ? m_server : server;
    if (!found.node->is_table()) {
        addProblem(found, key, u"has to be a table"_s, about, true);
        return std::nullopt;
    }
    QList<Part> parts;
    for (auto part = m_parts.crbegin(); part != m_parts.crend(); ++part) {
        const toml::node *node = part->table->get(key);
        if (node && !node->is_table())
            break; // what stands above has replaced it
        if (node)
            parts.prepend({node->as_table(), part->file});
    }
    return LayeredTable(parts, m_where + text(key) + u'.', about, *m_problems);
}

std::optional<QString> LayeredTable::string(std::string_view key) const
{
    const Found found = find(key);
    if (!found.node)
        return std::nullopt;
    if (const auto value = found.node->value<std::string_view>())
        return text(*value);
    addProblem(found, key, u"has to be a string"_s, m_server, true);
    return std::nullopt;
}

bool LayeredTable::boolean(std::string_view key, bool otherwise) const
{
    const Found found = find(key);
    if (!found.node)
        return otherwise;
    if (const toml::value<bool> *value = found.node->as_boolean())
        return value->get();
    addProblem(found, key, u"has to be true or false"_s, m_server, true);
    return otherwise;
}

QStringList LayeredTable::strings(std::string_view key) const
{
    const Found found = find(key);
    if (!found.node)
        return {};
    const toml::array *array = found.node->as_array();
    if (!array || !(array->empty() || array->is_homogeneous(toml::node_type::string))) {
        addProblem(found, key, u"has to be a list of strings"_s, m_server, true);
        return {};
    }
    QStringList list;
    for (const toml::node &element : *array)
        list.append(text(element.value<std::string_view>().value_or(std::string_view())));
    return list;
}

QList<QPair<QString, QString>> LayeredTable::pairs(std::string_view key) const
{
    const auto members = table(key);
    if (!members)
        return {};
    QList<QPair<QString, QString>> list;
    for (const QString &name : members->keys()) {
        const QByteArray utf8 = name.toUtf8();
        const std::string_view member(utf8.constData(), static_cast<size_t>(utf8.size()));
        const Found found = members->find(member);
        if (const auto value = found.node->value<std::string_view>())
            list.append({name, text(*value)});
        else
            addProblem(found, key, u"may hold only strings"_s, m_server, true);
    }
    return list;
}

bool LayeredTable::isTable(std::string_view key) const
{
    const Found found = find(key);
    return found.node && found.node->is_table();
}

void LayeredTable::seconds(std::string_view key) const
{
    const Found found = find(key);
    if (!found.node)
        return;
    double seconds = -1;
    if (const toml::value<double> *number = found.node->as_floating_point())
        seconds = number->get();
    else if (const toml::value<int64_t> *whole = found.node->as_integer())
        seconds = static_cast<double>(whole->get());
    if (!(seconds >= 0 && seconds < longestWait))
        addProblem(found, key, u"has to be a number of seconds"_s, m_server, true);
}

void LayeredTable::milliseconds(std::string_view key) const
{
    const Found found = find(key);
    const toml::value<int64_t> *whole = found.node ? found.node->as_integer() : nullptr;
    if (found.node && !(whole && whole->get() >= 0))
        addProblem(found, key, u"has to be a whole number of milliseconds"_s, m_server, true);
}

void LayeredTable::names(std::string_view key) const
{
    const Found found = find(key);
    if (!found.node)
        return;
    const auto isName = [](const toml::node &node) {
        const toml::table *table = node.as_table();
        const toml::node *name = table ? table->get("name") : nullptr;
        return node.is_string() || (name && name->is_string());
    };
    const toml::array *array = found.node->as_array();
    if (!array || !std::all_of(array->begin(), array->end(), isName))
        addProblem(found, key, u"has to be a list of names"_s, m_server, true);
}

quint16 LayeredTable::port(std::string_view key) const
{
    const Found found = find(key);
    if (!found.node)
        return 0;
    const auto value = found.node->value_exact<int64_t>();
    if (value && *value >= 0 && *value <= 65535)
        return static_cast<quint16>(*value);
    addProblem(found, key, u"has to be a port number, 0 to 65535"_s, m_server, true);
    return 0;
}

void LayeredTable::refuse(std::string_view key, const QString &what, const QString &server) const
{
    addProblem(find(key), key, what, server.isNull() ? m_server : server, true);
}

void LayeredTable::addProblem(std::string_view key, const QString &what) const
{
    addProblem(find(key), key, what, m_server, false);
}

void LayeredTable::addProblem(const Found &found, std::string_view key, const QString &what, const QString &server,
                              bool isRefused) const
{
    const toml::source_position position = found.node->source().begin;
    ConfigProblem problem{found.file->path,
                          static_cast<int>(position.line),
                          static_cast<int>(position.column),
                          visibleText(m_where + text(key), 120) + u' ' + what,
                          false,
                          server};
    problem.isRefused = isRefused;
    m_problems->append(problem);
}

} // namespace Latchkey
