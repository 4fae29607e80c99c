#pragma once

#include "core/base/system/wallclocktimer_p.h"
#include "core/config/homes.h"

#include <QtCore/QAbstractListModel>
#include <QtQml/QQmlParserStatus>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <optional>

namespace Latchkey {

//! The servers of a home with their sign-ins, for views of Qt Quick: `import Latchkey.Quick`. Rows come and go as the
//! lists of servers change, by whichever program; what a row says follows its session. Changes nothing by itself: it reads,
//! and only the functions below do more. Use from the thread that made it, with a running event loop; nothing blocks, files
//! are read on worker threads.
class SessionModel : public QAbstractListModel, public QQmlParserStatus
{
    Q_OBJECT
    QML_ELEMENT
    Q_INTERFACES(QQmlParserStatus)
    //! The folder of the home whose servers are shown. Empty: all known homes (knownHomes()), as they come and go. Set it
    //! once, before the component is complete.
    Q_PROPERTY(QString home MEMBER m_home)
    //! Whether the lists of servers have been read; before, there is no row.
    Q_PROPERTY(bool ready READ isReady NOTIFY readyChanged)
    //! How many rows there are.
    Q_PROPERTY(int count READ count NOTIFY countChanged)
public:
    //! What each row has, for delegates: `name`, `url`, `state`… in QML.
    enum Role {
        Name = Qt::UserRole, //!< The server's name, made safe to show; unique.
        Url, //!< The server's URL, as configured.
        State, //!< A stable word, as wordFor(HealthState) has it: "signed_in".
        ExpiresAt, //!< A date, of the access token; invalid if it is not known.
        SignedIn, //!< There is a credential.
        NeedsSignIn, //!< Only a sign-in helps.
        Trouble, //!< What went wrong last, in a sentence, even if the credential still works; empty if nothing did.
        Busy, //!< A sign-in is under way.
        RunningLogin, //!< That sign-in, to bind to the properties of Login; null if none is under way.
    };
    Q_ENUM(Role)

    //! Reads nothing before the component is complete.
    explicit SessionModel(QObject *parent = nullptr);
    ~SessionModel() override;

    bool isReady() const { return m_homes.has_value(); } //!< Whether the lists of servers have been read.
    int count() const { return static_cast<int>(m_rows.size()); } //!< How many rows there are.

    // These do nothing where there is no such \a row. What goes wrong, failed() tells.
    //! Begins a sign-in: pageWanted() has the page to open. The row shows what came of it.
    Q_INVOKABLE void signIn(int row);
    Q_INVOKABLE void confirmSignIn(int row); //!< Goes on with the sign-in that confirmationWanted() was about.
    Q_INVOKABLE void cancelSignIn(int row); //!< Ends the sign-in under way.
    Q_INVOKABLE void signOut(int row); //!< As CredentialSession::logout().
    Q_INVOKABLE void renew(int row); //!< As CredentialSession::refresh().
    Q_INVOKABLE void check(int row); //!< As CredentialSession::check(): one real, harmless request.

    int rowCount(const QModelIndex &parent = {}) const override; //!< As QAbstractItemModel has it.
    QVariant data(const QModelIndex &index, int role) const override; //!< By Role, and Qt::DisplayRole for the name.
    QHash<int, QByteArray> roleNames() const override; //!< As QAbstractItemModel has it.
    void classBegin() override {} //!< As QQmlParserStatus has it.
    void componentComplete() override; //!< Begins to read, and to follow what changes; QML calls it.

Q_SIGNALS:
    void readyChanged(); //!< The lists of servers have been read.
    void countChanged(); //!< Rows have come, or gone.
    //! \a page is to be opened in the browser of this machine: Qt.openUrlExternally().
    void pageWanted(const QUrl &page);
    //! The page of a sign-in is at \a page, and \a recipient gets access to the user's account there: another site, so that
    //! only a person can tell whether it may go on, by confirmSignIn() or cancelSignIn(). Where nothing is connected to
    //! this, such a sign-in fails.
    void confirmationWanted(int row, const QString &page, const QString &recipient);
    //! What was wanted for \a server has failed; \a why: a sentence for a person. Not emitted where the user gave it up.
    void failed(const QString &server, const QString &why);

private:
    CredentialSession *at(int row) const;
    void begin(const ReadHomes &read);
    void follow();
    void emitChanged(const CredentialSession *session);
    void emitAllChanged();
    void arm();
    template<typename T>
    void report(const QFuture<Result<T>> &outcome, const CredentialSession &session);

    QString m_home;
    std::optional<Homes> m_homes;
    QList<CredentialSession *> m_rows;
    WallClockTimer m_changing; // by the passing of time alone
};

} // namespace Latchkey
