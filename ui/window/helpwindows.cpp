#include "ui/window/helpwindows.h"

#include "ui/icons/stateicon.h"
#include "ui/theme/followfont.h"
#include "ui/theme/marks.h"
#include "ui/theme/textlabel.h"
#include "ui/theme/units.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLibraryInfo>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

namespace Latchkey::Ui {

namespace {

constexpr int textWidth = 64; // letters

QVBoxLayout *layoutOf(QDialog *dialog)
{
    const Units units(dialog->font());
    auto *layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(4 * units.s, 4 * units.s, 4 * units.s, 4 * units.s);
    layout->setSpacing(3 * units.s);
    return layout;
}

QDialogButtonBox *closing(QDialog *dialog)
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setDefault(true);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    return buttons;
}

TextLabel *paragraph(const QString &text)
{
    TextLabel *label = (new TextLabel)->wrapping();
    label->setText(text);
    FontFollower::follow(label, [label] { label->setMinimumWidth(textWidth * Units(label->font()).e); });
    return label;
}

} // namespace

HelpWindow::HelpWindow(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Latchkey help"));
    QVBoxLayout *layout = layoutOf(this);
    auto *title = new TextLabel(headlineSize, QFont::DemiBold);
    title->setText(tr("Sign in once. Latchkey keeps it that way."));
    layout->addWidget(title);
    for (const QString &text :
         {tr("Latchkey lists the remote MCP servers of Codex and those that you add. Those that need you come first, "
             "with a button; the others work, and are renewed before they end."),
          tr("Latchkey and Codex use the same sign-ins. What one of them renews, the other takes over."),
          tr("Closing the window leaves Latchkey in the tray, where its icon tells how many servers need you."),
          tr("Enter shows everything about a server, F6 moves to the next part of the window, and Escape leads back. "
             "In a "
             "terminal, latchkey-cli does the same.")})
        layout->addWidget(paragraph(text));
    layout->addWidget(closing(this));
}

SignsWindow::SignsWindow(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("What the signs mean"));
    const Units units(font());
    QVBoxLayout *layout = layoutOf(this);
    auto *rows = new QGridLayout;
    rows->setHorizontalSpacing(3 * units.s);
    rows->setVerticalSpacing(2 * units.s);
    const QList<QPair<Badge, QString>> signs{
        {Badge::Fine, tr("It works, and is renewed without you.")},
        {Badge::Ends, tr("It works until a known time; then you must sign in again.")},
        {Badge::Info, tr("It works, and there is something that you may decide.")},
        {Badge::Busy, tr("Latchkey is reading or renewing it.")},
        {Badge::Retrying, tr("It cannot be reached for now; Latchkey tries again by itself.")},
        {Badge::NeedsYou, tr("It needs you to sign in.")},
        {Badge::Trouble, tr("Something is wrong, and does not fix itself.")},
        {Badge::Off, tr("It is switched off, or there is nothing to sign in to.")},
    };
    for (const auto &[badge, text] : signs) {
        auto *mark = new BadgeMark(1.2, QPalette::Window);
        mark->setBadge(badge);
        const int row = rows->rowCount();
        rows->addWidget(mark, row, 0);
        rows->addWidget(paragraph(text), row, 1);
    }
    layout->addLayout(rows);
    layout->addWidget(closing(this));
}

AboutWindow::AboutWindow(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About Latchkey"));
    const Units units(font());
    QVBoxLayout *layout = layoutOf(this);
    auto *head = new QHBoxLayout;
    head->setSpacing(4 * units.s);
    auto *picture = new PictureMark(3, programIcon());
    auto *title = new TextLabel(titleSize, QFont::DemiBold);
    title->setText(tr("Latchkey %1", "a version").arg(QCoreApplication::applicationVersion()));
    head->addWidget(picture);
    head->addWidget(title, 1);
    layout->addLayout(head);
    layout->addWidget(paragraph(tr("Keeps the sign-ins of your MCP servers alive.")));
    layout->addWidget(paragraph(tr("Free software, under the MIT licence.")));
    layout->addWidget(paragraph(tr("Made with Qt %1, which is under the GNU LGPL, version 3.", "a version")
                                    .arg(QLibraryInfo::version().toString())));
    layout->addWidget(closing(this));
}

ReportWindow::ReportWindow(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Report a problem"));
    QVBoxLayout *layout = layoutOf(this);
    layout->addWidget(paragraph(tr("Copy the report, read it, and send it to the place where you got Latchkey, with a "
                                   "word on what you did and what you expected.")));
    layout->addWidget(paragraph(tr("It holds versions, states and settings: no token, and no name of yours.")));
    QDialogButtonBox *buttons = closing(this);
    QPushButton *copy = buttons->addButton(tr("C&opy report"), QDialogButtonBox::ActionRole);
    copy->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this, &ReportWindow::copyWanted);
    layout->addWidget(buttons);
}

} // namespace Latchkey::Ui
