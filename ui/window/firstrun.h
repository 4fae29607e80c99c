#pragma once

#include "core/clients/clientimport.h"
#include "core/config/homes.h"
#include "ui/model/settings.h"
#include "ui/window/foundrow.h"

#include <QtWidgets/QWidget>

class QBoxLayout;
class QCheckBox;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace Latchkey::Ui {

class LinkLabel;
class TextLabel;

//! What a newcomer sees in place of the list: the servers that were found on this computer, and the one button that has
//! Latchkey look after them. Nothing is changed before that is pressed, and never anything of another program's.
class FirstRun : public QWidget
{
    Q_OBJECT
public:
    //! \a folders: where other programs keep their files.
    FirstRun(OpenHome &home, Settings &settings, const ClientFolders &folders, QWidget *parent = nullptr);

    //! To the button that does what stands here.
    void takeFocus();
    //! Shows what was added in another way. Where nothing was found, there is nothing left to choose then, and it is over.
    void followList();
    //! Whether the programs that have these servers are to use their sign-ins.
    bool wantsSharing() const;

Q_SIGNALS:
    void addByAddressWanted();
    void demoWanted();
    //! It is over: those of these names are to be signed in to, where they need it. Empty: not now.
    void finished(const QStringList &names);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *createTicks();
    QWidget *createBottom();
    void show(const ClientSurvey &survey);
    void addSection(const QString &program, const QString &remark);
    QCheckBox *addServer(const QString &name, const QString &host, const QString &remark, FoundRow::Choice choice);
    void addPresent(const Server &server);
    void count();
    void fitCard();
    void fit();
    void accept();
    void complete(const QStringList &names);

    struct Choice {
        QCheckBox *box;
        Server server;
        bool isPresent;
    };
    OpenHome &m_home;
    Settings &m_settings;
    QList<Choice> m_choices;
    bool m_isShown = false;
    bool m_isAdding = false;
    TextLabel *m_line;
    QWidget *m_card;
    QVBoxLayout *m_list;
    QScrollArea *m_scroll;
    QList<FoundRow *> m_rows;
    QVBoxLayout *m_page;
    TextLabel *m_promise;
    LinkLabel *m_byAddress;
    QBoxLayout *m_promises;
    LinkLabel *m_demo;
    QBoxLayout *m_buttons;
    QBoxLayout *m_bottom;
    TextLabel *m_failure;
    QCheckBox *m_start;
    QCheckBox *m_tell;
    QCheckBox *m_share;
    QPushButton *m_notNow;
    QPushButton *m_add;
};

} // namespace Latchkey::Ui
