#pragma once

#include "app/demo/demohome.h"
#include "app/demo/demoprovider.h"
#include "app/latchkey/trayapplication.h"
#include "tests/support/temporaryhome.h"
#include "tests/support/waitfor.h"
#include "ui/window/logindialog.h"

#include <QtCore/QAbstractItemModel>
#include <QtGui/QAction>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>

#include <chrono>
#include <memory>
#include <optional>

namespace Latchkey::Test {

using namespace Latchkey::Demo;
using namespace Latchkey::Ui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! The whole tray program in a window of the test, on a demo home. The browser is played: it follows redirects, or not.
struct WindowFixture {
    DemoProvider provider;
    std::optional<DemoHome> home;
    QNetworkAccessManager browser;
    QList<QUrl> opened;
    bool browses = true;
    std::unique_ptr<TrayApplication> latchkey;

    explicit WindowFixture(bool servers = true)
    {
        provider.autoApprove = true;
        provider.grants().knobs.accessTokenLifetime = 1h;
        if (!provider.listen())
            qFatal("no port");
        if (servers)
            home.emplace(provider);
        start(servers ? home->path() : empty.path(), servers ? home->ownListPath() : empty.filePath(u"servers.json"_s));
    }
    void start(const QString &path, const QString &ownList)
    {
        const Home only{u"Test"_s, path, codexKeyringService, {}, ownList};
        latchkey = std::make_unique<TrayApplication>(QList<Home>{only}, [this](const QUrl &url) {
            opened.append(url);
            if (browses) {
                QNetworkReply *page = browser.get(QNetworkRequest(url));
                QObject::connect(page, &QNetworkReply::finished, page, &QObject::deleteLater);
            }
            return true;
        });
        latchkey->start(TrayApplication::Start::Visible);
    }

    ~WindowFixture()
    {
        latchkey.reset();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // sign-ins that end with their window
    }
    Q_DISABLE_COPY_MOVE(WindowFixture)

    MainWindow &window() { return latchkey->window(); }
    QTableView &table() { return *window().findChild<QTableView *>(); }
    int rowOf(const QString &name)
    {
        for (int row = 0; row < table().model()->rowCount(); ++row) {
            if (table().model()->index(row, ServerModel::Name).data().toString() == name)
                return row;
        }
        return -1;
    }
    QString cell(const QString &name, int column)
    {
        const int row = rowOf(name);
        return row < 0 ? QString() : table().model()->index(row, column).data().toString();
    }
    QString health(const QString &name) { return cell(name, ServerModel::HealthColumn); }
    void click(const QString &name, int column)
    {
        const QRect rect = table().visualRect(table().model()->index(rowOf(name), column));
        QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, rect.center());
    }
    QAction *action(const QString &text)
    {
        for (QAction *candidate : window().findChildren<QAction *>()) {
            if (QString(candidate->text()).remove(u'&') == text)
                return candidate;
        }
        return nullptr;
    }
    LoginDialog *dialog()
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            auto *found = qobject_cast<LoginDialog *>(widget);
            if (found && found->isVisible())
                return found;
        }
        return nullptr;
    }
    static QPushButton *button(QWidget *in, const QString &text)
    {
        for (QPushButton *candidate : in->findChildren<QPushButton *>()) {
            if (QString(candidate->text()).remove(u'&') == text && candidate->isVisible())
                return candidate;
        }
        return nullptr;
    }

    template<typename T>
    static T *named(QWidget *in, const QString &accessibleName)
    {
        for (T *candidate : in->findChildren<T *>()) {
            if (candidate->accessibleName() == accessibleName)
                return candidate;
        }
        return nullptr;
    }
    QString homePath() const { return home ? home->path() : empty.path(); }

private:
    TemporaryHome empty;
};

} // namespace Latchkey::Test
