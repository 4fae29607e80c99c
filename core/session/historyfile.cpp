#include "core/session/historyfile_p.h"

#include "core/base/clock.h"
#include "core/base/visibletext.h"
#include "core/base/wordtable_p.h"
#include "core/credential/names.h"

#include <QtCore/QHash>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QSet>

#include <algorithm>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

using What = HistoryEvent::What;
using Activity = LastOutcome::Activity;

constexpr qsizetype wordLimit = 64;
constexpr qsizetype detailLimit = 200;
constexpr int countLimit = 1'000'000; // a larger one is none of ours, and two of them are still a number

constexpr WordTable<What::Repaired> whatWords({
    {What::Refreshed, "refreshed"_L1},
    {What::Adopted, "adopted"_L1},
    {What::SignedIn, "signed_in"_L1},
    {What::SignedOut, "signed_out"_L1},
    {What::Failed, "failed"_L1},
    {What::SignInRequired, "sign_in_required"_L1},
    {What::Changed, "changed"_L1},
    {What::Removed, "removed"_L1},
    {What::Repaired, "repaired"_L1},
});

//! The value up to \a last whose word is \a word; \a otherwise: there is none.
template<typename Enum>
Enum fromString(const QString &word, Enum last, Enum otherwise)
{
    for (int i = 0; i <= static_cast<int>(last); ++i) {
        if (wordFor(static_cast<Enum>(i)) == word)
            return static_cast<Enum>(i);
    }
    return otherwise;
}

std::optional<HistoryEvent> eventIn(const QJsonObject &json)
{
    const QString word = json["what"_L1].toString();
    HistoryEvent event;
    event.what = fromString(word, What::Repaired, What::Refreshed);
    event.at = utcFromMSecs(json["at"_L1].toInteger());
    if (json["version"_L1].toInt() != 1 || wordFor(event.what) != word || json["at"_L1].toInteger() <= 0)
        return std::nullopt;
    event.program = visibleText(json["program"_L1].toString(), wordLimit);
    event.pid = json["pid"_L1].toInteger();
    event.from = visibleText(json["from"_L1].toString(), wordLimit);
    event.repair = visibleText(json["repair"_L1].toString(), wordLimit);
    event.activity = fromString(json["activity"_L1].toString(), Activity::SigningOut, Activity::None);
    event.reason = fromString(json["reason"_L1].toString(), SignInReason::MorePermissions, SignInReason::None);
    event.count = std::clamp(json["count"_L1].toInt(1), 1, countLimit);
    event.credentialMark = visibleText(json["generation"_L1].toString(), wordLimit);
    if (json.contains("error"_L1))
        event.error = Error{fromString(json["error"_L1].toString(), ErrorKind::Internal, ErrorKind::Internal),
                            fromString(json["stage"_L1].toString(), Stage::Revocation, Stage::None),
                            visibleText(json["detail"_L1].toString(), detailLimit),
                            {},
                            visibleText(json["oauth_error"_L1].toString(), wordLimit)};
    return event;
}

//! Whether \a second is \a first once more.
bool repeats(const HistoryEvent &first, const HistoryEvent &second)
{
    if (first.what != second.what || (first.what != What::Failed && first.what != What::SignInRequired))
        return false;
    const auto kind = [](const HistoryEvent &event) { return event.error ? event.error->kind : ErrorKind::Internal; };
    const auto stage = [](const HistoryEvent &event) { return event.error ? event.error->stage : Stage::None; };
    return first.program == second.program && first.activity == second.activity && first.reason == second.reason
        && kind(first) == kind(second) && stage(first) == stage(second);
}

bool isAuthors(const HistoryEvent &event)
{
    return event.what == What::Refreshed || event.what == What::SignedIn;
}

} // namespace

QString wordFor(What what)
{
    return whatWords.wordFor(what);
}

QByteArray toLine(const HistoryEvent &event)
{
    QJsonObject json{{u"version"_s, 1},
                     {u"at"_s, event.at.toMSecsSinceEpoch()},
                     {u"what"_s, wordFor(event.what)},
                     {u"program"_s, event.program},
                     {u"pid"_s, event.pid}};
    const auto add = [&json](QLatin1String name, const QString &text) {
        if (!text.isEmpty())
            json.insert(name, text);
    };
    add("from"_L1, event.from);
    add("repair"_L1, event.repair);
    add("activity"_L1, wordFor(event.activity));
    add("reason"_L1, wordFor(event.reason));
    add("generation"_L1, event.credentialMark);
    if (event.error) {
        add("error"_L1, wordFor(event.error->kind));
        add("stage"_L1, wordFor(event.error->stage));
        add("detail"_L1, visibleText(event.error->detail, detailLimit));
        add("oauth_error"_L1, visibleText(event.error->oauthError, wordLimit));
    }
    if (event.count > 1)
        json.insert("count"_L1, event.count);
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

QList<HistoryEvent> eventsIn(const QByteArray &content)
{
    QList<HistoryEvent> events;
    for (const QByteArray &line : content.split('\n')) {
        if (const auto event = eventIn(QJsonDocument::fromJson(line).object()))
            events.append(*event);
    }
    // Several processes, and several threads of each, write in the order in which they come to it.
    std::stable_sort(events.begin(), events.end(),
                     [](const HistoryEvent &one, const HistoryEvent &other) { return one.at < other.at; });
    return events;
}

QList<HistoryEvent> condensed(const QList<HistoryEvent> &events)
{
    QHash<QString, QString> authors;
    QSet<QString> moved;
    for (const HistoryEvent &event : events) {
        if (isAuthors(event) && !event.credentialMark.isEmpty())
            authors.insert(event.credentialMark, event.program);
        if (event.what == What::Repaired && !event.credentialMark.isEmpty())
            moved.insert(event.credentialMark);
    }
    QList<HistoryEvent> all;
    QList<HistoryEvent> before;
    for (HistoryEvent event : events) {
        // Programs that wrote at the same moment did not know of each other.
        if (before.contains(event) || isKnown(event, before))
            continue;
        before.append(event);
        const QString author = authors.value(event.credentialMark);
        if (event.what == What::Changed && (!author.isEmpty() || moved.contains(event.credentialMark)))
            continue;
        if (event.what == What::Adopted && !author.isEmpty())
            event.from = author;
        if (!all.isEmpty() && repeats(all.last(), event)) {
            event.count = std::min(event.count + all.last().count, countLimit);
            all.last() = event;
        } else {
            all.append(event);
        }
    }
    return all.mid(std::max<qsizetype>(all.size() - historyLength, 0));
}

bool isKnown(const HistoryEvent &event, const QList<HistoryEvent> &known)
{
    switch (event.what) {
    case What::Adopted: // by each program once, however many of its processes run
        return std::any_of(known.begin(), known.end(), [&event](const HistoryEvent &other) {
            return other.credentialMark == event.credentialMark && other.what == event.what
                && other.program == event.program;
        });
    case What::Changed:
        return std::any_of(known.begin(), known.end(), [&event](const HistoryEvent &other) {
            return other.credentialMark == event.credentialMark
                && (isAuthors(other) || other.what == What::Repaired || other.what == event.what);
        });
    case What::Removed: {
        // The last word about what is stored says so already.
        const auto last = std::find_if(known.rbegin(), known.rend(), [](const HistoryEvent &other) {
            return other.what != What::Failed && other.what != What::SignInRequired;
        });
        return last != known.rend()
            && (last->what == What::Removed || last->what == What::SignedOut || last->what == What::Repaired);
    }
    case What::Refreshed:
    case What::SignedIn:
    case What::SignedOut:
    case What::Failed:
    case What::SignInRequired:
    case What::Repaired:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace Latchkey
