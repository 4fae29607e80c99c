#pragma once

#include "core/config/homes.h"
#include "ui/model/changetimer.h"
#include "ui/model/clientusers.h"
#include "ui/model/examiner.h"
#include "ui/model/standings.h"

#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

class QGridLayout;
class QHBoxLayout;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace Latchkey::Ui {

class HistoryView;
class LinkLabel;
class StateCard;
class TechnicalView;
class TextLabel;
class TileMark;
struct WindowActions;

//! The selected server in full: how it stands and what to do, who uses it, what happened, and at the end, folded, what is
//! technical. Of several: their names. Beside the list, or as a page of its own with the way back to it.
class DetailPane : public QWidget
{
    Q_OBJECT
public:
    DetailPane(Homes &homes, Standings &standings, Examiner &examiner, ChangeTimer &time, const WindowActions &actions,
               QWidget *parent = nullptr);

    void setSessions(const QList<CredentialSession *> &sessions);
    void setPaged(bool paged);
    //! Gives the keyboard's focus to the first thing that can be done here.
    void takeFocus();
    CredentialSession *session() const { return m_session; }

Q_SIGNALS:
    void verbWanted(Latchkey::CredentialSession *session, Latchkey::Words::Verb verb);
    void codeWanted(Latchkey::CredentialSession *session);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void createButtons(const WindowActions &actions);
    QVBoxLayout *createColumn();
    TextLabel *addFact(const QString &title);
    void refresh();
    void placeButtons();
    void showSession(const CredentialSession &session);
    void showCard();
    void showCheck();
    void showFact(TextLabel *value, const QString &text);
    void showUsers();
    void showTechnical(const CredentialSession &session);
    void showFindings(const QList<Finding> &findings);
    void readHistory();
    void passTime();

    Homes &m_homes;
    Standings &m_standings;
    Examiner &m_examiner;
    ChangeTimer &m_time;
    QPointer<CredentialSession> m_session;
    qsizetype m_count = 0;
    QStringList m_names;
    QStringList m_programs;
    QList<HistoryEvent> m_events;
    QPushButton *m_back;
    QWidget *m_bar; //!< Above a page.
    QHBoxLayout *m_barLayout;
    QHBoxLayout *m_head;
    QHBoxLayout *m_belowHead;
    QWidget *m_buttons; //!< There, or beside the name.
    QWidget *m_verbs; //!< Of several.
    QScrollArea *m_scroll;
    TileMark *m_tile;
    TextLabel *m_title;
    LinkLabel *m_site;
    StateCard *m_card;
    TextLabel *m_none;
    QGridLayout *m_facts;
    TextLabel *m_users;
    TextLabel *m_scopes;
    TextLabel *m_store;
    TextLabel *m_elsewhere;
    ClientUsers m_clients;
    TextLabel *m_check;
    HistoryView *m_history;
    QList<QList<Finding>> m_told; //!< Of the findings.
    QVBoxLayout *m_findings;
    QWidget *m_findingsBox;
    QAction *m_openSite;
    TechnicalView *m_technical;
};

} // namespace Latchkey::Ui
