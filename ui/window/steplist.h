#pragma once

#include <QtWidgets/QWidget>

class QGridLayout;

namespace Latchkey::Ui {

class BadgeMark;
class TextLabel;

//! The steps of something that takes a while, ticked one after another, with a remark beside the current one.
class StepList : public QWidget
{
    Q_OBJECT
public:
    explicit StepList(const QStringList &steps, QWidget *parent = nullptr);

    void setText(int step, const QString &text);
    enum class State { Working, Failed, Done };
    //! \a current: everything before it is done. \a state: its own.
    void setCurrent(int current, State state);
    //! Beside the current step, such as the time that is left. Empty: nothing.
    void setRemark(const QString &remark);

private:
    void show(int step);

    struct Row {
        BadgeMark *mark;
        TextLabel *text;
        QString name;
    };
    QList<Row> m_rows;
    QGridLayout *m_layout;
    TextLabel *m_remark;
    int m_current = 0;
    State m_state = State::Working;
};

} // namespace Latchkey::Ui
