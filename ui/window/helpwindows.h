#pragma once

#include <QtWidgets/QDialog>

namespace Latchkey::Ui {

//! How Latchkey is used, on one page.
class HelpWindow : public QDialog
{
    Q_OBJECT
public:
    explicit HelpWindow(QWidget *parent);
};

//! The badges, each with one sentence.
class SignsWindow : public QDialog
{
    Q_OBJECT
public:
    explicit SignsWindow(QWidget *parent);
};

//! Version, licence, and what it is made of.
class AboutWindow : public QDialog
{
    Q_OBJECT
public:
    explicit AboutWindow(QWidget *parent);
};

//! What to do about a problem that Latchkey does not know itself.
class ReportWindow : public QDialog
{
    Q_OBJECT
public:
    explicit ReportWindow(QWidget *parent);

Q_SIGNALS:
    void copyWanted();
};

} // namespace Latchkey::Ui
