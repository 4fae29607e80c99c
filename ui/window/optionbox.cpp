#include "ui/window/optionbox.h"
#include "ui/theme/followfont.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QVBoxLayout>

namespace Latchkey::Ui {

namespace {

constexpr int linesShown = 3;

} // namespace

OptionBox::OptionBox(const QString &title, const QString &hint, QWidget *parent)
    : QGroupBox(title, parent)
    , m_body(new QWidget)
    , m_form(new QFormLayout(m_body))
{
    setCheckable(true);
    setChecked(false);
    setToolTip(hint);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_body);
    m_body->hide();
    connect(this, &QGroupBox::toggled, this, [this](bool open) {
        m_body->setVisible(open);
        Q_EMIT changed();
    });
}

void OptionBox::add(const QString &label, const QString &hint, QWidget *field)
{
    field->setToolTip(hint);
    field->setAccessibleDescription(hint);
    if (label.isEmpty())
        m_form->addRow(field);
    else
        m_form->addRow(label, field);
}

QLineEdit *OptionBox::line(const QString &label, const QString &hint)
{
    auto *edit = new QLineEdit;
    add(label, hint, edit);
    connect(edit, &QLineEdit::textChanged, this, &OptionBox::changed);
    return edit;
}

QPlainTextEdit *OptionBox::lines(const QString &label, const QString &hint)
{
    auto *edit = new QPlainTextEdit;
    edit->setTabChangesFocus(true);
    edit->setLineWrapMode(QPlainTextEdit::NoWrap);
    FontFollower::follow(edit, [edit] {
        edit->setFixedHeight(edit->fontMetrics().lineSpacing() * (linesShown + 1)); // and the frame
    });
    add(label, hint, edit);
    connect(edit, &QPlainTextEdit::textChanged, this, &OptionBox::changed);
    return edit;
}

QCheckBox *OptionBox::box(const QString &text, const QString &hint)
{
    auto *made = new QCheckBox(text);
    add({}, hint, made);
    return made;
}

} // namespace Latchkey::Ui
