#pragma once

#include "app/demo/demohome.h"
#include "app/demo/demoprovider.h"
#include "app/latchkey/trayapplication.h"
#include "tests/support/temporaryhome.h"
#include "tests/support/waitfor.h"
#include "ui/list/serverlistview.h"
#include "ui/window/logindialog.h"
#include "ui/window/summarybar.h"

#include <QtCore/QAbstractItemModel>
#include <QtGui/QAction>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

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
        provider.grants().policy.accessTokenLifetime = 1h;
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
    ServerListView &list() { return *window().findChild<ServerListView *>(); }
    ServerModel &model() { return *static_cast<ServerModel *>(list().model()); }
    //! How many servers are listed.
    int count() { return int(listed().size()); }
    QModelIndex indexOf(const QString &name)
    {
        for (int group = 0; group < model().rowCount(); ++group) {
            const QModelIndex heading = model().index(group, 0);
            for (int row = 0; row < model().rowCount(heading); ++row) {
                if (model().index(row, 0, heading).data().toString() == name)
                    return model().index(row, 0, heading);
            }
        }
        return {};
    }
    CredentialSession *sessionOf(const QString &name) { return model().sessionAt(indexOf(name)); }
    Words::Standing standing(const QString &name)
    {
        const QModelIndex index = indexOf(name);
        return index.isValid() ? model().rowAt(index)->standing : Words::Standing();
    }
    QString health(const QString &name) { return standing(name).sentence; }
    //! Is signed in, and nothing is under way.
    bool works(const QString &name)
    {
        const Words::Standing now = standing(name);
        return now.works && now.badge == Badge::Fine && sessionOf(name)->health().state == HealthState::SignedIn;
    }
    bool needs(const QString &name)
    {
        const Words::Standing now = standing(name);
        return now.group == Words::Group::NeedsYou && now.verb == Words::Verb::SignIn;
    }
    QList<CredentialSession *> listed()
    {
        QList<CredentialSession *> sessions;
        for (int group = 0; group < model().rowCount(); ++group) {
            const QModelIndex heading = model().index(group, 0);
            for (int row = 0; row < model().rowCount(heading); ++row)
                sessions.append(model().sessionAt(model().index(row, 0, heading)));
        }
        return sessions;
    }
    void select(const QString &name) { list().setCurrentSession(sessionOf(name)); }
    //! A click on the button of a row.
    void clickVerb(const QString &name)
    {
        list().scrollTo(indexOf(name));
        QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, list().verbRect(sessionOf(name)).center());
    }
    //! A click on the row beside it.
    void clickRow(const QString &name)
    {
        list().scrollTo(indexOf(name));
        const QRect row = list().visualRect(indexOf(name));
        const int x = list().isRightToLeft() ? list().viewport()->width() - 4 : 4;
        QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, {x, row.center().y()});
    }
    ServerList &ownServers() { return latchkey->homes().first().servers; }
    Banner &banner() { return *window().findChild<Banner *>(); }
    SummaryBar &summary() { return *window().findChild<SummaryBar *>(); }
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

    static QToolButton *toolButton(QWidget *in, const QString &text)
    {
        for (QToolButton *candidate : in->findChildren<QToolButton *>()) {
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
