#include "ui/theme/colorscheme.h"

#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusPendingCallWatcher>
#include <QtDBus/QDBusPendingReply>
#include <QtGui/QPalette>
#include <QtWidgets/QApplication>

namespace Latchkey::Ui {

using namespace Qt::StringLiterals;

namespace {

const QString portalService = u"org.freedesktop.portal.Desktop"_s;
const QString portalPath = u"/org/freedesktop/portal/desktop"_s;
const QString portalSettings = u"org.freedesktop.portal.Settings"_s;
const QString appearance = u"org.freedesktop.appearance"_s;
const QString colorScheme = u"color-scheme"_s;

constexpr uint preferDark = 1;
constexpr int answerBoundMs = 5000;

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

//! Text on its ground has at least 7:1 here, and disabled text 3:1.
QPalette darkPalette()
{
    const QColor window(0x2b, 0x2b, 0x2d);
    const QColor base(0x1e, 0x1e, 0x20);
    const QColor button(0x3a, 0x3a, 0x3d);
    const QColor text(0xf0, 0xf0, 0xf0);
    const QColor faint(0x8c, 0x8c, 0x90);
    const QColor accent(0x35, 0x84, 0xe4);
    QPalette palette(text, button, QColor(0x5a, 0x5a, 0x5e), QColor(0x16, 0x16, 0x17), QColor(0x30, 0x30, 0x33), text,
                     Qt::white, base, window);
    palette.setColor(QPalette::AlternateBase, QColor(0x26, 0x26, 0x28));
    palette.setColor(QPalette::ToolTipBase, button);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::PlaceholderText, QColor(0xa8, 0xa8, 0xac));
    palette.setColor(QPalette::Highlight, QColor(0x1c, 0x63, 0xb8));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, accent.lighter(130));
    palette.setColor(QPalette::LinkVisited, QColor(0xc0, 0x9c, 0xe8));
    for (const QPalette::ColorRole role :
         {QPalette::Text, QPalette::WindowText, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, faint);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, button);
    return palette;
}

} // namespace

ColorScheme::ColorScheme(QObject *parent)
    : QObject(parent)
{
}

void ColorScheme::start()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(portalService, portalPath, portalSettings, u"SettingChanged"_s, this,
                SLOT(settingChanged(QString, QString, QDBusVariant)));
    QDBusMessage question = QDBusMessage::createMethodCall(portalService, portalPath, portalSettings, u"Read"_s);
    question.setArguments({appearance, colorScheme});
    auto *asked = new QDBusPendingCallWatcher(bus.asyncCall(question, answerBoundMs), this);
    connect(asked, &QDBusPendingCallWatcher::finished, this, [this, asked] {
        asked->deleteLater();
        const QDBusPendingReply<QDBusVariant> answer = *asked;
        if (answer.isValid())
            settingChanged(appearance, colorScheme, answer.value());
    });
}

void ColorScheme::settingChanged(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group != appearance || key != colorScheme)
        return;
    QVariant plain = value.variant();
    while (plain.metaType() == QMetaType::fromType<QDBusVariant>()) // Read() wraps it twice
        plain = plain.value<QDBusVariant>().variant();
    apply(plain.toUInt());
}

void ColorScheme::apply(uint wish)
{
    const bool dark = wish == preferDark;
    if (dark == m_dark || (dark && isDark(QApplication::palette())))
        return;
    m_dark = dark;
    // An empty one gives the colours back to the platform.
    QApplication::setPalette(dark ? darkPalette() : QPalette());
}

} // namespace Latchkey::Ui
