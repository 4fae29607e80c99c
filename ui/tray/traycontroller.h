#pragma once

#include "core/config/homes.h"
#include "ui/icons/stateicon.h"
#include "ui/model/healthwatch.h"
#include "ui/model/serveractions.h"

#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <memory>

class QAction;
class QMenu;
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
    bool isShown() const { return m_icon != nullptr; }
    void showMessage(const QString &title, const QString &text);
    //! Instead of the summary, while the program is ending.
    void setEnding();
    //! After the language has changed.
    void retranslate();

    //! One sentence for all servers.
    static QString summary(const QList<CredentialSession *> &sessions);
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
    void rebuildMenu();
    void update();
    void updateSoon();

    Homes &m_homes;
    ServerActions &m_actions;
    std::unique_ptr<QMenu> m_menu;
    QAction *m_end; // the servers' actions stand before this one
    QAction *m_open;
    QAction *m_refreshAll;
    QAction *m_quit;
    QList<QAction *> m_serverActions;
    QSystemTrayIcon *m_icon = nullptr;
    QTimer m_patience;
    QTimer m_soon;
    Badge m_badge = Badge::None;
    bool m_ending = false;
};

} // namespace Latchkey::Ui
