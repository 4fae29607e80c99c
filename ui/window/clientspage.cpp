#include "ui/window/clientspage.h"

#include "core/base/visibletext.h"
#include "core/base/whendone.h"
#include "ui/model/connections.h"
#include "ui/theme/textlabel.h"
#include "ui/theme/units.h"
#include "ui/words/standing.h"

#include <QtCore/QLocale>
#include <QtGui/QShowEvent>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace Latchkey::Ui {

ClientsPage::ClientsPage(const Launcher &launcher, const ClientFolders &folders, QWidget *parent)
    : QWidget(parent)
    , m_launcher(launcher)
    , m_folders(foldersFor(launcher, folders))
    , m_said((new TextLabel)->wrapping())
    , m_rows(new QVBoxLayout)
{
    const Units units(font());
    auto *hint = (new TextLabel(mutedSize, QFont::Normal, TextLabel::Tone::Muted))->wrapping();
    hint->setText(tr("To connect or disconnect a client, use “Connect a client…” on a server's page."));
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(3 * units.s);
    m_rows->setSpacing(3 * units.s);
    layout->addWidget(m_said);
    layout->addLayout(m_rows);
    layout->addWidget(hint);
    layout->addStretch();
    m_said->setText(tr("Looking for clients…"));
}

void ClientsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!event->spontaneous())
        readClients();
}

void ClientsPage::readClients()
{
    whenDone(overviewOfClients(m_launcher, m_folders), this, [this](const Result<QList<ClientOverview>> &clients) {
        if (clients)
            showClients(*clients);
    });
}

void ClientsPage::showClients(const QList<ClientOverview> &clients)
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const ClientOverview &client : clients) {
        QStringList servers;
        bool starts = true;
        for (const ListedEntry &entry : client.entries) {
            if (!entry.call)
                continue;
            servers.append(Words::isolated(visibleName(entry.call->server)));
            starts = starts && entry.starts;
        }
        servers.removeDuplicates();
        if (servers.isEmpty())
            continue;
        const QString names = QLocale().createSeparatedList(servers);
        auto *row = new QWidget;
        auto *lines = new QVBoxLayout(row);
        lines->setContentsMargins({});
        lines->setSpacing(0);
        auto *name = new TextLabel(1, QFont::DemiBold);
        name->setText(productName(client.client));
        auto *uses = (new TextLabel)->wrapping()->selectable(name->text());
        uses->setText(
            starts ? names
                   : tr("%1. The program that it starts is no longer there: repair it on the server's page.", "servers")
                         .arg(names));
        lines->addWidget(name);
        lines->addWidget(uses);
        m_rows->addWidget(row);
    }
    m_said->say(m_rows->count() > 0 ? QString() : tr("No client is connected yet."));
}

} // namespace Latchkey::Ui
