#include "ui/window/pastefield.h"

#include "ui/theme/growth.h"
#include "ui/theme/textlabel.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

namespace Latchkey::Ui {

PasteField::PasteField(QWidget *parent)
    : QWidget(parent)
    , m_address(new QLineEdit)
    , m_use(new QPushButton(tr("Co&ntinue")))
    , m_hint((new TextLabel)->wrapping())
{
    auto *question = new QLabel(tr("Browser on &another machine? Paste the address that it ends on:"));
    question->setTextFormat(Qt::PlainText);
    question->setWordWrap(true);
    question->setBuddy(m_address);
    m_address->setPlaceholderText(tr("http://127.0.0.1…"));
    m_address->setAccessibleName(tr("Address that the browser ended on"));
    m_address->setMaxLength(32 * 1024);
    m_use->setAutoDefault(false);
    m_use->setAccessibleName(tr("Continue with this address"));
    m_hint->setAccessibleName(tr("What is wrong with the address"));
    auto *line = new QHBoxLayout;
    line->addWidget(m_address, 1);
    line->addWidget(m_use);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    setFocusProxy(m_address);
    layout->addWidget(question);
    layout->addLayout(line);
    layout->addWidget(m_hint);
    connect(m_address, &QLineEdit::textChanged, this, &PasteField::check);
    connect(m_address, &QLineEdit::returnPressed, this, &PasteField::accept);
    connect(m_use, &QPushButton::clicked, this, &PasteField::accept);
    check();
}

void PasteField::setLogin(Login *login)
{
    if (m_login == login)
        return;
    m_login = login;
    m_address->clear();
}

QString PasteField::problem() const
{
    const QString text = m_address->text().trimmed();
    if (text.isEmpty() || !m_login || m_login->checkRedirect(text))
        return {};
    if (!text.contains(QLatin1String("state=")))
        return tr("This is not the address that the browser ended on. That one starts with http://127.0.0.1 and "
                  "contains “code=”.");
    return tr("This address does not belong to this sign-in. Copy it from the page that this sign-in opened.");
}

void PasteField::check()
{
    const QString wrong = problem();
    m_hint->setText(wrong);
    m_hint->setVisible(!wrong.isEmpty());
    m_use->setEnabled(!m_address->text().trimmed().isEmpty() && wrong.isEmpty());
    if (QWidget *dialog = window())
        fitToContentsLater(*dialog);
}

void PasteField::accept()
{
    if (m_login && m_use->isEnabled())
        (void)m_login->acceptRedirect(m_address->text()); // whatever it says is said by the sign-in's next step
}

} // namespace Latchkey::Ui
