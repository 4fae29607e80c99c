#pragma once

#include "core/session/credentialsession.h"
#include "ui/model/examiner.h"

#include <QtCore/QPointer>
#include <QtWidgets/QScrollArea>

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace Latchkey::Ui {

//! One server in full, in the order in which people ask: does it work, until when, what should I do; then where it
//! lives. Never shows a token: it is given none.
class DetailPane : public QScrollArea
{
    Q_OBJECT
public:
    DetailPane(Examiner &examiner, Clock clock, QWidget *parent = nullptr);

    void setSession(CredentialSession *session); //!< Null: shows what to do to see one.
    void refresh();

private:
    struct Row {
        QLabel *name;
        QLabel *value;
    };
    QLabel *row(const QString &title, const QString &accessibleName);
    void showKnownRows();
    void showFindings();

    Examiner &m_examiner;
    const Clock m_clock;
    QPointer<CredentialSession> m_session;
    QWidget *m_details;
    QLabel *m_title;
    QLabel *m_state;
    QLabel *m_advice;
    QGridLayout *m_form;
    QList<Row> m_rows;
    QLabel *m_expiry;
    QLabel *m_url;
    QLabel *m_issuer;
    QLabel *m_client;
    QLabel *m_scopes;
    QLabel *m_store;
    QLabel *m_last;
    QLabel *m_findings;
};

} // namespace Latchkey::Ui
