#pragma once

#include "core/base/export.h"

#include <QtCore/QByteArrayView>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace Latchkey {

//! What keeps Codex from reading the text of a credentials file though Qt reads it, and whatever its values say: for those,
//! there is keysThatStopCodex().
struct TextObstacles {
    QStringList keys; //!< Of entries.
    QString ofAll; //!< Of the text as a whole, in English; empty: nothing.
    //! A member is there twice and says two things. Nobody but a person knows which one holds.
    bool isAmbiguous = false;

    bool isEmpty() const { return keys.isEmpty() && ofAll.isEmpty(); }
};

//! \a text is one that Qt reads as an object, or empty.
LATCHKEY_EXPORT TextObstacles obstaclesIn(QByteArrayView text);

//! Whether it is worth asking, as a glance at \a text tells: for the mark and the numbers that other programs write.
bool mayHaveObstacles(QByteArrayView text);

} // namespace Latchkey
