#pragma once

#include "core/base/export.h"
#include "core/clients/clientdescription_p.h"

#include <QtCore/QJsonObject>
#include <QtCore/QStringList>

#include <optional>

namespace Latchkey {

//! A server as one file of one client has it.
struct ClientEntry {
    QString name;
    QString url; //!< Of a remote one, also behind mcp-remote; empty: it is a program's.
    QString project; //!< The folder for which alone it is.
    bool hasOwnKey = false;
    QStringList path; //!< In the file.
    bool hasHeaders = false; //!< A person has given it headers, or a variable that holds a token.
    bool hasHelper = false; //!< A command of it prints headers; ours, if it is that of `call`.
    std::optional<BridgeCall> call; //!< It is, or may be, Latchkey's.
    SignInHints signIn = {};
    friend bool operator==(const ClientEntry &, const ClientEntry &) = default;
};

LATCHKEY_TEST_EXPORT ClientEntry entryFrom(const QString &name, const QJsonObject &members);

//! The first of the folders that \a config, a \a file of a client, knows, and which may have files of their own.
QStringList projectsIn(const ConfigText &config, const ClientFile &file);

//! All servers in \a config, a \a file of a client: remote ones and others.
LATCHKEY_TEST_EXPORT QList<ClientEntry> entriesIn(const ConfigText &config, const ClientFile &file);

//! How \a form writes an entry that makes \a call. \a present: what it has already.
LATCHKEY_TEST_EXPORT QList<NewMember> membersFor(const EntryForm &form, const BridgeCall &call,
                                                 const QJsonObject &present);
//! How it writes one for \a url.
LATCHKEY_TEST_EXPORT QList<NewMember> membersFor(const EntryForm &form, const QString &url);
//! The members that are none of an entry any more which makes \a call.
LATCHKEY_TEST_EXPORT QStringList droppedFor(const EntryForm &form, const BridgeCall &call);

//! The arguments of \a call, behind the program.
LATCHKEY_TEST_EXPORT QStringList argumentsOf(const BridgeCall &call);

} // namespace Latchkey
