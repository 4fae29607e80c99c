// What the sign-in window is made of. What it shows when, logindialog.cpp says.

#include "ui/theme/foldbutton.h"
#include "ui/theme/marks.h"
#include "ui/theme/textlabel.h"
#include "ui/theme/units.h"
#include "ui/window/logindialog.h"
#include "ui/window/pastefield.h"
#include "ui/window/steplist.h"

#include "core/base/visibletext.h"
#include "ui/theme/followfont.h"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFrame>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace Latchkey::Ui {

namespace {

constexpr int usualWidth = 74; // letters
constexpr int mostWidth = 80;
constexpr qreal codeSize = 1.8;

} // namespace

void LoginDialog::create()
{
    m_tile = new TileMark(3);
    m_tile->setServer(m_session ? tileLetters(visibleName(m_session->server().identity.name), 1) : QString(),
                      Badge::None);
    m_headline = (new TextLabel(headlineSize, QFont::DemiBold))->wrapping();
    m_headline->setAccessibleName(tr("What happens"));
    m_explanation = (new TextLabel)->wrapping();
    m_explanation->setAccessibleName(tr("What to do"));
    m_steps = new StepList(
        {tr("Find the sign-in service"), tr("Waiting for you in the browser"), tr("Save the sign-in")});
    m_facts = new QFrame;
    m_facts->setFrameShape(QFrame::StyledPanel);
    m_facts->setAutoFillBackground(true);
    m_facts->setBackgroundRole(QPalette::Base);
    m_place = (new TextLabel(1, QFont::DemiBold))->wrapping()->selectable(tr("Site that is opened"));
    m_placeRemark = (new TextLabel(mutedSize, QFont::Normal, TextLabel::Tone::Muted))->wrapping();
    m_scopes = (new TextLabel)->wrapping();
    m_scopes->setTextFormat(Qt::RichText);
    m_scopes->setAccessibleName(tr("Permissions that are asked for"));
    m_codePanel = new QWidget;
    m_code = (new TextLabel(codeSize, QFont::DemiBold))->selectable(tr("Code"));
    m_code->inFixedPitch();
    m_copyCode = new QPushButton(tr("Copy co&de"));
    m_elsewhere = new FoldButton(tr("The browser is on another &machine"));
    m_paste = new PasteField;
    m_open = new QPushButton;
    m_copy = new QPushButton;
    m_copy->setToolTip(tr("Copies the sign-in link, for another browser"));
    m_other = new QPushButton;
    m_other->setToolTip(tr("You type a code in any browser, which need not be on this computer"));
    FontFollower::follow(this, [this] {
        setMinimumWidth(sizeWithin(*this, usualWidth, 1).width());
        setMaximumWidth(mostWidth * Units(font()).e);
        if (isVisible())
            layOutLinks();
    });
}

void LoginDialog::arrange()
{
    const Units units(font());
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch();
    words->addWidget(m_headline);
    words->addWidget(m_explanation);
    words->addStretch();
    auto *head = new QHBoxLayout;
    head->setSpacing(3 * units.s);
    head->addWidget(m_tile, 0, Qt::AlignTop);
    head->addLayout(words, 1);

    const auto title = [](const QString &text) {
        auto *label = new TextLabel(1, QFont::Normal, TextLabel::Tone::Muted);
        label->setText(text);
        return label;
    };
    auto *facts = new QGridLayout(m_facts);
    facts->setContentsMargins(4 * units.s, 3 * units.s, 4 * units.s, 3 * units.s);
    facts->setHorizontalSpacing(3 * units.s);
    facts->setVerticalSpacing(0);
    facts->setColumnStretch(1, 1);
    facts->addWidget(title(tr("Site")), 0, 0, Qt::AlignTop);
    facts->addWidget(m_place, 0, 1);
    facts->addWidget(m_placeRemark, 1, 1);
    facts->setRowMinimumHeight(2, 2 * units.s);
    facts->addWidget(title(tr("May do")), 3, 0, Qt::AlignTop);
    facts->addWidget(m_scopes, 3, 1);
    auto *code = new QHBoxLayout(m_codePanel);
    code->setContentsMargins({});
    code->addWidget(m_code, 1);
    code->addWidget(m_copyCode);
    m_links = new QHBoxLayout;
    m_links->setSpacing(2 * units.s);
    m_links->addWidget(m_open);
    m_links->addWidget(m_copy);
    m_links->addWidget(m_other);
    m_links->addStretch();
    m_line = new QFrame;
    m_line->setFrameShape(QFrame::HLine);
    m_line->setFrameShadow(QFrame::Sunken);
    auto *buttons = new QDialogButtonBox;
    m_skip = buttons->addButton(tr("&Skip this one"), QDialogButtonBox::ActionRole);
    m_skip->setToolTip(tr("Leaves this server as it is, and goes on with the next one"));
    m_again = buttons->addButton(tr("&Try again"), QDialogButtonBox::ActionRole);
    m_cancel = buttons->addButton(QDialogButtonBox::Cancel);
    for (QPushButton *button : {m_open, m_copy, m_copyCode, m_other, m_skip, m_again, m_cancel})
        button->setAutoDefault(false); // Enter does what is the default at a step: it goes on, and never gives up

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4 * units.s, 4 * units.s, 4 * units.s, 4 * units.s);
    layout->setSpacing(3 * units.s);
    layout->addLayout(head);
    layout->addWidget(m_steps);
    layout->addWidget(m_codePanel);
    layout->addWidget(m_facts);
    layout->addLayout(m_links);
    layout->addWidget(m_line);
    layout->addWidget(m_elsewhere, 0, Qt::AlignLeading);
    layout->addWidget(m_paste);
    layout->addStretch();
    layout->addWidget(buttons);
}

} // namespace Latchkey::Ui
