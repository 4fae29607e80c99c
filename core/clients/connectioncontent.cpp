#include "core/clients/connectionplanner_p.h"

#include "core/base/textedit_p.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype linesAround = 2;
// What is longer is no line that a person wrote; in one of those a whole file may stand.
constexpr qsizetype longestLine = 200;
constexpr qsizetype charactersAround = 24;

QByteArray withoutBlanks(QByteArray text)
{
    text.removeIf([](char c) { return isBlank({&c, 1}); });
    return text;
}

//! Without the entry that was added, as it was before to the last byte, unless somebody has written there since.
Result<QByteArray> contentWithout(const ConnectionPlan &plan, const ConfigText &config, ConfigDialect dialect,
                                  const ConnectionRecord &record)
{
    auto without = config.withoutEntry(plan.path, record.depth);
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

//! A line beside the change tells where it is; its values may be the keys of another server.
QString withoutValues(QString line)
{
    static const QRegularExpression value(uR"(("(?:[^"\\]|\\.){8,}"(?!\s*[:=])|(?<==)\s*'[^']{8,}'))"_s);
    return line.replace(value, u"\"…\""_s);
}

//! Leaves of two long lines where they differ.
void narrow(QString &one, QString &other)
{
    if (std::max(one.size(), other.size()) <= longestLine)
        return;
    const auto [left, right] = std::mismatch(one.begin(), one.end(), other.begin(), other.end());
    const qsizetype same = left - one.begin();
    const qsizetype most = std::min(one.size(), other.size()) - same;
    qsizetype tail = 0;
    while (tail < most && one[one.size() - 1 - tail] == other[other.size() - 1 - tail])
        ++tail;
    static const QRegularExpression seam(u"[,{\\[]"_s); // where no value is cut in two
    const QString before = one.first(same).last(std::min(same, charactersAround));
    const QString after = one.last(tail).first(std::min(tail, charactersAround));
    const qsizetype begin = same <= charactersAround ? same
                                                     : before.size() - std::max<qsizetype>(before.indexOf(seam), 0);
    const qsizetype end = tail <= charactersAround ? tail : after.lastIndexOf(seam) + 1;
    for (QString *line : {&one, &other}) {
        const QString kept = line->sliced(same - begin).chopped(tail - end);
        *line = (begin < same ? u"…"_s : QString()) + kept + (end < tail ? u"…"_s : QString());
    }
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
    case ConnectionPlan::Action::Remove: {
        // Where nothing was written down, the tables around it are somebody else's.
        ConnectionRecord unknown;
        unknown.depth = static_cast<int>(plan.path.size()) - 1;
        return contentWithout(plan, config, client.dialect, record ? *record : unknown);
    }
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
    QStringList old = linesOf(before);
    QStringList now = linesOf(after);
    const qsizetype most = std::min(old.size(), now.size());
    qsizetype front = 0;
    while (front < most && old[front] == now[front])
        ++front;
    qsizetype back = 0;
    while (back < most - front && old[old.size() - 1 - back] == now[now.size() - 1 - back])
        ++back;
    if (old.size() == front + back + 1 && now.size() == front + back + 1)
        narrow(old[front], now[front]);
    QList<ChangedLine> lines;
    const auto take = [&lines](const QStringList &from, qsizetype begin, qsizetype end, ChangedLine::Kind kind) {
        for (qsizetype i = std::max<qsizetype>(begin, 0); i < std::min(end, from.size()); ++i)
            lines.append({kind, kind == ChangedLine::Kind::Kept ? withoutValues(from[i]) : from[i]});
    };
    take(old, front - linesAround, front, ChangedLine::Kind::Kept);
    take(old, front, old.size() - back, ChangedLine::Kind::Removed);
    take(now, front, now.size() - back, ChangedLine::Kind::Added);
    take(old, old.size() - back, old.size() - back + linesAround, ChangedLine::Kind::Kept);
    return lines;
}

} // namespace Latchkey
