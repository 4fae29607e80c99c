#pragma once

#include "core/base/worker_p.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QTemporaryDir>

namespace Latchkey::Test {

//! A folder that stays until nothing writes into it any more: what nobody waits for, such as the drift log, may still
//! be under way when a test has seen all it wants.
class TemporaryHome : public QTemporaryDir
{
public:
    TemporaryHome() = default;
    Q_DISABLE_COPY_MOVE(TemporaryHome)
    ~TemporaryHome()
    {
        do {
            (void)waitForWorkers();
            QCoreApplication::processEvents();
        } while (waitForWorkers());
    }
};

} // namespace Latchkey::Test
