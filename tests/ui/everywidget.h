#pragma once

#include "ui/theme/actionbutton.h"

#include <QtCore/QHash>
#include <QtCore/QMetaProperty>
#include <QtCore/QRegularExpression>
#include <QtGui/QAccessible>
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QKeySequence>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QApplication>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QStatusBar>

//! What holds for each widget of each window that is open, whoever made it.
namespace Latchkey::Test {

using namespace Qt::StringLiterals;

//! Every text that a widget shows, keeps, or tells to a screen reader; what its models hold, in every role; what its
//! actions say; and the clipboard.
inline QString everythingShown()
{
    QString all;
    const auto propertiesOf = [&all](const QObject *object) {
        for (int i = 0; i < object->metaObject()->propertyCount(); ++i) {
            const QVariant value = object->metaObject()->property(i).read(object);
            if (value.typeId() == QMetaType::QString || value.typeId() == QMetaType::QStringList)
                all += value.toStringList().join(u' ') + u'\n';
        }
    };
    constexpr int roles = Qt::UserRole + 32;
    for (QWidget *widget : QApplication::allWidgets()) {
        propertiesOf(widget);
        for (const QAction *action : widget->actions())
            propertiesOf(action);
        if (const auto *bar = qobject_cast<QStatusBar *>(widget))
            all += bar->currentMessage() + u'\n';
        const auto *view = qobject_cast<QAbstractItemView *>(widget);
        const QAbstractItemModel *model = view ? view->model() : nullptr;
        for (int row = 0; model && row < model->rowCount(); ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                for (int role = 0; role < roles; ++role)
                    all += model->index(row, column).data(role).toString() + u'\n';
            }
        }
    }
    return all + QGuiApplication::clipboard()->text() + QGuiApplication::clipboard()->text(QClipboard::Selection);
}

//! Parts of a control of Qt's own, which are named by it.
inline bool isPart(const QWidget *widget)
{
    static const QRegularExpression own(u"^qt_"_s);
    for (const QWidget *one = widget; one; one = one->parentWidget()) {
        if (one->objectName().contains(own) || one->inherits("QTableCornerButton") || one->inherits("QHeaderView")
            || one->inherits("QMessageBox"))
            return true;
        if (one->isWindow())
            break;
    }
    const QWidget *parent = widget ? widget->parentWidget() : nullptr;
    return parent
        && (parent->inherits("QAbstractSpinBox") || parent->inherits("QLineEdit") || parent->inherits("QComboBox")
            || (parent->inherits("QAbstractScrollArea") && !widget->isWindow() && widget->inherits("QScrollBar")));
}

//! Controls that can have the keyboard's focus, and that a screen reader has no name for.
inline QStringList unnamedControls()
{
    QStringList unnamed;
    for (QWidget *widget : QApplication::allWidgets()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || widget->isWindow() || isPart(widget))
            continue;
        const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        if (!accessible || accessible->text(QAccessible::Name).trimmed().isEmpty())
            unnamed.append(u"%1 “%2” in “%3”"_s.arg(QString::fromLatin1(widget->metaObject()->className()),
                                                    widget->objectName(), widget->window()->windowTitle()));
    }
    return unnamed;
}

//! Letters that lead, with Alt, to more than one control of a window or more than one line of a menu; and shortcuts
//! that two actions of a window have.
inline QStringList mnemonicClashes()
{
    QStringList clashes;
    const auto compare = [&clashes](const QStringList &texts, const QString &where) {
        QHash<QKeySequence, QString> seen;
        for (const QString &text : texts) {
            const QKeySequence letter = QKeySequence::mnemonic(text);
            if (!letter.isEmpty() && !seen.value(letter).isEmpty())
                clashes.append(u"“%1” and “%2” in “%3”"_s.arg(seen[letter], text, where));
            seen.insert(letter, text);
        }
    };
    const auto textsOf = [](const QList<QAction *> &actions) {
        QStringList texts;
        for (const QAction *action : actions) {
            if (action->isVisible())
                texts.append(action->text());
        }
        return texts;
    };
    for (const QWidget *widget : QApplication::allWidgets()) {
        if (const auto *menu = qobject_cast<const QMenu *>(widget))
            compare(textsOf(menu->actions()), menu->title());
        else if (widget->contextMenuPolicy() == Qt::ActionsContextMenu)
            compare(textsOf(widget->actions()), widget->accessibleName());
    }
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (!window->isVisible() || qobject_cast<QMenu *>(window))
            continue;
        QStringList texts;
        for (const QWidget *widget : window->findChildren<QWidget *>()) {
            if (!widget->isVisible() || widget->window() != window)
                continue;
            if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
                texts.append(button->text());
            else if (const auto *label = qobject_cast<const QLabel *>(widget); label && label->buddy())
                texts.append(label->text());
            else if (const auto *bar = qobject_cast<const QMenuBar *>(widget))
                texts.append(textsOf(bar->actions()));
        }
        compare(texts, window->windowTitle());
        QHash<QKeySequence, QString> keys;
        for (const QAction *action : window->findChildren<QAction *>()) {
            if (!action->shortcut().isEmpty() && keys.contains(action->shortcut()))
                clashes.append(u"%1 does “%2” and “%3”"_s.arg(action->shortcut().toString(), keys[action->shortcut()],
                                                              action->text()));
            keys.insert(action->shortcut(), action->text());
        }
    }
    return clashes;
}

inline bool hasMnemonic(QString text)
{
    return text.remove(u"&&"_s).contains(u'&');
}

//! Actions and buttons that no key leads to: neither a shortcut nor a mnemonic, nor Return and Escape in a dialog.
inline QStringList unreachableActions()
{
    QStringList unreachable;
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (!window->isVisible())
            continue;
        for (const QAction *action : window->findChildren<QAction *>()) {
            const bool isOurs = !action->isSeparator() && !action->text().isEmpty()
                && !isPart(qobject_cast<QWidget *>(action->parent()));
            if (isOurs && action->shortcut().isEmpty() && !hasMnemonic(action->text()))
                unreachable.append(u"action “%1” in “%2”"_s.arg(action->text(), window->windowTitle()));
        }
        for (const QAbstractButton *button : window->findChildren<QAbstractButton *>()) {
            const auto *box = qobject_cast<QDialogButtonBox *>(button->parentWidget());
            const bool leaves = box
                && (box->buttonRole(const_cast<QAbstractButton *>(button)) == QDialogButtonBox::RejectRole
                    || box->standardButton(const_cast<QAbstractButton *>(button)) == QDialogButtonBox::Ok);
            // One card a finding, each with the same buttons: no key could tell them apart, and Tab reaches them all.
            // The same holds for what belongs to one server or to one notice: F6 leads there.
            bool isCards = false;
            for (const QWidget *one = button->parentWidget(); one && !one->isWindow(); one = one->parentWidget()) {
                for (const char *part :
                     {"FindingCard", "StateCard", "TechnicalView", "DetailPane", "SummaryBar", "Banner"})
                    isCards = isCards || one->inherits(QByteArray("Latchkey::Ui::").append(part).constData());
            }
            const auto *ofAction = qobject_cast<const Ui::ActionButton *>(button);
            const bool hasKeys = ofAction && !ofAction->action().shortcut().isEmpty();
            if (button->isVisible() && !isPart(button) && !leaves && !isCards && !hasKeys
                && button->shortcut().isEmpty() && !hasMnemonic(button->text()))
                unreachable.append(u"button “%1” in “%2”"_s.arg(button->text(), window->windowTitle()));
        }
    }
    return unreachable;
}

} // namespace Latchkey::Test
