#pragma once

#include "ui/icons/stateicon.h"

#include <QtWidgets/QWidget>

class QAction;
class QBoxLayout;

namespace Latchkey::Ui {

class PictureMark;
class TextLabel;

//! What stands where there is nothing to show: what that means, and what can be done about it.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    //! \a actions: what to do, as buttons; the first one is the usual one.
    explicit EmptyState(const QList<QAction *> &actions, QWidget *parent = nullptr);

    //! \a text: plain.
    void setContent(const QIcon &picture, const QString &title, const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    PictureMark *m_picture;
    TextLabel *m_title;
    TextLabel *m_text;
    QBoxLayout *m_buttons;
};

} // namespace Latchkey::Ui
