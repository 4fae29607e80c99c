#pragma once

#include "core/clients/cliententries_p.h"
#include "tests/support/clifixture.h"

#include <QtCore/QFileInfo>

namespace Latchkey::Test {

using namespace Qt::StringLiterals;

//! The command line, for a user who has clients.
struct Desk : CliFixture {
    QString user;

    Desk()
        : user(folder.filePath(u"user"_s))
    {
        qputenv("HOME", user.toUtf8());
        qputenv("XDG_STATE_HOME", folder.filePath(u"state"_s).toUtf8());
        QDir().mkpath(user);
    }
    QString url() const { return provider.urlOf(u"notes"_s); }
    QString configPath(const QString &client) const
    {
        const QHash<QString, QString> files{{u"claude-code"_s, u".claude.json"_s},
                                            {u"gemini-cli"_s, u".gemini/settings.json"_s},
                                            {u"opencode"_s, u"../config/opencode/opencode.jsonc"_s},
                                            {u"copilot-cli"_s, u".copilot/mcp-config.json"_s},
                                            {u"codex"_s, u".codex/config.toml"_s},
                                            {u"cursor"_s, u".cursor/mcp.json"_s}};
        return QDir::cleanPath(user + u'/' + files.value(client));
    }
    void put(const QString &client, const QByteArray &content) const
    {
        QDir().mkpath(QFileInfo(configPath(client)).path());
        QFile file(configPath(client));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("no file");
    }
    QByteArray get(const QString &client) const
    {
        QFile file(configPath(client));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    //! As each client writes an entry for an address.
    QByteArray entryOf(const QString &client) const
    {
        const QByteArray address = url().toUtf8();
        if (client == "codex"_L1)
            return "# mine\n[mcp_servers.notes]\nurl = \"" + address + "\"\n";
        const QByteArray key = client == "gemini-cli"_L1 ? "httpUrl" : "url";
        const QByteArray type = client == "opencode"_L1 ? "\"type\": \"remote\", "
            : client == "gemini-cli"_L1                 ? ""
                                                        : "\"type\": \"http\", ";
        const QByteArray list = client == "opencode"_L1 ? "mcp" : "mcpServers";
        return "{\n  \"" + list + "\": {\n    \"notes\": { " + type + "\"" + key + "\": \"" + address
            + "\" }\n  }\n}\n";
    }
    Outcome connect(const QStringList &arguments) const
    {
        return run(QStringList{u"connect"_s, u"--program"_s, program, u"--json"_s} + arguments);
    }
    //! What the client would start.
    BridgeCall callOf(const QString &client) const
    {
        const auto known = clientOf(client);
        const auto config = ConfigText::parse(get(client), descriptionOf(*known).dialect);
        const ClientFile file{
            configPath(client),
            descriptionOf(*known).files(resolved(ClientFolders{user, folder.filePath(u"config"_s)})).first().lists};
        for (const ClientEntry &entry : config ? entriesIn(**config, file) : QList<ClientEntry>()) {
            if (entry.call)
                return *entry.call;
        }
        return {};
    }
};

} // namespace Latchkey::Test
