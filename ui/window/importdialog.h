#pragma once

#include "core/clients/clientimport.h"
#include "core/config/homes.h"

#include <QtWidgets/QDialog>

class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QTableWidget;

namespace Latchkey::Ui {

class EmptyState;

//! The remote servers of other MCP clients in one list; adds those that are ticked to Latchkey's own, in one write.
//! Nothing of the other clients is changed.
class ImportDialog : public QDialog
{
    Q_OBJECT
public:
    //! \a folders: where to look; by default those of the user.
    ImportDialog(OpenHome &home, const ClientFolders &folders, QWidget *parent);

    void accept() override;

private:
    enum Column { Name, Address, FoundIn, Remark, ColumnCount };

    void showFound(const ClientSurvey &survey);
    void addRow(const FoundServer &server);
    void check();
    QList<Server> ticked() const;

    OpenHome &m_home;
    ClientSurvey m_survey;
    QLabel *m_intro;
    QStackedWidget *m_stack;
    QTableWidget *m_table;
    EmptyState *m_empty;
    QScrollArea *m_places; //!< That has it: it may tell of many.
    QLabel *m_problems;
    QLabel *m_hint;
    QPushButton *m_add;
};

} // namespace Latchkey::Ui
