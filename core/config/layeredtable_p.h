#pragma once

#include "core/base/result.h"
#include "core/config/serverlist.h"
#include "core/config/tomlplusplus_p.h"

#include <QtCore/QList>
#include <QtCore/QPair>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <memory>
#include <optional>
#include <string_view>

namespace Latchkey {

//! A TOML file as it was read.
struct TomlFile {
    QString path;
    toml::table root;
};

//! Without the member \a ignored. Errors: InvalidInput with Stage::Configuration; \a problem then says where.
Result<std::shared_ptr<const TomlFile>> parseToml(const QByteArray &toml, const QString &path, ConfigProblem *problem,
                                                  std::string_view ignored = {});

//! One table of several files, as Codex sees it: a later file's value wins, tables merge key by key. Reads members, and
//! notes down each that has the wrong type or an impossible value, with its place. Values are never quoted in a note: a
//! header's may be a secret. The files outlive it.
class LayeredTable
{
public:
    //! The whole of \a files, of which a later one wins.
    LayeredTable(const QList<std::shared_ptr<const TomlFile>> &files, QList<ConfigProblem> &problems);

    //! The names of all members: file by file, each in its order, which is a person's.
    QStringList keys() const;
    bool contains(std::string_view key) const { return find(key).node != nullptr; }
    //! Whose value \a key has. Empty: nobody's.
    QString fileOf(std::string_view key) const;

    //! None: it is not there, or it is no table, which is noted. \a server: whose entry it is; empty: the same as this
    //! one's.
    std::optional<LayeredTable> table(std::string_view key, const QString &server = {}) const;
    //! None: it is not there, or it is no string, which is noted.
    std::optional<QString> string(std::string_view key) const;
    QString stringOrEmpty(std::string_view key) const { return string(key).value_or(QString()); }
    bool boolean(std::string_view key, bool otherwise) const;
    QStringList strings(std::string_view key) const;
    QList<QPair<QString, QString>> pairs(std::string_view key) const;
    //! Whether it is there and a table; what else it may be is not noted.
    bool isTable(std::string_view key) const;
    //! What is there and no time that Codex can wait for is noted.
    void seconds(std::string_view key) const;
    void milliseconds(std::string_view key) const;
    //! Likewise what is no list of names, each of which may be the `name` of a table.
    void names(std::string_view key) const;
    //! 0: it is not there, or is none.
    quint16 port(std::string_view key) const;

    //! About the member \a key, which has to be there: this keeps Codex from reading its configuration.
    void refuse(std::string_view key, const QString &what, const QString &server = {}) const;
    //! The same where only we do not use it.
    void addProblem(std::string_view key, const QString &what) const;

private:
    struct Part {
        const toml::table *table = nullptr;
        const TomlFile *file = nullptr;
    };
    struct Found {
        const toml::node *node = nullptr;
        const TomlFile *file = nullptr;
    };
    LayeredTable(QList<Part> parts, QString where, QString server, QList<ConfigProblem> &problems);
    Found find(std::string_view key) const;
    void addProblem(const Found &found, std::string_view key, const QString &what, const QString &server,
                    bool isRefused) const;

    QList<Part> m_parts; // a later one wins
    QString m_where;
    QString m_server;
    QList<ConfigProblem> *m_problems;
};

} // namespace Latchkey
