#include "ui/model/settings.h"

#include <QtCore/QSettings>

namespace Latchkey::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds longestLead = std::chrono::hours(1);
constexpr int longestCheckHours = 24 * 7;

} // namespace

void Settings::keep(const QString &key, const QVariant &value)
{
    QSettings().setValue(key, value);
    Q_EMIT changed();
}

RefreshAhead Settings::refreshAhead() const
{
    const QSettings settings;
    RefreshAhead setting;
    setting.enabled = settings.value(u"refreshAhead/enabled"_s, setting.enabled).toBool();
    const std::chrono::seconds stored(
        settings.value(u"refreshAhead/seconds"_s, qint64(setting.before.count())).toLongLong());
    setting.before = std::clamp(stored, expirySkew, longestLead);
    return setting;
}

void Settings::setRefreshAhead(const RefreshAhead &setting)
{
    QSettings settings;
    settings.setValue(u"refreshAhead/enabled"_s, setting.enabled);
    settings.setValue(u"refreshAhead/seconds"_s, qint64(setting.before.count()));
    Q_EMIT changed();
}

QString Settings::language() const
{
    return QSettings().value(u"language"_s).toString();
}

void Settings::setLanguage(const QString &code)
{
    if (code == language())
        return;
    QSettings().setValue(u"language"_s, code);
    Q_EMIT languageChanged();
}

bool Settings::notifies() const
{
    return QSettings().value(u"notifications"_s, true).toBool();
}

void Settings::setNotifies(bool on)
{
    keep(u"notifications"_s, on);
}

bool Settings::notifiesOfEnds() const
{
    return QSettings().value(u"notifyOfEnds"_s, true).toBool();
}

void Settings::setNotifiesOfEnds(bool on)
{
    keep(u"notifyOfEnds"_s, on);
}

bool Settings::remindsAfterADay() const
{
    return QSettings().value(u"remindAfterADay"_s, true).toBool();
}

void Settings::setRemindsAfterADay(bool on)
{
    keep(u"remindAfterADay"_s, on);
}

QString Settings::browser() const
{
    return QSettings().value(u"browser"_s).toString();
}

void Settings::setBrowser(const QString &id)
{
    keep(u"browser"_s, id);
}

std::chrono::hours Settings::checkEvery() const
{
    return std::chrono::hours(std::clamp(QSettings().value(u"checkEveryHours"_s).toInt(), 0, longestCheckHours));
}

void Settings::setCheckEvery(std::chrono::hours interval)
{
    keep(u"checkEveryHours"_s, static_cast<int>(interval.count()));
}

QStringList Settings::eventCommand() const
{
    return QSettings().value(u"eventCommand"_s).toStringList();
}

void Settings::setEventCommand(const QStringList &command)
{
    keep(u"eventCommand"_s, command);
}

quint16 Settings::callbackPort() const
{
    return static_cast<quint16>(std::clamp(QSettings().value(u"callbackPort"_s).toInt(), 0, 65535));
}

void Settings::setCallbackPort(quint16 port)
{
    keep(u"callbackPort"_s, port);
}

bool Settings::closingQuits() const
{
    return QSettings().value(u"closingQuits"_s, false).toBool();
}

void Settings::setClosingQuits(bool quits)
{
    keep(u"closingQuits"_s, quits);
}

bool Settings::wasToldOfTray() const
{
    return QSettings().value(u"toldOfTray"_s, false).toBool();
}

void Settings::setToldOfTray()
{
    QSettings().setValue(u"toldOfTray"_s, true);
}

bool Settings::wasWelcomed() const
{
    return QSettings().value(u"welcomed"_s, false).toBool();
}

void Settings::setWelcomed()
{
    QSettings().setValue(u"welcomed"_s, true);
}

} // namespace Latchkey::Ui
