#include "ui/words/language.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLibraryInfo>
#include <QtCore/QLocale>
#include <QtCore/QTranslator>

#include <algorithm>

namespace Latchkey::Words {

using namespace Qt::StringLiterals;

namespace {

const QStringList &codes()
{
    static const QStringList all{u"de"_s, u"en"_s, u"es"_s, u"fr"_s, u"ja"_s, u"zh_CN"_s};
    return all;
}

//! Traditional and simplified Chinese are not read by the same people; else the script is no difference here.
bool isSameLanguage(const QLocale &one, const QLocale &other)
{
    return one.language() == other.language()
        && (one.language() != QLocale::Chinese || one.script() == other.script());
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
    QList<Language> all;
    for (const QString &code : codes()) {
        const QLocale locale(code);
        const QString name = code == "en"_L1 ? u"English"_s : locale.nativeLanguageName();
        all.append({code, locale.toUpper(name.left(1)) + name.mid(1)});
    }
    std::sort(all.begin(), all.end(), [](const Language &a, const Language &b) { return a.name < b.name; });
    return all;
}

QString bestLanguage(const QStringList &wanted)
{
    for (const QString &one : wanted) {
        const QLocale locale(one);
        if (locale.language() == QLocale::C)
            continue;
        for (const QString &code : codes()) {
            if (isSameLanguage(locale, QLocale(code)))
                return code;
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
        return;
    // What Qt itself says, as far as its translations are installed; ours are asked first.
    install(u"qtbase_"_s + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(u"latchkey_"_s + language, u":/i18n"_s);
}

} // namespace Latchkey::Words
