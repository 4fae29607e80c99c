#pragma once

#include <QtCore/QList>
#include <QtCore/QPair>
#include <QtWidgets/QWidget>

class QGridLayout;

namespace Latchkey::Ui {

class FoldButton;
class TextLabel;

//! What only those want to know who look for a fault: folded until it is wanted, and then as it was left. Each value can be
//! copied, and all of them together; none is a secret.
class TechnicalView : public QWidget
{
    Q_OBJECT
public:
    explicit TechnicalView(QWidget *parent = nullptr);

    using Fact = QPair<QString, QString>; //!< what, value
    void setFacts(const QList<Fact> &facts);
    bool isOpen() const;

private:
    void fold();

    QList<Fact> m_facts;
    QList<TextLabel *> m_values; //!< Of each.
    FoldButton *m_title;
    QWidget *m_body;
    QGridLayout *m_rows;
};

} // namespace Latchkey::Ui
