#pragma once

#include "core/base/export.h"
#include "core/base/result.h"
#include "core/credential/server.h"
#include "core/store/credentialstore.h"

#include <QtCore/QFuture>
#include <QtCore/QHash>
#include <QtCore/QJsonObject>
#include <QtCore/QList>
#include <QtCore/QMap>
#include <QtCore/QObject>

#include <functional>
#include <memory>
#include <optional>

namespace Latchkey {

struct OwnList;

//! Something in a configuration file that keeps us from reading it, or a part of it.
struct ConfigProblem {
    QString file; //!< Absolute path.
    int line = 0; //!< 1-based; 0 for the file as a whole.
    int column = 0; //!< 1-based; 0 if it is not known.
    QString what; //!< In English, sanitized; holds no value of the file, since that may be a secret.
    bool isWholeFile = false; //!< Nothing of the file could be used; otherwise only this entry or value was left out.
    QString server = {}; //!< The server whose entry, or a value of it, was left out; empty if it is about none.
    bool isRefused = false; //!< Codex rejects its whole configuration as long as this is in it.
    bool isMinor = false; //!< It concerns a project, a profile or a plugin only, and not what always holds.
    friend bool operator==(const ConfigProblem &, const ConfigProblem &) = default;
};

//! What Codex's top-level keys say. Each layer may say something else.
struct HomeConfig {
    StoreMode storeMode = StoreMode::Auto; //!< `mcp_oauth_credentials_store`
    quint16 callbackPort = 0; //!< `mcp_oauth_callback_port`; 0 for any.
    QString callbackUrl = {}; //!< `mcp_oauth_callback_url`
    std::optional<bool> secretAuthStorage = {}; //!< `features.secret_auth_storage`, if it is configured.
    friend bool operator==(const HomeConfig &, const HomeConfig &) = default;
};

//! What one configuration file says.
struct ParsedConfig {
    HomeConfig home; //!< What it says for all servers.
    QList<Server> servers; //!< Remote ones, in the order of the file.
    QList<ConfigProblem> problems; //!< Entries that were left out, or values that were ignored.
};

//! Reads Codex's `config.toml`, without any other layer. A server whose address is plain http to another machine is
//! left out, with a problem: tokens must not travel in the clear. Entries of local (stdio) servers are passed over.
//! Errors: InvalidInput with Stage::Configuration; \a problem then says where.
LATCHKEY_EXPORT Result<ParsedConfig> parseCodexConfig(const QByteArray &toml, const QString &file,
                                                      ConfigProblem *problem);

//! Entries of Latchkey's own list that were taken out of it, for putting them back.
struct TakenEntries {
    QMap<qsizetype, QJsonObject> entries; //!< All of one name; each with every member, by its place in the list.
};

//! The servers of one home: every layer of Codex's configuration (the system's, the user's, profiles, trusted projects,
//! plugins) and Latchkey's own list, merged, and watched if asked to. A broken file is one ConfigProblem; its last good
//! content stays in use. Codex's layers may give one name to several servers; they hide servers of our own list with
//! the same name. Used from the thread that made it; elsewhere what gives a future is refused (Internal), watch() does
//! nothing, and all else must not be called. Everything that is read is bounded in size (1 MiB) and number. It is read on a
//! worker thread, except by the constructors that take folders: those are for programs that can do nothing before.
class LATCHKEY_EXPORT ServerList : public QObject
{
    Q_OBJECT
public:
    //! \a ownList: path of Latchkey's own list; ownListPath() if it is empty.
    explicit ServerList(const QString &home, const QString &ownList = {}, QObject *parent = nullptr);
    //! \a system: the folder of the system's layers of Codex. With the other constructors it is `/etc/codex`, unless the
    //! environment variable `LATCHKEY_CODEX_SYSTEM`, which is for tests, names another one.
    ServerList(const QString &home, const QString &ownList, const QString &system, QObject *parent = nullptr);

    struct Content;
    //! What the files of one list said when they were read. Shared, and never changed.
    using Reading = std::shared_ptr<const Content>;
    //! Reads the files of \a home, and \a ownList, on a worker thread, for the constructor below. Always succeeds.
    static QFuture<Result<Reading>> read(const QString &home, const QString &ownList = {});
    //! As read(), on the calling thread, which blocks for that long.
    static Reading readNow(const QString &home, const QString &ownList = {});
    //! Begins with what read() has read.
    explicit ServerList(const Reading &reading, QObject *parent = nullptr);
    ~ServerList() override;

    //! The path of Latchkey's own list: `latchkey/servers.json` in the platform's configuration folder.
    static QString ownListPath();

    //! All servers: Codex's first, in the order of its files. This and the other references below are valid until control
    //! returns to the event loop, where a change of the files replaces what they refer to.
    const QList<Server> &servers() const;
    //! The server with the name, or else the store key, \a name: of several with that name, the first. Not set if there is
    //! none.
    std::optional<Server> find(const QString &name) const;
    //! \a identity, of a server in the list, with the name by which find() finds it, to be handed to another program:
    //! its store key if another server has the same name.
    ServerIdentity asFound(const ServerIdentity &identity) const;
    const HomeConfig &homeConfig() const; //!< Without a project and a profile.
    //! The configuration that holds where \a server comes from.
    const HomeConfig &homeConfigOf(const Server &server) const;
    //! Projects that Codex trusts, but that do not exist or cannot be read.
    const QStringList &missingProjects() const;
    const QList<ConfigProblem> &problems() const; //!< What is wrong with the files now; valid as servers() is.

    //! The servers of our own list, by name, with their URL, that are hidden by one of Codex's with the same name but
    //! another URL.
    const QHash<QString, QString> &ownUrlsShadowed() const;

    //! From now on changed() follows a change of any of the files within a second.
    void watch();
    //! Reads everything again. Always succeeds, once servers() shows the files as of this call or later.
    QFuture<Status> reload();

    //! Adds to Latchkey's own list, durably; servers() has it when the future succeeds. Errors: InvalidInput (bad name
    //! or URL, or the name is taken), StoreUnavailable (the list cannot be written, or its present content cannot be
    //! read), LockTimeout (another program is changing it for too long).
    QFuture<Status> add(const QString &name, const QString &url);
    //! Adds \a server with everything that an entry can hold; of a secret, only where it is kept (SecretSource), never the
    //! secret itself. More errors: as checkGrant(), and InvalidInput for a header that cannot be sent, that Latchkey sets
    //! itself, or that is a key.
    QFuture<Status> add(const Server &server);
    //! Adds several in one write: all of them, or none.
    QFuture<Status> add(const QList<Server> &added);
    //! Puts \a replacement in the place of the server \a name of our own list, in one write; it may have another name.
    //! The entry's other members stay. Errors: those of add() and of remove(); the list is then as it was.
    QFuture<Status> replace(const QString &name, const Server &replacement);
    //! Removes \a name from our own list, durably; its credential stays. Errors: InvalidInput (no such server in our own
    //! list; the detail says if it is Codex's), StoreUnavailable, LockTimeout.
    QFuture<Status> remove(const QString &name);
    //! As remove(), with what putBack() needs to undo it.
    QFuture<Result<TakenEntries>> takeOut(const QString &name);
    //! Puts \a taken back where it was, with every member. Errors: InvalidInput (the name is taken by now),
    //! StoreUnavailable, LockTimeout.
    QFuture<Status> putBack(const TakenEntries &taken);

Q_SIGNALS:
    //! What servers(), homeConfig() or problems() return is different now.
    void changed();

private:
    QFuture<Status> change(const std::function<Result<QJsonObject>(const OwnList &)> &how);

    class Private;
    static Reading readAnew(Content content);
    void look();
    void take(const Reading &reading);

    std::unique_ptr<Private> d;
};

//! Whether \a name can name a server of our own list: 1 to 64 letters, digits, `-` and `_`. Errors: InvalidInput, with
//! Stage::Configuration; the detail says what a name may have.
LATCHKEY_EXPORT Status checkServerName(const QString &name);
//! Whether \a url can be a remote server's: https, or http to a loopback address; no user info and no fragment. Errors:
//! InvalidInput, with Stage::Configuration; the detail continues a sentence that begins with the address.
LATCHKEY_EXPORT Status checkServerUrl(const QString &url);

//! \a url as it goes over the wire: letters beyond ASCII in the host by IDNA (RFC 5891), elsewhere percent-encoded. One
//! that is ASCII stays as it is, byte for byte; so does one that cannot be converted.
LATCHKEY_EXPORT QString asciiServerUrl(const QString &url);

//! A name that a person might give a server: \a wish made valid, else the telling part of its host; with a number if
//! that is among \a taken.
LATCHKEY_EXPORT QString suggestedServerName(const QString &wish, const QString &url, const QStringList &taken);

} // namespace Latchkey
