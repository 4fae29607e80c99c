#include "core/store/filetext_p.h"

#include "core/base/textedit_p.h"
#include "core/store/textobstacles_p.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QSet>

#include <algorithm>
#include <utility>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

//! What stands between the quotation marks where Qt writes \a name: of all ways to write it, one.
QByteArray written(const QString &name)
{
    const QByteArray list = QJsonDocument(QJsonArray{name}).toJson(QJsonDocument::Compact);
    return list.sliced(2, list.size() - 4);
}

//! The same of a name that stands there. Nearly every one is written so: it is not copied.
QByteArray written(QByteArrayView name)
{
    return name.contains('\\') ? written(unescapedJson(name)) : QByteArray::fromRawData(name.data(), name.size());
}

using Owner = std::pair<QByteArray, QByteArray>; // a server's name and its URL, both written()

//! Whether \a entry says that it is of one of \a owners, or mendings() may find something in it.
bool isOfUse(const EntryText &entry, const QSet<Owner> &owners)
{
    const auto said = [&entry](EntryMember member) {
        return entry[member].startsWith('"') ? written(entry[member].sliced(1, entry[member].size() - 2))
                                             : QByteArray();
    };
    const auto isNull = [&entry](EntryMember member) { return entry[member] == "null"; };
    bool isWhole = true;
    if (!entry[EntryMember::ExpiresAt].isNull() && !isNull(EntryMember::ExpiresAt))
        (void)entry[EntryMember::ExpiresAt].toLongLong(&isWhole);
    return !isWhole || isNull(EntryMember::Scopes) || isNull(EntryMember::ExecutorOwned)
        || owners.contains({said(EntryMember::ServerName), said(EntryMember::ServerUrl)});
}

} // namespace

Result<FileText> FileText::read(const QString &path, const QByteArray &text, const QList<ServerIdentity> &about)
{
    FileText file(text);
    file.isWhole = about.isEmpty() || !file.find(about);
    if (!file.isWhole || text.isNull())
        return file;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    // A file that cannot be understood may hold what somebody needs: it is neither used nor overwritten.
    if (!document.isObject())
        return Error{
            ErrorKind::StoreUnavailable, Stage::None,
            u"%1 is not a JSON object (%2 at byte %3)"_s.arg(path, error.errorString(), QString::number(error.offset))};
    file.entries = document.object();
    return file;
}

//! Finds the entries of use. false: not so that they could be changed where they stand.
bool FileText::find(const QList<ServerIdentity> &servers)
{
    const QByteArrayView all(text);
    QSet<QByteArray> keys;
    QSet<Owner> owners;
    for (const ServerIdentity &server : servers) {
        keys.insert(written(server.storeKey()));
        owners.insert({written(server.storedName()), written(server.url)});
    }
    qsizetype size = 2; // of all that are of use, as an object
    m_end = text.indexOf('{') + 1;
    const TextObstacles obstacles = obstaclesIn(text, [&](const EntryText &entry) {
        const Place place{entry.whole.begin, entry.whole.value.begin, entry.whole.value.end};
        const QByteArray &name = m_names.emplace_back(written(entry.whole.name));
        m_end = place.end;
        if (keys.contains(name) || isOfUse(entry, owners)) {
            size += place.end - place.name + 1;
            m_places.insert(name, place);
        }
    });
    if (text.isEmpty() || !obstacles.isRead || (!obstacles.isEmpty() && !obstacles.isAmbiguous))
        return false;
    // Of an entry that is there twice, one reader takes the first, another the last.
    const auto named = std::count_if(m_names.begin(), m_names.end(),
                                     [this](const QByteArray &name) { return m_places.contains(name); });
    if (named != m_places.size())
        return false;
    QByteArray ofUse;
    ofUse.reserve(size);
    for (const Place &place : std::as_const(m_places)) {
        ofUse += ofUse.isEmpty() ? '{' : ',';
        ofUse += all.sliced(place.name, place.end - place.name);
    }
    ofUse += ofUse.isEmpty() ? "{}" : "}";
    entries = QJsonDocument::fromJson(ofUse).object();
    wipe(ofUse);
    return entries.size() == m_places.size();
}

bool FileText::contains(const QString &key) const
{
    return isWhole ? entries.contains(key) : std::find(m_names.begin(), m_names.end(), written(key)) != m_names.end();
}

void FileText::set(const EntryChanges &changes)
{
    Q_ASSERT(!isWhole);
    QList<TextEdit> edits;
    QByteArray before = m_names.empty() ? "" : ",";
    for (auto change = changes.constBegin(); change != changes.constEnd(); ++change) {
        const auto place = m_places.constFind(written(change.key()));
        if (place != m_places.constEnd()) {
            edits.append({place->begin, place->end, QJsonDocument(change.value()).toJson(QJsonDocument::Compact)});
            continue;
        }
        QByteArray entry = QJsonDocument(QJsonObject{{change.key(), change.value()}}).toJson(QJsonDocument::Compact);
        entry.chop(1);
        edits.append({m_end, m_end, entry.replace(0, 1, before)});
        before = ",";
    }
    const TextEdit &first = edits.constFirst();
    const qsizetype size = text.size() - (first.end - first.begin) + first.text.size();
    if (edits.size() == 1 && size <= text.capacity()) {
        text.replace(first.begin, first.end - first.begin, first.text);
    } else {
        QByteArray moved = edited(text, edits);
        wipe(text);
        text.swap(moved);
    }
    for (TextEdit &edit : edits)
        wipe(edit.text);
}

} // namespace Latchkey
