#pragma once

#include <QtCore/QDateTime>
#include <QtWidgets/QWidget>

#include <optional>

namespace Latchkey::Ui {

//! How far a sign-in has come from its start to its end, as a line. What it means stands in words below.
class Lifeline : public QWidget
{
    Q_OBJECT
public:
    explicit Lifeline(QWidget *parent = nullptr);
    void setSpan(const QDateTime &from, const QDateTime &to, const QDateTime &now);
    //! When the line is a pixel further; invalid if it will not be.
    QDateTime movesAt() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    qreal share() const;

    QDateTime m_from;
    QDateTime m_to;
    QDateTime m_now;
};

} // namespace Latchkey::Ui
