#include "ui/window/banner.h"

#include "ui/icons/tones.h"
#include "ui/theme/marks.h"
#include "ui/theme/textlabel.h"
#include "ui/theme/units.h"

#include <QtGui/QAccessible>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStyle>
#include <QtWidgets/QToolButton>

#include <algorithm>

namespace Latchkey::Ui {

Banner::Banner(QWidget *parent)
    : QFrame(parent)
    , m_mark(new BadgeMark(1, QPalette::Window))
    , m_text(new ElidedLabel)
    , m_others(new QToolButton)
    , m_button(new QPushButton)
    , m_close(new QToolButton)
{
    setAutoFillBackground(true);
    setAccessibleName(tr("Notice"));
    m_others->setAutoRaise(true);
    m_button->setAutoDefault(false);
    m_close->setAutoRaise(true);
    m_close->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton));
    m_close->setAccessibleName(tr("Close this notice"));
    m_close->setToolTip(tr("Close this notice"));
    m_until.setSingleShot(true);
    const Units units(font());
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(3 * units.s, units.s, 2 * units.s, units.s);
    layout->setSpacing(3 * units.s);
    layout->addWidget(m_mark);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_others);
    layout->addWidget(m_button);
    layout->addWidget(m_close);
    connect(m_others, &QToolButton::clicked, this, &Banner::othersWanted);
    connect(m_button, &QPushButton::clicked, this, [this] {
        const std::optional<Notice> shown = current();
        if (m_news && shown && shown->id == m_news->id)
            takeBack(shown->id);
        if (shown && shown->act)
            shown->act();
    });
    connect(m_close, &QToolButton::clicked, this, [this] {
        const std::optional<Notice> shown = current();
        if (!shown)
            return;
        if (!m_news)
            m_closed.insert(shown->id);
        m_news.reset();
        show();
    });
    connect(&m_until, &QTimer::timeout, this, [this] {
        m_news.reset();
        show();
    });
    show();
}

std::optional<Notice> Banner::current() const
{
    if (m_news)
        return m_news;
    const auto open = std::find_if(m_notices.begin(), m_notices.end(),
                                   [this](const Notice &notice) { return !m_closed.contains(notice.id); });
    return open == m_notices.end() ? std::nullopt : std::optional(*open);
}

qsizetype Banner::waiting() const
{
    return std::count_if(m_notices.begin(), m_notices.end(),
                         [this](const Notice &notice) { return !m_closed.contains(notice.id); });
}

void Banner::setNotices(const QList<Notice> &notices)
{
    // What is gone and comes back is news again.
    m_closed.removeIf([&notices](const QString &id) {
        return std::none_of(notices.begin(), notices.end(), [&id](const Notice &notice) { return notice.id == id; });
    });
    m_notices = notices;
    show();
}

void Banner::showNotice(const Notice &notice, std::chrono::milliseconds lasts)
{
    m_news = notice;
    m_until.start(lasts);
    show();
}

void Banner::changeText(const QString &id, const QString &text)
{
    if (!m_news || m_news->id != id)
        return;
    m_news->text = text;
    m_text->setWhole(text); // it counts down: that is not announced each second
}

void Banner::takeBack(const QString &id)
{
    if (!m_news || m_news->id != id)
        return;
    m_until.stop();
    m_news.reset();
    show();
}

QString Banner::text() const
{
    return isHidden() ? QString() : m_text->whole();
}

void Banner::show()
{
    const std::optional<Notice> shown = current();
    setVisible(shown.has_value());
    if (!shown) {
        m_announced.clear();
        return;
    }
    m_badge = shown->badge;
    m_mark->setBadge(shown->badge);
    m_text->setWhole(shown->text);
    m_button->setText(shown->button);
    m_button->setVisible(!shown->button.isEmpty());
    m_button->setAccessibleDescription(shown->text);
    const auto more = m_news ? qsizetype(0) : waiting() - 1;
    m_others->setText(tr("and %n more", nullptr, int(more)));
    m_others->setAccessibleName(m_others->text());
    m_others->setVisible(more > 0);
    color();
    if (std::exchange(m_announced, shown->text) != shown->text) {
        QAccessibleEvent announcement(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&announcement);
    }
}

void Banner::color()
{
    QPalette tinted;
    tinted.setColor(QPalette::Window, bannerGround(parentWidget() ? parentWidget()->palette() : palette(), m_badge));
    if (tinted.color(QPalette::Window) != palette().color(QPalette::Window))
        setPalette(tinted);
}

void Banner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_badge != Badge::None)
        color();
}

} // namespace Latchkey::Ui
