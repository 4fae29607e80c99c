#pragma once

#include "core/base/soon_p.h"

#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QSize>

class QScreen;
class QWidget;

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
    void keepSizes(const QScreen *screen);
    void fit();

    QHash<const QWidget *, QSize> m_sizes; //!< Those of before the change.
    Soon m_fitting{this, &ScaleFollower::fit};
};

} // namespace Latchkey::Ui
