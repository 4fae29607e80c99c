#include "tests/support/fakeprovider.h"

#include <QtCore/QJsonDocument>

namespace Latchkey::Test {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000; // ms, for machines under load

} // namespace

FakeProvider::FakeProvider()
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral(LATCHKEY_FAKEPROVIDER), QStringList());
    m_running = readLine()["ready"_L1].toBool();
}

FakeProvider::~FakeProvider()
{
    m_process.closeWriteChannel();
    if (m_process.state() != QProcess::NotRunning)
        m_process.waitForFinished(patience);
}

QJsonObject FakeProvider::ask(const QJsonObject &command)
{
    m_process.write(QJsonDocument(command).toJson(QJsonDocument::Compact) + '\n');
    return readLine();
}

bool FakeProvider::tell(const QString &what, QJsonObject more)
{
    more["do"_L1] = what;
    return ask(more)["ok"_L1].toBool();
}

int FakeProvider::refreshes()
{
    return ask({{u"do"_s, u"counts"_s}})["token"_L1]["refresh_token"_L1].toInt(-1);
}

int FakeProvider::reusesDetected()
{
    return ask({{u"do"_s, u"counts"_s}})["reuseDetected"_L1].toInt(-1);
}

bool FakeProvider::isFamilyAlive(const QString &server)
{
    return ask({{u"do"_s, u"alive"_s}, {u"server"_s, server}})["alive"_L1].toBool();
}

bool FakeProvider::accepts(const QString &server, const QString &accessToken)
{
    return ask({{u"do"_s, u"accepts"_s}, {u"server"_s, server}, {u"accessToken"_s, accessToken}})["accepts"_L1]
        .toBool();
}

QJsonObject FakeProvider::readLine()
{
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(patience))
            return {};
    }
    return QJsonDocument::fromJson(m_process.readLine()).object();
}

} // namespace Latchkey::Test
