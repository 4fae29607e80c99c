#pragma once

#include <QtWidgets/QGroupBox>

class QCheckBox;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;

namespace Latchkey::Ui {

//! A group of a form for those who know what they need: closed, until it is ticked.
class OptionBox : public QGroupBox
{
    Q_OBJECT
public:
    OptionBox(const QString &title, const QString &hint, QWidget *parent = nullptr);

Q_SIGNALS:
    void changed();

protected:
    QLineEdit *line(const QString &label, const QString &hint);
    //! A few lines of text.
    QPlainTextEdit *lines(const QString &label, const QString &hint);
    QCheckBox *box(const QString &text, const QString &hint);

private:
    void add(const QString &label, const QString &hint, QWidget *field);

    QWidget *m_body;
    QFormLayout *m_form;
};

} // namespace Latchkey::Ui
