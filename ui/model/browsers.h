#pragma once

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtCore/QUrl>

namespace Latchkey::Ui {

//! A program that says of itself that it opens https addresses.
struct Browser {
    QString id; //!< Of its desktop entry: `org.mozilla.firefox.desktop`.
    QString name;
    QStringList command; //!< `%u` stands for the address.
    friend bool operator==(const Browser &, const Browser &) = default;
};

//! What the desktop entry in \a content says; its id is empty if that is no browser, or is not to be shown.
Browser browserOf(const QString &id, const QString &content);

//! Those that are installed, by name; empty where a system has no desktop entries.
QList<Browser> installedBrowsers();

//! Opens \a url in the browser \a id; in the one of the desktop if it is empty, or gone, or does not start.
bool openPage(const QString &id, const QUrl &url);

} // namespace Latchkey::Ui
