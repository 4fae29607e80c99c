#pragma once

#include "core/config/serverlist.h"
#include "tests/support/temporaryhome.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtTest/QTest>

#include <memory>

namespace Latchkey::Test {

using namespace Qt::StringLiterals;

inline QByteArray server(const QByteArray &name, const QByteArray &url, const QByteArray &more = {})
{
    return "[mcp_servers." + name + "]\nurl = \"" + url + "\"\n" + more;
}

//! A home, a system's folder, and projects.
struct Layers {
    TemporaryHome folder;
    QString root = QFileInfo(folder.path()).canonicalFilePath();

    Layers() { put(u"home/config.toml"_s, {}); }
    QString path(const QString &name) const { return root + u'/' + name; }
    void put(const QString &name, const QByteArray &content) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(path(name)).path()));
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(content), content.size());
    }
    QByteArray trust(const QString &project, const char *level = "trusted") const
    {
        return "[projects.\"" + path(project).toUtf8() + "\"]\ntrust_level = \"" + level + "\"\n";
    }
    std::unique_ptr<ServerList> list() const
    {
        return std::make_unique<ServerList>(path(u"home"_s), path(u"own.json"_s), path(u"etc"_s));
    }
    //! "name url layer of", without what all of it has in common.
    QStringList shown() const
    {
        QStringList all;
        const auto read = list();
        for (const Server &server : read->servers()) {
            QString of = server.place.layerName;
            of.remove(root + u'/');
            all.append(u"%1 %2 %3%4%5"_s.arg(server.identity.name,
                                             server.identity.url.section(u'/', 2, 2).section(u'.', 0, 0),
                                             wordFor(server.place.layer), of.isEmpty() ? u""_s : u" "_s, of));
        }
        return all;
    }
};

} // namespace Latchkey::Test
