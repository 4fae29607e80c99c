#pragma once

#include "ui/icons/stateicon.h"

#include <QtWidgets/QFrame>

class QLabel;

namespace Latchkey::Ui {

//! A line across the window, for what concerns all of it: a picture and a text.
class Banner : public QFrame
{
    Q_OBJECT
public:
    explicit Banner(const QString &accessibleName, QWidget *parent = nullptr);

    //! An empty \a text hides the banner.
    void setContent(Badge badge, const QString &text);

private:
    QLabel *m_picture;
    QLabel *m_text;
};

} // namespace Latchkey::Ui
