#pragma once

#include "app/bridge/jsonrpc.h"

#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QJsonObject>
#include <QtCore/QList>
#include <QtCore/QPair>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace Latchkey {

//! Header fields hold visible ASCII; whatever else stands in a text travels encoded (MCP 2026-07-28, "Value Encoding").
QByteArray headerValue(const QString &text);

//! Which arguments of a server's tools travel in the head of a call, too: those that a tool's `inputSchema` marks with
//! `x-mcp-header` (MCP 2026-07-28, "Custom Headers from Tool Parameters").
class ToolHeaders
{
public:
    //! A tool that must not be called, since what is to travel in the head is not well-defined.
    struct Refused {
        QString name;
        QString why;
    };
    //! An answer to `tools/list` as the client may see it: the very bytes, or without the tools that were refused.
    struct FilteredTools {
        QByteArray json;
        QList<Refused> refused = {};
        QString nextCursor = {}; //!< Empty: it is the last page.
    };

    //! Remembers what an answer to `tools/list` says.
    FilteredTools learn(const QByteArray &json);

    //! The fields for a `tools/call`; none for a tool that marks nothing, or that no list has named so far.
    QList<QPair<QByteArray, QByteArray>> fieldsFor(const JsonRpc::Message &call) const;

private:
    struct Parameter {
        QStringList path; //!< In the arguments.
        QByteArray field;
    };
    //! Why \a schema is not usable; empty: it is.
    static QString read(const QJsonObject &schema, const QStringList &path, QList<Parameter> &parameters);

    QHash<QString, QList<Parameter>> m_tools;
};

} // namespace Latchkey
