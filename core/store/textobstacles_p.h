#pragma once

#include "core/base/export.h"
#include "core/base/jsontext_p.h"

#include <QtCore/QByteArrayView>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <array>
#include <functional>

namespace Latchkey {

//! What keeps Codex from reading the text of a credentials file though Qt reads it, and whatever its values say: for those,
//! there is keysThatStopCodex().
struct TextObstacles {
    QStringList keys; //!< Of entries.
    QString ofAll; //!< Of the text as a whole, in English; empty: nothing.
    //! A member is there twice and says two things. Nobody but a person knows which one holds.
    bool isAmbiguous = false;
    //! All of it was looked at. false: it is no JSON, or who knows.
    bool isRead = true;

    bool isEmpty() const { return keys.isEmpty() && ofAll.isEmpty(); }
};

//! Of the members of an entry that Codex knows, those that are looked up.
enum class EntryMember { ServerName, ServerUrl, ExpiresAt, Scopes, ExecutorOwned };

//! An entry as it stands in the text of a credentials file.
struct EntryText {
    const JsonNode::Member &whole;
    std::array<QByteArrayView, 9> members; //!< All that Codex knows. Null: it is not there. Of twins, the last one.

    QByteArrayView operator[](EntryMember member) const { return members[static_cast<std::size_t>(member)]; }
};

//! In \a text, which is empty, or one that Qt reads as an object; of another, isRead tells. \a visit gets every entry on the
//! way, also of a text that turns out to be none.
LATCHKEY_TEST_EXPORT TextObstacles obstaclesIn(QByteArrayView text,
                                               const std::function<void(const EntryText &entry)> &visit = {});

} // namespace Latchkey
