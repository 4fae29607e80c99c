#pragma once

#include "core/credential/credential.h"
#include "core/store/filetext_p.h"

#include <QtCore/QHash>
#include <QtCore/QJsonObject>
#include <QtCore/QPair>
#include <QtCore/QSet>

#include <memory>
#include <optional>

namespace Latchkey {

//! A digest of each entry of a credentials file: to tell which ones have changed.
struct EntryPrints {
    QHash<QString, QByteArray> byPlace; //!< By FileContent::placeOf() whom they are of.
    QHash<QString, QByteArray> byKey; //!< Those that do not say whose they are.
};

//! The credentials file as it was read once, and whose each of its entries is: for many who look for one each. Qt parses
//! those that somebody looks for, and all only of a text in which it would not be clear where each one is.
class LATCHKEY_TEST_EXPORT FileContent
{
public:
    //! Blocks. Errors: StoreUnavailable, as from readPrivateFile(), or as FileText::read(), which has \a about.
    static Result<FileText> load(const QString &path, const QList<ServerIdentity> &about = {});
    //! The same for many who only read.
    static Result<std::shared_ptr<const FileContent>> read(const QString &path);
    //! How often this process has read such a file so far. For tests of what things cost.
    static int loads();

    //! \a text is what \a path holds, null: nothing is there; it is wiped in the end. Errors: StoreUnavailable, it is no
    //! JSON object.
    static Result<std::shared_ptr<const FileContent>> of(const QString &path, const QByteArray &text);
    ~FileContent() { wipe(m_text); }
    Q_DISABLE_COPY_MOVE(FileContent)

    //! Errors: StoreUnavailable, with Stage::Read.
    Result<std::optional<Credential>> find(const ServerIdentity &server) const;

    //! They stay the same if members only change their order, as when another program writes the file anew.
    EntryPrints fingerprints() const;
    static QString placeOf(const ServerIdentity &server);

private:
    struct Place {
        qsizetype begin = 0;
        qsizetype end = 0;
    };

    FileContent(const QString &path, const QByteArray &text)
        : m_path(path)
        , m_text(text)
    {
    }
    bool findEntries();
    void makeAnew(const QJsonObject &entries);
    QByteArray textOf(const QStringList &keys) const;
    QByteArray printOf(const QStringList &keys) const;

    const QString m_path;
    QByteArray m_text;
    QHash<QString, Place> m_places; // where in m_text each entry is, with its name, by its key
    QHash<QString, QStringList> m_keys; // by placeOf()
    QSet<QString> m_keysWithoutServer; // the keys of entries that do not say whose they are
};

//! What FileContent::find() says, for those who look once. \a keys: keysOf() \a server.
LATCHKEY_TEST_EXPORT Result<std::optional<Credential>>
findInFile(const QString &path, const QJsonObject &entries, const ServerIdentity &server, const QStringList &keys);

} // namespace Latchkey
