#include "ui/words/sentences.h"
#include "ui/words/standing.h"
#include "ui/words/times.h"
#include "ui/words/translate.h"

#include <QtCore/QLocale>

#include <algorithm>

namespace Latchkey::Words {

namespace {

struct Counts {
    int works = 0;
    int off = 0;
    int retrying = 0;
    int reading = 0;
};

QString howMany(const Counts &counts, qsizetype total)
{
    QStringList parts;
    if (counts.works > 0 && counts.works + counts.off < total)
        parts.append(tr("%n work", "servers", counts.works));
    if (counts.off > 0)
        parts.append(tr("%n is off", "servers", counts.off));
    if (parts.isEmpty())
        return {};
    return parts.size() == 1 ? tr("%1.", "a clause").arg(parts.first())
                             : tr("%1, %2.", "two clauses").arg(parts[0], parts[1]);
}

} // namespace

Overview overviewOf(const QList<Named> &servers, bool renewsAhead, const QDateTime &nextRenewal, const QDateTime &now)
{
    Overview all;
    Counts counts;
    const Named *first = nullptr; // of those that are told of by name
    const Named *retrying = nullptr;
    for (const Named &server : servers) {
        const Standing &standing = server.standing;
        counts.works += standing.works ? 1 : 0;
        counts.off += standing.group == Group::Off ? 1 : 0;
        counts.reading += server.state == HealthState::Checking ? 1 : 0;
        if (standing.group == Group::Retrying) {
            ++counts.retrying;
            retrying = retrying ? retrying : &server;
        }
        if (standing.group != Group::NeedsYou)
            continue;
        ++all.needing;
        all.signIns += standing.verb == Verb::SignIn ? 1 : 0;
        first = first ? first : &server;
        if (standing.badge == Badge::Trouble || all.badge != Badge::Trouble)
            all.badge = standing.badge;
    }
    if (servers.isEmpty()) {
        all.badge = Badge::Off;
        all.headline = tr("No servers yet");
        all.briefHeadline = all.headline;
        return all;
    }
    if (counts.reading > 0) {
        all.badge = Badge::Busy;
        all.headline = tr("Reading your sign-ins…");
        all.briefHeadline = all.headline;
        return all;
    }
    all.brief = howMany(counts, servers.size());
    QStringList line;
    if (!all.brief.isEmpty())
        line.append(all.brief);
    if (all.needing == 1) {
        all.headline = tr("%1 needs you", "a server").arg(isolated(first->name));
        if (first->standing.verb == Verb::SignIn) {
            all.offer = Overview::Offer::SignIn;
            all.button = tr("Sign in");
        }
    } else if (all.needing > 1) {
        all.headline
            = tr("%1 of your %n servers need you", nullptr, int(servers.size())).arg(QLocale().toString(all.needing));
        if (all.signIns == 1) {
            all.offer = Overview::Offer::SignInToAll;
            all.button = tr("Sign in");
        } else if (all.signIns > 1) {
            all.offer = Overview::Offer::SignInToAll;
            all.button = all.signIns == 2 ? tr("Sign in to both…") : tr("Sign in to all %n…", nullptr, all.signIns);
        }
    } else if (retrying) {
        all.badge = Badge::Retrying;
        all.headline = counts.retrying == 1
            ? tr("%1 cannot be reached for now", "a server").arg(isolated(retrying->name))
            : tr("%n servers cannot be reached for now", nullptr, counts.retrying);
        all.offer = Overview::Offer::TryNow;
        all.button = tr("Try now");
        const QString next = when(std::max(retrying->nextTry, now), now, TimeForm::At);
        line = {counts.retrying == 1 && retrying->standing.works && retrying->endsAt > now
                    ? tr("It works until %1. Latchkey tries again %2.", "times").arg(when(retrying->endsAt, now), next)
                    : tr("Latchkey tries again %1.", "at a time").arg(next)};
        all.brief = line.first();
    } else {
        all.headline = tr("All your servers work");
        if (counts.works == 0) {
            all.badge = Badge::Off;
            all.headline = tr("Nothing to sign in to");
        }
    }
    all.briefHeadline = all.needing > 1 ? tr("%n servers need you", nullptr, all.needing) : all.headline;
    if (counts.retrying > 0 && all.needing == 0) {
        all.line = paragraph(line);
        return all;
    }
    if (!renewsAhead) {
        line.append(tr("Nothing is renewed ahead of time: that is switched off."));
        if (all.offer == Overview::Offer::None) {
            all.offer = Overview::Offer::SwitchOn;
            all.button = tr("Switch on");
        }
    } else if (nextRenewal.isValid()) {
        line.append(tr("The next renewal is %1; Latchkey does it, also while this window is closed.", "at a time")
                        .arg(when(std::max(nextRenewal, now), now, TimeForm::At)));
    }
    all.line = paragraph(line);
    return all;
}

} // namespace Latchkey::Words
