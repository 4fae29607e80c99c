#pragma once

#include "core/config/homes.h"
#include "core/doctor/repair_p.h"
#include "ui/model/examiner.h"
#include "ui/model/problems.h"
#include "ui/model/serveractions.h"

#include <QtWidgets/QDialog>

class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace Latchkey::Ui {

class EmptyState;
class FindingCard;
class TextLabel;
class WaitLine;

//! Every finding of all homes, with the safe ways to mend each; follows what is found while it is open. Nothing is done
//! before a confirmation that says what will be removed, and where; afterwards its card says that it is done.
class DiagnosticsWindow : public QDialog
{
    Q_OBJECT
public:
    DiagnosticsWindow(Homes &homes, Examiner &examiner, ServerActions &actions, QWidget *parent);

    //! Brings the window to the front, and what concerns \a session, if there is one, into view.
    void present(const CredentialSession *session = nullptr);

private:
    void rebuild();
    void addHome(const OpenHome &open, Severity least, Severity most, QVBoxLayout &list);
    void addCard(const QString &home, const QList<Alike> &problems, QVBoxLayout &list);
    void examineAgain();
    void forgetDone();
    void scrollToWanted();
    void confirm(const QString &home, const Finding &finding, Repair what);
    void setMending(bool mending);
    void mend(const QString &home, const Finding &finding, const Repair &what);
    OpenHome *homeAt(const QString &path) const;
    CredentialSession *sessionOf(const QString &home, const Finding &finding) const;
    void copyReport();
    void say(const QString &text);

    Homes &m_homes;
    Examiner &m_examiner;
    ServerActions &m_actions;
    TextLabel *m_summary;
    QScrollArea *m_scroll;
    EmptyState *m_empty;
    TextLabel *m_outcome;
    WaitLine *m_wait;
    QPushButton *m_copy;
    QString m_wantedHome; // what to bring into view, once it is there
    QString m_wantedServer;
    //! What was mended while the window is open stands where it stood, until somebody looks again.
    struct Done {
        QString home;
        Severity severity;
        qsizetype place; // among the cards of its home and group
        Finding finding;
        QString text;
    };
    QList<Done> m_done;
    bool m_isLookedAt = true; //!< Since the last of these.
    bool m_mending = false;
};

} // namespace Latchkey::Ui
