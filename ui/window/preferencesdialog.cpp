#include "ui/window/preferencesdialog.h"

#include "ui/words/language.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QSpinBox>

namespace Latchkey::Ui {

PreferencesDialog::PreferencesDialog(Settings &settings, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_ahead(new QCheckBox(tr("&Refresh sign-ins before they expire")))
    , m_minutes(new QSpinBox)
    , m_language(new QComboBox)
    , m_notify(new QCheckBox(tr("&Notify when a server comes to need a sign-in")))
{
    setWindowTitle(tr("Preferences"));
    const RefreshAhead ahead = settings.refreshAhead();
    m_ahead->setChecked(ahead.enabled);
    m_minutes->setRange(1, 60);
    m_minutes->setSuffix(tr(" min"));
    m_minutes->setAccessibleName(tr("Minutes before expiry"));
    m_minutes->setValue(static_cast<int>(std::chrono::ceil<std::chrono::minutes>(ahead.before).count()));
    m_minutes->setEnabled(ahead.enabled);
    m_notify->setChecked(settings.notifies());
    m_language->setAccessibleName(tr("Language"));
    m_language->addItem(tr("As the system"));
    for (const Words::Language &language : Words::languages())
        m_language->addItem(language.name, language.code);
    m_language->setCurrentIndex(std::max(m_language->findData(settings.language()), 0));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    auto *form = new QFormLayout(this);
    form->addRow(m_ahead);
    form->addRow(tr("&Ahead by:"), m_minutes);
    form->addRow(m_notify);
    form->addRow(tr("&Language:"), m_language);
    form->addRow(buttons);
    connect(m_ahead, &QCheckBox::toggled, m_minutes, &QWidget::setEnabled);
    connect(buttons, &QDialogButtonBox::accepted, this, &PreferencesDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &PreferencesDialog::reject);
}

void PreferencesDialog::accept()
{
    m_settings.setRefreshAhead({m_ahead->isChecked(), std::chrono::minutes(m_minutes->value())});
    m_settings.setNotifies(m_notify->isChecked());
    m_settings.setLanguage(m_language->currentData().toString());
    QDialog::accept();
}

} // namespace Latchkey::Ui
