#include "core/store/filecontent_p.h"

#include "core/base/jsontext_p.h"
#include "core/base/system/durablefile_p.h"
#include "core/store/fileentry_p.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonDocument>

#include <algorithm>
#include <atomic>
#include <utility>
#include <vector>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 contentSizeLimit = 64LL * 1024 * 1024;
constexpr qsizetype roomToChange = 4096; // a longer token or two, see FileText::set()

std::atomic<int> loadCount = 0;

Error unusable(const QString &detail, Stage stage = Stage::None)
{
    return {ErrorKind::StoreUnavailable, stage, detail};
}

QString placeOf(const QString &name, const QString &url)
{
    return name + u'\n' + url;
}

} // namespace

Result<FileText> FileContent::load(const QString &path, const QList<ServerIdentity> &about)
{
    ++loadCount;
    return readPrivateFile(path, contentSizeLimit, roomToChange).and_then([&](const QByteArray &content) {
        return FileText::read(path, content, about);
    });
}

Result<std::shared_ptr<const FileContent>> FileContent::read(const QString &path)
{
    ++loadCount;
    return readPrivateFile(path, contentSizeLimit).and_then([&path](const QByteArray &text) { return of(path, text); });
}

int FileContent::loads()
{
    return loadCount;
}

Result<std::shared_ptr<const FileContent>> FileContent::of(const QString &path, const QByteArray &text)
{
    const std::shared_ptr<FileContent> content(new FileContent(path, text));
    if (text.isNull() || content->findEntries())
        return std::shared_ptr<const FileContent>(content);
    return FileText::read(path, QByteArray(text.constData(), text.size())).transform([&content](const FileText &file) {
        content->makeAnew(file.entries);
        return std::shared_ptr<const FileContent>(content);
    });
}

//! false: it is not clear where each entry is.
bool FileContent::findEntries()
{
    bool isClear = true;
    const bool isRead = JsonText::visit(m_text, [&](const JsonText &json, const JsonNode::Member &entry) {
        const QString key = unescapedJson(entry.name);
        isClear = isClear && !m_places.contains(key);
        m_places.insert(key, {entry.begin, entry.value.end});
        const JsonNode::Member *name = entry.value.find(u"server_name");
        const JsonNode::Member *url = entry.value.find(u"server_url");
        if (name && url && name->value.kind == JsonNode::Kind::String && url->value.kind == JsonNode::Kind::String)
            m_keys[Latchkey::placeOf(json.stringOf(name->value), json.stringOf(url->value))].append(key);
        else
            m_keysWithoutServer.insert(key);
    });
    return isRead && isClear;
}

//! Makes the text anew of what Qt has read in it.
void FileContent::makeAnew(const QJsonObject &entries)
{
    const qsizetype size = m_text.size();
    wipe(m_text);
    m_text.reserve(size);
    m_places.clear();
    m_keys.clear();
    m_keysWithoutServer.clear();
    for (auto entry = entries.constBegin(); entry != entries.constEnd(); ++entry) {
        const QJsonObject members = entry.value().toObject();
        if (namesServer(members))
            m_keys[Latchkey::placeOf(members["server_name"_L1].toString(), members["server_url"_L1].toString())].append(
                entry.key());
        else
            m_keysWithoutServer.insert(entry.key());
        QByteArray text = QJsonDocument(QJsonObject{{entry.key(), entry.value()}}).toJson(QJsonDocument::Compact);
        m_places.insert(entry.key(), {m_text.size() + 1, m_text.size() + text.size() - 1});
        m_text += text;
        wipe(text);
    }
}

//! An object of the entries \a keys as they stand there.
QByteArray FileContent::textOf(const QStringList &keys) const
{
    qsizetype size = 2;
    for (const QString &key : keys) {
        const Place place = m_places.value(key);
        size += place.end - place.begin + 1;
    }
    QByteArray text;
    text.reserve(size); // what it would grow out of could not be wiped
    text += '{';
    for (const QString &key : keys) {
        const Place place = m_places.value(key);
        if (text.size() > 1)
            text += ',';
        text += QByteArrayView(m_text).sliced(place.begin, place.end - place.begin);
    }
    return text += '}';
}

QString FileContent::placeOf(const ServerIdentity &server)
{
    return Latchkey::placeOf(server.storedName(), server.url);
}

Result<std::optional<Credential>> FileContent::find(const ServerIdentity &server) const
{
    QStringList keys = m_keys.value(placeOf(server));
    if (!m_keysWithoutServer.isEmpty() && m_keysWithoutServer.contains(server.storeKey()))
        keys.append(server.storeKey());
    if (keys.isEmpty())
        return std::optional<Credential>();
    QByteArray text = textOf(keys);
    const QJsonObject entries = QJsonDocument::fromJson(text).object();
    wipe(text);
    return findInFile(m_path, entries, server, keysOf(entries, server));
}

//! A digest of the entries \a keys. For as long as this program runs, and in no time.
QByteArray FileContent::printOf(const QStringList &keys) const
{
    QByteArray text = textOf(keys);
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    const bool isRead = JsonText::visit(text, [&hash](const JsonText &json, const JsonNode::Member &entry) {
        std::vector<std::pair<QByteArrayView, QByteArrayView>> members{{entry.name, {}}};
        for (const JsonNode::Member &member : entry.value.members)
            members.emplace_back(member.name, json.textOf(member.value));
        if (members.size() == 1)
            members.front().second = json.textOf(entry.value); // which may be anything
        std::sort(members.begin() + 1, members.end());
        for (const auto &[name, value] : members) {
            hash.addData(name);
            hash.addData(value);
        }
    });
    if (!isRead)
        hash.addData(text);
    wipe(text);
    return hash.result();
}

EntryPrints FileContent::fingerprints() const
{
    EntryPrints found;
    for (auto place = m_keys.constBegin(); place != m_keys.constEnd(); ++place)
        found.byPlace.insert(place.key(), printOf(place.value()));
    for (const QString &key : m_keysWithoutServer)
        found.byKey.insert(key, printOf({key}));
    return found;
}

Result<std::optional<Credential>> findInFile(const QString &path, const QJsonObject &entries,
                                             const ServerIdentity &server, const QStringList &keys)
{
    if (keys.isEmpty())
        return std::optional<Credential>();
    const QJsonValue entry = entries.value(keys.first());
    if (!entry.isObject())
        return unusable(u"%1: the entry of %2 is not a JSON object"_s.arg(path, server.name), Stage::Read);
    return credentialFromFileEntry(entry.toObject(), server).and_then([](const Credential &credential) {
        return Result<std::optional<Credential>>(credential);
    });
}

} // namespace Latchkey
