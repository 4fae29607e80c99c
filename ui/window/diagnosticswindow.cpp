#include "ui/window/diagnosticswindow.h"

#include "core/base/whendone.h"
#include "core/doctor/report_p.h"
#include "ui/theme/textlabel.h"
#include "ui/theme/units.h"
#include "ui/window/emptystate.h"
#include "ui/window/findingcard.h"
#include "ui/words/words.h"

#include <QtCore/QCoreApplication>
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
    again->setToolTip(tr("Look for findings once more"));
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
    layout->addWidget(m_outcome);
    layout->addLayout(buttons);
    resize(sizeWithin(*this, 116, 42));

    connect(&examiner, &Examiner::changed, this, &DiagnosticsWindow::rebuild);
    // Findings are about stores, and whoever changes those changes a session.
    connect(&homes, &Homes::sessionChanged, this, [this] {
        if (isVisible())
            m_examiner.lookAgain();
    });
    connect(again, &QPushButton::clicked, this, [this] {
        m_outcome->hide();
        m_examiner.lookAgain();
    });
    connect(m_copy, &QPushButton::clicked, this, &DiagnosticsWindow::copyReport);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    rebuild();
}

void DiagnosticsWindow::present(const CredentialSession *session)
{
    m_outcome->hide();
    m_wantedServer = session ? session->server().identity.name : QString();
    m_wantedHome = session ? m_homes.homeOf(*session).home.path : QString();
    show();
    raise();
    activateWindow();
    m_examiner.lookAgain();
    scrollToWanted();
}

void DiagnosticsWindow::rebuild()
{
    const int position = m_scroll->verticalScrollBar()->value();
    auto *content = new QWidget;
    auto *list = new QVBoxLayout(content);
    list->setSpacing(2 * Units(font()).s);
    const qsizetype toMend = m_examiner.count();
    qsizetype count = 0;
    for (const auto &open : m_homes.all())
        count += m_examiner.findingsIn(open->home.path).size();
    const auto addGroup = [this, list](const QString &title, Severity least, Severity most) {
        list->addWidget(heading(title, cardSize));
        for (const auto &open : m_homes.all())
            addHome(*open, least, most, *list);
    };
    if (toMend > 0)
        addGroup(tr("To mend"), Severity::Warning, Severity::Problem);
    if (count > toMend)
        addGroup(tr("Good to know"), Severity::Note, Severity::Note);
    list->addStretch();
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
    QList<Finding> findings = m_examiner.findingsIn(open.home.path);
    findings.removeIf(
        [least, most](const Finding &finding) { return finding.severity < least || finding.severity > most; });
    if (findings.isEmpty())
        return;
    if (m_homes.all().size() > 1)
        list.addWidget(heading(tr("%1 (%2)").arg(open.home.name, open.home.path), 1));
    // Equal ones of one file are one card; what concerns the whole home stands before what concerns a server.
    QHash<QString, QList<Finding>> ignored;
    for (const Finding &finding : std::as_const(findings)) {
        if (finding.kind == FindingKind::ConfigEntryIgnored)
            ignored[finding.facts[Fact::File]].append(finding);
    }
    std::stable_sort(findings.begin(), findings.end(), [](const Finding &left, const Finding &right) {
        return left.server.isEmpty() && !right.server.isEmpty();
    });
    for (const Finding &finding : std::as_const(findings)) {
        const QList<Finding> alike = finding.kind == FindingKind::ConfigEntryIgnored
            ? ignored.value(finding.facts[Fact::File])
            : QList<Finding>();
        if (alike.isEmpty() || alike.first() == finding)
            addCard(open, finding, alike, list);
    }
}

void DiagnosticsWindow::addCard(const OpenHome &open, const Finding &finding, const QList<Finding> &alike,
                                QVBoxLayout &list)
{
    auto *card = new FindingCard(finding, alike);
    card->setProperty("home", open.home.path);
    card->setEnabled(!m_mending);
    const QString home = open.home.path;
    connect(card, &FindingCard::repairWanted, this,
            [this, home](const Finding &found, const Repair &what) { confirm(home, found, what); });
    connect(card, &FindingCard::refreshWanted, this, [this, home](const Finding &found) {
        if (CredentialSession *session = sessionOf(home, found))
            m_actions.refresh(session);
    });
    connect(card, &FindingCard::signInWanted, this, [this, home](const Finding &found) {
        if (CredentialSession *session = sessionOf(home, found))
            m_actions.signIn(session);
    });
    list.addWidget(card);
}

void DiagnosticsWindow::scrollToWanted()
{
    if (m_wantedServer.isEmpty())
        return;
    for (FindingCard *card : findChildren<FindingCard *>()) {
        if (card->finding().server != m_wantedServer || card->property("home").toString() != m_wantedHome)
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
    QPushButton *accept = box->addButton(QString(text.button).replace(u'&', "&&"_L1), QMessageBox::AcceptRole);
    accept->setAccessibleName(text.button);
    what.chosen = true;
    connect(accept, &QPushButton::clicked, this, [this, home, finding, what] { mend(home, finding, what); });
    box->open();
}

void DiagnosticsWindow::mend(const QString &home, const Finding &finding, const Repair &what)
{
    OpenHome *open = homeAt(home);
    if (!open || m_mending)
        return;
    m_mending = true;
    for (FindingCard *card : findChildren<FindingCard *>())
        card->setEnabled(false);
    say(tr("Working; this waits for whoever is using the sign-in."));
    const auto concerned = open->servers.find(what.entry.storeKey());
    SessionFactory &factory = concerned ? open->pool.factoryOf(*concerned) : open->pool.factory();
    whenDone(repair(factory, open->servers, what), this, [this, home, finding, what](const Status &outcome) {
        m_mending = false;
        say(outcome ? Words::repairText(finding, what).done : Words::repairFailure(outcome.error()));
        for (FindingCard *card : findChildren<FindingCard *>())
            card->setEnabled(true);
        if (OpenHome *mended = homeAt(home))
            mended->pool.reload();
        m_examiner.lookAgain();
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
