#pragma once

#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <functional>

namespace Latchkey::Ui {

//! The desktop's notification service (org.freedesktop.Notifications), asked without blocking.
class Notifications : public QObject
{
    Q_OBJECT
public:
    enum class Urgency : uchar { Low, Normal };

    struct Notice {
        QString subject; //!< What it is about: a later notice about the same takes the place of this one.
        QString title;
        QString text; //!< Plain.
        QStringList actions; //!< Pairs of an id and a text; "default" is a click on the notice itself.
        Urgency urgency = Urgency::Normal;
    };

    explicit Notifications(QObject *parent = nullptr);

    //! Calls \a missing if there is nobody to show it.
    void show(const Notice &notice, std::function<void()> missing);
    //! Takes back what is shown about \a subject, if anything is.
    void close(const QString &subject);

Q_SIGNALS:
    void invoked(const QString &subject, const QString &action);

private Q_SLOTS:
    // Connected by name, as D-Bus signals are.
    void actionInvoked(uint id, const QString &action);
    void notificationClosed(uint id, uint reason);
    void activationToken(uint id, const QString &token);

private:
    void send(const Notice &notice, const QStringList &capabilities, const std::function<void()> &missing);

    QHash<uint, QString> m_subjects;
};

} // namespace Latchkey::Ui
