#pragma once

#include "core/base/export.h"
#include "core/base/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QJsonObject>
#include <QtCore/QJsonValue>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <memory>
#include <optional>

namespace Latchkey {

//! What a client takes in its file. One that takes less refuses more: what it would not read is not there to be edited.
enum class ConfigDialect { Json, JsonWithComments, Jsonc, Toml };

inline Error notEditable(const QString &what)
{
    return {ErrorKind::InvalidInput, Stage::Configuration, what};
}

//! A member to be written. Values are texts, booleans, lists of texts, and tables of texts.
struct NewMember {
    QString name;
    QJsonValue value;
    friend bool operator==(const NewMember &, const NewMember &) = default;
};
using NewMembers = QList<NewMember>;

//! A client's configuration as it stands in its file, for changing one entry of it and not one byte more. Immutable: each
//! change yields the bytes of another one, which the same parser has read again, and found to say the same of all else.
//! A path is the names of the tables down to what is meant. Errors: InvalidInput, with a detail that continues a
//! sentence that begins with the file; nothing in it is a value of the file.
class LATCHKEY_TEST_EXPORT ConfigText
{
public:
    //! An empty \a bytes is a file without anything. Errors: as above, `retryAt` and the like unused; \a line and
    //! \a column say where, from 1 on, or are 0.
    static Result<std::shared_ptr<const ConfigText>> parse(const QByteArray &bytes, ConfigDialect dialect,
                                                           int *line = nullptr, int *column = nullptr);
    virtual ~ConfigText() = default;

    //! The table at \a path; empty: there is none.
    virtual QJsonObject tableAt(const QStringList &path) const = 0;
    //! The very text of the entry at \a path; not set if there is no entry.
    virtual std::optional<QByteArray> textAt(const QStringList &path) const = 0;
    //! The entry that \a text, which textAt() has yielded of the last part of \a path, says; empty: it cannot be read.
    virtual QJsonObject entryFrom(const QByteArray &text, const QStringList &path) const = 0;

    using Edited = Result<QByteArray>;
    //! With \a text in place of the entry's.
    virtual Edited withText(const QStringList &path, const QByteArray &text) const = 0;
    //! With the entry's members \a dropped gone, and \a added where the first of them was; at its end, if none was there.
    virtual Edited withMembers(const QStringList &path, const QStringList &dropped, const NewMembers &added) const = 0;
    //! With one entry more, behind all others, and the tables around it that are missing.
    virtual Edited withEntry(const QStringList &path, const QList<NewMember> &members) const = 0;
    //! Without that entry, and without the tables around it that are empty then, but for the first \a kept of them.
    virtual Edited withoutEntry(const QStringList &path, qsizetype kept) const = 0;

    //! How many of the tables that \a path begins with are there.
    qsizetype depthOf(const QStringList &path) const;

protected:
    ConfigText() = default;
    Q_DISABLE_COPY_MOVE(ConfigText)
};

//! The text that a change of \a path, of which nothing stands yet, would write: to be pasted by a person.
LATCHKEY_TEST_EXPORT QByteArray snippetOf(ConfigDialect dialect, const QStringList &path,
                                          const QList<NewMember> &members);

} // namespace Latchkey
