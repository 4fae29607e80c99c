#pragma once

#include "core/config/homes.h"
#include "ui/icons/stateicon.h"
#include "ui/model/serveractions.h"
#include "ui/model/standings.h"
#include "ui/tray/traymenu.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <memory>

class QSystemTrayIcon;

namespace Latchkey::Ui {

//! The icon in the panel: the gravest state at a glance, and a menu with what can be done.
class TrayController : public QObject
{
    Q_OBJECT
public:
    TrayController(Homes &homes, Standings &standings, ServerActions &actions, QObject *parent = nullptr);
    ~TrayController() override;

    //! Looks for a panel, and keeps looking for one that comes later. Within a few seconds either available() follows, or
    //! unavailable(), and then available() as soon as there is one.
    void start();
    TrayMenu &menu() { return *m_menu; }
    bool isShown() const { return m_icon != nullptr; }
    //! Whether a message is shown by the icon itself. A tray of the newer kind hands it to the service of notifications.
    bool showsMessages() const { return m_showsMessages; }
    void showMessage(const QString &title, const QString &text);
    //! Instead of the summary, while the program is ending.
    void setEnding();
    //! After the language has changed.
    void retranslate();

    //! What the icon says when it is pointed at: a headline and a few lines.
    QString toolTip() const;

Q_SIGNALS:
    void available();
    void unavailable();
    void openRequested(Latchkey::CredentialSession *session);
    void preferencesRequested();
    void messageClicked();
    void quitRequested();

private Q_SLOTS:
    void askForPanel();

private:
    void create();
    void giveUp();
    void update();
    void updateSoon();
    QString toolTipOf(const Standings::All &all) const;

    Standings &m_standings;
    std::unique_ptr<TrayMenu> m_menu;
    QSystemTrayIcon *m_icon = nullptr;
    QTimer m_patience;
    QTimer m_soon;
    QTimer m_retrying; // until what cannot be reached is worth a badge
    bool m_retriesForLong = false;
    Badge m_badge = Badge::None;
    int m_count = 0;
    bool m_showsMessages = false;
    bool m_ending = false;
};

} // namespace Latchkey::Ui
