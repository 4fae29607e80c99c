#pragma once

#include "app/demo/demohome.h"
#include "app/demo/demoprovider.h"
#include "core/credential/serveridentity.h"
#include "core/jose/signingkey_p.h"
#include "tests/support/waitfor.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <chrono>
#include <memory>

//! For test programs with LATCHKEY_CLI defined as the path of the command line program.
namespace Latchkey::Test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Demo::DemoHome;
using Demo::DemoProvider;

struct Outcome {
    int status = -1;
    QByteArray out;
    QByteArray err;
    QJsonObject json() const { return QJsonDocument::fromJson(out.split('\n').value(0)).object(); }
};

//! A provider, a home, and the real program as a process.
struct CliFixture {
    QTemporaryDir folder;
    DemoProvider provider;
    bool byEnvironment = false; //!< The home is $CODEX_HOME, beside whichever are registered, and no option.
    QStringList prefix; //!< A program, with arguments, that runs ours.
    QString program = QStringLiteral(LATCHKEY_CLI); //!< Or another one that takes `--home`.
    QByteArray config = "mcp_oauth_credentials_store = \"file\"\n";

    CliFixture()
    {
        if (!provider.listen())
            qFatal("no port");
        QDir(folder.path()).mkdir(u"home"_s);
        QFile::setPermissions(home(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        addServer(u"notes"_s);
    }
    QString home() const { return folder.filePath(u"home"_s); }
    void addServer(const QString &name)
    {
        config.append("[mcp_servers.").append(name.toUtf8()).append("]\nurl = \"");
        config.append(provider.addServer(name).toUtf8()).append("\"\n");
        writeConfig();
    }
    void writeConfig() const
    {
        QFile file(home() + "/config.toml"_L1);
        if (!file.open(QIODevice::WriteOnly) || file.write(config) != config.size())
            qFatal("no configuration");
    }
    //! Signs in to \a server as another client would have done.
    DemoProvider::Seed seed(std::chrono::seconds lifetime, const QString &server = u"notes"_s)
    {
        const DemoProvider::Seed made = provider.seed(server, lifetime);
        if (!DemoHome::store(home(), server, made))
            qFatal("no credential");
        return made;
    }
    //! The same, with tokens that are bound to a key.
    DemoProvider::Seed seedBound(std::chrono::seconds lifetime)
    {
        const Result<SigningKey> key = SigningKey::generate();
        if (!key)
            qFatal("no key");
        const DemoProvider::Seed made = provider.seed(u"notes"_s, lifetime, jwkThumbprint(key->publicJwk()));
        if (!DemoHome::store(home(), u"notes"_s, made, key->pem()))
            qFatal("no credential");
        return made;
    }
    //! An expired sign-in at an authorization server that nobody answers for.
    void seedWithIssuer(const QString &issuer)
    {
        DemoProvider::Seed made = provider.seed(u"notes"_s, -60s);
        made.issuer = issuer;
        if (!DemoHome::store(home(), u"notes"_s, made))
            qFatal("no credential");
    }
    QJsonObject stored(const QString &server = u"notes"_s) const
    {
        QFile file(home() + "/.credentials.json"_L1);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        return QJsonDocument::fromJson(file.readAll())
            .object()[ServerIdentity{server, provider.urlOf(server)}.storeKey()]
            .toObject();
    }

    std::unique_ptr<QProcess> start(const QStringList &arguments) const
    {
        auto process = std::make_unique<QProcess>();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_CONFIG_HOME"_s, folder.filePath(u"config"_s));
        environment.insert(u"CODEX_HOME"_s, home());
        environment.insert(u"BROWSER"_s, u"/bin/false"_s);
        environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        process->setProcessEnvironment(environment);
        QStringList command = prefix + QStringList{program};
        if (!byEnvironment)
            command += {u"--home"_s, home()};
        command += arguments;
        process->start(command.first(), command.mid(1));
        return process;
    }
    static Outcome end(QProcess &process)
    {
        // The provider lives in this process: its event loop has to turn while the other one works.
        if (!waitUntil([&] { return process.state() == QProcess::NotRunning; }, 60s))
            return {};
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2, process.readAllStandardOutput(),
                process.readAllStandardError()};
    }
    Outcome run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        const auto process = start(arguments);
        process->write(input);
        process->closeWriteChannel();
        return end(*process);
    }
};

} // namespace Latchkey::Test
