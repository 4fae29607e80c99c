#include "ui/model/problems.h"

#include "ui/words/paths.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QHash>

#include <algorithm>

namespace Latchkey::Ui {

using namespace Qt::StringLiterals;
using Words::FindingText; // lupdate stumbles over a qualified type in front of a function

namespace {

constexpr qsizetype mostLines = 20;

struct Problems {
    Q_DECLARE_TR_FUNCTIONS(Latchkey::Ui::Problems)
};

} // namespace

QList<Alike> gathered(const QList<Finding> &findings)
{
    QList<Alike> told;
    QHash<QString, qsizetype> ofFile;
    for (const Finding &finding : findings) {
        if (finding.kind != FindingKind::ConfigEntryIgnored) {
            told.append({finding});
            continue;
        }
        const QString file = finding.facts.value(Fact::File);
        if (const auto known = ofFile.constFind(file); known != ofFile.cend()) {
            told[*known].append(finding);
        } else {
            ofFile.insert(file, told.size());
            told.append({finding});
        }
    }
    return told;
}

QList<QList<Alike>> cardsOf(const QList<Finding> &findings)
{
    QList<QList<Alike>> ofHome;
    QList<QList<Alike>> ofServers;
    QHash<QString, qsizetype> cards;
    for (const Alike &alike : gathered(findings)) {
        const QString server = serverOf(alike);
        if (server.isEmpty()) {
            ofHome.append({alike});
        } else if (const auto known = cards.constFind(server); known != cards.cend()) {
            ofServers[*known].append(alike);
        } else {
            cards.insert(server, ofServers.size());
            ofServers.append({alike});
        }
    }
    return ofHome + ofServers;
}

QString serverOf(const Alike &alike)
{
    return alike.size() == 1 ? alike.first().server : QString();
}

FindingText textOf(const Alike &alike)
{
    const Finding &first = alike.first();
    FindingText text = Words::findingText(first);
    if (alike.size() > 1) {
        text.seen = Problems::tr("%n entries of %1 are not used", nullptr, int(alike.size()))
                        .arg(QFileInfo(first.facts[Fact::File]).fileName());
        QStringList lines;
        for (const Finding &each : alike.mid(0, mostLines))
            lines.append(Problems::tr("line %1: %2", "a number, what is wrong there")
                             .arg(each.facts[Fact::Line], each.facts[Fact::What]));
        if (alike.size() > mostLines)
            lines.append(Problems::tr("and %n more", nullptr, int(alike.size() - mostLines)));
        text.matters = lines.join(u'\n');
    }
    for (QString *part : {&text.seen, &text.matters, &text.fix})
        *part = Words::withShortPaths(*part);
    return text;
}

QString technicalTextOf(const Alike &alike)
{
    QStringList lines;
    for (const Finding &finding : alike.mid(0, mostLines)) {
        lines.append(wordFor(finding.kind));
        for (auto fact = finding.facts.cbegin(); fact != finding.facts.cend(); ++fact) {
            if (!fact.value().isEmpty())
                lines.append(u"  "_s + wordFor(fact.key()) + u": "_s + Words::withShortPaths(fact.value()));
        }
    }
    return lines.join(u'\n');
}

} // namespace Latchkey::Ui
