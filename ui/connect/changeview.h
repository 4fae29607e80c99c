#pragma once

#include "core/clients/connection.h"

#include <QtCore/QList>
#include <QtWidgets/QPlainTextEdit>

namespace Latchkey::Ui {

//! Lines of files as they are and as they would be, in the system's fixed font: what comes with a plus, what goes with a minus.
//! The only thing that scrolls sideways. As high as what it shows, within bounds.
class ChangeView : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit ChangeView(QWidget *parent = nullptr);

    //! Each plan with its file above it; of one that cannot be carried out, what there is to paste.
    void setPlans(const QList<ConnectionPlan> &plans);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void appendLine(const QString &text, const QColor &color);

    QList<ConnectionPlan> m_plans;
    int m_lines = 0;
};

} // namespace Latchkey::Ui
