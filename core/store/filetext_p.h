#pragma once

#include "core/base/export.h"
#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/store/filelayout_p.h"

#include <QtCore/QByteArray>
#include <QtCore/QJsonObject>
#include <QtCore/QList>
#include <QtCore/QMap>
#include <QtCore/QString>

#include <vector>

namespace Latchkey {

//! The credentials file as it stands; its text is wiped in the end.
class LATCHKEY_TEST_EXPORT FileText
{
public:
    //! \a text is what \a path holds, null: nothing is there. With \a about, entries that mean nothing to a change of those
    //! servers' are passed over, if the text can be changed where it stands: to make all of a long one, and to take it down
    //! again, takes longer than to write it. Errors: StoreUnavailable, it is no JSON object.
    static Result<FileText> read(const QString &path, const QByteArray &text, const QList<ServerIdentity> &about = {});
    ~FileText() { wipe(text); }
    FileText(FileText &&) = default;
    FileText &operator=(FileText &&) = delete;
    Q_DISABLE_COPY(FileText) // a copy would share the text, and be wiped with it

    //! Whether there is an entry \a key, among all.
    bool contains(const QString &key) const;

    //! Sets \a changes of its entries in its text. Every other byte stays as it is: what Qt cannot hold, as a number of 20
    //! digits, and how a person has laid it out. Only where it is not whole, and once: it does not find its way afterwards.
    void set(const EntryChanges &changes);

    QByteArray text;
    //! All of them if isWhole; else those that are the servers', or stand in their places, or have to be mended.
    QJsonObject entries;
    //! The text is to be made anew with each change: Codex reads it only then, or it is not clear where its entries are.
    bool isWhole = true;

private:
    struct Place {
        qsizetype name = 0;
        qsizetype begin = 0;
        qsizetype end = 0;
    };

    explicit FileText(const QByteArray &content)
        : text(content)
    {
    }
    bool find(const QList<ServerIdentity> &servers);

    std::vector<QByteArray> m_names; // of all entries, as Qt would write them
    QMap<QByteArray, Place> m_places; // where those in entries stand, by their names
    qsizetype m_end = 0; // of the last entry
};

} // namespace Latchkey
