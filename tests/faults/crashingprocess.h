#pragma once

#include "tests/faults/seededcredential.h"
#include "tests/support/waitfor.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QPair>
#include <QtCore/QProcess>
#include <QtCore/QStringList>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>

namespace Latchkey::Test {

//! How the program of crashingclient.cpp ended.
struct Ending {
    bool killed = false;
    int status = -1; //!< -1: it did not end in time.
    QByteArray out;
    QByteArray err;
};

//! Runs it with \a arguments, and is the browser that it asks for. For test programs with CRASHING_CLIENT defined as its path.
inline Ending runCrashingClient(const QStringList &arguments, QProcessEnvironment environment,
                                const QList<QPair<QString, QString>> &variables)
{
    QProcess process;
    // Qt's thread for HTTP leaves an object behind where a program ends at once after an answer. It ends anyway.
    environment.insert(QStringLiteral("ASAN_OPTIONS"), QStringLiteral("detect_leaks=0"));
    for (const auto &[name, value] : variables)
        environment.insert(name, value);
    process.setProcessEnvironment(environment);
    QNetworkAccessManager browser;
    Ending ending;
    QObject::connect(&process, &QProcess::readyReadStandardError, &browser, [&] {
        ending.err += process.readAllStandardError();
        const qsizetype start = ending.err.indexOf("open: ");
        const qsizetype end = start < 0 ? -1 : ending.err.indexOf('\n', start);
        if (end < 0)
            return;
        browser.get(QNetworkRequest(QUrl::fromEncoded(ending.err.mid(start + 6, end - start - 6))));
        ending.err.remove(start, end + 1 - start);
    });
    process.start(QStringLiteral(CRASHING_CLIENT), arguments);
    if (!waitUntil([&] { return process.state() == QProcess::NotRunning; }, std::chrono::seconds(90)))
        return {};
    ending.killed = process.exitStatus() == QProcess::CrashExit;
    ending.status = process.exitCode();
    ending.out = process.readAllStandardOutput().trimmed();
    ending.err = ending.err.trimmed();
    return ending;
}

} // namespace Latchkey::Test
