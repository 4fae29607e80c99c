#pragma once

#include "core/store/filecontent_p.h"
#include "core/store/filelayout_p.h"
#include "core/store/textobstacles_p.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace Latchkey::Test {

using namespace Qt::StringLiterals;

//! At the beginning of a name, Qt drops it where it reads that out, and not where it compares.
inline bool hasMarkInside(const QByteArray &content)
{
    return content.lastIndexOf("\xEF\xBB\xBF") > 0;
}

//! What \a server finds in a credentials file with \a content, if only its entries are parsed, and if all are. Null: the same.
inline const char *differenceOfTwoReaders(const QByteArray &content, const ServerIdentity &server)
{
    if (hasMarkInside(content))
        return nullptr;
    const QString path = u"the file"_s;
    const auto copy = [&content] { return QByteArray(content.constData(), content.size()); }; // it is wiped
    const auto whole = FileText::read(path, copy());
    const auto few = FileContent::of(path, copy());
    if (whole.has_value() != few.has_value())
        return "one reader reads it, the other does not";
    if (!whole)
        return whole.error().detail == few.error().detail ? nullptr : "the readers' errors are different";
    const auto expected = findInFile(path, whole->entries, server, keysOf(whole->entries, server));
    const auto found = (*few)->find(server);
    if (expected.has_value() != found.has_value())
        return "one reader finds a credential, the other does not";
    if (!found)
        return found.error().detail == expected.error().detail ? nullptr : "what the readers find wrong is different";
    return *found == *expected ? nullptr : "the readers find different credentials";
}

//! What becomes of a credentials file with \a content when \a server's entry is written, if its text is changed where it
//! stands, and if it is made anew from all that Qt reads in it. Null: the same, or only the latter can be.
inline const char *differenceOfTwoWays(const QByteArray &content, const ServerIdentity &server,
                                       bool *isInPlace = nullptr)
{
    if (hasMarkInside(content))
        return nullptr;
    const auto copy = [&content] { return QByteArray(content.constData(), content.size()); }; // it is wiped
    const auto whole = FileText::read(u"the file"_s, copy());
    auto lean = FileText::read(u"the file"_s, copy(), {server});
    if (whole.has_value() != lean.has_value())
        return "one way reads it, the other does not";
    if (!whole)
        return whole.error().detail == lean.error().detail ? nullptr : "the errors are different";
    if (lean->isWhole)
        return lean->entries == whole->entries ? nullptr : "the whole file is different";
    if (isInPlace)
        *isInPlace = true;
    const QStringList keys = keysOf(whole->entries, server);
    if (keysOf(lean->entries, server) != keys)
        return "the server's keys are different";
    QJsonObject entry = keys.isEmpty() ? QJsonObject() : whole->entries.value(keys.first()).toObject();
    entry.insert(u"server_name"_s, server.storedName());
    entry.insert(u"server_url"_s, server.url);
    const auto changesIn = [&](const FileText &file) {
        EntryChanges changes = mendings(file.entries);
        changes.insert(mended(
            changesFor(file.entries, server, entry, keys, [&file](const QString &key) { return file.contains(key); })));
        return changes;
    };
    for (const QString &key : whole->entries.keys()) {
        if (!lean->contains(key))
            return "an entry is not there";
    }
    const EntryChanges changes = changesIn(*whole);
    if (changesIn(*lean) != changes)
        return "the changes are different";
    lean->set(changes);
    if (QJsonDocument::fromJson(lean->text).object() != changed(whole->entries, changes))
        return "the outcome is different";
    const bool isReadable = obstaclesIn(lean->text).isEmpty() || obstaclesIn(content).isAmbiguous;
    return isReadable ? nullptr : "Codex does not read the outcome";
}

} // namespace Latchkey::Test
