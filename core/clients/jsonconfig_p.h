#pragma once

#include "core/base/jsontext_p.h"
#include "core/base/textedit_p.h"
#include "core/clients/configtext_p.h"

namespace Latchkey {

//! A configuration in JSON, with or without comments.
class JsonConfig : public ConfigText
{
public:
    //! Null: it cannot be read, and \a fault says why.
    static std::shared_ptr<const JsonConfig> parse(const QByteArray &bytes, JsonDialect dialect, JsonFault *fault);

    QJsonObject tableAt(const QStringList &path) const override;
    std::optional<QByteArray> textAt(const QStringList &path) const override;
    QJsonObject entryFrom(const QByteArray &text, const QStringList &path) const override;
    Result<QByteArray> withText(const QStringList &path, const QByteArray &text) const override;
    Result<QByteArray> withMembers(const QStringList &path, const QStringList &dropped,
                                   const QList<NewMember> &added) const override;
    Result<QByteArray> withEntry(const QStringList &path, const QList<NewMember> &members) const override;
    Result<QByteArray> withoutEntry(const QStringList &path, qsizetype kept) const override;

    //! How \a members are written in a file of their own, with \a path around them.
    static QByteArray written(const QStringList &path, const QList<NewMember> &members);

private:
    JsonConfig(const QByteArray &bytes, JsonDialect dialect);

    //! The object at \a path; null: there is none.
    const JsonNode *objectAt(const QStringList &path) const;
    //! Whether what stands on the way to \a path is what every reader takes it for.
    Status checkWay(const QStringList &path) const;
    Result<QByteArray> checked(const QByteArray &changed, const QStringList &path) const;
    bool isSameExcept(const JsonNode &mine, const JsonText &other, const JsonNode &theirs,
                      const QStringList &but) const;

    QByteArrayView view(qsizetype begin, qsizetype end) const
    {
        return QByteArrayView(m_bytes).sliced(begin, end - begin);
    }
    QByteArray indentAt(qsizetype at) const;
    QByteArray unit() const;
    bool isOnLines(const JsonNode &object) const;
    QByteArray colonIn(const JsonNode &object) const;
    QByteArray tabulated(const QList<NewMember> &members, const QByteArray &indent, bool onLines,
                         const QByteArray &colon) const;
    QList<TextEdit> insertion(const JsonNode &object, const QByteArray &member, const QByteArray &closingIndent) const;
    qsizetype behindItsLine(qsizetype at, qsizetype limit) const;
    TextEdit removal(const JsonNode &object, const JsonNode::Member &member, qsizetype end) const;

    const QByteArray m_bytes;
    const JsonDialect m_dialect;
    std::optional<JsonText> m_text; // none: the file is empty
};

} // namespace Latchkey
