#include "app/cli/jsonwords.h"

namespace Latchkey::Cli {

using namespace Qt::StringLiterals;

QJsonValue jsonCheck(const std::optional<CheckOutcome> &check)
{
    if (!check)
        return {};
    return QJsonObject{{u"result"_s, wordFor(check->kind)},
                       {u"tools"_s, check->toolCount < 0 ? QJsonValue() : QJsonValue(check->toolCount)},
                       {u"took_ms"_s, qint64(check->duration.count())},
                       {u"at"_s, jsonTime(check->at)},
                       {u"moved_to"_s, jsonText(check->movedTo)},
                       {u"detail"_s, jsonText(check->detail)}};
}

QJsonValue jsonTime(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODate)) : QJsonValue();
}

QJsonValue jsonText(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject jsonError(const Error &error)
{
    return {{u"kind"_s, wordFor(error.kind)},         {u"stage"_s, jsonText(wordFor(error.stage))},
            {u"detail"_s, jsonText(error.detail)},    {u"oauth_error"_s, jsonText(error.oauthError)},
            {u"retry_at"_s, jsonTime(error.retryAt)}, {u"granted"_s, jsonText(wordFor(error.granted))}};
}

QJsonObject jsonProblem(const ConfigProblem &problem)
{
    return {
        {u"file"_s, problem.file}, {u"line"_s, problem.line}, {u"column"_s, problem.column}, {u"what"_s, problem.what}};
}

} // namespace Latchkey::Cli
