#include "core/base/visibletext.h"
#include "tests/fuzz/fuzz.h"

using namespace Latchkey;
using namespace Latchkey::Fuzz;

//! Foreign text, as UTF-8 and as the UTF-16 that a JSON escape can make. First byte: the limit.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const qsizetype limit = data[0];
    const QByteArray bytes = input(data + 1, size - 1);
    QString utf16(bytes.size() / 2, Qt::Uninitialized);
    for (qsizetype i = 0; i < utf16.size(); ++i)
        utf16[i] = QChar(static_cast<uchar>(bytes[2 * i]), static_cast<uchar>(bytes[2 * i + 1]));
    for (const QString &foreign : {QString::fromUtf8(bytes), utf16}) {
        const QString shown = visibleText(foreign, limit);
        requireShowable(shown, limit + 1, "visible text is visible");
        require(visibleText(shown, limit + 1) == shown, "and stays as it is");
    }
    return 0;
}
