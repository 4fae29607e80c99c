#include "ui/window/findingcard.h"

#include "ui/model/sentence.h"
#include "ui/words/words.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace Latchkey::Ui {

namespace {

constexpr int badgeSide = 20;

QLabel *paragraph(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText); // some of it stood in a file
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

Badge badgeOf(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return Badge::Idle;
    case Severity::Warning:
        return Badge::NeedsYou;
    case Severity::Problem:
        return Badge::Trouble;
    }
    Q_UNREACHABLE();
}

FindingCard::FindingCard(const Finding &finding, QWidget *parent)
    : QFrame(parent)
    , m_finding(finding)
{
    const Words::FindingText text = Words::findingText(finding);
    const QString severity = sentence(Words::severityWord(finding.severity));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setAccessibleName(tr("%1: %2").arg(severity, text.seen));
    setAccessibleDescription(tr("%1 %2").arg(text.matters, text.fix));

    auto *picture = new QLabel;
    picture->setPixmap(badgeIcon(badgeOf(finding.severity)).pixmap(QSize(badgeSide, badgeSide), devicePixelRatioF()));
    picture->setAccessibleName(severity);
    auto *word = new QLabel(severity);
    QLabel *seen = paragraph(text.seen);
    QFont bold = seen->font();
    bold.setBold(true);
    word->setFont(bold);
    seen->setFont(bold);

    auto *texts = new QVBoxLayout;
    texts->setSpacing(4);
    texts->addWidget(word);
    texts->addWidget(seen);
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
        connect(addButton(buttons, tr("Refresh"), text.fix), &QPushButton::clicked, this,
                [this] { Q_EMIT refreshWanted(m_finding); });
    if (finding.kind == FindingKind::BroughtBack || finding.kind == FindingKind::BoundToKey || isRefused)
        connect(addButton(buttons, tr("Sign in"), text.fix), &QPushButton::clicked, this,
                [this] { Q_EMIT signInWanted(m_finding); });
    if (buttons->count() > 0) {
        buttons->addStretch();
        texts->addSpacing(4);
        texts->addLayout(buttons);
    }
    auto *layout = new QHBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(picture, 0, Qt::AlignTop);
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
