#include "ui/details/technicalview.h"

#include "ui/theme/foldbutton.h"
#include "ui/theme/textlabel.h"
#include "ui/theme/units.h"

#include <QtCore/QSettings>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QFrame>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace Latchkey::Ui {

using namespace Qt::StringLiterals;

namespace {

const QString setting = u"window/technicalDetails"_s;

QToolButton *copyButton(const QString &text, const QString &name)
{
    auto *button = new QToolButton;
    button->setText(text);
    button->setAutoRaise(true);
    button->setAccessibleName(name);
    return button;
}

} // namespace

TechnicalView::TechnicalView(QWidget *parent)
    : QWidget(parent)
    , m_title(new FoldButton(tr("&Technical details")))
    , m_body(new QWidget)
    , m_rows(new QGridLayout)
{
    const Units units(font());
    auto *line = new QFrame;
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Sunken);
    m_title->setFont(weighted(QFont::DemiBold));
    m_title->setChecked(QSettings().value(setting, false).toBool());
    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(isRightToLeft() ? 0 : 4 * units.s, 0, isRightToLeft() ? 4 * units.s : 0, 0);
    m_rows->setHorizontalSpacing(3 * units.s);
    m_rows->setVerticalSpacing(0);
    m_rows->setColumnStretch(1, 1);
    body->addLayout(m_rows);
    auto *all = new QPushButton(tr("Copy a&ll"));
    all->setAutoDefault(false);
    all->setToolTip(tr("Copies these lines, for an issue; no secret is among them"));
    body->addWidget(all, 0, Qt::AlignLeading);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(line);
    layout->addWidget(m_title, 0, Qt::AlignLeading);
    layout->addWidget(m_body);
    connect(m_title, &FoldButton::toggled, this, [this](bool open) {
        QSettings().setValue(setting, open);
        fold();
    });
    connect(all, &QPushButton::clicked, this, [this] {
        QStringList lines;
        for (const Fact &fact : std::as_const(m_facts))
            lines.append(fact.first + u": "_s + fact.second);
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    });
    fold();
}

bool TechnicalView::isOpen() const
{
    return m_title->isChecked();
}

void TechnicalView::fold()
{
    m_body->setVisible(isOpen());
}

void TechnicalView::setFacts(const QList<Fact> &facts)
{
    if (facts == m_facts)
        return;
    const bool sameRows = std::equal(facts.begin(), facts.end(), m_facts.begin(), m_facts.end(),
                                     [](const Fact &now, const Fact &before) { return now.first == before.first; });
    m_facts = facts;
    if (sameRows) { // whoever has the focus in one of them keeps it
        for (int row = 0; row < int(facts.size()); ++row)
            m_values[row]->setText(facts[row].second);
        return;
    }
    m_values.clear();
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (int row = 0; row < int(facts.size()); ++row) {
        const Fact &fact = facts[row];
        auto *what = new TextLabel(mutedSize, QFont::Normal, TextLabel::Tone::Muted);
        what->setText(fact.first);
        auto *value = new TextLabel(mutedSize);
        value->inFixedPitch()->wrapping()->selectable(fact.first);
        value->setText(fact.second);
        m_values.append(value);
        QToolButton *copy = copyButton(tr("Copy"), tr("Copy: %1").arg(fact.first));
        connect(copy, &QToolButton::clicked, value, [value] { QGuiApplication::clipboard()->setText(value->whole()); });
        m_rows->addWidget(what, row, 0, Qt::AlignTop);
        m_rows->addWidget(value, row, 1);
        m_rows->addWidget(copy, row, 2, Qt::AlignTop);
    }
}

} // namespace Latchkey::Ui
