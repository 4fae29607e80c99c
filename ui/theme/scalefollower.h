#pragma once

#include "core/base/soon_p.h"

#include <QtCore/QObject>

class QScreen;

namespace Latchkey::Ui {

//! Gives the windows of the program their size again when the scale of a screen changes while they are open. On X11, Qt leaves
//! them as many pixels as before, and paints them anew only where something changes.
class ScaleFollower : public QObject
{
    Q_OBJECT
public:
    explicit ScaleFollower(QObject *parent = nullptr);

private:
    void follow(QScreen *screen);
    void fit();

    Soon m_fitting{this, &ScaleFollower::fit};
};

} // namespace Latchkey::Ui
