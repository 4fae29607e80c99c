#include "core/store/filecontent_p.h"

#include "core/base/system/durablefile_p.h"
#include "core/store/fileentry_p.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonDocument>

#include <atomic>

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

Result<FileText> FileContent::load(const QString &path, const std::optional<ServerIdentity> &about)
{
    ++loadCount;
    return readPrivateFile(path, contentSizeLimit, roomToChange).and_then([&](const QByteArray &content) {
        return FileText::read(path, content, about);
    });
}

int FileContent::loads()
{
    return loadCount;
}

FileContent::FileContent(const QString &path, const QJsonObject &entries)
    : m_path(path)
    , m_entries(entries)
{
    for (auto entry = entries.constBegin(); entry != entries.constEnd(); ++entry) {
        const QJsonObject members = entry.value().toObject();
        if (saysWhose(members))
            m_keys[Latchkey::placeOf(members["server_name"_L1].toString(), members["server_url"_L1].toString())].append(
                entry.key());
        else
            m_unsaid.insert(entry.key());
    }
}

QString FileContent::placeOf(const ServerIdentity &server)
{
    return Latchkey::placeOf(server.storedName(), server.url);
}

Result<std::optional<Credential>> FileContent::find(const ServerIdentity &server) const
{
    QStringList keys = keysAmong(m_entries, m_keys.value(placeOf(server)), server);
    if (!m_unsaid.isEmpty() && m_unsaid.contains(server.storeKey()))
        keys.append(server.storeKey());
    return findInFile(m_path, m_entries, server, keys);
}

EntryPrints FileContent::fingerprints() const
{
    const auto printOf = [this](const QString &key) {
        const QJsonObject entry{{u"entry"_s, m_entries.value(key)}}; // which may be anything
        QByteArray text = QJsonDocument(entry).toJson(QJsonDocument::Compact);
        // For as long as this program runs, and in no time.
        QByteArray print = QCryptographicHash::hash(text, QCryptographicHash::Blake2b_256);
        wipe(text);
        return print;
    };
    EntryPrints found;
    for (auto place = m_keys.constBegin(); place != m_keys.constEnd(); ++place) {
        QByteArray &all = found.byPlace[place.key()];
        for (const QString &key : place.value())
            all += printOf(key);
    }
    for (const QString &key : m_unsaid)
        found.byKey.insert(key, printOf(key));
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
