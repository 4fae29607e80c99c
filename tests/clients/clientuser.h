#pragma once

#include "core/clients/connection.h"
#include "core/clients/connectionrecord_p.h"
#include "tests/support/waitfor.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

namespace Latchkey::Test {

using namespace Qt::StringLiterals;

//! Where many files can be written without a wait for a disk, if there is such a place.
inline QString placeInMemory()
{
    const QString folder = QFileInfo(u"/dev/shm"_s).isWritable() ? u"/dev/shm"_s : QDir::tempPath();
    return folder + u"/latchkey-clients-XXXXXX"_s;
}

//! A user with clients, and with a program that is there.
struct ClientUser {
    QTemporaryDir folder;
    Launcher launcher;
    ServerIdentity notes{u"notes"_s, u"https://notes.example/mcp"_s};
    QHash<QString, QString> environment;

    //! \a place: for many files, where nothing is written to a disk.
    explicit ClientUser(const QString &place = QDir::tempPath() + "/client-XXXXXX"_L1)
        : folder(place)
    {
        launcher.program = folder.filePath(u"bin/latchkey-cli"_s);
        launcher.home = folder.filePath(u"home/.codex"_s);
        put(u"bin/latchkey-cli"_s, "#!/bin/sh\n", 0x7755);
        QFile::remove(folder.filePath(u"state/latchkey/connections.json"_s));
        qputenv("XDG_STATE_HOME", folder.filePath(u"state"_s).toUtf8()); // a user of his own
    }
    ClientFolders folders() const
    {
        return {folder.filePath(u"home"_s),
                folder.filePath(u"home/.config"_s),
                launcher.home,
                folder.filePath(u"home/.local/share"_s),
                folder.filePath(u"root/"_s),
                environment};
    }
    QString path(const QString &name) const { return folder.filePath(name); }
    void put(const QString &name, const QByteArray &content, int mode = 0x6600) const
    {
        const QString path = folder.filePath(name);
        QFile file(path);
        if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly)
            || file.write(content) != content.size() || !file.setPermissions(QFile::Permissions(mode)))
            qFatal("no file");
    }
    QByteArray get(const QString &name) const
    {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QList<ConnectionPlan> plans(McpClient client, const ConnectionWish &wish = {}) const
    {
        const auto plans = waitFor(planConnection(launcher, notes, client, wish, folders()));
        return plans ? *plans : QList<ConnectionPlan>();
    }
    QList<ConnectionPlan> waysBack(McpClient client) const
    {
        const auto plans = waitFor(planDisconnection(launcher, notes, client, {}, folders()));
        return plans ? *plans : QList<ConnectionPlan>();
    }
    static Status done(const QList<ConnectionPlan> &plans)
    {
        if (plans.isEmpty())
            return Error{ErrorKind::Internal, Stage::None, u"there is no plan"_s};
        for (const ConnectionPlan &plan : plans) {
            const auto outcome = waitFor(carryOut(plan));
            if (!outcome)
                return outcome;
        }
        return success();
    }
    Status connect(McpClient client, const ConnectionWish &wish = {}) const { return done(plans(client, wish)); }
    Status disconnect(McpClient client) const { return done(waysBack(client)); }
};

} // namespace Latchkey::Test
