#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>

class QDBusVariant;

namespace Latchkey::Ui {

//! Follows the desktop's wish for dark or light windows (the portal's `color-scheme`), where Qt 6.4 does not do so itself:
//! plain GNOME, say, whose own colours Qt knows nothing of. Without a portal, or with a platform theme that has read the
//! desktop's colours already, it changes nothing.
class ColorScheme : public QObject
{
    Q_OBJECT
public:
    explicit ColorScheme(QObject *parent = nullptr);

    //! Asks, and follows from now on.
    void start();

private Q_SLOTS:
    // Connected by name, as D-Bus signals are.
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void apply(uint wish);

    bool m_dark = false; // our palette is set
};

} // namespace Latchkey::Ui
