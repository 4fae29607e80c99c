#pragma once

#include "core/config/homes.h"
#include "core/session/credentialsession.h"
#include "ui/model/examiner.h"

#include <QtCore/QHash>
#include <QtCore/QPointer>
#include <QtWidgets/QScrollArea>

class QAction;
class QGridLayout;
class QVBoxLayout;
class QLabel;

namespace Latchkey::Ui {

class ActionButton;
class ChangeTimer;
class HistoryView;
class ValueField;

//! One server in full, in the order in which people ask: does it work, until when, what should I do; then where it
//! lives. Never shows a token: it is given none.
class DetailPane : public QScrollArea
{
    Q_OBJECT
public:
    //! \a actions: what can be done to the selected servers; they become buttons. \a diagnostics: leads to
    //! what can be done about findings.
    DetailPane(Homes &homes, Examiner &examiner, ChangeTimer &time, const QList<QAction *> &actions,
               QAction *diagnostics, QWidget *parent = nullptr);

    //! One: shows it. None, or several: says what that means.
    void setSessions(const QList<CredentialSession *> &sessions);
    void refresh();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QVBoxLayout *createHead(const QList<QAction *> &actions);
    void createRows();
    QLabel *label(const QString &title, const QString &accessibleName);
    ValueField *field(const QString &title, const QString &accessibleName);
    void addRow(const QString &title, QWidget *value, Qt::Alignment vertical);
    void setRow(QLabel *value, const QString &text);
    void setRow(ValueField *value, const QString &text);
    void setRowVisible(QWidget *value, bool visible);
    void showSession(const CredentialSession &session);
    void showTimes(const CredentialSession &session);
    void passTime();
    void expectChange();
    void showAdvice(const Health &health);
    void showExpiry(const std::optional<CredentialSummary> &summary, HealthState state, const QDateTime &now);
    void showStore(const CredentialSession &session);
    void showLast(const LastOutcome &last, const QDateTime &now);
    void showFindings(const QList<Finding> &findings);
    void readHistory();
    void showUsers(const CredentialSession &session);

    Homes &m_homes;
    Examiner &m_examiner;
    ChangeTimer &m_time;
    QPointer<CredentialSession> m_session;
    qsizetype m_count = 0;
    QLabel *m_badge;
    QLabel *m_title;
    QLabel *m_state;
    QLabel *m_expiry;
    QLabel *m_advice;
    QGridLayout *m_rows;
    QHash<QWidget *, QLabel *> m_names; // by value: what it is called, beside it
    QLabel *m_users;
    QLabel *m_scopes;
    QLabel *m_token;
    ValueField *m_client;
    ValueField *m_issuer;
    ValueField *m_address;
    QLabel *m_origin;
    QLabel *m_store;
    ValueField *m_place;
    QLabel *m_last;
    QLabel *m_findingsTitle;
    ActionButton *m_toDiagnostics;
    QLabel *m_findings;
    HistoryView *m_history;
    QStringList m_programs; // that the history names
};

} // namespace Latchkey::Ui
