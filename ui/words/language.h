#pragma once

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace Latchkey::Words {

//! A language that the programs speak.
struct Language {
    QString code; //!< "de", "zh_CN"; as in the name of its file.
    QString name; //!< In itself: "Deutsch".

    friend bool operator==(const Language &, const Language &) = default;
};

//! All of them, by name.
QList<Language> languages();

//! The code of the first of \a wanted ("de-AT", "zh-Hans-CN"; as QLocale::uiLanguages() has them) that is spoken here. Empty:
//! none of them is.
QString bestLanguage(const QStringList &wanted);

//! Has every text from now on in the language \a code, with its dates and numbers; those in windows that are open do not
//! change. Empty: in the first of the user's own languages that is spoken here, else in English. Needs the application.
void speak(const QString &code = {});

//! The code of the language that is spoken.
QString spoken();

} // namespace Latchkey::Words
