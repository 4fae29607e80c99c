#pragma once

#include "core/session/credentialsession.h"
#include "ui/model/serveractions.h"
#include "ui/words/patience.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtWidgets/QDialog>

class QBoxLayout;
class QFrame;
class QPushButton;

namespace Latchkey::Ui {

class FoldButton;
class PasteField;
class StepList;
class TextLabel;
class TileMark;

//! One sign-in under way: its steps, the site that it opens, and a way out. Stays open when it fails, to say why and to
//! try again. Closing it cancels the sign-in, and ends the series that it is part of. Does not block other windows;
//! deletes itself when closed.
class LoginDialog : public QDialog
{
    Q_OBJECT
public:
    //! Shows nothing before follow() or takePlaceOf().
    LoginDialog(CredentialSession *session, ServerActions &actions, QWidget *parent);
    ~LoginDialog() override;

    CredentialSession *session() const { return m_session; }
    //! Shows another attempt for the same server.
    void follow(Login *login);
    //! Takes the place of \a old, which speaks another language, and may be deleted then without an end of the sign-in.
    void takePlaceOf(LoginDialog &old);
    void reject() override;

    void setPatience(const Patience &patience) { m_slow.setInterval(patience.untilExplained); }

private:
    void create();
    void arrange();
    void connectControls();
    void showStep(LoginStep step);
    void showSite(const QUrl &page, const QStringList &scopes);
    void showCode();
    void showOutcome(const Status &outcome);
    void showSeries();
    void showTimeLeft();
    void showWhatItWaitsFor();
    void explain(const QString &headline, const QString &text);
    QString siteRemark() const;
    void readHistory();
    void showControls(LoginStep step);
    void layOutLinks();
    bool isByCode() const;
    void copyLink();
    void openPage();
    void signInOtherwise();
    void skip();
    QString waitingText() const;
    QString scopesText(const QStringList &scopes) const;

    const QPointer<CredentialSession> m_session;
    QPointer<Login> m_login;
    ServerActions &m_actions;
    int m_attempt = 0; //!< Another number for each sign-in that is shown.
    std::optional<Error> m_failure; //!< That is shown.
    LoginStep m_shown = LoginStep::Discovering;
    LoginWay m_way = LoginWay::Browser;
    QTimer m_second;
    QTimer m_slow; //!< Nobody is asked anything meanwhile: what it waits for is told then.
    QDateTime m_before; //!< When somebody signed in to this server last.
    StepList *m_steps;
    TileMark *m_tile;
    TextLabel *m_headline;
    TextLabel *m_explanation;
    QFrame *m_facts; //!< What is opened, and for what.
    TextLabel *m_place;
    TextLabel *m_placeRemark;
    TextLabel *m_scopes;
    QWidget *m_codePanel;
    TextLabel *m_code;
    QPushButton *m_copyCode;
    QFrame *m_line; //!< Above the next, and there only with it.
    FoldButton *m_elsewhere; //!< Unfolds the field.
    PasteField *m_paste;
    QBoxLayout *m_links; //!< Beside each other, or where a language needs more room below each other.
    QPushButton *m_open;
    QPushButton *m_copy;
    QPushButton *m_other;
    QPushButton *m_skip;
    QPushButton *m_again;
    QPushButton *m_cancel;
};

} // namespace Latchkey::Ui
