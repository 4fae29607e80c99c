#pragma once

#include "ui/words/standing.h"

#include <QtCore/QSet>
#include <QtCore/QTimer>
#include <QtWidgets/QFrame>

#include <chrono>
#include <functional>
#include <optional>

class QPushButton;
class QToolButton;

namespace Latchkey::Ui {

class BadgeMark;
class ElidedLabel;

//! What concerns the whole window, in one line.
struct Notice {
    QString id; //!< What it is about: who closes it, closes that.
    Badge badge = Badge::Info;
    QString text;
    QString button = {}; //!< Empty: there is nothing to do.
    std::function<void()> act = {};
};

//! At most one line across the window, with at most one button: the gravest thing that concerns all of it, or for a while
//! what has just happened. Cut at its end, with the whole in its tool tip.
class Banner : public QFrame
{
    Q_OBJECT
public:
    explicit Banner(QWidget *parent = nullptr);

    //! What stays, gravest first; the others are counted.
    void setNotices(const QList<Notice> &notices);
    //! What has happened, for a while, in place of the others.
    void showNotice(const Notice &notice, std::chrono::milliseconds lasts = std::chrono::seconds(8));
    //! Changes what is told, without a new beginning. Nothing, if it is not told any more.
    void changeText(const QString &id, const QString &text);
    //! Takes back what was told about \a id.
    void takeBack(const QString &id);
    QString text() const;
    QPushButton *button() const { return m_button; }

Q_SIGNALS:
    void othersWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void show();
    void color();
    std::optional<Notice> current() const;
    qsizetype waiting() const;

    QList<Notice> m_notices;
    std::optional<Notice> m_news;
    QSet<QString> m_closed;
    QTimer m_until;
    BadgeMark *m_mark;
    ElidedLabel *m_text;
    QToolButton *m_others;
    QPushButton *m_button;
    QToolButton *m_close;
    QString m_announced;
    Badge m_badge = Badge::None;
};

} // namespace Latchkey::Ui
