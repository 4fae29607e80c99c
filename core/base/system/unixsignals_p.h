#pragma once

#include "core/base/export.h"

#include <QtCore/QObject>

#include <memory>

namespace Latchkey {

//! SIGINT, SIGTERM and SIGHUP as a Qt signal, from the event loop; what would end the program because nobody reads what it
//! says, or because a file may not grow, does not. One per process, for its life.
class LATCHKEY_EXPORT UnixSignals : public QObject
{
    Q_OBJECT
public:
    explicit UnixSignals(QObject *parent = nullptr);
    ~UnixSignals() override;

    //! Whether the signal \a number is that of a person at the terminal (Ctrl+C).
    static bool isInterrupt(int number);

Q_SIGNALS:
    //! Someone asks the program to end. \a number: of the signal.
    void quitRequested(int number);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Latchkey
