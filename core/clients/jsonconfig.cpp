#include "core/clients/jsonconfig_p.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <functional>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

const QByteArray defaultUnit = "  ";

//! \a value in one line, as it is in every dialect.
QByteArray inLine(const QJsonValue &value, const QByteArray &gap)
{
    // Qt writes an array of one value in one line, with the value as it should be.
    const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    if (value.isArray()) {
        QList<QByteArray> items;
        for (const QJsonValue item : value.toArray())
            items.append(inLine(item, gap));
        return '[' + items.join("," + gap) + ']';
    }
    if (value.isObject()) {
        QList<QByteArray> members;
        const QJsonObject object = value.toObject();
        for (auto member = object.constBegin(); member != object.constEnd(); ++member)
            members.append(inLine(member.key(), gap) + ":" + gap + inLine(member.value(), gap));
        return members.isEmpty() ? QByteArray("{}") : QByteArray("{" + gap + members.join("," + gap) + gap + "}");
    }
    return wrapped.sliced(1, wrapped.size() - 2);
}

QByteArray gapOf(const QByteArray &colon)
{
    return colon == ":" ? QByteArray() : QByteArray(" ");
}

QByteArray inLine(const NewMember &member, const QByteArray &colon)
{
    return inLine(member.name, {}) + colon + inLine(member.value, gapOf(colon));
}

} // namespace

JsonConfig::JsonConfig(const QByteArray &bytes, JsonDialect dialect)
    : m_bytes(bytes)
    , m_dialect(dialect)
{
}

std::shared_ptr<const JsonConfig> JsonConfig::parse(const QByteArray &bytes, JsonDialect dialect, JsonFault *fault)
{
    const std::shared_ptr<JsonConfig> config(new JsonConfig(bytes, dialect));
    const bool hasMark = bytes.startsWith("\xEF\xBB\xBF");
    if (isBlank(QByteArrayView(bytes).sliced(hasMark ? 3 : 0)))
        return config;
    config->m_text = JsonText::parse(config->m_bytes, dialect, fault);
    if (!config->m_text)
        return nullptr;
    if (config->m_text->root().kind != JsonNode::Kind::Object) {
        if (fault)
            *fault = {config->m_text->root().begin, u"it is no object"_s};
        return nullptr;
    }
    return config;
}

const JsonNode *JsonConfig::objectAt(const QStringList &path) const
{
    const JsonNode *node = m_text ? &m_text->root() : nullptr;
    for (const QString &name : path) {
        const JsonNode::Member *member = node ? node->find(name) : nullptr;
        node = member && member->value.kind == JsonNode::Kind::Object ? &member->value : nullptr;
    }
    return node;
}

QJsonObject JsonConfig::tableAt(const QStringList &path) const
{
    const JsonNode *node = objectAt(path);
    return node ? m_text->valueOf(*node).toObject() : QJsonObject();
}

std::optional<QByteArray> JsonConfig::textAt(const QStringList &path) const
{
    if (path.isEmpty())
        return m_text ? std::optional(m_text->textOf(m_text->root()).toByteArray()) : std::nullopt;
    const JsonNode *list = objectAt(path.mid(0, path.size() - 1));
    const JsonNode::Member *member = list ? list->find(path.last()) : nullptr;
    return member ? std::optional(m_text->textOf(member->value).toByteArray()) : std::nullopt;
}

QJsonObject JsonConfig::entryFrom(const QByteArray &text, const QStringList &path) const
{
    Q_UNUSED(path)
    const auto entry = JsonText::parse(text, m_dialect);
    return entry ? entry->valueOf(entry->root()).toObject() : QJsonObject();
}

Status JsonConfig::checkWay(const QStringList &path) const
{
    const JsonNode *node = m_text ? &m_text->root() : nullptr;
    for (qsizetype i = 0; node; ++i) {
        if (node->hasTwins())
            return notEditable(u"a name stands in it twice"_s);
        if (node->find(u"$include"))
            return notEditable(u"it includes other files"_s);
        const JsonNode::Member *member = i < path.size() ? node->find(path[i]) : nullptr;
        if (member && member->value.kind != JsonNode::Kind::Object)
            return notEditable(u"something else stands where its servers should"_s);
        node = member ? &member->value : nullptr;
    }
    return success();
}

//! Whether all but what is at \a but is the same, byte for byte.
bool JsonConfig::isSameExcept(const JsonNode &mine, const JsonText &other, const JsonNode &theirs,
                              const QStringList &but) const
{
    if (theirs.kind != JsonNode::Kind::Object)
        return false;
    const auto isOther = [&but](const JsonNode::Member &member) { return unescapedJson(member.name) != but.first(); };
    std::vector<const JsonNode::Member *> before;
    std::vector<const JsonNode::Member *> after;
    for (const JsonNode::Member &member : mine.members) {
        if (isOther(member))
            before.push_back(&member);
    }
    for (const JsonNode::Member &member : theirs.members) {
        if (isOther(member))
            after.push_back(&member);
    }
    const auto same = [&](const JsonNode::Member *left, const JsonNode::Member *right) {
        return left->name == right->name && m_text->textOf(left->value) == other.textOf(right->value);
    };
    if (!std::equal(before.begin(), before.end(), after.begin(), after.end(), same))
        return false;
    const JsonNode::Member *old = mine.find(but.first());
    const JsonNode::Member *now = theirs.find(but.first());
    if (but.size() == 1 || !old || !now)
        return but.size() == 1 || !old || old->value.members.empty() || (!now && old->value.members.size() == 1);
    return isSameExcept(old->value, other, now->value, but.mid(1));
}

//! What is not as it was meant is never written.
Result<QByteArray> JsonConfig::checked(const QByteArray &changed, const QStringList &path) const
{
    const auto again = JsonText::parse(changed, m_dialect);
    if (!again || (m_text && !path.isEmpty() && !isSameExcept(m_text->root(), *again, again->root(), path)))
        return Error{ErrorKind::Internal, Stage::Configuration, u"the change would not come out as meant"_s};
    return changed;
}

Result<QByteArray> JsonConfig::withText(const QStringList &path, const QByteArray &text) const
{
    if (path.isEmpty() && m_text)
        return checked(edited(m_bytes, {{m_text->root().begin, m_text->root().end, text}}), path);
    if (const Status way = checkWay(path.mid(0, path.size() - 1)); !way)
        return way.error();
    const JsonNode *list = objectAt(path.mid(0, path.size() - 1));
    const JsonNode::Member *member = list ? list->find(path.last()) : nullptr;
    if (!member)
        return notEditable(u"the entry is no longer there"_s);
    return checked(edited(m_bytes, {{member->value.begin, member->value.end, text}}), path);
}

Result<QByteArray> JsonConfig::withMembers(const QStringList &path, const QStringList &dropped,
                                           const QList<NewMember> &added) const
{
    if (const Status way = checkWay(path); !way)
        return way.error();
    const JsonNode *entry = objectAt(path);
    if (!entry)
        return notEditable(u"the entry is no longer there"_s);
    const QByteArray colon = colonIn(*entry);
    QList<TextEdit> edits;
    const JsonNode::Member *lastKept = nullptr;
    bool isPlaced = false;
    for (const JsonNode::Member &member : entry->members) {
        const bool goes = dropped.contains(unescapedJson(member.name));
        if (goes && isPlaced) {
            edits.append(removal(*entry, member, member.value.end));
            if (member.comma >= 0)
                edits.append({member.comma, member.comma + 1});
            continue;
        }
        lastKept = &member;
        if (!goes)
            continue;
        isPlaced = true;
        const bool onLines = isOnLines(*entry);
        const QByteArray between = onLines ? QByteArray("," + lineEndOf(m_bytes) + indentAt(member.begin))
                                           : QByteArray("," + gapOf(colon));
        QList<QByteArray> written;
        for (const NewMember &one : added)
            written.append(inLine(one, colon));
        edits.append({member.begin, member.value.end, written.join(between)});
    }
    // Of the last one there need not be a comma, and in most dialects there must not.
    if (lastKept && lastKept->comma >= 0 && entry->members.back().comma < 0)
        edits.append({lastKept->comma, lastKept->comma + 1});
    if (!isPlaced) {
        QByteArray changed = m_bytes;
        for (const NewMember &one : added) {
            const auto now = parse(changed, m_dialect, nullptr);
            const JsonNode *node = now->objectAt(path);
            changed = edited(changed, now->insertion(*node, inLine(one, colon), now->indentAt(node->begin)));
        }
        return checked(changed, path);
    }
    return checked(edited(m_bytes, edits), path);
}

Result<QByteArray> JsonConfig::withEntry(const QStringList &path, const QList<NewMember> &members) const
{
    if (const Status way = checkWay(path.mid(0, path.size() - 1)); !way)
        return way.error();
    if (textAt(path))
        return notEditable(u"there is an entry of that name"_s);
    if (!m_text)
        return QByteArray(m_bytes + written(path, members));
    const qsizetype depth = depthOf(path);
    const JsonNode *parent = objectAt(path.mid(0, depth));
    const bool onLines = isOnLines(*parent) || (parent->members.empty() && (depth == 0 || isOnLines(m_text->root())));
    const QByteArray colon = colonIn(*parent);
    const QByteArray lineEnd = lineEndOf(m_bytes);
    QByteArray indent = parent->members.empty() || !onLines ? QByteArray(indentAt(parent->begin) + unit())
                                                            : indentAt(parent->members.front().begin);
    // From the outside in: what opens, and what closes it again.
    QByteArray opening;
    QByteArray closing;
    for (qsizetype i = depth; i < path.size() - 1; ++i) {
        opening += inLine(path[i], {}) + colon + '{' + (onLines ? QByteArray(lineEnd + indent + unit()) : gapOf(colon));
        closing = (onLines ? QByteArray(lineEnd + indent) : gapOf(colon)) + '}' + closing;
        indent += unit();
    }
    const bool siblingsOnLines = !parent->members.empty() && depth == path.size() - 1
        ? isOnLines(parent->members.back().value)
        : onLines;
    const QByteArray entry = inLine(path.last(), {}) + colon
        + tabulated(members, indent, onLines && siblingsOnLines, colon);
    return checked(edited(m_bytes, insertion(*parent, opening + entry + closing, indentAt(parent->begin))), path);
}

Result<QByteArray> JsonConfig::withoutEntry(const QStringList &path, qsizetype kept) const
{
    if (const Status way = checkWay(path.mid(0, path.size() - 1)); !way)
        return way.error();
    QStringList goes = path;
    const JsonNode *parent = objectAt(path.mid(0, path.size() - 1));
    if (!parent || !parent->find(path.last()))
        return notEditable(u"the entry is no longer there"_s);
    while (goes.size() - 1 > kept && parent->members.size() == 1) {
        goes.removeLast();
        parent = objectAt(goes.mid(0, goes.size() - 1));
    }
    const JsonNode::Member *member = parent->find(goes.last());
    QList<TextEdit> edits{removal(*parent, *member, member->comma < 0 ? member->value.end : member->comma + 1)};
    const bool isLast = member == &parent->members.back();
    if (isLast && member->comma < 0 && parent->members.size() > 1) {
        const qsizetype comma = parent->members[parent->members.size() - 2].comma;
        edits.append({comma, comma + 1});
    }
    // An object that holds nothing any more closes where it opened, as most programs write it.
    if (parent->members.size() == 1) {
        const QByteArrayView before = view(parent->begin + 1, edits.first().begin);
        const QByteArrayView after = view(edits.first().end, parent->end - 1);
        if (isBlank(before) && isBlank(after))
            edits = {{parent->begin + 1, parent->end - 1}};
    }
    return checked(edited(m_bytes, edits), path);
}

QByteArray JsonConfig::written(const QStringList &path, const QList<NewMember> &members)
{
    const JsonConfig nothing("{}", JsonDialect::Strict);
    QByteArray opening = "{";
    QByteArray closing = "\n}\n";
    QByteArray indent = defaultUnit;
    for (qsizetype i = 0; i < path.size(); ++i) {
        const bool isEntry = i == path.size() - 1;
        opening += "\n" + indent + inLine(path[i], {}) + ": ";
        if (isEntry)
            break;
        opening += '{';
        closing = "\n" + indent + "}" + closing;
        indent += defaultUnit;
    }
    return opening + nothing.tabulated(members, indent, true, ": ") + closing;
}

QByteArray JsonConfig::indentAt(qsizetype at) const
{
    const qsizetype start = lineStart(m_bytes, at);
    qsizetype end = start;
    while (end < at && (m_bytes[end] == ' ' || m_bytes[end] == '\t'))
        ++end;
    return m_bytes.sliced(start, end - start);
}

//! By how much more the first member that has a line of its own is indented.
QByteArray JsonConfig::unit() const
{
    const std::function<QByteArray(const JsonNode &)> in = [&](const JsonNode &node) -> QByteArray {
        if (isOnLines(node)) {
            const QByteArray outer = indentAt(node.begin);
            const QByteArray inner = indentAt(node.members.front().begin);
            if (inner.startsWith(outer) && inner.size() > outer.size())
                return inner.sliced(outer.size());
        }
        for (const JsonNode::Member &member : node.members) {
            if (QByteArray found = in(member.value); !found.isEmpty())
                return found;
        }
        return {};
    };
    const QByteArray found = m_text ? in(m_text->root()) : QByteArray();
    return found.isEmpty() ? defaultUnit : found;
}

bool JsonConfig::isOnLines(const JsonNode &object) const
{
    return !object.members.empty() && view(object.begin, object.members.front().begin).contains('\n');
}

//! What stands between a name and its value where this file's author wrote it.
QByteArray JsonConfig::colonIn(const JsonNode &object) const
{
    const JsonNode *model = !object.members.empty() ? &object : m_text ? &m_text->root() : nullptr;
    if (!model || model->members.empty())
        return ": ";
    const JsonNode::Member &first = model->members.front();
    return view(first.nameEnd, first.value.begin) == ":" ? ":" : ": ";
}

QByteArray JsonConfig::tabulated(const QList<NewMember> &members, const QByteArray &indent, bool onLines,
                                 const QByteArray &colon) const
{
    QList<QByteArray> written;
    for (const NewMember &member : members)
        written.append(inLine(member, colon));
    const QByteArray gap = gapOf(colon);
    if (!onLines)
        return "{" + gap + written.join("," + gap) + gap + "}";
    const QByteArray lineEnd = lineEndOf(m_bytes);
    const QByteArray begin = lineEnd + indent + unit();
    return "{" + begin + written.join("," + begin) + lineEnd + indent + "}";
}

//! Behind what follows \a at in its line, if that is comments only; \a at itself, if it is not.
qsizetype JsonConfig::behindItsLine(qsizetype at, qsizetype limit) const
{
    qsizetype end = at;
    while (end < limit) {
        const QByteArrayView rest = view(end, limit);
        if (rest.startsWith("//"))
            return std::min(lineEnd(m_bytes, end), limit);
        if (rest.startsWith("/*")) {
            const qsizetype close = m_bytes.indexOf("*/", end + 2) + 2;
            if (view(end, close).contains('\n'))
                return at;
            end = close;
        } else if (rest.startsWith('\n') || rest.startsWith("\r\n")) {
            return end;
        } else if (isBlank(rest.first(1))) {
            ++end;
        } else {
            return at;
        }
    }
    return at;
}

//! Of \a member, written out, behind all others of \a object.
QList<TextEdit> JsonConfig::insertion(const JsonNode &object, const QByteArray &member,
                                      const QByteArray &closingIndent) const
{
    const QByteArray lineEnd = lineEndOf(m_bytes);
    const QByteArray gap = gapOf(colonIn(object));
    if (object.members.empty()) {
        const QByteArrayView inner = view(object.begin + 1, object.end - 1);
        const bool onLines = !isBlank(inner) || inner.contains('\n') || &object == &m_text->root()
            || isOnLines(m_text->root());
        const qsizetype kept = isBlank(inner) ? 0 : inner.size(); // comments
        const QByteArray begin = onLines ? QByteArray(lineEnd + closingIndent + unit()) : gap;
        const QByteArray end = onLines ? QByteArray(lineEnd + closingIndent) : gap;
        return {{object.begin + 1 + kept, object.end - 1, begin + member + end}};
    }
    const JsonNode::Member &last = object.members.back();
    const bool hasComma = last.comma >= 0;
    const qsizetype behind = hasComma ? last.comma + 1 : last.value.end;
    QList<TextEdit> edits;
    if (!hasComma)
        edits.append({behind, behind, ","});
    const QByteArray comma = hasComma ? "," : "";
    if (isOnLines(object)) {
        const qsizetype at = behindItsLine(behind, object.end - 1);
        edits.append({at, at, lineEnd + indentAt(object.members.front().begin) + member + comma});
    } else {
        edits.append({behind, behind, gap + member + comma});
    }
    return edits;
}

//! Of \a member of \a object up to \a end, with its line if it has one of its own, or with the blanks around it.
TextEdit JsonConfig::removal(const JsonNode &object, const JsonNode::Member &member, qsizetype end) const
{
    const qsizetype start = lineStart(m_bytes, member.begin);
    const QByteArrayView rest = view(end, lineEnd(m_bytes, end));
    const bool endsItsLine = isBlank(rest) || rest.trimmed() == ",";
    // What closes the object stands behind it, and may behind the one before, too, unless a comment there has no other end.
    const bool isLast = &member == &object.members.back();
    const qsizetype before = isLast && object.members.size() > 1 ? object.members[object.members.size() - 2].value.end
                                                                 : start;
    const bool closes = isLast && before < start && !view(end, object.end).contains('\n')
        && !view(before, start).contains("//");
    if (start > 0 && isBlank(view(start, member.begin)) && (endsItsLine || closes))
        return {endBefore(m_bytes, member.begin), end};
    qsizetype begin = member.begin;
    while (begin > 0 && (m_bytes[begin - 1] == ' ' || m_bytes[begin - 1] == '\t'))
        --begin;
    return {begin, end};
}

} // namespace Latchkey
