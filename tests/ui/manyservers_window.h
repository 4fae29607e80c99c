#pragma once

#include "tests/support/manyservers.h"
#include "tests/ui/windowfixture.h"

namespace Latchkey::Test {

//! The window on a home of many servers that nobody runs.
struct ManyServers {
    TemporaryHome home;
    std::unique_ptr<TrayApplication> latchkey;

    explicit ManyServers(int count, std::chrono::seconds first = {})
    {
        fillWithServers(home.path(), count, first);
        start();
    }
    //! With this configuration, and nobody signed in.
    explicit ManyServers(const QByteArray &config)
    {
        QFile file(home.filePath(u"config.toml"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(config) != config.size())
            qFatal("no configuration");
        file.close();
        start();
    }
    void start()
    {
        const Home only{u"Test"_s, home.path(), codexKeyringService, {}, home.filePath(u"servers.json"_s)};
        latchkey = std::make_unique<TrayApplication>(QList<Home>{only}, [](const QUrl &) { return true; });
        latchkey->start(TrayApplication::Start::Visible);
        if (!QTest::qWaitForWindowActive(&window(), 30'000)) // only then are there focus and shortcuts
            qFatal("no window");
        if (!QTest::qWaitFor([this] { return isLoaded(); }, 60'000))
            qFatal("the stores are not read");
    }
    bool isLoaded()
    {
        for (CredentialSession *session : listed()) {
            if (session->health().state == HealthState::Checking)
                return false;
        }
        return !listed().isEmpty();
    }
    MainWindow &window() { return latchkey->window(); }
    //! In letters of the window's font.
    void setWidth(int letters)
    {
        window().resize(letters * window().fontMetrics().averageCharWidth(), window().height());
    }
    ServerListView &list() { return *window().findChild<ServerListView *>(); }
    ServerModel &model() { return *static_cast<ServerModel *>(list().model()); }
    QLineEdit &search()
    {
        for (QLineEdit *edit : window().findChildren<QLineEdit *>()) {
            if (!edit->isReadOnly())
                return *edit;
        }
        qFatal("no search");
    }
    QList<QModelIndex> rows()
    {
        QList<QModelIndex> all;
        for (int group = 0; group < model().rowCount(); ++group) {
            const QModelIndex heading = model().index(group, 0);
            for (int row = 0; row < model().rowCount(heading); ++row)
                all.append(model().index(row, 0, heading));
        }
        return all;
    }
    QList<CredentialSession *> listed()
    {
        QList<CredentialSession *> sessions;
        for (const QModelIndex &row : rows())
            sessions.append(model().sessionAt(row));
        return sessions;
    }
    int count() { return int(rows().size()); }
    void select(const QString &name)
    {
        for (const QModelIndex &row : rows()) {
            if (row.data().toString() == name)
                list().setCurrentSession(model().sessionAt(row));
        }
    }
    QStringList selected()
    {
        QStringList names;
        for (const CredentialSession *session : list().selectedSessions())
            names.append(session->server().identity.name);
        names.sort();
        return names;
    }
    QString shown()
    {
        QString all;
        for (const QLabel *label : window().findChildren<QLabel *>()) {
            if (label->isVisible())
                all += label->text() + u'\n';
        }
        return all;
    }
};

} // namespace Latchkey::Test
