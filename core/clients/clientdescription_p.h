#pragma once

#include "core/clients/configtext_p.h"
#include "core/clients/connection.h"

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace Latchkey {

//! A file in which a client lists servers.
struct ClientFile {
    QString path;
    //! Where in it, by the names of the tables down to each list; a new entry goes into the first one.
    QList<QStringList> lists;
    //! A table that has one for each folder of a project, with the first list in it. Empty: there is none.
    QString projects = {};
    QString project = {}; //!< The folder of which it is; empty: it is the user's.
};

//! How a client writes an entry for a server.
struct EntryForm {
    QList<NewMember> local = {}; //!< What one that runs a program begins with.
    bool isOneList = false; //!< The program and its arguments are one list.
    QString environment = QStringLiteral("env");
    QString passedOn = {}; //!< The member that names variables to pass on; empty: the client passes all on.
    QList<NewMember> usual = {}; //!< What one has besides, if it says nothing of it.
    QList<NewMember> remote = {}; //!< What one for an address begins with.
    QString address = QStringLiteral("url");
    //! What only one for an address has. All else is a person's choice, and stays.
    QStringList ofRemote = {QStringLiteral("url"), QStringLiteral("type"), QStringLiteral("headers"),
                            QStringLiteral("oauth"), QStringLiteral("auth")};
    bool takesHelper = false; //!< `headersHelper`, a command that prints headers.
};

//! How a client keeps others from writing its file at the same time.
enum class ClientLock { None, Folder };

//! All that is known of one client. Each stands in a file of its own, in `known`.
struct ClientDescription {
    McpClient client = McpClient::ClaudeCode;
    QString product;
    ConfigDialect dialect = ConfigDialect::Jsonc;
    //! \a folders: resolved. The first one is where a new entry goes; of the others those that are there.
    QList<ClientFile> (*files)(const ClientFolders &folders) = nullptr;
    QList<ClientFile> (*projectFiles)(const QString &folder) = nullptr; //!< Null: none are known.
    //! Folders and files by which one sees that it is here.
    QStringList (*traces)(const ClientFolders &folders) = nullptr;
    //! A file by which an administrator decides about all servers or, where that is not empty, about the one that is
    //! called \a name; empty: there is none. Blocks.
    QString (*managedBy)(const ClientFolders &folders, const QString &name) = nullptr;
    //! Another file whose entry \a name the client would put together with that in \a file, though it has an address, and
    //! could not start with the two; empty: there is none. Null: it puts nothing together. Blocks.
    QString (*mergedWith)(const ClientFolders &folders, const ClientFile &file, const QString &name) = nullptr;
    QStringList reserved = {}; //!< Names that no entry may have.
    EntryForm form = {};
    //! Whether there are two notations, of which a file without servers does not tell which one is meant.
    bool hasTwoNotations = false;
    HandReason byHand = HandReason::None; //!< Nothing is written into its file.
    ClientLock lock = ClientLock::None;
    Afterwards afterwards = Afterwards::Restart;
    //! The sign-ins that it keeps itself. Blocks: for a worker thread. Null: they are nowhere where one could look.
    SignInSurvey (*signIns)(const ClientFolders &folders) = nullptr;
};

LATCHKEY_TEST_EXPORT const ClientDescription &descriptionOf(McpClient client);

// Each of them.
ClientDescription claudeCode();
ClientDescription claudeDesktop();
ClientDescription vsCode();
ClientDescription cursor();
ClientDescription geminiCli();
ClientDescription openCode();
ClientDescription windsurf();
ClientDescription codexHome();
ClientDescription copilotCli();
ClientDescription zed();
ClientDescription cline();
ClientDescription rooCode();
ClientDescription lmStudio();
ClientDescription goose();
ClientDescription jetBrains();
ClientDescription inspector();
ClientDescription mcpRemote();
ClientDescription antigravity();

//! The folder \a name of a desktop program in the platform's place for configuration.
QString desktopFolder(const ClientFolders &folders, const QString &name);
//! The path \a name in the storage of extensions, in each editor that takes those of VS Code.
QStringList extensionPaths(const ClientFolders &folders, const QString &name);
//! Whether the JSON or TOML file at \a path has one of \a names in the table at \a table. Blocks.
bool saysAnyOf(const QString &path, const QStringList &table, const QStringList &names);
//! Those of \a paths that are there.
QStringList existing(const QStringList &paths);

} // namespace Latchkey
