#pragma once

#include "core/store/filecontent_p.h"
#include "core/store/filelayout_p.h"
#include "core/store/textobstacles_p.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace Latchkey::Test {

using namespace Qt::StringLiterals;

//! What becomes of a credentials file with \a content when \a server's entry is written, if its text is changed where it
//! stands, and if it is made anew from all that Qt reads in it. Null: the same, or only the latter can be.
inline const char *differenceOfTwoWays(const QByteArray &content, const ServerIdentity &server,
                                       bool *isInPlace = nullptr)
{
    if (content.lastIndexOf("\xEF\xBB\xBF") > 0)
        return nullptr; // at the beginning of a name, Qt drops it where it reads that out, and not where it compares
    const auto copy = [&content] { return QByteArray(content.constData(), content.size()); }; // it is wiped
    const auto whole = FileText::read(u"the file"_s, copy());
    auto lean = FileText::read(u"the file"_s, copy(), server);
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
