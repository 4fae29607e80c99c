#pragma once

#include "core/config/networkfile.h"
#include "core/config/serverlist.h"
#include "core/oauth/serverprobe.h"
#include "ui/model/listchanges.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtWidgets/QDialog>

#include <optional>

class QCheckBox;
class QDialogButtonBox;
class QLineEdit;
class QPushButton;

namespace Latchkey::Ui {

class BadgeMark;
class FoldButton;
class OwnHeaders;
class TextLabel;
class UnusualProvider;

//! Asks for the address and the name of a server, checks both while they are typed, asks the server itself what it wants, and
//! adds it to Latchkey's own list; or changes one that is in it. What the server says, or that it says nothing, keeps nobody from
//! adding it, but nobody adds it before it was said.
class AddServerDialog : public QDialog
{
    Q_OBJECT
public:
    AddServerDialog(ServerList &servers, QWidget *parent);
    //! To change the server of \a session, or to look at it, where it is Codex's.
    AddServerDialog(Homes &homes, ListChanges &changes, const CredentialSession &session, QWidget *parent);

    void accept() override;

Q_SIGNALS:
    //! It is in the list now, and asked nobody who they are.
    void addedOpen(const QString &name);
    //! The server of this name was added, and is to be signed in to.
    void signInWanted(const QString &name);
    void fileWanted(const QString &path);

private:
    void create();
    void fillIn(const Server &server);
    void urlEdited();
    void check();
    void probe();
    void showProbe(const Result<ProbeFinding> &outcome);
    bool isExpected(const Result<ProbeFinding> &outcome) const;
    void save();
    void showFailure(const Error &error);
    Result<Server> described() const;
    bool needsSignIn() const;
    void fitToContents();
    void endWithSession();
    QString address() const;
    bool isEditing() const { return m_before.has_value(); }

    ServerList &m_servers;
    ListChanges *m_changes = nullptr;
    QPointer<const CredentialSession> m_session; //!< Of what is changed.
    std::optional<Server> m_before;
    ServerProbe m_probe{configuredNetwork()};
    QTimer m_settled; // while the address is being typed, nobody is asked
    QString m_asked; // the address that the probe is about
    std::optional<Result<ProbeFinding>> m_answer; // about that one
    bool m_wanted = false; // once it has answered
    bool m_named = false; // by the user
    QLineEdit *m_url;
    QLineEdit *m_name;
    TextLabel *m_hint;
    BadgeMark *m_mark;
    TextLabel *m_finding;
    FoldButton *m_more;
    QWidget *m_moreBox;
    QLineEdit *m_scopes;
    QLineEdit *m_clientId;
    QLineEdit *m_secretFile;
    QCheckBox *m_dpop;
    OwnHeaders *m_headers;
    UnusualProvider *m_unusual;
    QDialogButtonBox *m_buttons;
    QPushButton *m_add;
};

} // namespace Latchkey::Ui
