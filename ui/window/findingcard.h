#pragma once

#include "ui/model/problems.h"

#include <QtWidgets/QFrame>

class QVBoxLayout;

namespace Latchkey::Ui {

class FindingView;

//! All that is wrong with one server, or one thing that is wrong with a home; or that it was mended.
class FindingCard : public QFrame
{
    Q_OBJECT
public:
    explicit FindingCard(const QList<Alike> &problems, QWidget *parent = nullptr);
    //! Of \a server, if it is not empty: what was done.
    FindingCard(const QString &server, const QString &done, QWidget *parent = nullptr);

    QString server() const { return m_server; }
    const QList<FindingView *> &views() const { return m_views; }

private:
    QVBoxLayout *frame();

    const QString m_server;
    QList<FindingView *> m_views;
};

} // namespace Latchkey::Ui
