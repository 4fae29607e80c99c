#include "ui/details/statecard.h"

#include "ui/details/lifeline.h"
#include "ui/theme/textlabel.h"
#include "ui/theme/units.h"
#include "ui/words/times.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace Latchkey::Ui {

StateCard::StateCard(QWidget *parent)
    : QFrame(parent)
    , m_sentence((new TextLabel(cardSize, QFont::DemiBold))->wrapping()->selectable(tr("State")))
    , m_meaning((new TextLabel)->wrapping()->selectable(tr("What that means")))
    , m_life(new QWidget)
    , m_line(new Lifeline)
    , m_start(new TextLabel(mutedSize, QFont::Normal, TextLabel::Tone::Muted))
    , m_middle(new TextLabel(mutedSize, QFont::Normal, TextLabel::Tone::Muted))
    , m_end(new TextLabel(mutedSize, QFont::Normal, TextLabel::Tone::Muted))
    , m_buttons(new QWidget)
    , m_verb(new QPushButton)
    , m_code(new QPushButton(tr("Use a &code instead")))
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    const Units units(font());
    auto *ends = new QHBoxLayout;
    ends->addWidget(m_start);
    ends->addStretch();
    ends->addWidget(m_middle);
    ends->addStretch();
    ends->addWidget(m_end);
    auto *life = new QVBoxLayout(m_life);
    life->setContentsMargins({});
    life->setSpacing(units.s);
    life->addWidget(m_line);
    life->addLayout(ends);
    auto *buttons = new QHBoxLayout(m_buttons);
    buttons->setContentsMargins(0, units.s, 0, 0);
    buttons->setSpacing(2 * units.s);
    buttons->addWidget(m_verb);
    buttons->addWidget(m_code);
    buttons->addStretch();
    m_verb->setAutoDefault(false);
    m_code->setAutoDefault(false);
    m_code->setToolTip(tr("You type a code in any browser, which need not be on this computer"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4 * units.s, 3 * units.s, 4 * units.s, 3 * units.s);
    layout->setSpacing(units.s);
    layout->addWidget(m_sentence);
    layout->addWidget(m_meaning);
    layout->addSpacing(units.s);
    layout->addWidget(m_life);
    layout->addWidget(m_buttons);
    connect(m_verb, &QPushButton::clicked, this, [this] { Q_EMIT verbWanted(m_what); });
    connect(m_code, &QPushButton::clicked, this, &StateCard::codeWanted);
}

void StateCard::setServer(const Words::Condition &condition, const QString &name, const QDateTime &nextRenewal,
                          const QDateTime &now)
{
    m_condition = condition;
    const Words::Standing standing = Words::standingOf(condition, now);
    m_sentence->say(standing.sentence);
    m_meaning->say(Words::meaningOf(condition, name, nextRenewal, now));
    // What ends can be signed in to at any time, and not only when it is urgent.
    m_what = standing.verb == Words::Verb::None && standing.badge == Badge::Ends ? Words::Verb::SignIn : standing.verb;
    const bool signIn = m_what == Words::Verb::SignIn;
    m_verb->setText(signIn && standing.works ? tr("Sign in now") : Words::verbText(m_what));
    m_verb->setAccessibleName(m_verb->text());
    m_verb->setAccessibleDescription(name);
    m_verb->setVisible(m_what != Words::Verb::None);
    m_verb->setDefault(m_verb->isVisibleTo(this));
    m_code->setVisible(signIn);
    m_buttons->setVisible(m_what != Words::Verb::None);
    showLife(nextRenewal, now);
}

// Left out where nobody wrote down the start.
void StateCard::showLife(const QDateTime &nextRenewal, const QDateTime &now)
{
    const auto &credential = m_condition.credential;
    const bool known = credential && credential->issuedAt.isValid() && credential->expiresAt.isValid()
        && credential->issuedAt < now && credential->expiresAt > now
        && (m_condition.health.state == HealthState::SignedIn || m_condition.health.state == HealthState::ExpiresSoon);
    m_life->setVisible(known);
    if (!known)
        return;
    const bool renews = credential->isRenewable && nextRenewal.isValid() && nextRenewal > now;
    const QDateTime end = renews ? nextRenewal : credential->expiresAt;
    m_line->setSpan(credential->issuedAt, end, now);
    const QString start = Words::when(credential->issuedAt, now);
    m_start->say(renews ? tr("Renewed %1", "a time").arg(start) : tr("Signed in %1", "a time").arg(start));
    m_middle->say(renews ? QString() : tr("Now %1", "a time").arg(Words::when(now, now)));
    m_end->say(renews ? tr("Renews by %1", "a time").arg(Words::when(end, now))
                      : tr("Ends %1", "a time").arg(Words::when(end, now)));
}

QDateTime StateCard::changesAt(const QDateTime &now) const
{
    const QDateTime words = Words::standingChangesAt(m_condition, now);
    QDateTime line = m_life->isVisibleTo(this) ? m_line->movesAt() : QDateTime();
    if (m_life->isVisibleTo(this) && m_middle->isVisibleTo(this))
        line = now.addSecs(60); // it says what time it is
    return !line.isValid() || (words.isValid() && words < line) ? words : line;
}

} // namespace Latchkey::Ui
