#include "ui/window/firstrun.h"

#include "core/base/visibletext.h"
#include "core/base/whendone.h"
#include "ui/icons/stateicon.h"
#include "ui/model/autostart.h"
#include "ui/theme/actionbutton.h"
#include "ui/theme/marks.h"
#include "ui/theme/textlabel.h"
#include "ui/theme/tickbox.h"
#include "ui/theme/units.h"
#include "ui/window/foundrow.h"
#include "ui/words/paths.h"
#include "ui/words/words.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStyle>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace Latchkey::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int narrowBelow = 90; // letters
constexpr int leastCard = 6; // lines

//! Where the words of a tick begin, so that what follows from it stands below them.
int wordsOf(const QCheckBox &box)
{
    return box.style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, &box)
        + box.style()->pixelMetric(QStyle::PM_CheckBoxLabelSpacing, nullptr, &box);
}

} // namespace

FirstRun::FirstRun(OpenHome &home, Settings &settings, const ClientFolders &folders, QWidget *parent)
    : QWidget(parent)
    , m_home(home)
    , m_settings(settings)
    , m_line((new TextLabel(1, QFont::Normal, TextLabel::Tone::Muted))->wrapping())
    , m_failure((new TextLabel)->wrapping())
{
    const Units units(font());
    auto *picture = new PictureMark(3, programIcon());
    TextLabel *title = (new TextLabel(titleSize, QFont::DemiBold))->wrapping();
    title->setText(tr("Sign in once. Latchkey keeps it that way."));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(title);
    words->addWidget(m_line);
    auto *head = new QHBoxLayout;
    head->setSpacing(4 * units.s);
    head->addWidget(picture, 0, Qt::AlignTop);
    head->addLayout(words, 1);

    m_card = new QWidget;
    m_card->setAutoFillBackground(true);
    m_card->setBackgroundRole(QPalette::Base);
    m_card->installEventFilter(this);
    m_list = new QVBoxLayout(m_card);
    m_list->setContentsMargins(4 * units.s, 3 * units.s, 4 * units.s, 3 * units.s);
    m_list->setSpacing(units.s);
    m_scroll = new QScrollArea;
    m_scroll->setWidget(m_card);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setAccessibleName(tr("Servers that were found"));
    m_scroll->setFocusPolicy(Qt::NoFocus);

    // The list is as high as there is room for; where there is none, all of it scrolls.
    QSizePolicy policy = m_scroll->sizePolicy();
    policy.setVerticalPolicy(QSizePolicy::Ignored);
    m_scroll->setSizePolicy(policy);
    auto *content = new QWidget;
    m_page = new QVBoxLayout(content);
    m_page->setSpacing(4 * units.s);
    m_page->addLayout(head);
    m_page->addWidget(m_scroll, 1);
    m_page->addWidget(createTicks());
    m_page->addWidget(m_failure);
    m_page->addStretch();
    auto *page = new QScrollArea;
    page->setWidget(content);
    page->setWidgetResizable(true);
    page->setFrameShape(QFrame::NoFrame);
    page->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    page->setFocusPolicy(Qt::NoFocus);
    auto *line = new QFrame;
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Sunken);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(page, 1);
    layout->addWidget(line);
    layout->addWidget(createBottom());
    m_failure->hide();
    m_line->setText(tr("Looking for servers…"));
    ClientFolders where = folders;
    where.ownCodexHome = home.home.path;
    const QList<McpClient> clients(std::begin(allClients), std::end(allClients));
    whenDone(surveyClients(home.servers.servers(), clients, where), this,
             [this](const Result<ClientSurvey> &survey) { show(survey ? *survey : ClientSurvey()); });
}

QWidget *FirstRun::createTicks()
{
    const Units units(font());
    auto *whole = new QWidget;
    auto *layout = new QVBoxLayout(whole);
    layout->setContentsMargins({});
    layout->setSpacing(0); // what follows from a choice stands at it
    m_promise = new TextLabel(mutedSize, QFont::Normal, TextLabel::Tone::Muted);
    m_promise->setText(tr("Nothing is changed in the other programs, and no key is copied."));
    m_byAddress = new LinkLabel(tr("Add one by its address…"));
    connect(m_byAddress, &QLabel::linkActivated, this, &FirstRun::addByAddressWanted);
    m_promises = new QHBoxLayout;
    m_promises->setSpacing(units.e);
    m_promises->addWidget(m_promise);
    m_promises->addWidget(m_byAddress);
    m_promises->addStretch();
    layout->addLayout(m_promises);
    layout->addSpacing(units.s);
    const auto tick = [layout, gap = 2 * units.s](const QString &text, const QString &what) {
        auto *box = new TickBox(text);
        box->setChecked(true);
        box->setAccessibleName(withoutMnemonic(text));
        TextLabel *hint = (new TextLabel(mutedSize, QFont::Normal, TextLabel::Tone::Muted))->wrapping();
        hint->setText(what);
        const int indent = wordsOf(*box);
        hint->setContentsMargins(box->isRightToLeft() ? 0 : indent, 0, box->isRightToLeft() ? indent : 0, 0);
        box->setAccessibleDescription(what);
        layout->addSpacing(gap);
        layout->addWidget(box);
        layout->addWidget(hint);
        return box;
    };
    m_start = tick(tr("&Start Latchkey when I log in"),
                   tr("Sign-ins are then renewed before they run out, in the background."));
    m_share = tick(tr("&Use these sign-ins in the other programs, too"),
                   tr("They then use Latchkey's sign-ins. Changes to their files are shown first, and can be undone."));
    m_tell = tick(tr("&Tell me when a server needs me"), tr("You are told once, and reminded the next day."));
    return whole;
}

QWidget *FirstRun::createBottom()
{
    const Units units(font());
    auto *bottom = new QWidget;
    m_demo = new LinkLabel(tr("Look around with demo servers"));
    connect(m_demo, &QLabel::linkActivated, this, &FirstRun::demoWanted);
    m_notNow = new QPushButton(tr("&Not now"));
    m_add = new QPushButton;
    m_add->setDefault(true);
    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(2 * units.s);
    m_buttons->addWidget(m_notNow);
    m_buttons->addWidget(m_add);
    m_bottom = new QHBoxLayout(bottom);
    m_bottom->setSpacing(2 * units.s);
    m_bottom->addWidget(m_demo);
    m_bottom->addStretch();
    m_bottom->addLayout(m_buttons);
    connect(m_notNow, &QPushButton::clicked, this, [this] { Q_EMIT finished({}); });
    connect(m_add, &QPushButton::clicked, this, &FirstRun::accept);
    count();
    return bottom;
}

void FirstRun::addSection(const QString &program, const QString &remark)
{
    const Units units(font());
    if (m_list->count() > 0)
        m_list->addSpacing(2 * units.s);
    auto *title = new TextLabel(mutedSize, QFont::DemiBold, TextLabel::Tone::Muted);
    title->setText(program);
    auto *where = new TextLabel(mutedSize, QFont::Normal, TextLabel::Tone::Muted);
    where->setText(tr("— %1", "a remark, behind a program").arg(remark));
    auto *row = new QHBoxLayout;
    row->setSpacing(units.e);
    row->addWidget(title);
    row->addWidget(where->wrapping(), 1);
    m_list->addLayout(row);
}

QCheckBox *FirstRun::addServer(const QString &name, const QString &host, const QString &remark, FoundRow::Choice choice)
{
    auto *row = new FoundRow(name, host, remark, choice);
    QCheckBox *box = row->box();
    box->setAccessibleName(tr("%1, %2", "a server, a host").arg(name, host));
    box->setAccessibleDescription(remark);
    connect(box, &QCheckBox::toggled, this, &FirstRun::count);
    m_list->addWidget(row);
    m_rows.append(row);
    return box;
}

//! One that is looked after already.
void FirstRun::addPresent(const Server &server)
{
    QCheckBox *box = addServer(visibleName(server.identity.name), Words::hostText(server.identity.url), {},
                               FoundRow::Choice::Fixed);
    m_choices.append({box, server, true});
}

void FirstRun::show(const ClientSurvey &survey)
{
    QStringList programs;
    bool hasCodex = false;
    for (const Server &server : m_home.servers.servers()) {
        if (!std::exchange(hasCodex, true)) {
            programs.append(tr("Codex"));
            addSection(tr("Codex"), tr("always shown here"));
        }
        addPresent(server);
    }
    for (const McpClient client : allClients) {
        QString shown;
        for (const FoundServer &server : survey.servers) {
            if (server.places.isEmpty() || server.places.first().client != client || !server.presentAs.isEmpty())
                continue;
            if (shown.isEmpty()) {
                shown = productName(client);
                programs.append(shown);
                addSection(shown, Words::shortPath(server.places.first().file));
            }
            const bool possible = server.obstacle == FoundServer::Obstacle::None;
            QCheckBox *box = addServer(possible ? server.suggestedName : server.name, Words::hostText(server.url),
                                       server.hasOwnKey ? tr("has a key of its own there")
                                                        : Words::importRemark(server),
                                       possible ? FoundRow::Choice::Free : FoundRow::Choice::Impossible);
            box->setChecked(possible && !server.hasOwnKey);
            m_choices.append({box, serverOf(server), false});
            m_choices.last().server.identity.name = server.suggestedName;
        }
    }
    m_list->addStretch();
    m_isShown = true;
    if (!m_choices.isEmpty()) {
        m_line->setText(tr("Found on this computer: %1 in %2. Choose those that Latchkey is to look after.",
                           "so many servers, so many programs")
                            .arg(tr("%n servers", nullptr, int(m_choices.size())),
                                 tr("%n programs", nullptr, int(programs.size()))));
    } else {
        m_line->setText(tr("No servers yet. Latchkey has looked at these places:"));
        for (const ClientSurvey::SearchedFile &searched : survey.searchedFiles) {
            auto *place = (new TextLabel(1, QFont::Normal, TextLabel::Tone::Muted))->wrapping();
            place->setText(
                tr("%1: %2", "a program, a file").arg(productName(searched.client), Words::shortPath(searched.file)));
            m_list->insertWidget(m_list->count() - 1, place);
        }
    }
    count();
}

// As high as what was found, as far as there is room.
void FirstRun::fitCard()
{
    const int words = m_list->hasHeightForWidth() ? m_list->totalHeightForWidth(m_scroll->viewport()->width())
                                                  : m_card->sizeHint().height();
    const int whole = words + 2 * m_scroll->frameWidth();
    m_scroll->setMinimumHeight(std::min(whole, leastCard * Units(font()).u));
    m_scroll->setMaximumHeight(whole);
}

// What does not fit beside something else stands below it.
void FirstRun::fit()
{
    const Units units(font());
    const bool narrow = width() < narrowBelow * units.e;
    const int edge = (narrow ? 4 : 12) * units.s;
    m_page->setContentsMargins(edge, (narrow ? 4 : 8) * units.s, edge, 4 * units.s);
    m_bottom->setContentsMargins(edge, 3 * units.s, edge, 3 * units.s);
    for (FoundRow *row : std::as_const(m_rows))
        row->setRoom(narrow ? FoundRow::Room::Narrow : FoundRow::Room::Wide);

    const int room = width() - 2 * edge;
    const int promise = m_promise->fontMetrics().horizontalAdvance(m_promise->text());
    const bool isOneLine = promise + m_promises->spacing() + m_byAddress->sizeHint().width() < room;
    m_promise->setWordWrap(!isOneLine);
    m_promises->setDirection(isOneLine ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    const int buttons = m_notNow->sizeHint().width() + m_buttons->spacing() + m_add->sizeHint().width();
    m_buttons->setDirection(buttons <= room ? QBoxLayout::LeftToRight : QBoxLayout::BottomToTop);
    const bool isOneRow = m_demo->sizeHint().width() + 2 * m_bottom->spacing() + buttons <= room;
    m_bottom->setDirection(isOneRow ? QBoxLayout::LeftToRight : QBoxLayout::BottomToTop);
}

void FirstRun::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void FirstRun::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

// Whatever changes how high it is: what was found, the font, and how wide it is.
bool FirstRun::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_card && (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize))
        fitCard();
    return QWidget::eventFilter(watched, event);
}

void FirstRun::takeFocus()
{
    m_add->setFocus(Qt::OtherFocusReason);
}

// As in a dialog, of which it is one in all but the name: Enter does what is the default, wherever the focus is.
void FirstRun::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        return QWidget::keyPressEvent(event);
    if (m_add->isEnabled())
        m_add->click();
}

bool FirstRun::wantsSharing() const
{
    return m_share->isChecked();
}

void FirstRun::count()
{
    int ticked = 0;
    for (const Choice &choice : std::as_const(m_choices))
        ticked += choice.box->isChecked() ? 1 : 0;
    m_add->setText(ticked > 0 ? tr("&Add %n servers and sign in…", nullptr, ticked) : tr("&Add a server…"));
    fit();
}

void FirstRun::complete(const QStringList &names)
{
    m_settings.setNotifies(m_tell->isChecked());
    Autostart autostart(Autostart::thisProgram());
    if (m_start->isChecked() && !autostart.setOn(true)) {
        m_failure->say(tr("Could not set Latchkey to start when you log in: %1 cannot be written.")
                           .arg(Words::shortPath(autostart.path())));
        m_start->setChecked(false);
        m_add->setEnabled(true);
        return;
    }
    Q_EMIT finished(names);
}

void FirstRun::followList()
{
    if (m_isAdding || !m_isShown)
        return;
    QList<Server> others;
    for (const Server &server : m_home.servers.servers()) {
        const bool isShown = std::any_of(m_choices.cbegin(), m_choices.cend(), [&server](const Choice &choice) {
            return choice.isPresent && choice.server.identity == server.identity;
        });
        if (server.origin == ServerOrigin::Own && !isShown)
            others.append(server);
    }
    if (others.isEmpty())
        return;
    if (m_choices.isEmpty())
        return complete({});
    delete m_list->takeAt(m_list->count() - 1); // what is to spare is below everything
    addSection(QStringLiteral("Latchkey"), tr("always shown here"));
    for (const Server &server : std::as_const(others))
        addPresent(server);
    m_list->addStretch();
    count();
}

void FirstRun::accept()
{
    QList<Server> added;
    QStringList names;
    for (const Choice &choice : std::as_const(m_choices)) {
        if (!choice.box->isChecked())
            continue;
        names.append(choice.server.identity.name);
        if (!choice.isPresent)
            added.append(choice.server);
    }
    if (names.isEmpty())
        return Q_EMIT addByAddressWanted();
    m_add->setEnabled(false);
    if (added.isEmpty())
        return complete(names);
    m_isAdding = true;
    whenDone(m_home.servers.add(added), this, [this, names](const Status &done) {
        m_isAdding = false;
        if (done)
            return complete(names);
        m_failure->say(Words::failureText(done.error()));
        m_add->setEnabled(true);
    });
}

} // namespace Latchkey::Ui
