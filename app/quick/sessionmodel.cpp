#include "app/quick/sessionmodel.h"

#include "core/base/whendone.h"
#include "core/credential/describe.h"
#include "core/credential/names.h"
#include "core/session/credentialsession.h"
#include "core/session/login.h"

#include <QtCore/QMetaMethod>
#include <QtCore/QPointer>

#include <algorithm>

namespace Latchkey {

using namespace Qt::StringLiterals;

SessionModel::SessionModel(QObject *parent)
    : QAbstractListModel(parent)
{
    connect(&m_changing, &WallClockTimer::timeout, this, &SessionModel::emitAllChanged);
}

SessionModel::~SessionModel() = default;

void SessionModel::componentComplete()
{
    const QList<Home> homes = m_home.isEmpty() ? QList<Home>() : QList<Home>{homeAt(m_home)};
    whenDone(Homes::read(homes), this, [this](const Result<ReadHomes> &read) { begin(*read); });
}

void SessionModel::begin(const ReadHomes &read)
{
    m_homes.emplace(read);
    connect(&*m_homes, &Homes::listChanged, this, &SessionModel::follow);
    connect(&*m_homes, &Homes::sessionAdded, this, &SessionModel::follow);
    connect(&*m_homes, &Homes::sessionChanged, this, &SessionModel::emitChanged);
    connect(&*m_homes, &Homes::sessionRemoved, this, [this](CredentialSession *session) {
        const int row = static_cast<int>(m_rows.indexOf(session));
        if (row < 0)
            return;
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
        Q_EMIT countChanged();
    });
    follow();
    m_homes->watch();
    m_homes->reload();
    Q_EMIT readyChanged();
}

// What has gone has left by itself.
void SessionModel::follow()
{
    const QList<CredentialSession *> wanted = m_homes->sessions();
    for (int row = 0; row < wanted.size(); ++row) {
        const int now = static_cast<int>(m_rows.indexOf(wanted[row]));
        if (now == row)
            continue;
        if (now < 0) {
            beginInsertRows({}, row, row);
            m_rows.insert(row, wanted[row]);
            endInsertRows();
            Q_EMIT countChanged();
        } else {
            beginMoveRows({}, now, now, {}, row);
            m_rows.move(now, row);
            endMoveRows();
        }
    }
    emitAllChanged(); // a name may need its home beside it now
}

void SessionModel::emitChanged(const CredentialSession *session)
{
    const auto row = std::find(m_rows.cbegin(), m_rows.cend(), session);
    if (row == m_rows.cend())
        return;
    const QModelIndex changed = index(static_cast<int>(row - m_rows.cbegin()));
    Q_EMIT dataChanged(changed, changed);
    arm();
}

void SessionModel::emitAllChanged()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(count() - 1));
    arm();
}

void SessionModel::arm()
{
    QDateTime next;
    for (const CredentialSession *session : m_rows) {
        if (const QDateTime change = session->healthChangesAt(); change.isValid() && (!next.isValid() || change < next))
            next = change;
    }
    m_changing.setDue(next.addMSecs(1));
}

CredentialSession *SessionModel::at(int row) const
{
    return m_rows.value(row);
}

int SessionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> SessionModel::roleNames() const
{
    return {{Name, "name"},           {Url, "url"},           {State, "state"},
            {ExpiresAt, "expiresAt"}, {SignedIn, "signedIn"}, {NeedsSignIn, "needsSignIn"},
            {Trouble, "trouble"},     {Busy, "busy"},         {RunningLogin, "runningLogin"}};
}

QVariant SessionModel::data(const QModelIndex &index, int role) const
{
    const CredentialSession *session = index.isValid() ? at(index.row()) : nullptr;
    if (!session)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Name:
        return m_homes->labelOf(*session);
    case Url:
        return session->url();
    case State:
        return wordFor(session->state());
    case ExpiresAt:
        return session->expiresAt();
    case SignedIn:
        return session->isSignedIn();
    case NeedsSignIn:
        return session->state() == HealthState::NeedsSignIn;
    case Trouble:
        return session->trouble();
    case Busy:
        return session->runningLogin() != nullptr;
    case RunningLogin:
        return QVariant::fromValue<QObject *>(session->runningLogin());
    default:
        return {};
    }
}

template<typename T>
void SessionModel::report(const QFuture<Result<T>> &outcome, const CredentialSession &session)
{
    whenDone(outcome, this, [this, name = m_homes->labelOf(session)](const Result<T> &done) {
        if (!done && done.error().kind != ErrorKind::Cancelled)
            Q_EMIT failed(name, describe(done.error()));
    });
}

void SessionModel::signIn(int row)
{
    CredentialSession *session = at(row);
    if (!session)
        return;
    LoginOptions options;
    options.openBrowser = [self = QPointer(this)](const QUrl &page) {
        if (!self || !self->isSignalConnected(QMetaMethod::fromSignal(&SessionModel::pageWanted)))
            return false;
        Q_EMIT self->pageWanted(page);
        return true;
    };
    if (isSignalConnected(QMetaMethod::fromSignal(&SessionModel::confirmationWanted)))
        options.confirm = [this, session = QPointer(session)](const Login &login) {
            const SignInSites sites = login.sites();
            if (!sites.pageIsInside && sites.areSameSite())
                return true;
            // Afterwards: an answer that comes at once would find no sign-in that waits for it.
            const auto ask = [this, session, sites] {
                // The row may have moved meanwhile, and the sign-in may have ended.
                const int now = static_cast<int>(m_rows.indexOf(session.data()));
                if (session && now >= 0 && session->runningLogin())
                    Q_EMIT confirmationWanted(now, siteName(sites.page), siteName(sites.recipient));
            };
            QMetaObject::invokeMethod(this, ask, Qt::QueuedConnection);
            return false;
        };
    report(session->login(options)->future(), *session);
}

void SessionModel::confirmSignIn(int row)
{
    const CredentialSession *session = at(row);
    if (Login *login = session ? session->runningLogin() : nullptr)
        login->proceed();
}

void SessionModel::cancelSignIn(int row)
{
    const CredentialSession *session = at(row);
    if (Login *login = session ? session->runningLogin() : nullptr)
        login->cancel();
}

void SessionModel::signOut(int row)
{
    if (CredentialSession *session = at(row))
        report(session->logout(), *session);
}

void SessionModel::renew(int row)
{
    if (CredentialSession *session = at(row))
        report(session->refresh(), *session);
}

void SessionModel::check(int row)
{
    if (CredentialSession *session = at(row))
        report(session->check(), *session);
}

} // namespace Latchkey
