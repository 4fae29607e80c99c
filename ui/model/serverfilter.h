#pragma once

#include <QtCore/QSortFilterProxyModel>
#include <QtCore/QStringList>

namespace Latchkey::Ui {

//! The servers that contain each word that was typed, in their name, home, host or health; sorted as people sort.
class ServerFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit ServerFilter(QObject *parent = nullptr);

    void setWords(const QString &text);
    bool isActive() const { return !m_words.isEmpty(); }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList m_words;
};

} // namespace Latchkey::Ui
