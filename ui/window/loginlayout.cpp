// What the sign-in dialog is made of. What it shows when, logindialog.cpp says.

#include "ui/window/banner.h"
#include "ui/window/logindialog.h"
#include "ui/window/pastefield.h"
#include "ui/window/steplist.h"
#include "ui/window/valuefield.h"
#include "ui/words/words.h"

#include <QtGui/QFontDatabase>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace Latchkey::Ui {

namespace {

QLabel *textLabel(const QString &accessibleName)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText); // some of it comes from servers
    label->setWordWrap(true);
    label->setAccessibleName(accessibleName);
    return label;
}

} // namespace

void LoginDialog::create()
{
    m_steps = new StepList({Words::loginStep(LoginStep::Discovering), Words::loginStep(LoginStep::Registering),
                            Words::loginStep(LoginStep::WaitingForBrowser), Words::loginStep(LoginStep::Saving)});
    m_warning = new Banner(tr("About the site that will be opened"));
    m_facts = new QWidget;
    m_placeName = textLabel({});
    m_place = new ValueField(tr("What will be opened"));
    m_scopes = textLabel(tr("Permissions that are asked for"));
    m_headline = textLabel(tr("What happened"));
    QFont strong = m_headline->font();
    strong.setBold(true);
    m_headline->setFont(strong);
    m_explanation = textLabel(tr("What to do"));
    m_steps->setMinimumWidth(fontMetrics().averageCharWidth() * 60); // the one part that is always there
    m_codePanel = new QWidget;
    m_code = textLabel(tr("Code"));
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    QFont large = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    large.setPointSizeF(font().pointSizeF() * 1.8);
    large.setBold(true);
    m_code->setFont(large);
    m_copyCode = new QPushButton(tr("Copy co&de"));
    m_paste = new PasteField;
    m_open = new QPushButton;
    m_copy = new QPushButton;
    m_copy->setToolTip(tr("Copies the sign-in link, for another browser"));
    m_other = new QPushButton;
    m_other->setToolTip(tr("A code can be typed in a browser on any machine, and nothing has to come back from there"));
}

void LoginDialog::arrange()
{
    auto *facts = new QGridLayout(m_facts);
    facts->setContentsMargins({});
    facts->setColumnStretch(1, 1);
    facts->addWidget(m_placeName, 0, 0);
    facts->addWidget(m_place, 0, 1);
    auto *asked = textLabel({});
    asked->setText(tr("Asks for:"));
    facts->addWidget(asked, 1, 0, Qt::AlignTop);
    facts->addWidget(m_scopes, 1, 1);
    for (QLabel *name : {m_placeName, asked})
        name->setWordWrap(false);
    auto *code = new QHBoxLayout(m_codePanel);
    code->setContentsMargins({});
    code->addWidget(m_code, 1);
    code->addWidget(m_copyCode);
    auto *links = new QHBoxLayout;
    links->addWidget(m_open);
    links->addWidget(m_copy);
    links->addWidget(m_other);
    links->addStretch();
    auto *buttons = new QDialogButtonBox;
    m_skip = buttons->addButton(tr("&Skip"), QDialogButtonBox::ActionRole);
    m_skip->setToolTip(tr("Leaves this server as it is, and goes on with the next one"));
    m_again = buttons->addButton(tr("&Try again"), QDialogButtonBox::ActionRole);
    m_cancel = buttons->addButton(QDialogButtonBox::Cancel);
    for (QPushButton *button : {m_open, m_copy, m_copyCode, m_other, m_skip, m_again, m_cancel})
        button->setAutoDefault(false); // Enter does what is the default at a step: it goes on, and never gives up

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(layout->spacing() * 2);
    layout->addWidget(m_steps);
    layout->addWidget(m_facts);
    layout->addWidget(m_warning);
    layout->addWidget(m_codePanel);
    layout->addWidget(m_headline);
    layout->addWidget(m_explanation);
    layout->addLayout(links);
    layout->addWidget(m_paste);
    layout->addStretch();
    layout->addWidget(buttons);
}

} // namespace Latchkey::Ui
