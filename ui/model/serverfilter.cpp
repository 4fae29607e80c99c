#include "ui/model/serverfilter.h"

#include "ui/model/servermodel.h"

#include <algorithm>

namespace Latchkey::Ui {

ServerFilter::ServerFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(ServerModel::SortRole);
    setSortLocaleAware(true);
}

void ServerFilter::setWords(const QString &text)
{
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = words;
    invalidateFilter();
}

bool ServerFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) {
        for (const int column :
             {ServerModel::Name, ServerModel::HomeColumn, ServerModel::Host, ServerModel::HealthColumn}) {
            if (sourceModel()->index(row, column, parent).data().toString().contains(word, Qt::CaseInsensitive))
                return true;
        }
        return false;
    });
}

} // namespace Latchkey::Ui
