#pragma once

#include <QtCore/QProcess>
#include <QtCore/QProcessEnvironment>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <chrono>

//! Skips the calling test function where a KeyringSession cannot be had, and fails it where it should have been.
#define LATCHKEY_NEED_SESSION(session)                                                                                 \
    do {                                                                                                               \
        if ((session).problem().startsWith(u"skipped"))                                                                \
            QSKIP(qPrintable((session).problem()));                                                                    \
        QVERIFY2((session).problem().isEmpty(), qPrintable((session).problem()));                                      \
    } while (false)

namespace Latchkey::Test {

//! A D-Bus session of its own with a real gnome-keyring, for as long as this object lives (see with-keyring.sh).
class KeyringSession
{
public:
    enum class State {
        Unlocked,
        NoKeyring, //!< The service runs, and the user never had a keyring.
        NoService,
    };

    explicit KeyringSession(State state = State::Unlocked);
    ~KeyringSession();

    //! Empty: it runs. Else why it does not.
    QString problem() const { return m_problem; }
    //! What a program needs to see this session, and only this one.
    QProcessEnvironment environment() const { return m_environment; }
    //! Puts this process into the session. Only before its first D-Bus call.
    void enter() const;

    struct Outcome {
        int exitCode = -1;
        QByteArray output;
        QByteArray errors;
        std::chrono::milliseconds took{};
    };
    //! Runs a program inside to its end.
    Outcome run(const QString &program, const QStringList &arguments, const QByteArray &input = {}) const;
    //! Calls a method of the Secret Service with gdbus's notation for the arguments.
    Outcome callService(const QString &method, const QStringList &arguments) const;

    bool lockLogin() const; //!< The keyring that is the default one at the start.
    bool makeFleetingKeyringDefault() const; //!< The login keyring stays, and is no longer the default.
    qint64 servicePid() const; //!< 0: nobody offers the service.
    //! The service that ran does not any more. Only where nobody has stopped it.
    bool hasCrashed() const { return m_problem.isEmpty() && servicePid() == 0; }

private:
    QProcess m_session;
    QProcessEnvironment m_environment;
    QString m_problem;
};

} // namespace Latchkey::Test
