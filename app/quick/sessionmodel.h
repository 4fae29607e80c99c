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
//! lists of servers change, by whichever program; what a row says follows its session. Does nothing by itself but read.
class SessionModel : public QAbstractListModel, public QQmlParserStatus
{
    Q_OBJECT
    QML_ELEMENT
    Q_INTERFACES(QQmlParserStatus)
    //! The folder. Empty: those that are known, in step with the registry. Set once, before the component is complete.
    Q_PROPERTY(QString home MEMBER m_home)
    Q_PROPERTY(bool ready READ isReady NOTIFY readyChanged) //!< The lists have been read, on a worker thread.
    Q_PROPERTY(int count READ count NOTIFY countChanged)
public:
    enum Role {
        Name = Qt::UserRole, //!< Made safe to show; unique.
        Url,
        State, //!< A stable word, as wordFor(HealthState) has it: "signed_in".
        ExpiresAt, //!< A date, of the access token; invalid if it is not known.
        SignedIn, //!< There is a credential.
        NeedsSignIn,
        Trouble, //!< What keeps it from working, in a sentence; empty: nothing.
        Busy, //!< A sign-in is under way.
        RunningLogin, //!< That sign-in, to bind to the properties of Login; null if none is under way.
    };
    Q_ENUM(Role)

    explicit SessionModel(QObject *parent = nullptr);
    ~SessionModel() override;

    bool isReady() const { return m_homes.has_value(); }
    int count() const { return static_cast<int>(m_rows.size()); }

    //! Begins a sign-in: pageWanted() has the page. What came of it, the row shows; what went wrong, failed() says.
    Q_INVOKABLE void signIn(int row);
    Q_INVOKABLE void confirmSignIn(int row); //!< Goes on after confirmationWanted().
    Q_INVOKABLE void cancelSignIn(int row);
    Q_INVOKABLE void signOut(int row);
    Q_INVOKABLE void renew(int row);
    //! One real, harmless request. The row shows what it has shown.
    Q_INVOKABLE void check(int row);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    void classBegin() override {}
    void componentComplete() override;

Q_SIGNALS:
    void readyChanged();
    void countChanged();
    //! To be opened in the browser of this machine: Qt.openUrlExternally().
    void pageWanted(const QUrl &page);
    //! The page of a sign-in is at \a page, and \a recipient gets access to the user's account there: another site, so that
    //! only a person can tell whether it may go on, by confirmSignIn() or cancelSignIn(). Where nothing is connected to
    //! this, such a sign-in fails.
    void confirmationWanted(int row, const QString &page, const QString &recipient);
    //! \a why: a sentence for a person.
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
