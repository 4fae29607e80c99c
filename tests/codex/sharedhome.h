#pragma once

#include "core/credential/serveridentity.h"
#include "tests/support/codexitem.h"
#include "tests/support/fakeprovider.h"

#include <QtCore/QJsonObject>
#include <QtCore/QTemporaryDir>

#include <memory>

namespace Latchkey::Test {

struct Outcome {
    int status = -1; //!< Negative: the program did not end by itself.
    QByteArray out;
    QByteArray err;
    QJsonObject json() const;
};

//! The end of \a process, while the event loop turns; at most 60 s.
Outcome outcomeOf(QProcess &process);

//! Opens the address that \a process prints, as a browser does whose user agrees; the process's end.
Outcome agreeInBrowser(QProcess &process);

//! A home that Codex and Latchkey use both, with one server, whose credential is in the one store or in the other.
class SharedHome
{
public:
    enum class Store { File, Keyring, Encrypted, Auto };
    //! Where the server is configured. A profile and a project say another store than the user's configuration does.
    enum class Layer { User, Profile, Project, Plugin };
    //! \a session must outlive it. Auto: there is a keyring, so that is where things go.
    SharedHome(const KeyringSession &session, Store store, Layer layer = Layer::User, const QString &codex = {});

    bool isValid() const { return m_valid; }
    QString path() const { return m_folder.path(); }
    const ServerIdentity &server() const { return m_server; }
    FakeProvider &provider() { return m_provider; }
    const CodexItem &item() const { return *m_item; }
    QProcessEnvironment environment() const;
    //! Adds \a toml to the home's configuration.
    bool addConfiguration(const QByteArray &toml) const;
    //! Writes the configuration anew.
    bool configure(const QByteArray &mode, bool encrypts) const;

    //! What the store holds, as it is. Empty: nothing.
    QJsonObject entry() const;
    QString accessToken() const;
    QString refreshToken() const;
    //! The same without what a refresh changes.
    QJsonObject lastingMembers() const;
    //! What a keyring's or the encrypted store's entry holds. Empty: nothing.
    QJsonObject entryIn(Store store) const;
    //! As if a client had signed in, whose access token has since expired.
    bool seedExpired();
    //! The same in \a store, which need not be the one in use: good for an hour, or of no use any more.
    bool seed(Store store, bool isAlive);
    bool isPassphraseThere() const;
    //! As if Codex had signed in before: it alone makes the encrypted store's passphrase.
    bool ensurePassphrase() const;

    //! Where its layer holds.
    std::unique_ptr<QProcess> startCodex(const QStringList &arguments) const;
    //! One that connects to its servers, asks a model that is not there, and ends.
    std::unique_ptr<QProcess> startConnecting() const;
    //! How many of those have been connected so far.
    int connections();
    std::unique_ptr<QProcess> startLatchkey(const QStringList &arguments) const;
    Outcome codex(const QStringList &arguments) const { return outcomeOf(*startCodex(arguments)); }
    Outcome latchkey(const QStringList &arguments) const { return outcomeOf(*startLatchkey(arguments)); }
    //! The word that `codex mcp list` has for the sign-in.
    QString codexsOpinion() const;
    //! The state that `latchkey-cli status` gives.
    QString ourOpinion() const;

    // Both with a browser whose user agrees to everything.
    bool signInWithCodex() const;
    bool signInWithLatchkey() const;

private:
    QJsonObject tokens() const;
    QByteArray passphrase() const;
    bool storeEncrypted(const QJsonObject &payload) const;
    bool put(Store store, const QJsonObject &seed, bool isRenewable);
    QString project() const;
    std::unique_ptr<QProcess> start(const QString &program, const QStringList &arguments) const;

    const KeyringSession &m_session;
    const Store m_store; // where credentials are
    const Layer m_layer;
    const QString m_codex;
    QTemporaryDir m_folder;
    FakeProvider m_provider;
    ServerIdentity m_server;
    std::unique_ptr<CodexItem> m_item;
    bool m_valid = false;
};

} // namespace Latchkey::Test
