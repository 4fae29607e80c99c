#include "ui/window/addserverdialog.h"

#include "core/base/whendone.h"
#include "ui/words/words.h"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

namespace Latchkey::Ui {

AddServerDialog::AddServerDialog(ServerList &servers, QWidget *parent)
    : QDialog(parent)
    , m_servers(servers)
    , m_name(new QLineEdit)
    , m_url(new QLineEdit)
    , m_hint(new QLabel)
{
    setWindowTitle(tr("Add a server"));
    m_name->setPlaceholderText(tr("notes"));
    m_name->setAccessibleName(tr("Name of the server"));
    m_url->setPlaceholderText(tr("https://example.com/mcp"));
    m_url->setAccessibleName(tr("URL of the server"));
    m_url->setMinimumWidth(fontMetrics().averageCharWidth() * 48);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_hint->setMinimumHeight(fontMetrics().height() * 2);
    m_hint->setAccessibleName(tr("Hint"));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_add = buttons->addButton(tr("&Add"), QDialogButtonBox::AcceptRole);
    m_add->setAccessibleName(tr("Add the server"));
    auto *form = new QFormLayout(this);
    form->addRow(tr("&Name:"), m_name);
    form->addRow(tr("&URL:"), m_url);
    form->addRow(m_hint);
    form->addRow(buttons);

    connect(m_name, &QLineEdit::textChanged, this, &AddServerDialog::check);
    connect(m_url, &QLineEdit::textChanged, this, &AddServerDialog::check);
    connect(buttons, &QDialogButtonBox::accepted, this, &AddServerDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &AddServerDialog::reject);
    check();
}

void AddServerDialog::check()
{
    const Status name = checkServerName(m_name->text());
    const Status url = checkServerUrl(m_url->text());
    const bool taken = m_servers.find(m_name->text()).has_value();
    QString hint;
    if (m_name->text().isEmpty() && m_url->text().isEmpty())
        hint = tr("You find the URL in the server's documentation. The name is yours to choose.");
    else if (!m_name->text().isEmpty() && !name)
        hint = tr("A name has 1 to 64 letters, digits, hyphens and underscores.");
    else if (taken)
        hint = tr("There is a server of this name already.");
    else if (!m_url->text().isEmpty() && !url)
        hint = tr("The URL has to be complete and to start with https:// (http:// only for this machine).");
    m_hint->setText(hint);
    m_add->setEnabled(name && url && !taken);
}

void AddServerDialog::accept()
{
    if (!m_add->isEnabled())
        return;
    m_add->setEnabled(false);
    whenDone(m_servers.add(m_name->text(), m_url->text()), this, [this](const Status &added) {
        if (added)
            return QDialog::accept();
        m_hint->setText(added.error().detail.isEmpty() ? Words::errorText(added.error()).all() : added.error().detail);
        m_add->setEnabled(true);
    });
}

} // namespace Latchkey::Ui
