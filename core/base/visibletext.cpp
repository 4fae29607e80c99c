#include "core/base/visibletext.h"

namespace Latchkey {

using namespace Qt::StringLiterals;

QString visibleText(const QString &foreign, qsizetype limit)
{
    QString shown;
    shown.reserve(qMin(foreign.size(), limit + 1));
    for (qsizetype at = 0; at < foreign.size(); ++at) {
        const QChar first = foreign[at];
        const bool pair = first.isHighSurrogate() && at + 1 < foreign.size() && foreign[at + 1].isLowSurrogate();
        if (shown.size() + (pair ? 2 : 1) > limit) {
            shown += QChar(0x2026);
            break;
        }
        const char32_t character = pair ? QChar::surrogateToUcs4(first, foreign[++at]) : char32_t(first.unicode());
        switch (QChar::category(character)) {
        case QChar::Other_Control:
        case QChar::Other_Format: // bidirectional overrides, zero-width characters, the soft hyphen, tags
        case QChar::Other_NotAssigned:
        case QChar::Other_Surrogate: // half a character, which no encoding can carry
        case QChar::Separator_Line:
        case QChar::Separator_Paragraph:
            shown += u' ';
            break;
        default:
            shown += first;
            if (pair)
                shown += foreign[at];
        }
    }
    return shown.simplified();
}

QString visibleName(const QString &name)
{
    constexpr qsizetype nameLimit = 80;
    const QString shown = visibleText(name, nameLimit);
    return shown.isEmpty() ? u"“”"_s : shown;
}

} // namespace Latchkey
