#pragma once

#include "core/base/system/streams_p.h"

#include <QtCore/QObject>

#include <functional>
#include <memory>

namespace Latchkey::Cli {

class Output;

//! A question for yes or no at the terminal, whose answer the event loop waits for: an interrupt ends the program at once.
class Question : public QObject
{
    Q_OBJECT
public:
    //! \a answered is called once, unless this dies first. One question at a time.
    void ask(const Output &out, const QString &text, std::function<void(bool yes)> answered);

private:
    void take(const QByteArray &line);

    std::unique_ptr<InputStream> m_input; // while it is open
    std::function<void(bool yes)> m_answered;
};

} // namespace Latchkey::Cli
