#include "ui/words/language.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLibraryInfo>
#include <QtCore/QLocale>
#include <QtCore/QTranslator>

namespace Latchkey::Words {

using namespace Qt::StringLiterals;

namespace {

// By name. Not QLocale's names, which tell countries apart: "español de España".
const QList<Language> &all()
{
    static const QList<Language> spoken{{u"de"_s, u"Deutsch"_s},  {u"en"_s, u"English"_s}, {u"es"_s, u"Español"_s},
                                        {u"fr"_s, u"Français"_s}, {u"ja"_s, u"日本語"_s},  {u"zh_CN"_s, u"简体中文"_s}};
    return spoken;
}

//! Traditional and simplified Chinese are not read by the same people; else the script is no difference here.
bool isSameLanguage(const QLocale &one, const QLocale &other)
{
    return one.language() == other.language() && (one.language() != QLocale::Chinese || one.script() == other.script());
}

//! The user's own way of writing dates and numbers, where it belongs to the language.
QLocale formatsOf(const QString &code)
{
    const QLocale system = QLocale::system();
    const QLocale locale(code);
    return code.isEmpty() || isSameLanguage(system, locale) ? system : locale;
}

void install(const QString &file, const QString &folder)
{
    auto *translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(file, folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

} // namespace

QList<Language> languages()
{
    return all();
}

QString bestLanguage(const QStringList &wanted)
{
    for (const QString &one : wanted) {
        const QLocale locale(one);
        if (locale.language() == QLocale::C)
            continue;
        for (const Language &language : all()) {
            if (isSameLanguage(locale, QLocale(language.code)))
                return language.code;
        }
    }
    return {};
}

void speak(const QString &code)
{
    for (QTranslator *old : QCoreApplication::instance()->findChildren<QTranslator *>(Qt::FindDirectChildrenOnly))
        delete old; // which uninstalls it
    const QString language = code.isEmpty() ? bestLanguage(QLocale::system().uiLanguages()) : code;
    QLocale::setDefault(formatsOf(language));
    if (language.isEmpty())
        return install(u"latchkey_en"_s, u":/i18n"_s); // which has the plural forms that the sources lack
    // What Qt itself says, as far as its translations are installed; ours are asked first.
    install(u"qtbase_"_s + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(u"latchkey_"_s + language, u":/i18n"_s);
}

QString spoken()
{
    for (const QTranslator *translator :
         QCoreApplication::instance()->findChildren<QTranslator *>(Qt::FindDirectChildrenOnly)) {
        for (const Language &language : all()) {
            if (translator->filePath().endsWith(u"/latchkey_%1.qm"_s.arg(language.code)))
                return language.code;
        }
    }
    return u"en"_s;
}

} // namespace Latchkey::Words
