#pragma once

#include "core/doctor/finding_p.h"
#include "core/doctor/repair_p.h"
#include "ui/icons/stateicon.h"

#include <QtWidgets/QFrame>

class QHBoxLayout;
class QPushButton;

namespace Latchkey::Ui {

Badge badgeOf(Severity severity);

//! One finding in full: how grave it is, by shape and word, what was seen, why it matters, what to do, and a button for
//! each fix that is safe.
class FindingCard : public QFrame
{
    Q_OBJECT
public:
    //! \a alike: entries of the same file that are not used either, with \a finding; empty: it stands alone.
    explicit FindingCard(const Finding &finding, const QList<Finding> &alike = {}, QWidget *parent = nullptr);

    const Finding &finding() const { return m_finding; }

Q_SIGNALS:
    void repairWanted(const Latchkey::Finding &finding, const Latchkey::Repair &repair);
    void refreshWanted(const Latchkey::Finding &finding);
    void signInWanted(const Latchkey::Finding &finding);

private:
    QPushButton *addButton(QHBoxLayout *row, const QString &text, const QString &description);

    const Finding m_finding;
};

} // namespace Latchkey::Ui
