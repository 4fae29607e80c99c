#pragma once

#include "core/base/error.h"

#include <QtCore/QJsonObject>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace Latchkey::Cli {

//! What goes to the terminal or to the next program. Results on standard output, progress and failures on standard
//! error; or, for `--json`, one JSON object a line on standard output. Colour only on a terminal.
class Output
{
public:
    explicit Output(bool json);

    bool isJson() const { return m_json; }

    //! One line of result. Does nothing for `--json`.
    void line(const QString &text) const;
    //! Aligned columns. Does nothing for `--json`.
    void table(const QList<QStringList> &rows) const;
    //! One object, with `"schema": 1` added. Does nothing without `--json`.
    void object(QJsonObject object) const;
    //! One line of progress, on standard error. Does nothing for `--json`.
    void progress(const QString &text) const;
    //! Whether somebody watches it.
    static bool isProgressSeen();
    //! A question for yes or no, on standard error; the answer is the caller's to wait for.
    void question(const QString &text) const;
    //! Whether somebody can answer.
    static bool canAsk();
    //! A failure, with its details.
    void failure(const Error &error) const;

    //! The exit status of a program that has come to its end with \a status: another one, and a word why, where not all of the
    //! output could be written. Whoever reads half of it has to know.
    static int statusAfterOutput(int status);

    QString bold(const QString &text) const;
    QString faint(const QString &text) const;

private:
    bool m_json;
    bool m_color;
};

} // namespace Latchkey::Cli
