#include "core/clients/connectionplanner_p.h"

#include "core/clients/textedit_p.h"

#include <algorithm>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype linesAround = 2;

QByteArray withoutBlanks(QByteArray text)
{
    text.removeIf([](char c) { return isBlank({&c, 1}); });
    return text;
}

//! Without the entry that was added, as it was before to the last byte, unless somebody has written there since.
Result<QByteArray> contentWithout(const ConnectionPlan &plan, const ConfigText &config, ConfigDialect dialect,
                                  const ConnectionRecord &record)
{
    const auto without = config.withoutEntry(plan.path, record.depth);
    if (!without)
        return without;
    QByteArray bytes = *without;
    const auto now = ConfigText::parse(bytes, dialect);
    if (!now)
        return now.error();
    if (record.madeFile && (*now)->tableAt({}).isEmpty())
        return record.hollow.isNull() ? QByteArray() : record.hollow.toUtf8();
    const QStringList around = plan.path.mid(0, record.depth);
    const auto left = dialect == ConfigDialect::Toml ? std::nullopt : (*now)->textAt(around);
    if (!record.hollow.isNull() && left && withoutBlanks(*left) == withoutBlanks(record.hollow.toUtf8()))
        return (*now)->withText(around, record.hollow.toUtf8());
    if (record.endsOpen && plan.path.size() > 1) {
        const QByteArray end = lineEndOf(bytes);
        if (bytes.endsWith(end) && dialect == ConfigDialect::Toml)
            bytes.chop(end.size());
    }
    return bytes;
}

} // namespace

Result<QByteArray> contentAfter(const ConnectionPlan &plan, const ConfigText &config, const QByteArray &bytes,
                                const ConnectionRecord *record)
{
    const ClientDescription &client = descriptionOf(plan.client);
    switch (plan.action) {
    case ConnectionPlan::Action::Nothing:
        return bytes;
    case ConnectionPlan::Action::Connect:
    case ConnectionPlan::Action::Repair: {
        QList<NewMember> members = membersFor(client.form, plan.call, config.tableAt(plan.path));
        QStringList dropped = droppedFor(client.form, plan.call);
        const QJsonObject present = config.tableAt(plan.path);
        if (plan.call.isHelper && present.contains("command"_L1)) {
            members = membersFor(client.form, plan.server.url) + members;
            dropped += {u"command"_s, u"args"_s, u"type"_s};
        }
        return config.withMembers(plan.path, dropped, members);
    }
    case ConnectionPlan::Action::Add: {
        QList<NewMember> members = membersFor(client.form, plan.call, {});
        if (plan.call.isHelper)
            members = membersFor(client.form, plan.server.url) + members;
        return config.withEntry(plan.path, members);
    }
    case ConnectionPlan::Action::Restore:
        return config.withText(plan.path, plan.after.toUtf8());
    case ConnectionPlan::Action::Remove:
        return contentWithout(plan, config, client.dialect, record ? *record : ConnectionRecord());
    }
    Q_UNREACHABLE();
}

QList<ChangedLine> changedLines(const QByteArray &before, const QByteArray &after)
{
    const auto linesOf = [](const QByteArray &text) {
        QStringList lines = QString::fromUtf8(text).split(u'\n');
        if (lines.last().isEmpty())
            lines.removeLast(); // what follows the end of the last line is no line
        for (QString &line : lines) {
            if (line.endsWith(u'\r'))
                line.chop(1);
        }
        return lines;
    };
    const QStringList old = linesOf(before);
    const QStringList now = linesOf(after);
    const qsizetype most = std::min(old.size(), now.size());
    qsizetype front = 0;
    while (front < most && old[front] == now[front])
        ++front;
    qsizetype back = 0;
    while (back < most - front && old[old.size() - 1 - back] == now[now.size() - 1 - back])
        ++back;
    QList<ChangedLine> lines;
    const auto take = [&lines](const QStringList &from, qsizetype begin, qsizetype end, ChangedLine::Kind kind) {
        for (qsizetype i = std::max<qsizetype>(begin, 0); i < std::min(end, from.size()); ++i)
            lines.append({kind, from[i]});
    };
    take(old, front - linesAround, front, ChangedLine::Kind::Kept);
    take(old, front, old.size() - back, ChangedLine::Kind::Removed);
    take(now, front, now.size() - back, ChangedLine::Kind::Added);
    take(old, old.size() - back, old.size() - back + linesAround, ChangedLine::Kind::Kept);
    return lines;
}

} // namespace Latchkey
