#include "ui/window/preferencesdialog.h"

#include "core/base/visibletext.h"
#include "core/config/networkfile.h"
#include "core/config/preferences.h"
#include "core/oauth/urlrules_p.h"
#include "core/store/encryptedstore_p.h"
#include "ui/model/boundedcommand.h"
#include "ui/model/browsers.h"
#include "ui/model/connections.h"
#include "ui/theme/followfont.h"
#include "ui/theme/textlabel.h"
#include "ui/theme/units.h"
#include "ui/window/clientspage.h"
#include "ui/words/language.h"

#include <QtCore/QFileInfo>
#include <QtCore/QUrl>
#include <QtGui/QDesktopServices>
#include <QtGui/QGuiApplication>
#include <QtGui/QScreen>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace Latchkey::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int commandWidth = 30; // letters
constexpr int roomForList = 100; // letters: below, the pages are chosen from a box above

QLabel *selectableLabel(const QString &accessibleName)
{
    return (new TextLabel)->wrapping()->selectable(accessibleName);
}

} // namespace

PreferencesDialog::PreferencesDialog(Settings &settings, Homes &homes, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_homes(homes)
    , m_autostart(Autostart::thisProgram())
    , m_pages(new QListWidget)
    , m_page(new QComboBox)
    , m_stack(new QStackedWidget)
    , m_start(new QCheckBox(tr("&Start with the session, in the tray")))
    , m_startFailed(selectableLabel(tr("Problem with the automatic start")))
    , m_command(new QLineEdit)
    , m_try(new QPushButton(tr("&Try it")))
    , m_tried(selectableLabel(tr("Result of the trial run")))
    , m_port(new QSpinBox)
    , m_portOrigin(selectableLabel(tr("Where the callback port comes from")))
    , m_stores(selectableLabel(tr("Homes, and where they keep sign-ins")))
{
    setWindowTitle(tr("Preferences"));
    const Units units(font());
    m_pages->setAccessibleName(tr("Pages"));
    m_pages->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_page->setAccessibleName(tr("Page"));
    m_page->hide();
    addDesktop(*addPage(tr("General")));
    addRefreshing(*addPage(tr("Renewing")));
    addEvents(*addPage(tr("Notifications")));
    addSignIn(*addPage(tr("Signing in")));
    addHomes(*addPage(tr("Where sign-ins are kept")));
    addNetwork(*addPage(tr("Network")));
    addPage(tr("Clients"), new ClientsPage(launcherFor(m_homes.first().home.path)));
    FontFollower::follow(
        m_pages, [this] { m_pages->setFixedWidth(m_pages->sizeHintForColumn(0) + 6 * Units(m_pages->font()).s); });
    m_pages->setCurrentRow(0);
    connect(m_pages, &QListWidget::currentRowChanged, this, &PreferencesDialog::choose);
    connect(m_page, &QComboBox::currentIndexChanged, this, &PreferencesDialog::choose);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &PreferencesDialog::reject);
    connect(this, &QDialog::finished, this, &PreferencesDialog::takeCommand);
    auto *both = new QHBoxLayout;
    both->setSpacing(4 * units.s);
    both->addWidget(m_pages);
    both->addWidget(m_stack, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_page);
    layout->addLayout(both, 1);
    layout->addWidget(buttons);
    resize(QSize(roomForList * units.e, 0).expandedTo(sizeHint()).boundedTo(mostOfScreen(parent)));
}

QFormLayout *PreferencesDialog::addPage(const QString &title)
{
    auto *page = new QWidget;
    auto *form = new QFormLayout(page);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    addPage(title, page);
    return form;
}

void PreferencesDialog::addPage(const QString &title, QWidget *page)
{
    m_pages->addItem(title);
    m_page->addItem(title);
    m_stack->addWidget(page);
}

void PreferencesDialog::choose(int page)
{
    m_pages->setCurrentRow(page);
    m_page->setCurrentIndex(page);
    m_stack->setCurrentIndex(page);
}

void PreferencesDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    const bool isNarrow = width() < roomForList * Units(font()).e;
    m_pages->setVisible(!isNarrow);
    m_page->setVisible(isNarrow);
}

//! What follows from the choice above.
void PreferencesDialog::addHint(QFormLayout &form, const QString &text)
{
    form.addRow((new TextLabel(mutedSize, QFont::Normal, TextLabel::Tone::Muted))->wrapping());
    auto *label = qobject_cast<QLabel *>(form.itemAt(form.rowCount() - 1, QFormLayout::SpanningRole)->widget());
    label->setText(text);
}

// Read-only: what stands there concerns every program of ours.
void PreferencesDialog::addNetwork(QFormLayout &form)
{
    const QString path = networkFilePath();
    QLabel *where = selectableLabel(tr("Network settings"));
    where->setText(QFileInfo::exists(path)
                       ? tr("Proxies and certificates are set in %1, for this window and for latchkey-cli alike.")
                             .arg(visibleText(path))
                       : tr("The system's settings are used. Other proxies and certificates can be set in %1.")
                             .arg(visibleText(path)));
    form.addRow(where);
    auto *open = new QPushButton(tr("&Open the file"));
    open->setEnabled(QFileInfo::exists(path));
    open->setAutoDefault(false);
    connect(open, &QPushButton::clicked, this, [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
    form.addRow(open);
}

void PreferencesDialog::addRefreshing(QFormLayout &form)
{
    const RefreshAhead ahead = m_settings.refreshAhead();
    auto *refresh = new QCheckBox(tr("&Renew sign-ins before they end"));
    refresh->setChecked(ahead.enabled);
    auto *minutes = new QSpinBox;
    minutes->setRange(1, 60);
    minutes->setSuffix(tr(" min"));
    minutes->setAccessibleName(tr("Minutes before the end"));
    minutes->setValue(static_cast<int>(std::chrono::ceil<std::chrono::minutes>(ahead.before).count()));
    minutes->setEnabled(ahead.enabled);
    form.addRow(refresh);
    form.addRow(tr("&Ahead by:"), minutes);
    addHint(form, tr("Programs then never wait for a renewal, and sign-ins do not run out while nothing uses them."));
    addChecks(form);
    const auto take = [this, refresh, minutes] {
        minutes->setEnabled(refresh->isChecked());
        m_settings.setRefreshAhead({refresh->isChecked(), std::chrono::minutes(minutes->value())});
    };
    connect(refresh, &QCheckBox::toggled, this, take);
    connect(minutes, &QSpinBox::valueChanged, this, take);
}

void PreferencesDialog::addChecks(QFormLayout &form)
{
    auto *every = new QComboBox;
    every->setAccessibleName(tr("How often servers are checked"));
    every->addItem(tr("Only when I ask for it"), 0);
    every->addItem(tr("Once a day"), 24);
    every->addItem(tr("Every hour"), 1);
    const int chosen = static_cast<int>(m_settings.checkEvery().count());
    every->setCurrentIndex(std::max(0, every->findData(chosen)));
    form.addRow(tr("&Check servers:"), every);
    addHint(form, tr("One harmless request shows whether a server really works, and not only its sign-in."));
    connect(every, &QComboBox::activated, this,
            [this, every] { m_settings.setCheckEvery(std::chrono::hours(every->currentData().toInt())); });
}

void PreferencesDialog::addDesktop(QFormLayout &form)
{
    m_start->setToolTip(tr("Latchkey then renews sign-ins from the moment you log in to this computer"));
    form.addRow(m_start);
    form.addRow(m_startFailed);
    m_startFailed->hide();
    connect(m_start, &QCheckBox::clicked, this, &PreferencesDialog::setAutostart);
    connect(&m_autostart, &Autostart::changed, this, &PreferencesDialog::showAutostart);
    showAutostart();

    auto *language = new QComboBox;
    language->setAccessibleName(tr("Language"));
    language->addItem(tr("As the system"));
    for (const Words::Language &one : Words::languages())
        language->addItem(one.name, one.code);
    language->setCurrentIndex(std::max(language->findData(m_settings.language()), 0));
    form.addRow(tr("&Language:"), language);
    connect(language, &QComboBox::activated, this,
            [this, language] { m_settings.setLanguage(language->currentData().toString()); });

    auto *closing = new QComboBox;
    closing->setAccessibleName(tr("When the window is closed"));
    closing->addItem(tr("Keep running in the tray"));
    closing->addItem(tr("Quit"));
    closing->setCurrentIndex(m_settings.closingQuits() ? 1 : 0);
    form.addRow(tr("&When the window is closed:"), closing);
    addHint(form, tr("In the tray, Latchkey goes on renewing your sign-ins."));
    connect(closing, &QComboBox::activated, this, [this](int index) { m_settings.setClosingQuits(index == 1); });
}

void PreferencesDialog::addEvents(QFormLayout &form)
{
    auto *notify = new QCheckBox(tr("&Notify when a server needs a sign-in"));
    notify->setChecked(m_settings.notifies());
    form.addRow(notify);
    connect(notify, &QCheckBox::toggled, this, [this](bool on) { m_settings.setNotifies(on); });
    auto *ends = new QCheckBox(tr("Also before one &ends that cannot be renewed"));
    auto *again = new QCheckBox(tr("&Remind me after a day"));
    ends->setChecked(m_settings.notifiesOfEnds());
    again->setChecked(m_settings.remindsAfterADay());
    for (QCheckBox *also : {ends, again}) {
        form.addRow(also);
        also->setEnabled(notify->isChecked());
        connect(notify, &QCheckBox::toggled, also, &QWidget::setEnabled);
    }
    connect(ends, &QCheckBox::toggled, this, [this](bool on) { m_settings.setNotifiesOfEnds(on); });
    connect(again, &QCheckBox::toggled, this, [this](bool on) { m_settings.setRemindsAfterADay(on); });
    addHint(form, tr("Lasting trouble is reported once, too. You hear nothing while all is well."));
    addCommand(form);
}

void PreferencesDialog::addCommand(QFormLayout &form)
{
    QStringList words = m_settings.eventCommand();
    for (QString &word : words) {
        if (word.isEmpty() || word.contains(u' ') || word.contains(u'"'))
            word = u'"' + word.replace(u'"', "\"\"\""_L1) + u'"'; // as QProcess::splitCommand() reads it
    }
    m_command->setText(words.join(u' '));
    m_command->setPlaceholderText(tr("None"));
    m_command->setAccessibleName(tr("Command to run on events"));
    m_command->setToolTip(tr("Run without a shell when a server needs you, is in trouble, or works again, with two "
                             "more arguments: the event and the server's name."));
    m_command->setClearButtonEnabled(true);
    FontFollower::follow(m_command, [this] { m_command->setMinimumWidth(commandWidth * Units(m_command->font()).e); });
    m_try->setAutoDefault(false);
    m_try->setToolTip(tr("Runs it once now, as if a server needed a sign-in"));
    m_try->setEnabled(!m_command->text().isEmpty());
    auto *row = new QHBoxLayout;
    row->addWidget(m_command, 1);
    row->addWidget(m_try);
    auto *label = new QLabel(tr("R&un on events:"));
    label->setBuddy(m_command);
    form.addRow(label, row);
    form.addRow(m_tried);
    m_tried->hide();
    connect(m_command, &QLineEdit::editingFinished, this, &PreferencesDialog::takeCommand);
    connect(m_command, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_try->setEnabled(!text.trimmed().isEmpty());
        m_tried->hide();
    });
    connect(m_try, &QPushButton::clicked, this, &PreferencesDialog::tryCommand);
}

// The real thing, with a server's name that everybody sees is none.
void PreferencesDialog::tryCommand()
{
    takeCommand();
    const QStringList command = m_settings.eventCommand() + QStringList{u"needs_sign_in"_s, u"test"_s};
    const QString program = command.first();
    // As at an event: it has its minute, also when this window is closed before.
    auto *running = new BoundedCommand(QCoreApplication::instance());
    connect(running, &BoundedCommand::finished, running, &QObject::deleteLater);
    connect(running, &BoundedCommand::finished, this, [this, program](BoundedCommand::Outcome outcome, int code) {
        QString text = code == 0 ? tr("It ran and succeeded.") : tr("It ran, and ended with code %1.").arg(code);
        if (outcome == BoundedCommand::Outcome::NotStarted)
            text = tr("Cannot start %1: no such program, or not executable.").arg(visibleText(program));
        else if (outcome == BoundedCommand::Outcome::CutOff)
            text = tr("It was started, but was cut off before it ended.");
        m_tried->setText(text);
        m_tried->show();
        m_try->setEnabled(true);
    });
    m_try->setEnabled(false);
    m_tried->setText(tr("Running…"));
    m_tried->show();
    running->run(command);
}

// Only where there is a choice.
void PreferencesDialog::addBrowser(QFormLayout &form)
{
    const QList<Browser> installed = installedBrowsers();
    const QString chosen = m_settings.browser();
    if (installed.isEmpty() && chosen.isEmpty())
        return;
    auto *browser = new QComboBox;
    browser->setAccessibleName(tr("Browser"));
    browser->addItem(tr("The desktop's default"));
    for (const Browser &one : installed)
        browser->addItem(visibleText(one.name, 100), one.id);
    browser->setCurrentIndex(std::max(browser->findData(chosen), 0));
    form.addRow(tr("&Browser:"), browser);
    addHint(form, tr("Sign-in pages open in this browser. Choose one in which you are already signed in there."));
    connect(browser, &QComboBox::activated, this,
            [this, browser] { m_settings.setBrowser(browser->currentData().toString()); });
}

void PreferencesDialog::addSignIn(QFormLayout &form)
{
    addBrowser(form);
    m_port->setRange(0, 65535);
    m_port->setSpecialValueText(tr("Any free one"));
    m_port->setAccessibleName(tr("Callback port"));
    m_port->setToolTip(tr("The port on this computer that your browser returns to after a sign-in. Some providers "
                          "accept only one that they know."));
    form.addRow(tr("&Callback port:"), m_port);
    form.addRow(m_portOrigin);
    const quint16 configured = m_homes.first().servers.homeConfig().callbackPort;
    m_port->setEnabled(configured == 0);
    m_port->setValue(configured > 0 ? configured : m_settings.callbackPort());
    m_portOrigin->setText(
        tr("Set in config.toml by mcp_oauth_callback_port; change it there, so that Codex uses the same."));
    m_portOrigin->setVisible(configured > 0);
    connect(m_port, &QSpinBox::valueChanged, this,
            [this](int port) { m_settings.setCallbackPort(static_cast<quint16>(port)); });

    auto *metadata = new QLineEdit(Preferences::clientMetadataUrl());
    metadata->setPlaceholderText(tr("None"));
    metadata->setAccessibleName(tr("Address of the client metadata"));
    metadata->setToolTip(tr("A document at an https:// address of yours that describes Latchkey, for providers that "
                            "accept programs in no other way. One that is ready to publish comes with Latchkey."));
    metadata->setClearButtonEnabled(true);
    form.addRow(tr("Client &metadata:"), metadata);
    connect(metadata, &QLineEdit::editingFinished, this, [metadata] {
        const QString url = metadata->text().trimmed();
        if (url.isEmpty() || checkClientMetadataUrl(url))
            return Preferences::setClientMetadataUrl(url);
        metadata->setText(Preferences::clientMetadataUrl()); // no provider would take it
    });
}

void PreferencesDialog::addHomes(QFormLayout &form)
{
    form.addRow(m_stores);
    for (const auto &open : m_homes.all()) {
        const QString path = open->home.path + "/config.toml"_L1;
        // With one home there is nothing to tell it from.
        auto *button = new QPushButton(m_homes.all().size() == 1
                                           ? tr("&Open config.toml")
                                           : tr("Open config.toml of %1", "a home").arg(open->home.name));
        button->setEnabled(QFileInfo::exists(path));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
        form.addRow(button);
    }
    connect(&m_homes, &Homes::listChanged, this, &PreferencesDialog::showHomes);
    connect(&m_homes, &Homes::sessionChanged, this, &PreferencesDialog::showHomes);
    showHomes();
}

//! Where the credentials are at this moment, in a few words.
QString PreferencesDialog::keptNow(const OpenHome &open)
{
    int inEncrypted = 0;
    int inKeyring = 0;
    int inFile = 0;
    for (const CredentialSession *session : open.pool.sessions()) {
        const auto pinned = session->pinnedStore();
        inEncrypted += pinned && pinned->kind == StoreKind::Encrypted ? 1 : 0;
        inKeyring += pinned && pinned->kind == StoreKind::Keyring ? 1 : 0;
        inFile += pinned && pinned->kind == StoreKind::File ? 1 : 0;
    }
    // It stands in the place of the keyring.
    const int inOther = inEncrypted + inKeyring;
    const QString keyring = inEncrypted > 0 ? tr("%n servers use what Codex encrypts", nullptr, inEncrypted)
                                            : tr("%n servers use the keyring", nullptr, inKeyring);
    const QString file = tr("%n servers use the file", nullptr, inFile);
    if (inOther > 0 && inFile > 0)
        return tr("%1, and %2").arg(keyring, file);
    if (inOther + inFile == 0)
        return tr("no server has a sign-in yet");
    return inOther > 0 ? keyring : file;
}

void PreferencesDialog::showHomes()
{
    QStringList paragraphs;
    for (const auto &open : m_homes.all()) {
        const StoreMode mode = open->home.storeMode.value_or(open->servers.homeConfig().storeMode);
        QString text = tr("%1: %2").arg(open->home.name, visibleText(open->home.path));
        text += u'\n';
        switch (mode) {
        case StoreMode::Auto:
            text += tr("auto, which now means: %1.").arg(keptNow(*open));
            break;
        case StoreMode::File:
            text += tr("file: every sign-in is in a file in the home.");
            break;
        case StoreMode::Keyring:
            text += isEncryptedStoreInUse(mode, open->servers.homeConfig().secretAuthStorage, open->home.keyringService)
                ? tr("keyring: every sign-in is in a file that Codex encrypts, and its passphrase in the keyring.")
                : tr("keyring: every sign-in is in the keyring.");
            break;
        }
        paragraphs.append(text);
    }
    paragraphs.append(
        tr("Where sign-ins are kept is set in a home's config.toml by mcp_oauth_credentials_store (auto, file or "
           "keyring), so that Codex and Latchkey agree. Latchkey reads that file, and never writes it."));
    m_stores->setText(paragraphs.join(u"\n\n"_s));
}

void PreferencesDialog::showAutostart()
{
    m_start->setChecked(m_autostart.isOn());
}

void PreferencesDialog::setAutostart(bool on)
{
    const bool done = m_autostart.setOn(on);
    m_startFailed->setText(
        tr("This file cannot be changed: %1. Look at the permissions of its folder.").arg(m_autostart.path()));
    m_startFailed->setVisible(!done);
    showAutostart();
}

void PreferencesDialog::takeCommand()
{
    const QStringList command = QProcess::splitCommand(m_command->text());
    if (command != m_settings.eventCommand())
        m_settings.setEventCommand(command);
}

} // namespace Latchkey::Ui
