#pragma once

#include "core/session/refreshscheduler.h"

#include <QtCore/QObject>

namespace Latchkey::Ui {

//! What the user prefers; kept in the platform's settings, without any secret.
class Settings : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    RefreshAhead refreshAhead() const;
    void setRefreshAhead(const RefreshAhead &setting);

    //! The code of the language to speak; empty: the user's own.
    QString language() const;
    void setLanguage(const QString &code);

    bool notifies() const;
    void setNotifies(bool on);

Q_SIGNALS:
    void changed();
    void languageChanged();
};

} // namespace Latchkey::Ui
