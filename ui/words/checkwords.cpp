#include "ui/words/translate.h"
#include "ui/words/words.h"

#include <QtCore/QLocale>

namespace Latchkey::Words {

namespace {

QString whatWasFound(const CheckOutcome &check)
{
    const QString seconds = QLocale().toString(static_cast<double>(check.duration.count()) / 1000, 'f', 1);
    switch (check.kind) {
    case CheckOutcome::Kind::Works:
        return check.toolCount < 0 ? tr("works (%1 s)").arg(seconds)
                                   : tr("works, %n tools (%1 s)", nullptr, check.toolCount).arg(seconds);
    case CheckOutcome::Kind::Refused:
        return tr("refuses access");
    case CheckOutcome::Kind::Moved:
        return tr("has moved to %1").arg(check.movedTo);
    case CheckOutcome::Kind::Unreachable:
        return tr("does not answer");
    case CheckOutcome::Kind::NotMcp:
        return tr("is not an MCP server");
    }
    Q_UNREACHABLE();
}

} // namespace

QString checkText(const CheckOutcome &check, const QDateTime &now)
{
    QString text = whatWasFound(check);
    if (check.kind != CheckOutcome::Kind::Works && check.kind != CheckOutcome::Kind::Moved && !check.detail.isEmpty())
        text += QStringLiteral(" (%1)").arg(check.detail);
    return tr("%1, checked %2").arg(text, when(check.at, now, TimeForm::Past));
}

} // namespace Latchkey::Words
