#pragma once

#include "core/session/refreshscheduler.h"

#include <QtCore/QObject>
#include <QtCore/QStringList>

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

    //! A command and its first arguments, run on events; empty: none.
    QStringList eventCommand() const;
    void setEventCommand(const QStringList &command);

    //! Where the browser comes back to, unless Codex's configuration names a port; 0: a free one.
    quint16 callbackPort() const;
    void setCallbackPort(quint16 port);

Q_SIGNALS:
    void changed();
    void languageChanged();
};

} // namespace Latchkey::Ui
