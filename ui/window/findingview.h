#pragma once

#include "core/doctor/repair_p.h"
#include "ui/icons/stateicon.h"
#include "ui/model/problems.h"

#include <QtWidgets/QWidget>

#include <functional>

class QBoxLayout;

namespace Latchkey::Ui {

class FoldButton;

Badge badgeOf(Severity severity);

//! A finding in full: how grave it is, by shape and word, what was seen, why it matters, and what to do: the best way as a
//! button, the other safe ones in a menu beside it. What scripts are told is folded.
class FindingView : public QWidget
{
    Q_OBJECT
public:
    explicit FindingView(const Alike &alike, QWidget *parent = nullptr);

    const Finding &finding() const { return m_alike.first(); }
    //! What tells it from others, also after it was found once more.
    QString key() const;
    bool isUnfolded() const;
    void unfold();

Q_SIGNALS:
    void repairWanted(const Latchkey::Finding &finding, const Latchkey::Repair &repair);
    void refreshWanted(const Latchkey::Finding &finding);
    void signInWanted(const Latchkey::Finding &finding);

private:
    struct Way {
        QString text;
        QString effect;
        std::function<void()> go;
    };
    QList<Way> waysOut(const QString &advice);
    void addWays(const QList<Way> &ways, QBoxLayout &into);
    void addTechnical(QBoxLayout &into);
    QString ofServer(const QString &text) const;

    const Alike m_alike;
    FoldButton *m_technical = nullptr;
};

} // namespace Latchkey::Ui
