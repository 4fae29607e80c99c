#include "app/bridge/serverwords.h"

#include "core/base/visibletext.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype readBytes = 16LL * 1024;
constexpr int shownCharacters = 300;

//! RFC 6749 section 5.2, RFC 9457, JSON-RPC, and what frameworks answer.
QString sentenceIn(const QJsonObject &json)
{
    if (json["error"_L1].isObject())
        return sentenceIn(json["error"_L1].toObject());
    for (const auto member : {"error_description"_L1, "message"_L1, "detail"_L1, "error"_L1, "title"_L1}) {
        if (const QString text = json[member].toString(); !text.isEmpty())
            return text;
    }
    return {};
}

QString sentenceOf(const QByteArray &body)
{
    const QJsonDocument json = QJsonDocument::fromJson(body);
    if (json.isObject())
        return sentenceIn(json.object());
    const QString text = QString::fromUtf8(body.left(readBytes));
    if (!text.trimmed().startsWith(u'<'))
        return text;
    static const QRegularExpression title(u"<(title|h1)[^>]*>([^<]*)<"_s, QRegularExpression::CaseInsensitiveOption);
    return title.match(text).captured(2);
}

} // namespace

QString serverWords(const QByteArray &body)
{
    return visibleText(sentenceOf(body).simplified(), shownCharacters);
}

} // namespace Latchkey
