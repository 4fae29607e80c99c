#pragma once

#include "ui/words/patience.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QPushButton;

namespace Latchkey::Ui {

class TextLabel;

//! What is under way in a window, once that takes long enough to be told; later also what it waits for, with a button not to
//! wait any more. Shows nothing of what is over at once.
class WaitLine : public QWidget
{
    Q_OBJECT
public:
    explicit WaitLine(QWidget *parent = nullptr);

    void setPatience(const Patience &patience) { m_patience = patience; }
    void begin(const QString &what, const QString &waitsFor);
    void end();
    bool isUnderWay() const { return m_isUnderWay; }

Q_SIGNALS:
    //! Somebody does not want to wait any more.
    void stopped();

private:
    Patience m_patience;
    QTimer m_tell;
    QTimer m_explain;
    TextLabel *m_text;
    QPushButton *m_stop;
    QString m_what;
    QString m_waitsFor;
    bool m_isUnderWay = false;
};

} // namespace Latchkey::Ui
