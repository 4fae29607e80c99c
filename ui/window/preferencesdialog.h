#pragma once

#include "ui/model/settings.h"

#include <QtWidgets/QDialog>

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace Latchkey::Ui {

class PreferencesDialog : public QDialog
{
    Q_OBJECT
public:
    PreferencesDialog(Settings &settings, QWidget *parent);

    void accept() override;

private:
    Settings &m_settings;
    QCheckBox *m_ahead;
    QSpinBox *m_minutes;
    QComboBox *m_language;
    QCheckBox *m_notify;
};

} // namespace Latchkey::Ui
