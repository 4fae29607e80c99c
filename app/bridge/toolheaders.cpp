#include "app/bridge/toolheaders.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <algorithm>
#include <cmath>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype toolsLimit = 4096;
constexpr qsizetype propertyDepthLimit = 32; // of a schema's properties
constexpr double largestInteger = 9'007'199'254'740'991.0; // what every JSON library keeps exactly
constexpr QLatin1String annotation = "x-mcp-header"_L1;

//! RFC 9110 section 5.6.2
bool isToken(const QString &text)
{
    return !text.isEmpty() && text.size() <= 128 && std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c.unicode() < 128 && c.isLetterOrNumber()) || u"!#$%&'*+-.^_`|~"_s.contains(c);
    });
}

//! Of one kind that has one spelling in a header; what may be missing may be null as well.
bool isPrimitive(const QJsonValue &type)
{
    QStringList kinds;
    for (const QJsonValue kind : type.isArray() ? type.toArray() : QJsonArray{type})
        kinds.append(kind.toString());
    if (type.isArray())
        kinds.removeAll(u"null"_s);
    return kinds.size() == 1
        && (kinds.first() == "string"_L1 || kinds.first() == "integer"_L1 || kinds.first() == "boolean"_L1);
}

//! Whether anything in \a value, part of a schema, is marked.
bool hasAnnotation(const QJsonValue &value)
{
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        return std::any_of(array.begin(), array.end(), [](const QJsonValue &item) { return hasAnnotation(item); });
    }
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QString key = member.key();
        if (key == annotation)
            return true;
        if (key == "default"_L1 || key == "examples"_L1 || key == "enum"_L1 || key == "const"_L1)
            continue; // values, no schemas
        if (key == "properties"_L1) { // its members are names, and one may be called as our mark is
            const QJsonObject properties = member.value().toObject();
            const auto marked = [](const QJsonValue &item) { return hasAnnotation(item); };
            if (std::any_of(properties.begin(), properties.end(), marked))
                return true;
        } else if (hasAnnotation(member.value())) {
            return true;
        }
    }
    return false;
}

//! Not set: there is no value that could be mirrored.
std::optional<QString> textOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    const double number = value.toDouble(std::nan(""));
    if (std::abs(number) <= largestInteger && number == std::trunc(number))
        return QString::number(static_cast<qint64>(number));
    return std::nullopt;
}

} // namespace

QByteArray headerValue(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    const bool plain = std::all_of(bytes.begin(), bytes.end(), [](char c) { return c >= ' ' && c <= '~'; })
        && bytes == bytes.trimmed() && !bytes.startsWith("=?base64?");
    return plain ? bytes : "=?base64?" + bytes.toBase64() + "?=";
}

QString ToolHeaders::read(const QJsonObject &schema, const QStringList &path, QList<Parameter> &parameters)
{
    if (path.size() > propertyDepthLimit)
        return u"its parameters are nested too deeply"_s;
    for (auto member = schema.begin(); member != schema.end(); ++member) {
        if (member.key() != "properties"_L1 && member.key() != annotation
            && hasAnnotation(QJsonObject{{member.key(), member.value()}}))
            return u"it marks a value that may be there more than once, or not at all"_s;
    }
    if (schema.contains(annotation)) {
        const QString name = schema[annotation].toString();
        if (!isToken(name))
            return u"it marks a parameter with a name that is none for a header"_s;
        if (path.isEmpty() || !isPrimitive(schema["type"_L1]))
            return u"it marks a parameter that is no text, whole number or truth value"_s;
        const QByteArray field = "Mcp-Param-" + name.toLatin1();
        const bool taken = std::any_of(parameters.begin(), parameters.end(), [&field](const Parameter &other) {
            return other.field.compare(field, Qt::CaseInsensitive) == 0;
        });
        if (taken)
            return u"it marks two parameters with one name"_s;
        parameters.append({path, field});
    }
    const QJsonObject properties = schema["properties"_L1].toObject();
    for (auto property = properties.begin(); property != properties.end(); ++property) {
        QString why = read(property.value().toObject(), path + QStringList{property.key()}, parameters);
        if (!why.isEmpty())
            return why;
    }
    return {};
}

ToolHeaders::FilteredTools ToolHeaders::learn(const QByteArray &json)
{
    FilteredTools filtered{json};
    QJsonObject answer = QJsonDocument::fromJson(json).object();
    QJsonObject result = answer.value("result"_L1).toObject(); // not []: that would make what is not there
    filtered.nextCursor = result.value("nextCursor"_L1).toString();
    QJsonArray kept;
    const QJsonArray tools = result.value("tools"_L1).toArray();
    for (const QJsonValue tool : tools) {
        const QString name = tool["name"_L1].toString();
        QList<Parameter> parameters;
        const QString why = read(tool["inputSchema"_L1].toObject(), {}, parameters);
        m_tools.remove(name);
        if (!why.isEmpty()) {
            filtered.refused.append({name, why});
            continue;
        }
        kept.append(tool);
        if (!parameters.isEmpty() && m_tools.size() < toolsLimit)
            m_tools.insert(name, parameters);
    }
    if (!filtered.refused.isEmpty()) {
        result["tools"_L1] = kept;
        answer["result"_L1] = result;
        filtered.json = QJsonDocument(answer).toJson(QJsonDocument::Compact);
    }
    return filtered;
}

QList<QPair<QByteArray, QByteArray>> ToolHeaders::fieldsFor(const JsonRpc::Message &call) const
{
    QList<QPair<QByteArray, QByteArray>> fields;
    const QList<Parameter> parameters = m_tools.value(call.name);
    if (call.method != "tools/call"_L1 || parameters.isEmpty())
        return fields;
    const QJsonValue arguments = QJsonDocument::fromJson(call.bytes)["params"_L1]["arguments"_L1];
    for (const Parameter &parameter : parameters) {
        QJsonValue value = arguments;
        for (const QString &step : parameter.path)
            value = value.toObject().value(step);
        if (const auto text = textOf(value))
            fields.append({parameter.field, headerValue(*text)});
    }
    return fields;
}

} // namespace Latchkey
