#pragma once

#include "ui/icons/stateicon.h"

#include <QtWidgets/QWidget>

class QAction;
class QLabel;

namespace Latchkey::Ui {

class PictureMark;

//! What stands where there is nothing to show: what that means, and what can be done about it.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    //! \a actions: what to do, as buttons; the first one is the usual one.
    explicit EmptyState(const QList<QAction *> &actions, QWidget *parent = nullptr);

    //! \a text: plain.
    void setContent(const QIcon &picture, const QString &title, const QString &text);

private:
    void fitText();

    PictureMark *m_picture;
    QLabel *m_title;
    QLabel *m_text;
};

} // namespace Latchkey::Ui
