#include "tests/support/codexitem.h"

#include <QtCore/QJsonDocument>

#include <algorithm>

namespace Latchkey::Test {

using namespace Qt::StringLiterals;

CodexItem::CodexItem(const KeyringSession &session, const QString &storeKey)
    : m_session(session)
    , m_storeKey(storeKey)
{
}

bool CodexItem::store(const QJsonObject &payload) const
{
    const QString label = m_storeKey + u"@Codex MCP Credentials:default (keyring v3.6.3)"_s;
    const QStringList command = named({u"store"_s, u"--label"_s, label});
    const QStringList further{u"target"_s, u"default"_s, u"application"_s, u"rust-keyring"_s};
    const QByteArray value = QJsonDocument(payload).toJson(QJsonDocument::Compact);
    return m_session.run(u"secret-tool"_s, command + further, value).exitCode == 0;
}

QJsonObject CodexItem::payload() const
{
    const auto found = m_session.run(u"secret-tool"_s, named({u"lookup"_s}));
    return QJsonDocument::fromJson(found.output).object();
}

qsizetype CodexItem::count() const
{
    const QList<QByteArray> lines = describe();
    return std::count_if(lines.begin(), lines.end(),
                         [](const QByteArray &line) { return line.startsWith("label = "); });
}

QByteArray CodexItem::attributes() const
{
    QList<QByteArray> kept = describe();
    kept.removeIf(
        [](const QByteArray &line) { return !line.startsWith("label = ") && !line.startsWith("attribute."); });
    std::sort(kept.begin(), kept.end());
    return kept.join('\n');
}

QStringList CodexItem::named(const QStringList &command) const
{
    return command + QStringList{u"service"_s, u"Codex MCP Credentials"_s, u"username"_s, m_storeKey};
}

QList<QByteArray> CodexItem::describe() const
{
    const auto found = m_session.run(u"secret-tool"_s, named({u"search"_s, u"--all"_s}));
    return found.output.split('\n') + found.errors.split('\n');
}

} // namespace Latchkey::Test
