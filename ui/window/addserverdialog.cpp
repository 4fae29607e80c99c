#include "ui/window/addserverdialog.h"

#include "core/base/whendone.h"
#include "ui/window/unusualprovider.h"
#include "ui/words/words.h"

#include <QtCore/QUrl>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace Latchkey::Ui {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds settleTime = 500ms;

QLabel *plainLabel(const QString &accessibleName, int lines, const QFontMetrics &metrics)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText); // some of it was said by a server
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    label->setMinimumHeight(metrics.height() * lines);
    label->setAccessibleName(accessibleName);
    return label;
}

} // namespace

AddServerDialog::AddServerDialog(ServerList &servers, QWidget *parent)
    : QDialog(parent)
    , m_servers(servers)
    , m_url(new QLineEdit)
    , m_name(new QLineEdit)
    , m_hint(plainLabel(tr("Hint"), 2, fontMetrics()))
    , m_finding(plainLabel(tr("What the server says"), 3, fontMetrics()))
    , m_asking(new QProgressBar)
    , m_unusual(new UnusualProvider)
{
    setWindowTitle(tr("Add a server"));
    m_url->setPlaceholderText(tr("https://example.com/mcp"));
    m_url->setAccessibleName(tr("URL of the server"));
    m_url->setMinimumWidth(fontMetrics().averageCharWidth() * 48);
    m_name->setPlaceholderText(tr("notes"));
    m_name->setAccessibleName(tr("Name of the server"));
    m_asking->setRange(0, 0);
    m_asking->setTextVisible(false);
    m_asking->setMaximumHeight(fontMetrics().height() / 2);
    m_asking->setAccessibleName(tr("Asking the server"));
    QSizePolicy keepsItsPlace = m_asking->sizePolicy();
    keepsItsPlace.setRetainSizeWhenHidden(true);
    m_asking->setSizePolicy(keepsItsPlace);
    m_asking->hide();
    m_settled.setSingleShot(true);
    m_settled.setInterval(settleTime);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_add = buttons->addButton(tr("&Add"), QDialogButtonBox::AcceptRole);
    m_add->setAccessibleName(tr("Add the server"));
    auto *form = new QFormLayout;
    form->addRow(tr("&URL:"), m_url);
    form->addRow(tr("&Name:"), m_name);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_hint);
    layout->addWidget(m_asking);
    layout->addWidget(m_finding);
    layout->addWidget(m_unusual);
    layout->addWidget(buttons);

    connect(m_url, &QLineEdit::textChanged, this, &AddServerDialog::urlEdited);
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_named = !m_name->text().isEmpty(); });
    connect(m_name, &QLineEdit::textChanged, this, &AddServerDialog::check);
    connect(&m_settled, &QTimer::timeout, this, &AddServerDialog::probe);
    connect(m_unusual, &UnusualProvider::changed, this, [this] {
        check();
        QMetaObject::invokeMethod(this, &QWidget::adjustSize, Qt::QueuedConnection); // when what is hidden is, too
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &AddServerDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &AddServerDialog::reject);
    check();
}

void AddServerDialog::urlEdited()
{
    // An answer about another address is of no use to anybody.
    m_asked.clear();
    m_isOpen = false;
    m_probe.cancel();
    m_asking->hide();
    m_finding->clear();
    const QString url = asciiServerUrl(m_url->text().trimmed());
    if (checkServerUrl(url)) {
        if (!m_named) {
            QStringList taken;
            for (const Server &server : m_servers.servers())
                taken.append(server.identity.name);
            m_name->setText(suggestedServerName({}, url, taken));
        }
        m_settled.start();
    } else {
        m_settled.stop();
    }
    check();
}

void AddServerDialog::check()
{
    const QString wantedUrl = asciiServerUrl(m_url->text().trimmed());
    const Status name = checkServerName(m_name->text());
    const Status url = checkServerUrl(wantedUrl);
    const bool taken = m_servers.find(m_name->text()).has_value();
    QString hint;
    if (m_name->text().isEmpty() && wantedUrl.isEmpty())
        hint = tr("You find the URL in the server's documentation. The name is yours to choose.");
    else if (!m_name->text().isEmpty() && !name)
        hint = tr("A name has 1 to 64 letters, digits, hyphens and underscores.");
    else if (taken)
        hint = tr("There is a server of this name already.");
    else if (!wantedUrl.isEmpty() && !url)
        hint = tr("The URL has to be complete and to start with https:// (http:// only for this machine).");
    m_hint->setText(hint);
    m_add->setEnabled(name && url && !taken);
}

void AddServerDialog::probe()
{
    m_asked = asciiServerUrl(m_url->text().trimmed());
    m_asking->show();
    m_finding->setText(tr("Asking %1…").arg(QUrl(m_asked).host()));
    whenDone(m_probe.start(m_asked), this, [this, asked = m_asked](const Result<ProbeFinding> &outcome) {
        if (asked == m_asked)
            showProbe(outcome);
    });
}

void AddServerDialog::showProbe(const Result<ProbeFinding> &outcome)
{
    m_asking->hide();
    m_finding->setText(Words::probeText(outcome));
    m_isOpen = outcome && outcome->kind == ProbeFinding::Kind::Open && outcome->issuer.isEmpty();
}

void AddServerDialog::accept()
{
    if (!m_add->isEnabled())
        return;
    Server server;
    server.identity = {m_name->text(), asciiServerUrl(m_url->text().trimmed())};
    if (const Status usable = m_unusual->apply(server); !usable)
        return m_hint->setText(usable.error().detail);
    m_add->setEnabled(false);
    whenDone(m_servers.add(server), this, [this](const Status &added) {
        if (added && m_isOpen)
            Q_EMIT addedOpen(m_name->text());
        if (added)
            return QDialog::accept();
        m_hint->setText(added.error().detail.isEmpty() ? Words::errorText(added.error()).all() : added.error().detail);
        m_add->setEnabled(true);
    });
}

} // namespace Latchkey::Ui
