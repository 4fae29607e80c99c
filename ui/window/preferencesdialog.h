#pragma once

#include "core/config/homes.h"
#include "ui/model/autostart.h"
#include "ui/model/settings.h"

#include <QtWidgets/QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSpinBox;
class QStackedWidget;

namespace Latchkey::Ui {

//! How the program behaves; what is changed holds at once. What Codex's configuration decides is shown, and where.
class PreferencesDialog : public QDialog
{
    Q_OBJECT
public:
    PreferencesDialog(Settings &settings, Homes &homes, QWidget *parent);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QFormLayout *addPage(const QString &title);
    void addPage(const QString &title, QWidget *page);
    void choose(int page);
    static void addHint(QFormLayout &form, const QString &text);
    void addNetwork(QFormLayout &form);
    void addRefreshing(QFormLayout &form);
    void addChecks(QFormLayout &form);
    void addDesktop(QFormLayout &form);
    void addEvents(QFormLayout &form);
    void addCommand(QFormLayout &form);
    void tryCommand();
    void addBrowser(QFormLayout &form);
    void addSignIn(QFormLayout &form);
    void addHomes(QFormLayout &form);
    static QString keptNow(const OpenHome &open);
    void showAutostart();
    void setAutostart(bool on);
    void showHomes();
    void takeCommand();

    Settings &m_settings;
    Homes &m_homes;
    Autostart m_autostart;
    QListWidget *m_pages;
    QComboBox *m_page; // the same, where there is no room beside
    QStackedWidget *m_stack;
    QCheckBox *m_start;
    QLabel *m_startFailed;
    QLineEdit *m_command;
    QPushButton *m_try;
    QLabel *m_tried;
    QSpinBox *m_port;
    QLabel *m_portOrigin;
    QLabel *m_stores;
};

} // namespace Latchkey::Ui
