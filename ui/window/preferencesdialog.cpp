#include "ui/window/preferencesdialog.h"

#include "core/base/visibletext.h"
#include "core/config/preferences.h"
#include "core/oauth/urlrules.h"
#include "core/store/encryptedstore.h"
#include "ui/words/language.h"

#include <QtCore/QProcess>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QSpinBox>

#include <algorithm>

namespace Latchkey::Ui {

using namespace Qt::StringLiterals;

namespace {

QLabel *note(const QString &accessibleName)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText); // some of it stood in a file
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setAccessibleName(accessibleName);
    return label;
}

} // namespace

PreferencesDialog::PreferencesDialog(Settings &settings, Homes &homes, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_homes(homes)
    , m_autostart(Autostart::thisProgram())
    , m_start(new QCheckBox(tr("&Start with the session, in the tray")))
    , m_startFailed(note(tr("What is wrong with the start")))
    , m_command(new QLineEdit)
    , m_port(new QSpinBox)
    , m_portNote(note(tr("Where the callback port comes from")))
    , m_stores(note(tr("Homes and stores")))
{
    setWindowTitle(tr("Preferences"));
    auto *form = new QFormLayout(this);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    addRefreshing(*form);
    addDesktop(*form);
    addEvents(*form);
    addSignIn(*form);
    addHomes(*form);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &PreferencesDialog::reject);
    connect(this, &QDialog::finished, this, &PreferencesDialog::takeCommand);
}

void PreferencesDialog::addRefreshing(QFormLayout &form)
{
    const RefreshAhead ahead = m_settings.refreshAhead();
    auto *refresh = new QCheckBox(tr("&Refresh sign-ins before they expire"));
    refresh->setChecked(ahead.enabled);
    auto *minutes = new QSpinBox;
    minutes->setRange(1, 60);
    minutes->setSuffix(tr(" min"));
    minutes->setAccessibleName(tr("Minutes before expiry"));
    minutes->setValue(static_cast<int>(std::chrono::ceil<std::chrono::minutes>(ahead.before).count()));
    minutes->setEnabled(ahead.enabled);
    form.addRow(refresh);
    form.addRow(tr("&Ahead by:"), minutes);
    const auto take = [this, refresh, minutes] {
        minutes->setEnabled(refresh->isChecked());
        m_settings.setRefreshAhead({refresh->isChecked(), std::chrono::minutes(minutes->value())});
    };
    connect(refresh, &QCheckBox::toggled, this, take);
    connect(minutes, &QSpinBox::valueChanged, this, take);
}

void PreferencesDialog::addDesktop(QFormLayout &form)
{
    m_start->setToolTip(tr("Latchkey then refreshes sign-ins from the moment you log in to this computer"));
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
}

void PreferencesDialog::addEvents(QFormLayout &form)
{
    auto *notify = new QCheckBox(tr("&Notify when a server comes to need a sign-in"));
    notify->setChecked(m_settings.notifies());
    form.addRow(notify);
    connect(notify, &QCheckBox::toggled, this, [this](bool on) { m_settings.setNotifies(on); });

    QStringList words = m_settings.eventCommand();
    for (QString &word : words) {
        if (word.isEmpty() || word.contains(u' ') || word.contains(u'"'))
            word = u'"' + word.replace(u'"', "\"\"\""_L1) + u'"'; // as QProcess::splitCommand() reads it
    }
    m_command->setText(words.join(u' '));
    m_command->setPlaceholderText(tr("None"));
    m_command->setAccessibleName(tr("Command to run on events"));
    m_command->setToolTip(tr("Run without a shell when a server needs you, is in trouble, or works again, with two "
                             "arguments more: the event and the server's name."));
    m_command->setClearButtonEnabled(true);
    m_command->setMinimumWidth(fontMetrics().averageCharWidth() * 40);
    form.addRow(tr("Run on &events:"), m_command);
    connect(m_command, &QLineEdit::editingFinished, this, &PreferencesDialog::takeCommand);
}

void PreferencesDialog::addSignIn(QFormLayout &form)
{
    m_port->setRange(0, 65535);
    m_port->setSpecialValueText(tr("Any free one"));
    m_port->setAccessibleName(tr("Callback port"));
    m_port->setToolTip(
        tr("Where your browser comes back to after a sign-in, on this computer only. Some providers want "
           "one that they know."));
    form.addRow(tr("&Callback port:"), m_port);
    form.addRow(m_portNote);
    const quint16 configured = m_homes.first().servers.homeConfig().callbackPort;
    m_port->setEnabled(configured == 0);
    m_port->setValue(configured > 0 ? configured : m_settings.callbackPort());
    m_portNote->setText(
        tr("Set in config.toml by mcp_oauth_callback_port; change it there, so that Codex uses the same."));
    m_portNote->setVisible(configured > 0);
    connect(m_port, &QSpinBox::valueChanged, this,
            [this](int port) { m_settings.setCallbackPort(static_cast<quint16>(port)); });

    auto *metadata = new QLineEdit(Preferences::clientMetadataUrl());
    metadata->setPlaceholderText(tr("None"));
    metadata->setAccessibleName(tr("Address of the client metadata"));
    metadata->setToolTip(
        tr("A document at an https:// address of yours that describes Latchkey, for providers that take "
           "programs by nothing else. One that is ready to be put there comes with Latchkey."));
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
    auto *title = new QLabel(tr("Homes and stores"));
    QFont strong = title->font();
    strong.setBold(true);
    title->setFont(strong);
    form.addRow(title);
    form.addRow(m_stores);
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
        inEncrypted += pinned && pinned->store->kind() == StoreKind::Encrypted ? 1 : 0;
        inKeyring += pinned && pinned->store->kind() == StoreKind::Keyring ? 1 : 0;
        inFile += pinned && pinned->store->kind() == StoreKind::File ? 1 : 0;
    }
    // It stands in the place of the keyring.
    const int inOther = inEncrypted + inKeyring;
    const QString keyring = inEncrypted > 0 ? tr("%n servers use the encrypted store", nullptr, inEncrypted)
                                            : tr("%n servers use the keyring", nullptr, inKeyring);
    const QString file = tr("%n servers use the file", nullptr, inFile);
    if (inOther > 0 && inFile > 0)
        return tr("%1, and %2").arg(keyring, file);
    if (inOther + inFile == 0)
        return tr("no server uses a store yet");
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
            text += tr("Store mode auto, which means now: %1.").arg(keptNow(*open));
            break;
        case StoreMode::File:
            text += tr("Store mode file: every credential is in a file in the home.");
            break;
        case StoreMode::Keyring:
            text += isEncryptedStoreInUse(mode, open->servers.homeConfig().secretAuthStorage, open->home.keyringService)
                ? tr("Store mode keyring: every credential is in Codex's encrypted store, and its passphrase in the keyring.")
                : tr("Store mode keyring: every credential is in the keyring.");
            break;
        }
        paragraphs.append(text);
    }
    paragraphs.append(tr("The store mode is set in a home's config.toml by mcp_oauth_credentials_store (auto, file or "
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
