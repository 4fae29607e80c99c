#include "core/base/visibletext.h"

namespace Latchkey {

QString visibleText(const QString &foreign, qsizetype limit)
{
    QString shown;
    shown.reserve(qMin(foreign.size(), limit + 1));
    for (const QChar character : foreign) {
        if (shown.size() >= limit) {
            shown += QChar(0x2026);
            break;
        }
        switch (character.category()) {
        case QChar::Other_Control:
        case QChar::Other_Format: // bidirectional overrides, zero-width characters, the soft hyphen
        case QChar::Other_NotAssigned:
        case QChar::Separator_Line:
        case QChar::Separator_Paragraph:
            shown += u' ';
            break;
        default:
            shown += character;
        }
    }
    return shown.simplified();
}

} // namespace Latchkey
