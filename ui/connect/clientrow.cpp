#include "ui/connect/clientrow.h"

#include "ui/icons/tones.h"
#include "ui/theme/marks.h"
#include "ui/theme/textlabel.h"
#include "ui/theme/units.h"
#include "ui/words/clientwords.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace Latchkey::Ui {

namespace {

Badge badgeFor(ClientState state)
{
    switch (state) {
    case ClientState::SharesAlready:
    case ClientState::Connected:
        return Badge::Fine;
    case ClientState::ConnectionBroken:
    case ClientState::Unreadable:
        return Badge::Trouble;
    case ClientState::NotHere:
    case ClientState::Found:
    case ClientState::FoundOwn:
    case ClientState::Managed:
    case ClientState::ByHand:
        break;
    }
    return Badge::None;
}

ClientRow::ButtonAction buttonActionFor(ClientState state)
{
    switch (state) {
    case ClientState::Connected:
        return ClientRow::ButtonAction::Disconnect;
    case ClientState::ConnectionBroken:
        return ClientRow::ButtonAction::Repair;
    case ClientState::Found:
    case ClientState::FoundOwn:
        return ClientRow::ButtonAction::Connect;
    case ClientState::Unreadable:
        return ClientRow::ButtonAction::OpenFile;
    case ClientState::ByHand:
        return ClientRow::ButtonAction::ShowByHand;
    case ClientState::NotHere:
    case ClientState::SharesAlready:
    case ClientState::Managed:
        break;
    }
    return ClientRow::ButtonAction::None;
}

} // namespace

ClientRow::ClientRow(QWidget *parent)
    : QWidget(parent)
    , m_tile(new TileMark(2))
    , m_name(new TextLabel(1, QFont::DemiBold))
    , m_state((new TextLabel(1, QFont::Normal, TextLabel::Tone::Muted))->wrapping())
    , m_button(new QPushButton)
{
    const Units units(font());
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_name);
    words->addWidget(m_state);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(3 * units.s, 2 * units.s, 3 * units.s, 2 * units.s);
    layout->setSpacing(3 * units.s);
    layout->addWidget(m_tile, 0, Qt::AlignVCenter);
    layout->addLayout(words, 1);
    layout->addWidget(m_button, 0, Qt::AlignVCenter);
    m_button->setAutoDefault(false);
    connect(m_button, &QPushButton::clicked, this, [this] { Q_EMIT wanted(m_client, m_buttonAction); });
}

void ClientRow::setClient(const ClientOverview &client, const ServerIdentity &server)
{
    m_client = client.client;
    const ClientState state = stateOf(client, server);
    const QString product = productName(client.client);
    m_buttonAction = buttonActionFor(state);
    m_tile->setServer(product.left(2), badgeFor(state));
    m_name->setText(product);
    m_state->setText(Words::clientStateText(client, server));
    const QString verb = state == ClientState::FoundOwn ? tr("Replace…")
        : m_buttonAction == ButtonAction::Connect       ? tr("Connect…")
        : m_buttonAction == ButtonAction::Disconnect    ? tr("Disconnect…")
        : m_buttonAction == ButtonAction::Repair        ? tr("Repair…")
        : m_buttonAction == ButtonAction::OpenFile      ? tr("Open the file")
                                                        : tr("Show how…");
    m_button->setText(verb);
    m_button->setAccessibleName(tr("%1: %2", "a client, a verb").arg(product, verb));
    m_button->setAccessibleDescription(m_state->text());
    m_button->setVisible(m_buttonAction != ButtonAction::None && !m_isCurrent);
    // Not there, or nothing for us to do: what is said of it has less weight.
    m_name->setTone(state == ClientState::NotHere ? TextLabel::Tone::Muted : TextLabel::Tone::Normal);
    m_tile->setEnabled(state != ClientState::NotHere);
}

void ClientRow::setCurrent(bool current)
{
    m_isCurrent = current;
    m_button->setVisible(m_buttonAction != ButtonAction::None && !current);
    update();
}

void ClientRow::paintEvent(QPaintEvent *)
{
    if (!m_isCurrent)
        return;
    QPainter painter(this);
    painter.fillRect(rect(), selectedGround(palette()));
    const int width = std::max(2, Units(font()).s / 2);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    painter.fillRect(QRect(mirrored ? this->width() - width : 0, 0, width, height()),
                     toneOf(Badge::Busy, palette().color(QPalette::Base)));
}

bool ClientRow::event(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        update();
    return QWidget::event(event);
}

} // namespace Latchkey::Ui
