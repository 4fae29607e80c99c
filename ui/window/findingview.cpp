#include "ui/window/findingview.h"

#include "ui/model/sentence.h"
#include "ui/theme/foldbutton.h"
#include "ui/theme/marks.h"
#include "ui/theme/textlabel.h"
#include "ui/theme/tooltip.h"
#include "ui/theme/units.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace Latchkey::Ui {

using namespace Qt::StringLiterals;

namespace {

TextLabel *selectableText(const QString &text, const QString &name, QFont::Weight weight = QFont::Normal)
{
    TextLabel *label = (new TextLabel(1, weight))->wrapping();
    label->say(text);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setAccessibleName(name);
    return label;
}

} // namespace

Badge badgeOf(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return Badge::Info;
    case Severity::Warning:
        return Badge::NeedsYou;
    case Severity::Problem:
        return Badge::Trouble;
    }
    Q_UNREACHABLE();
}

FindingView::FindingView(const Alike &alike, QWidget *parent)
    : QWidget(parent)
    , m_alike(alike)
{
    const Words::FindingText text = textOf(alike);
    const QString severity = sentence(Words::severityWord(finding().severity));
    setAccessibleName(tr("%1: %2").arg(severity, text.seen));
    setAccessibleDescription(tr("%1 %2").arg(text.matters, text.fix));

    const Units units(font());
    auto *mark = new BadgeMark(1, QPalette::Base);
    mark->setBadge(badgeOf(finding().severity));
    mark->setAccessibleName(severity);
    auto *word = new TextLabel(mutedSize, QFont::Normal, TextLabel::Tone::Muted);
    word->setText(ofServer(severity));

    auto *texts = new QVBoxLayout;
    texts->setSpacing(units.s);
    texts->addWidget(selectableText(text.seen, tr("What was seen"), QFont::DemiBold));
    texts->addWidget(word);
    texts->addWidget(selectableText(text.matters, tr("Why it matters")));
    texts->addWidget(selectableText(text.fix, tr("What to do")));
    addWays(waysOut(text.fix), *texts);
    addTechnical(*texts);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(3 * units.s);
    layout->addWidget(mark, 0, Qt::AlignTop);
    layout->addLayout(texts, 1);
}

QString FindingView::key() const
{
    return wordFor(finding().kind) + u'|' + finding().server + u'|' + finding().facts.value(Fact::File);
}

QList<FindingView::Way> FindingView::waysOut(const QString &advice)
{
    QList<Way> ways;
    for (const Repair &repair : repairsFor(finding())) {
        const Words::RepairText words = Words::repairText(finding(), repair);
        ways.append({words.button, words.question, [this, repair] { Q_EMIT repairWanted(finding(), repair); }});
    }
    const bool isFinal = finding().facts.value(Fact::Final) == QLatin1String("yes");
    const bool isRefused = finding().kind == FindingKind::RefreshRefused;
    if (finding().kind == FindingKind::InterruptedRefresh || (isRefused && !isFinal))
        ways.append({tr("Renew now"), advice, [this] { Q_EMIT refreshWanted(finding()); }});
    if (finding().kind == FindingKind::BroughtBack || finding().kind == FindingKind::BoundToKey || isRefused)
        ways.append({tr("Sign in"), advice, [this] { Q_EMIT signInWanted(finding()); }});
    return ways;
}

void FindingView::addWays(const QList<Way> &ways, QBoxLayout &into)
{
    if (ways.isEmpty())
        return;
    auto *row = new QHBoxLayout;
    const auto addButton = [this, row](const QString &text) {
        auto *button = new QPushButton(literalLabel(text));
        button->setAutoDefault(false); // Enter is for the button that has the focus
        button->setAccessibleName(ofServer(text));
        row->addWidget(button);
        return button;
    };
    into.addSpacing(Units(font()).s);
    QPushButton *best = addButton(ways.first().text);
    best->setAccessibleDescription(ways.first().effect);
    best->setToolTip(toolTipOf(ways.first().effect));
    connect(best, &QPushButton::clicked, this, ways.first().go);
    if (ways.size() > 1) {
        QPushButton *others = addButton(tr("Other ways"));
        auto *menu = new QMenu(others);
        menu->setToolTipsVisible(true);
        for (const Way &way : ways.mid(1))
            menu->addAction(literalLabel(way.text), this, way.go)->setToolTip(toolTipOf(way.effect));
        others->setMenu(menu);
    }
    row->addStretch();
    into.addLayout(row);
}

void FindingView::addTechnical(QBoxLayout &into)
{
    const QString text = technicalTextOf(m_alike);
    m_technical = new FoldButton(tr("Technical details"));
    m_technical->setAccessibleName(ofServer(m_technical->text()));
    auto *body = new QWidget;
    auto *value = (new TextLabel(mutedSize))->inFixedPitch()->wrapping()->selectable(tr("Technical details"));
    value->setText(text);
    auto *copy = new QToolButton;
    copy->setText(tr("Copy"));
    copy->setAutoRaise(true);
    copy->setAccessibleName(tr("Copy: %1").arg(m_technical->text()));
    connect(copy, &QToolButton::clicked, copy, [text] { QGuiApplication::clipboard()->setText(text); });
    auto *row = new QHBoxLayout(body);
    row->setContentsMargins({});
    row->addWidget(value, 1);
    row->addWidget(copy, 0, Qt::AlignTop);
    body->hide();
    connect(m_technical, &FoldButton::toggled, body, &QWidget::setVisible);
    into.addWidget(m_technical, 0, Qt::AlignLeading);
    into.addWidget(body);
}

bool FindingView::isUnfolded() const
{
    return m_technical->isChecked();
}

void FindingView::unfold()
{
    m_technical->setChecked(true);
}

QString FindingView::ofServer(const QString &text) const
{
    const QString server = serverOf(m_alike);
    return server.isEmpty() ? text : tr("%1: %2").arg(server, text);
}

} // namespace Latchkey::Ui
