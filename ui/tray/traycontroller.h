#pragma once

#include "core/config/homes.h"
#include "ui/icons/stateicon.h"
#include "ui/model/healthwatch.h"
#include "ui/model/serveractions.h"
#include "ui/tray/traymenu.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <memory>

class QSystemTrayIcon;

namespace Latchkey::Ui {

//! The icon in the panel: the worst state at a glance, and a menu with every server and its action.
class TrayController : public QObject
{
    Q_OBJECT
public:
    TrayController(Homes &homes, HealthWatch &health, ServerActions &actions, QObject *parent = nullptr);
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

    //! One sentence for all servers.
    static QString summary(const QList<CredentialSession *> &sessions);
    //! How many of them need something.
    static int count(const QList<CredentialSession *> &sessions);
    static Badge badge(const QList<CredentialSession *> &sessions);

Q_SIGNALS:
    void available();
    void unavailable();
    void openRequested();
    void messageClicked();
    void quitRequested();

private Q_SLOTS:
    void askForPanel();

private:
    void create();
    void giveUp();
    void update();
    void updateSoon();

    Homes &m_homes;
    std::unique_ptr<TrayMenu> m_menu;
    QSystemTrayIcon *m_icon = nullptr;
    QTimer m_patience;
    QTimer m_soon;
    Badge m_badge = Badge::None;
    int m_count = 0;
    bool m_showsMessages = false;
    bool m_ending = false;
};

} // namespace Latchkey::Ui
