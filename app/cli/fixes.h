#pragma once

#include "app/cli/context.h"
#include "app/cli/question.h"
#include "core/doctor/repair_p.h"

#include <QtCore/QJsonArray>
#include <QtCore/QList>
#include <QtCore/QObject>

#include <functional>

namespace Latchkey::Cli {

//! The server of \a finding, to begin a line with; empty: it is about the whole home.
QString subjectOf(const Finding &finding);

//! Offers the recommended fix of each finding that has a safe one, and does those that are wanted, one after the other.
//! Without a question it does only what takes nothing away. A credential goes to another server only by `--move`, which
//! names the two.
class Fixes : public QObject
{
    Q_OBJECT
public:
    //! \a context outlives it.
    Fixes(Context &context, const QList<Finding> &findings);

    //! Calls \a done with what became of each, in the words of the JSON output, and whether one has failed.
    void start(std::function<void(const QJsonArray &fixes, bool failed)> done);

private:
    void next();
    void say(const Finding &finding, const Repair &what);
    void ask(const Finding &finding, QList<Repair> offers);
    void choose(const Finding &finding, Repair what);
    void mend(const Finding &finding, const Repair &what);
    void report(const Finding &finding, const Repair &what, const QString &outcome, const QJsonValue &error);

    Context &m_context;
    QList<Finding> m_findings; // still to be mended
    Question m_question;
    QJsonArray m_fixes;
    bool m_failed = false;
    std::function<void(const QJsonArray &, bool)> m_done;
};

} // namespace Latchkey::Cli
