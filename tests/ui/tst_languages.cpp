#include "tests/support/testmain.h"
#include "tests/ui/windowfixture.h"
#include "tests/words/tsfile.h"
#include "ui/window/preferencesdialog.h"

#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTranslator>
#include <QtCore/QXmlStreamWriter>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>

using namespace Latchkey;
using namespace Latchkey::Test;

namespace {

//! In brackets, and 40 % longer, as German is at its worst. Placeholders and mnemonics stay.
QString pseudo(const QString &source)
{
    return u'⟦' + source + QString(source.size() * 2 / 5, u'~') + u'⟧';
}

//! Every string of the sources in the pseudo language, found and compiled as translators' files are.
bool compilePseudo(const QString &folder, const QString &qm)
{
    QProcess update;
    update.start(QStringLiteral(TRANSLATIONS_FOLDER) + "/update"_L1, {folder});
    if (!update.waitForFinished(60'000) || update.exitCode() != 0)
        return false;
    QFile file(folder + "/pseudo_de.ts"_L1);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    QXmlStreamWriter xml(&file);
    xml.writeStartDocument();
    xml.writeStartElement(u"TS"_s);
    xml.writeAttribute(u"version"_s, u"2.1"_s);
    xml.writeAttribute(u"language"_s, u"de"_s);
    for (const TsMessage &message : readTs(folder + "/latchkey_de.ts"_L1)) {
        xml.writeStartElement(u"context"_s);
        xml.writeTextElement(u"name"_s, message.context);
        xml.writeStartElement(u"message"_s);
        if (message.plural)
            xml.writeAttribute(u"numerus"_s, u"yes"_s);
        xml.writeTextElement(u"source"_s, message.source);
        if (!message.comment.isEmpty())
            xml.writeTextElement(u"comment"_s, message.comment);
        xml.writeStartElement(u"translation"_s);
        if (message.plural) {
            xml.writeTextElement(u"numerusform"_s, pseudo(message.source));
            xml.writeTextElement(u"numerusform"_s, pseudo(message.source));
        } else {
            xml.writeCharacters(pseudo(message.source));
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }
    xml.writeEndDocument();
    file.close();
    return QProcess::execute(QStringLiteral(LRELEASE), {u"-silent"_s, file.fileName(), u"-qm"_s, qm}) == 0;
}

//! What is left of a text outside of brackets that somebody should have translated: words, but no names and addresses.
QString untranslated(const QString &text)
{
    static const QRegularExpression tags(u"<[^>]*>"_s);
    QString rest = QString(text).remove(tags);
    static const QRegularExpression inner(u"⟦[^⟦⟧]*⟧"_s);
    for (qsizetype before = -1; before != rest.size();) { // brackets are nested where a text is put into another
        before = rest.size();
        rest.remove(inner);
    }
    static const QRegularExpression data(
        // Close and Cancel are Qt's, which has translations of its own, and so are the names of months.
        u"\\b(?:close|cancel|latchkey(?:-cli)?|issues|calendar|wiki|notes|Test|english|deutsch|español|français|ctrl|"
        u"shift|alt|del|esc|"
        "read|write|offline_access)\\b|&nbsp;|\\d+ \\w+ \\d{4}|\\S*[:/@._|-]\\S*|F\\d+"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    rest.remove(data);
    static const QRegularExpression word(u"[A-Za-z]{3,}"_s);
    return word.match(rest).hasMatch() ? text : QString();
}

QStringList textsOf(const QWidget *widget)
{
    QStringList texts{widget->windowTitle(), widget->toolTip(), widget->statusTip(), widget->accessibleName(),
                      widget->accessibleDescription()};
    for (const QAction *action : widget->actions())
        texts.append({action->text(), action->statusTip()});
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        texts.append(label->text());
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        texts.append(button->text());
    if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
        texts.append(edit->placeholderText());
    if (const auto *box = qobject_cast<const QComboBox *>(widget)) {
        for (int i = 0; i < box->count(); ++i)
            texts.append(box->itemText(i));
    }
    if (const auto *menu = qobject_cast<const QMenu *>(widget))
        texts.append(menu->title());
    if (const auto *list = qobject_cast<const ServerListView *>(widget)) {
        const QAbstractItemModel *model = list->model();
        for (int group = 0; group < model->rowCount(); ++group) {
            const QModelIndex heading = model->index(group, 0);
            texts.append(heading.data(Qt::AccessibleTextRole).toString());
            for (int row = 0; row < model->rowCount(heading); ++row) {
                for (const int role : {Qt::AccessibleTextRole, Qt::ToolTipRole})
                    texts.append(model->index(row, 0, heading).data(role).toString());
            }
        }
    }
    return texts;
}

} // namespace

//! In a language that nobody speaks, nothing may stay in English, and everything has to fit.
class TestLanguages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        const QString qm = m_folder.path() + "/pseudo.qm"_L1;
        QVERIFY(compilePseudo(m_folder.path(), qm));
        QVERIFY(m_translator.load(qm));
        QCoreApplication::installTranslator(&m_translator);
    }
    void cleanup() { QGuiApplication::setLayoutDirection(Qt::LeftToRight); }

    void nothingStaysUntranslatedAndEverythingFits_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("from the left") << Qt::LeftToRight;
        QTest::newRow("mirrored") << Qt::RightToLeft;
    }
    void nothingStaysUntranslatedAndEverythingFits()
    {
        QFETCH(Qt::LayoutDirection, direction);
        QGuiApplication::setLayoutDirection(direction);
        WindowFixture app;
        app.browses = false;
        QTRY_VERIFY(app.health(u"wiki"_s).contains(pseudo(u"Not signed in yet"_s)));
        app.clickVerb(u"wiki"_s);
        QTRY_VERIFY(app.dialog());
        QTRY_COMPARE(app.opened.size(), 1);
        for (const char *source : {"&Add server…", "&Preferences…"}) {
            for (QAction *action : app.window().findChildren<QAction *>()) {
                if (action->text() == pseudo(QString::fromUtf8(source)))
                    action->trigger();
            }
        }
        QVERIFY(app.window().findChild<PreferencesDialog *>());
        QStringList left;
        QStringList cut;
        const auto isFine = [&left, &cut] {
            left.clear();
            cut.clear();
            for (const QWidget *widget : QApplication::allWidgets()) {
                if (widget->objectName().startsWith(u"qt_"_s) || !widget->window()->isVisible())
                    continue;
                for (const QString &text : textsOf(widget)) {
                    if (const QString words = untranslated(text); !words.isEmpty())
                        left.append(QString::fromLatin1(widget->metaObject()->className()) + u": "_s + words);
                }
                const auto *label = qobject_cast<const QLabel *>(widget);
                const bool fixed = qobject_cast<const QPushButton *>(widget) || (label && !label->wordWrap());
                if (fixed && widget->isVisible() && widget->width() < widget->minimumSizeHint().width())
                    cut.append(textsOf(widget).last());
                if (label && label->wordWrap() && label->isVisible()
                    && label->height() < label->heightForWidth(label->width()) - 2)
                    cut.append(label->text());
            }
            return left.isEmpty() && cut.isEmpty();
        };
        (void)QTest::qWaitFor(isFine); // a dialog takes the size of what it says a little later
        left.removeDuplicates();
        QVERIFY2(left.isEmpty(), qPrintable(left.join(u'\n')));
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
    }

    void theMenuInThePanelIsTranslated()
    {
        WindowFixture app;
        QTRY_VERIFY(app.health(u"wiki"_s).contains(pseudo(u"Not signed in yet"_s)));
        for (const QString &text : textsOf(&app.latchkey->tray().menu()))
            QCOMPARE(untranslated(text), QString());
    }

private:
    QTemporaryDir m_folder;
    QTranslator m_translator;
};

LATCHKEY_WINDOW_TEST(TestLanguages)
#include "tst_languages.moc"
