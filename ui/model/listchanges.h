#pragma once

#include "core/config/homes.h"

#include <QtCore/QObject>

#include <functional>
#include <vector>

namespace Latchkey::Ui {

//! Changes to Latchkey's own list of servers, each of which can be taken back until the program ends. No sign-in is touched
//! by any of them.
class ListChanges : public QObject
{
    Q_OBJECT
public:
    explicit ListChanges(Homes &homes, QObject *parent = nullptr);

    void remove(const CredentialSession &session);
    void setEnabled(const CredentialSession &session, bool enabled);
    //! Puts \a replacement in the place of the server of \a session; a new name takes its sign-in along. \a then: with the
    //! outcome.
    void replace(const CredentialSession &session, const Server &replacement,
                 const std::function<void(const Status &)> &then);
    //! Something that was changed, and how it is taken back. Gives its number.
    int record(const QString &text, const std::function<QFuture<Status>()> &takeBack);

    bool canUndo() const { return !m_done.empty(); }
    void undo();

Q_SIGNALS:
    //! \a text: what was done, as a sentence.
    void done(const QString &text, int change);
    //! Later than it was asked for: others may have been done meanwhile.
    void undone(int change);
    void failed(const Latchkey::Error &error);

private:
    struct Change {
        int number = 0;
        std::function<QFuture<Status>()> takeBack;
    };
    OpenHome *homeAt(const QString &path) const;
    void moveCredential(const QString &home, const ServerIdentity &from, const ServerIdentity &to, StoreKind store);
    QFuture<Status> swap(const QString &home, const QString &name, const Server &replacement);

    Homes &m_homes;
    std::vector<Change> m_done;
    int m_last = 0;
};

} // namespace Latchkey::Ui
