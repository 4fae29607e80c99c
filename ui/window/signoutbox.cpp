#include "ui/window/signoutbox.h"

#include "ui/theme/questionwidth.h"

#include <QtCore/QLocale>
#include <QtWidgets/QPushButton>

namespace Latchkey::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype most = 15; // names that a box has room for

} // namespace

SignOutBox::SignOutBox(const QStringList &names, QWidget *parent)
    : QMessageBox(Question, tr("Sign out"), {}, Cancel, parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setTextFormat(Qt::PlainText);
    if (names.size() == 1)
        setText(tr("Sign out of %1?").arg(names.first()));
    else
        setText(tr("Sign out of these %n servers?", nullptr, int(names.size())));
    const QString lost = tr("Every program that uses such a sign-in loses it, not only Latchkey.");
    QString list;
    if (names.size() > most)
        list = tr("%1, and %n more", nullptr, int(names.size() - most)).arg(names.mid(0, most).join(u", "_s));
    else if (names.size() > 1)
        list = QLocale().createSeparatedList(names);
    setInformativeText(list.isEmpty() ? lost : list + u"\n\n"_s + lost);
    connect(addButton(tr("Sign &out"), AcceptRole), &QPushButton::clicked, this, &SignOutBox::confirmed);
    setDefaultButton(Cancel); // who presses Enter too often loses nothing
    widenForSentences(*this);
}

} // namespace Latchkey::Ui
