#include "ui/words/redirectwords.h"

#include "core/base/visibletext.h"
#include "ui/words/language.h"
#include "ui/words/translate.h"

#include <QtCore/QLocale>

namespace Latchkey::Words {

namespace {

struct Page {
    QString title;
    QString happened;
    QString next;
};

Page pageOf(RedirectPage page, const QString &name)
{
    switch (page) {
    case RedirectPage::Succeeded:
        return {tr("Access allowed"), tr("%1 has your approval, and is finishing the sign-in by itself.").arg(name),
                tr("You can close this tab and go back to %1.").arg(name)};
    case RedirectPage::Denied:
        return {tr("Access was not allowed"), tr("You, or the provider, said no. Nothing was changed."),
                tr("You can close this tab. To sign in after all, go back to %1 and try again.").arg(name)};
    case RedirectPage::Failed:
        return {tr("The sign-in did not work"), tr("The provider answered with an error. Nothing was changed."),
                tr("Close this tab and go back to %1, which says why and lets you try again.").arg(name)};
    case RedirectPage::NotOurs:
        return {tr("Another sign-in is expected"),
                tr("This page belongs to a different sign-in from the one that %1 is waiting for. Nothing was changed.")
                    .arg(name),
                tr("Close this tab and go on in the one that %1 opened, or start the sign-in again.").arg(name)};
    case RedirectPage::AlreadyAnswered:
        return {tr("Already done"), tr("%1 has its answer from this sign-in.").arg(name),
                tr("You can close this tab and go back to %1.").arg(name)};
    // What no sign-in leads to, and people see only if they type the address.
    case RedirectPage::NotFound:
    case RedirectPage::WrongMethod:
    case RedirectPage::WrongHost:
    case RedirectPage::TooLong:
    case RedirectPage::NotHttp:
        break;
    }
    return {tr("Not a sign-in"), tr("%1 only waits here for the end of a sign-in.").arg(name),
            tr("You can close this tab.")};
}

} // namespace

RedirectText redirectText(RedirectPage page, const QString &program)
{
    const QString name = visibleText(program, 60);
    const Page words = pageOf(page, name);
    const QString language = spoken();
    RedirectText text;
    text.language = QString(language).replace(u'_', u'-');
    text.direction = QLocale(language).textDirection();
    text.title = words.title;
    text.happened = words.happened;
    text.next = words.next;
    text.footer = tr("%1, on this computer").arg(name);
    return text;
}

} // namespace Latchkey::Words
