#include "tests/support/keyringsession.h"

#include <QtCore/QElapsedTimer>

namespace Latchkey::Test {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000; // ms, for machines under load

QString option(KeyringSession::State state)
{
    switch (state) {
    case KeyringSession::State::Unlocked:
        return {};
    case KeyringSession::State::NoKeyring:
        return u"--no-keyring"_s;
    case KeyringSession::State::NoService:
        return u"--no-service"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

KeyringSession::KeyringSession(State state)
{
    QStringList arguments;
    if (state != State::Unlocked)
        arguments << option(state);
    // Lives until its standard input is closed: by us, or because we crashed.
    arguments << u"sh"_s << u"-c"_s
              << uR"(printf '%s\n' "$DBUS_SESSION_BUS_ADDRESS" "$HOME" "$XDG_RUNTIME_DIR" end; cat >/dev/null)"_s;
    m_session.start(QStringLiteral(LATCHKEY_WITH_KEYRING), arguments);
    QByteArray output;
    while (!output.endsWith("end\n") && m_session.waitForReadyRead(patience))
        output += m_session.readAllStandardOutput();
    const QStringList lines = QString::fromUtf8(output).split(u'\n');
    if (lines.size() < 4) {
        m_session.waitForFinished(patience);
        m_problem = QString::fromUtf8(m_session.readAllStandardError()).trimmed();
        if (m_problem.isEmpty())
            m_problem = u"the session did not start: "_s + m_session.errorString();
        return;
    }
    m_environment = QProcessEnvironment::systemEnvironment();
    m_environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, lines[0]);
    m_environment.insert(u"HOME"_s, lines[1]);
    m_environment.insert(u"XDG_RUNTIME_DIR"_s, lines[2]);
}

KeyringSession::~KeyringSession()
{
    m_session.closeWriteChannel();
    if (m_session.state() != QProcess::NotRunning)
        m_session.waitForFinished(patience);
}

void KeyringSession::enter() const
{
    for (const QString &name : {u"DBUS_SESSION_BUS_ADDRESS"_s, u"HOME"_s, u"XDG_RUNTIME_DIR"_s})
        qputenv(qPrintable(name), m_environment.value(name).toUtf8());
}

KeyringSession::Outcome KeyringSession::run(const QString &program, const QStringList &arguments,
                                            const QByteArray &input) const
{
    QElapsedTimer clock;
    clock.start();
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    Outcome outcome;
    if (process.waitForFinished(patience))
        outcome.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2;
    outcome.output = process.readAllStandardOutput();
    outcome.errors = process.readAllStandardError();
    outcome.took = std::chrono::milliseconds(clock.elapsed());
    return outcome;
}

KeyringSession::Outcome KeyringSession::callService(const QString &method, const QStringList &arguments) const
{
    return run(u"gdbus"_s,
               QStringList{u"call"_s, u"--session"_s, u"--dest"_s, u"org.freedesktop.secrets"_s, u"--object-path"_s,
                           u"/org/freedesktop/secrets"_s, u"--method"_s,
                           QString(u"org.freedesktop.Secret.Service."_s + method)}
                   + arguments);
}

bool KeyringSession::lockLogin() const
{
    const Outcome done = callService(u"Lock"_s, {u"['/org/freedesktop/secrets/collection/login']"_s});
    return done.exitCode == 0 && done.output.contains("collection/login");
}

bool KeyringSession::makeFleetingKeyringDefault() const
{
    return callService(u"SetAlias"_s, {u"default"_s, u"/org/freedesktop/secrets/collection/session"_s}).exitCode == 0;
}

qint64 KeyringSession::servicePid() const
{
    const Outcome asked = run(u"gdbus"_s,
                              {u"call"_s, u"--session"_s, u"--dest"_s, u"org.freedesktop.DBus"_s, u"--object-path"_s,
                               u"/"_s, u"--method"_s, u"org.freedesktop.DBus.GetConnectionUnixProcessID"_s,
                               u"org.freedesktop.secrets"_s});
    const QString answer = QString::fromUtf8(asked.output).trimmed(); // (uint32 1234,)
    return answer.section(u' ', 1).chopped(answer.isEmpty() ? 0 : 2).toLongLong();
}

} // namespace Latchkey::Test
