#include "ui/window/diagnosticswindow.h"

#include "core/base/whendone.h"
#include "core/doctor/report_p.h"
#include "ui/model/sentence.h"
#include "ui/theme/questionwidth.h"
#include "ui/theme/textlabel.h"
#include "ui/theme/units.h"
#include "ui/theme/waitline.h"
#include "ui/window/emptystate.h"
#include "ui/window/findingcard.h"
#include "ui/window/findingview.h"
#include "ui/words/paths.h"
#include "ui/words/words.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSet>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <iterator>
#include <utility>

namespace Latchkey::Ui {

using namespace Qt::StringLiterals;

namespace {

TextLabel *heading(const QString &text, qreal scale)
{
    TextLabel *label = (new TextLabel(scale, QFont::DemiBold))->wrapping();
    label->setText(text);
    return label;
}

} // namespace

DiagnosticsWindow::DiagnosticsWindow(Homes &homes, Examiner &examiner, ServerActions &actions, QWidget *parent)
    : QDialog(parent)
    , m_homes(homes)
    , m_examiner(examiner)
    , m_actions(actions)
    , m_summary(heading({}, headlineSize))
    , m_scroll(new QScrollArea)
    , m_empty(new EmptyState({}))
    , m_outcome((new TextLabel)->wrapping())
    , m_wait(new WaitLine)
{
    setWindowTitle(tr("Problems"));
    setWindowIcon(programIcon());
    m_summary->setAccessibleName(tr("Summary"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setAccessibleName(tr("Findings"));
    m_outcome->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_outcome->setAccessibleName(tr("What was done"));
    m_outcome->hide();

    auto *again = new QPushButton(tr("&Look again"));
    again->setToolTip(tr("Look for problems again"));
    m_copy = new QPushButton(tr("&Copy report"));
    m_copy->setToolTip(tr("A text without tokens and names, for a public issue"));
    auto *close = new QPushButton(tr("Clos&e"));
    for (QPushButton *button : {again, m_copy, close}) {
        button->setAutoDefault(false);
        button->setAccessibleName(button->text().remove(u'&'));
        button->setAccessibleDescription(button->toolTip());
    }
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_copy);
    buttons->addWidget(again);
    buttons->addStretch();
    buttons->addWidget(close);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_summary);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_wait);
    layout->addWidget(m_outcome);
    layout->addLayout(buttons);
    resize(sizeWithin(*this, 116, 42));

    connect(&examiner, &Examiner::changed, this, [this] {
        m_isLookedAt = true;
        rebuild();
    });
    // Findings are about stores, and whoever changes those changes a session.
    connect(&homes, &Homes::sessionChanged, this, [this] {
        if (isVisible())
            m_examiner.examineSoon();
    });
    connect(again, &QPushButton::clicked, this, [this] {
        forgetDone();
        examineAgain();
    });
    connect(&examiner, &Examiner::examined, this, [this] {
        if (!m_mending)
            m_wait->end();
    });
    connect(m_wait, &WaitLine::stopped, this, [this] { setMending(false); });
    connect(m_copy, &QPushButton::clicked, this, &DiagnosticsWindow::copyReport);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    rebuild();
}

void DiagnosticsWindow::present(const CredentialSession *session)
{
    forgetDone();
    m_wantedServer = session ? session->server().identity.name : QString();
    m_wantedHome = session ? m_homes.homeOf(*session).home.path : QString();
    show();
    raise();
    activateWindow();
    examineAgain();
    scrollToWanted();
}

void DiagnosticsWindow::examineAgain()
{
    if (!m_mending)
        m_wait->begin(tr("Looking…"), tr("Waiting for the keyring or a slow disk."));
    m_examiner.examineSoon();
}

void DiagnosticsWindow::forgetDone()
{
    m_outcome->hide();
    if (!std::exchange(m_done, {}).isEmpty())
        rebuild();
}

void DiagnosticsWindow::rebuild()
{
    const int position = m_scroll->verticalScrollBar()->value();
    QSet<QString> unfolded;
    for (const FindingView *view : findChildren<FindingView *>()) {
        if (view->isUnfolded())
            unfolded.insert(view->key());
    }
    auto *content = new QWidget;
    auto *list = new QVBoxLayout(content);
    list->setSpacing(2 * Units(font()).s);
    const qsizetype toMend = m_examiner.count();
    qsizetype count = m_done.size();
    for (const auto &open : m_homes.all())
        count += m_examiner.findingsIn(open->home.path).size();
    const auto addGroup = [this, list](const QString &title, Severity least, Severity most) {
        TextLabel *label = heading(title, cardSize);
        list->addWidget(label);
        const int before = list->count();
        for (const auto &open : m_homes.all())
            addHome(*open, least, most, *list);
        if (list->count() == before)
            delete label; // takes itself out of the list
    };
    addGroup(tr("To mend"), Severity::Warning, Severity::Problem);
    addGroup(tr("Good to know"), Severity::Note, Severity::Note);
    list->addStretch();
    for (FindingView *view : content->findChildren<FindingView *>()) {
        if (unfolded.contains(view->key()))
            view->unfold();
    }
    m_scroll->setWidget(content); // which ends the one before
    m_scroll->setVisible(count > 0);
    m_summary->setText(toMend > 0 ? tr("%n problems", nullptr, static_cast<int>(toMend)) : tr("No problems"));
    m_summary->setVisible(count > 0);
    m_empty->setVisible(count == 0);
    m_empty->setContent(badgeIcon(Badge::Fine), tr("No problems"),
                        tr("Sign-ins, files, locks and configuration are as they should be."));
    content->layout()->activate();
    m_scroll->verticalScrollBar()->setValue(position);
    scrollToWanted();
}

void DiagnosticsWindow::addHome(const OpenHome &open, Severity least, Severity most, QVBoxLayout &list)
{
    const QString home = open.home.path;
    QList<Finding> findings = m_examiner.findingsIn(home);
    findings.removeIf(
        [least, most](const Finding &finding) { return finding.severity < least || finding.severity > most; });
    QList<Done> done = m_done;
    done.removeIf([&](const Done &each) { return each.home != home || each.severity < least || each.severity > most; });
    if (!m_isLookedAt && !done.isEmpty())
        findings.removeOne(done.last().finding);
    if (findings.isEmpty() && done.isEmpty())
        return;
    if (m_homes.all().size() > 1)
        list.addWidget(heading(tr("%1 (%2)").arg(open.home.name, Words::shortPath(home)), 1));
    const int first = list.count();
    for (const QList<Alike> &problems : cardsOf(findings))
        addCard(home, problems, list);
    for (const Done &each : std::as_const(done))
        list.insertWidget(std::min(first + int(each.place), list.count()),
                          new FindingCard(each.finding.server, each.text));
}

void DiagnosticsWindow::addCard(const QString &home, const QList<Alike> &problems, QVBoxLayout &list)
{
    auto *card = new FindingCard(problems);
    card->setProperty("home", home);
    card->setEnabled(!m_mending);
    for (const FindingView *view : card->views()) {
        connect(view, &FindingView::repairWanted, this,
                [this, home](const Finding &found, const Repair &what) { confirm(home, found, what); });
        connect(view, &FindingView::refreshWanted, this, [this, home](const Finding &found) {
            if (CredentialSession *session = sessionOf(home, found))
                m_actions.refresh(session);
        });
        connect(view, &FindingView::signInWanted, this, [this, home](const Finding &found) {
            if (CredentialSession *session = sessionOf(home, found))
                m_actions.signIn(session);
        });
    }
    list.addWidget(card);
}

void DiagnosticsWindow::scrollToWanted()
{
    if (m_wantedServer.isEmpty())
        return;
    for (FindingCard *card : findChildren<FindingCard *>()) {
        if (card->server() != m_wantedServer || card->property("home").toString() != m_wantedHome)
            continue;
        m_scroll->ensureWidgetVisible(card);
        m_wantedServer.clear();
        return;
    }
}

void DiagnosticsWindow::confirm(const QString &home, const Finding &finding, Repair what)
{
    const Words::RepairText text = Words::repairText(finding, what);
    auto *box = new QMessageBox(QMessageBox::Question, tr("Mend"), text.question, QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    QPushButton *accept = box->addButton(literalLabel(text.button), QMessageBox::AcceptRole);
    accept->setAccessibleName(text.button);
    what.chosen = true;
    widenForSentences(*box);
    connect(accept, &QPushButton::clicked, this, [this, home, finding, what] { mend(home, finding, what); });
    box->open();
}

void DiagnosticsWindow::setMending(bool mending)
{
    m_mending = mending;
    for (FindingCard *card : findChildren<FindingCard *>())
        card->setEnabled(!mending);
}

void DiagnosticsWindow::mend(const QString &home, const Finding &finding, const Repair &what)
{
    OpenHome *open = homeAt(home);
    if (!open || m_mending)
        return;
    setMending(true);
    m_outcome->hide();
    m_wait->begin(tr("Working…"), tr("Waiting for the program that is using the sign-in, a minute at most."));
    // Where its card stands now is where it will say that it is done.
    QList<Finding> group = m_examiner.findingsIn(home);
    group.removeIf([&finding](const Finding &other) {
        return (other.severity == Severity::Note) != (finding.severity == Severity::Note);
    });
    const QList<QList<Alike>> cards = cardsOf(group);
    const auto card = std::find_if(cards.begin(), cards.end(), [&finding](const QList<Alike> &problems) {
        return std::any_of(problems.begin(), problems.end(),
                           [&finding](const Alike &alike) { return alike.contains(finding); });
    });
    const Done done{home, finding.severity, std::distance(cards.begin(), card), finding,
                    Words::repairText(finding, what).done};
    const auto concerned = open->servers.find(what.entry.storeKey());
    SessionFactory &factory = concerned ? open->pool.factoryOf(*concerned) : open->pool.factory();
    whenDone(repair(factory, open->servers, what), this, [this, done](const Status &outcome) {
        setMending(false);
        m_wait->end();
        if (outcome) {
            m_outcome->hide();
            m_done.append(done);
            m_isLookedAt = false;
            rebuild();
        } else {
            say(Words::repairFailure(outcome.error()));
        }
        if (OpenHome *mended = homeAt(done.home))
            mended->pool.reload();
        m_examiner.examineSoon();
    });
}

OpenHome *DiagnosticsWindow::homeAt(const QString &path) const
{
    for (const auto &open : m_homes.all()) {
        if (open->home.path == path)
            return open.get();
    }
    return nullptr;
}

CredentialSession *DiagnosticsWindow::sessionOf(const QString &home, const Finding &finding) const
{
    const OpenHome *open = homeAt(home);
    return open ? open->pool.find(finding.server) : nullptr;
}

void DiagnosticsWindow::copyReport()
{
    m_copy->setEnabled(false);
    const QString program = QCoreApplication::applicationName() + u' ' + QCoreApplication::applicationVersion()
        + u" ("_s + QGuiApplication::platformName() + u')';
    whenDone(redactedReport(program, m_homes), this, [this](const Result<QString> &report) {
        m_copy->setEnabled(true);
        if (!report)
            return say(Words::errorText(report.error()).all());
        QGuiApplication::clipboard()->setText(*report);
        say(tr("The report is in the clipboard. It holds no token and no name of yours; read it before you post it."));
    });
}

void DiagnosticsWindow::say(const QString &text)
{
    m_outcome->setText(text);
    m_outcome->show();
}

} // namespace Latchkey::Ui
