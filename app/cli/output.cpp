#include "app/cli/output.h"

#include "app/cli/exitstatus.h"
#include "app/cli/jsonwords.h"
#include "app/cli/translate.h"
#include "core/base/system/streams_p.h"
#include "core/base/visibletext.h"
#include "ui/words/words.h"

#include <QtCore/QJsonDocument>

#include <algorithm>
#include <cstdio>

namespace Latchkey::Cli {

using namespace Qt::StringLiterals;

namespace {

void write(FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
    std::fputc('\n', stream);
    std::fflush(stream);
}

void write(FILE *stream, const QString &text)
{
    write(stream, text.toUtf8());
}

} // namespace

Output::Output(bool json)
    : m_json(json)
    , m_color(!json && isTerminal(standardOutput) && qEnvironmentVariableIsEmpty("NO_COLOR")
              && qgetenv("TERM") != "dumb")
{
}

void Output::line(const QString &text) const
{
    if (!m_json)
        write(stdout, text);
}

void Output::table(const QList<QStringList> &rows) const
{
    QList<qsizetype> widths;
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (i >= widths.size())
                widths.append(0);
            widths[i] = std::max(widths[i], row[i].size());
        }
    }
    for (const QStringList &row : rows) {
        QString text;
        for (qsizetype i = 0; i < row.size(); ++i)
            text += i + 1 < row.size() ? QString(row[i].leftJustified(widths[i] + 2)) : row[i];
        line(text);
    }
}

void Output::object(QJsonObject object) const
{
    if (!m_json)
        return;
    object[u"schema"_s] = 1;
    write(stdout, QJsonDocument(object).toJson(QJsonDocument::Compact));
}

void Output::progress(const QString &text) const
{
    if (!m_json)
        write(stderr, text);
}

bool Output::isProgressSeen()
{
    return isTerminal(standardError);
}

void Output::question(const QString &text) const
{
    const QByteArray bytes = (text + " [y/N] "_L1).toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stderr);
    std::fflush(stderr);
}

bool Output::canAsk()
{
    return isTerminal(standardInput);
}

void Output::failure(const Error &error) const
{
    if (m_json)
        return object({{u"error"_s, jsonError(error)}});
    // What a person typed wrong is best said plainly.
    if (error.kind == ErrorKind::InvalidInput && !error.detail.isEmpty())
        return write(stderr, u"latchkey-cli: "_s + error.detail);
    write(stderr, Words::errorText(error).all());
    if (!error.detail.isEmpty())
        write(stderr, Cli::tr("Details: %1").arg(error.detail));
}

int Output::statusAfterOutput(int status)
{
    if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0)
        return status;
    std::fputs("latchkey-cli: not all of the output could be written\n", stderr);
    return status == Ok ? OtherError : status;
}

QString Output::bold(const QString &text) const
{
    return m_color ? QString(u"\x1b[1m"_s + text + u"\x1b[0m"_s) : text;
}

QString Output::faint(const QString &text) const
{
    return m_color ? QString(u"\x1b[2m"_s + text + u"\x1b[0m"_s) : text;
}

} // namespace Latchkey::Cli
