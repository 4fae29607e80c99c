#include "tests/fuzz/fuzz.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>

#include <cstdio>
#include <cstdlib>

#include <sys/stat.h>

namespace Latchkey::Fuzz {

using namespace Qt::StringLiterals;

QByteArray input(const std::uint8_t *data, std::size_t size)
{
    return {reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)};
}

std::pair<QByteArray, QByteArray> firstLine(const QByteArray &input)
{
    const qsizetype end = input.indexOf('\n');
    if (end < 0)
        return {input, {}};
    return {input.left(end), input.mid(end + 1)};
}

void require(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

void requireShowable(const QString &text, qsizetype limit, const char *what)
{
    require(text.size() <= limit, what);
    for (const char32_t character : text.toUcs4()) {
        switch (QChar::category(character)) {
        case QChar::Other_Control:
        case QChar::Other_Format:
        case QChar::Other_Surrogate: // half a character
        case QChar::Other_NotAssigned:
        case QChar::Separator_Line:
        case QChar::Separator_Paragraph:
            require(false, what);
            break;
        default:
            break;
        }
    }
}

void requireFit(const Error &error, const QByteArray &secret)
{
    requireShowable(error.detail, 2000, "an error's detail may be shown");
    requireShowable(error.oauthError, 300, "an error's code may be shown");
    const QString text = QString::fromUtf8(secret);
    if (secret.size() >= 8)
        require(!error.detail.contains(text) && !error.oauthError.contains(text), "an error holds no secret");
}

const QString &scratchFolder()
{
    // A fuzzer makes thousands of files a second: they are not to reach a disk.
    static const QString memory = u"/dev/shm"_s;
    static const QTemporaryDir folder(QFileInfo(memory).isWritable() ? QString(memory + "/latchkey-fuzz-XXXXXX"_L1)
                                                                     : u"latchkey-fuzz-XXXXXX"_s);
    static const QString path = folder.path();
    return path;
}

void put(const QString &name, const QByteArray &content)
{
    const QByteArray path = QFile::encodeName(scratchFolder() + u'/' + name);
    std::FILE *file = std::fopen(path.constData(), "wbe");
    require(file && ::chmod(path.constData(), 0600) == 0, "the scratch folder can be written");
    const std::size_t written = std::fwrite(content.constData(), 1, static_cast<std::size_t>(content.size()), file);
    require(std::fclose(file) == 0 && written == static_cast<std::size_t>(content.size()), "the input was written");
}

} // namespace Latchkey::Fuzz
