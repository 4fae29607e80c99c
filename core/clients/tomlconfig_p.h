#pragma once

#include "core/clients/configtext_p.h"
#include "core/clients/tomltext_p.h"
#include "core/config/layeredtable_p.h"

namespace Latchkey {

//! A configuration in TOML. An entry is a table with a header of its own and those within it, one behind the other; of
//! another form it is not edited.
class TomlConfig : public ConfigText
{
public:
    static Result<std::shared_ptr<const ConfigText>> parse(const QByteArray &bytes, int *line, int *column);

    QJsonObject tableAt(const QStringList &path) const override;
    std::optional<QByteArray> textAt(const QStringList &path) const override;
    QJsonObject entryFrom(const QByteArray &text, const QStringList &path) const override;
    Result<QByteArray> withText(const QStringList &path, const QByteArray &text) const override;
    Result<QByteArray> withMembers(const QStringList &path, const QStringList &dropped,
                                   const QList<NewMember> &added) const override;
    Result<QByteArray> withEntry(const QStringList &path, const QList<NewMember> &members) const override;
    Result<QByteArray> withoutEntry(const QStringList &path, qsizetype kept) const override;

    static QByteArray written(const QStringList &path, const QList<NewMember> &members, const QByteArray &lineEnd);

private:
    //! The blocks of one entry: numbers of the first one, and behind the last.
    struct Span {
        std::size_t first = 0;
        std::size_t last = 0;
    };

    TomlConfig(const QByteArray &bytes, std::shared_ptr<const TomlFile> file, std::vector<TomlBlock> blocks);

    //! None: it is there in another form, or in several places.
    std::optional<Span> spanOf(const QStringList &path) const;
    qsizetype endOf(const Span &span) const { return m_blocks[span.last - 1].end(); }
    Result<QByteArray> checked(const QByteArray &changed, const QStringList &path) const;

    const QByteArray m_bytes;
    const std::shared_ptr<const TomlFile> m_file;
    const std::vector<TomlBlock> m_blocks;
};

} // namespace Latchkey
