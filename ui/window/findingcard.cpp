#include "ui/window/findingcard.h"

#include "ui/model/sentence.h"
#include "ui/theme/marks.h"
#include "ui/theme/textlabel.h"
#include "ui/theme/units.h"
#include "ui/words/paths.h"
#include "ui/words/words.h"

#include <QtCore/QFileInfo>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace Latchkey::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostLines = 20;

TextLabel *paragraph(const QString &text, QFont::Weight weight = QFont::Normal)
{
    TextLabel *label = (new TextLabel(1, weight))->wrapping();
    label->say(Words::withShortPaths(text));
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
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

FindingCard::FindingCard(const Finding &finding, const QList<Finding> &alike, QWidget *parent)
    : QFrame(parent)
    , m_finding(finding)
{
    Words::FindingText text = Words::findingText(finding);
    if (alike.size() > 1) {
        text.seen = tr("%n entries of %1 are not used", nullptr, int(alike.size()))
                        .arg(QFileInfo(finding.facts[Fact::File]).fileName());
        QStringList lines;
        for (const Finding &each : alike.mid(0, mostLines))
            lines.append(
                tr("line %1: %2", "a number, what is wrong there").arg(each.facts[Fact::Line], each.facts[Fact::What]));
        if (alike.size() > mostLines)
            lines.append(tr("and %n more", nullptr, int(alike.size() - mostLines)));
        text.matters = lines.join(QLatin1Char('\n'));
    }
    const QString severity = sentence(Words::severityWord(finding.severity));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setAccessibleName(tr("%1: %2").arg(severity, text.seen));
    setAccessibleDescription(tr("%1 %2").arg(text.matters, text.fix));

    const Units units(font());
    auto *mark = new BadgeMark(1, QPalette::Base);
    mark->setBadge(badgeOf(finding.severity));
    mark->setAccessibleName(severity);
    auto *word = new TextLabel(mutedSize, QFont::Normal, TextLabel::Tone::Muted);
    word->setText(finding.server.isEmpty() ? severity : tr("%1: %2").arg(finding.server, severity));

    auto *texts = new QVBoxLayout;
    texts->setSpacing(units.s);
    texts->addWidget(paragraph(text.seen, QFont::DemiBold));
    texts->addWidget(word);
    texts->addWidget(paragraph(text.matters));
    texts->addWidget(paragraph(text.fix));
    auto *buttons = new QHBoxLayout;
    for (const Repair &repair : repairsFor(finding)) {
        const Words::RepairText words = Words::repairText(finding, repair);
        // A server may be called anything.
        QString label = words.button;
        label.replace(u'&', QStringLiteral("&&"));
        QPushButton *button = addButton(buttons, label, words.question);
        connect(button, &QPushButton::clicked, this, [this, repair] { Q_EMIT repairWanted(m_finding, repair); });
    }
    const bool isFinal = finding.facts.value(Fact::Final) == QLatin1String("yes");
    const bool isRefused = finding.kind == FindingKind::RefreshRefused;
    if (finding.kind == FindingKind::InterruptedRefresh || (isRefused && !isFinal))
        connect(addButton(buttons, tr("Renew now"), text.fix), &QPushButton::clicked, this,
                [this] { Q_EMIT refreshWanted(m_finding); });
    if (finding.kind == FindingKind::BroughtBack || finding.kind == FindingKind::BoundToKey || isRefused)
        connect(addButton(buttons, tr("Sign in"), text.fix), &QPushButton::clicked, this,
                [this] { Q_EMIT signInWanted(m_finding); });
    if (buttons->count() > 0) {
        buttons->addStretch();
        texts->addSpacing(units.s);
        texts->addLayout(buttons);
    }
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(3 * units.s, 3 * units.s, 3 * units.s, 3 * units.s);
    layout->setSpacing(3 * units.s);
    layout->addWidget(mark, 0, Qt::AlignTop);
    layout->addLayout(texts, 1);
}

QPushButton *FindingCard::addButton(QHBoxLayout *row, const QString &text, const QString &description)
{
    auto *button = new QPushButton(text);
    button->setAutoDefault(false); // Enter is for the button that has the focus
    button->setAccessibleName(m_finding.server.isEmpty() ? text : tr("%1: %2").arg(m_finding.server, text));
    button->setAccessibleDescription(description);
    button->setToolTip(description.toHtmlEscaped());
    row->addWidget(button);
    return button;
}

} // namespace Latchkey::Ui
