#include "core/credential/describe.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

namespace Latchkey {

namespace {

QString text(const char *sentence)
{
    return QCoreApplication::translate("Latchkey", sentence);
}

QString ofNetwork(Stage stage)
{
    if (stage == Stage::Revocation)
        return text(QT_TRANSLATE_NOOP(
            "Latchkey", "The provider could not be reached to withdraw the tokens. That is tried again later."));
    return text(QT_TRANSLATE_NOOP("Latchkey", "The provider could not be reached. Nothing is lost; try again later."));
}

QString ofRefusal(Stage stage)
{
    if (stage == Stage::Registration)
        return text(QT_TRANSLATE_NOOP("Latchkey",
                                      "The provider does not accept this program. Enter a client ID that it knows."));
    if (stage == Stage::Authorization || stage == Stage::Exchange)
        return text(QT_TRANSLATE_NOOP(
            "Latchkey",
            "The provider refused the sign-in. Try again; if it still refuses, ask whoever runs the server."));
    return text(QT_TRANSLATE_NOOP("Latchkey", "The provider refused the request. Try again later."));
}

QString ofStore(Stage stage)
{
    if (stage == Stage::Persist || stage == Stage::Prepare || stage == Stage::Journal)
        return text(QT_TRANSLATE_NOOP("Latchkey",
                                      "The place where sign-ins are kept cannot be written. Check its permissions and "
                                      "free space, and try again."));
    if (stage == Stage::Remove)
        return text(QT_TRANSLATE_NOOP("Latchkey",
                                      "The sign-in could not be removed from the place where it is kept. Try again."));
    return text(QT_TRANSLATE_NOOP(
        "Latchkey", "The place where sign-ins are kept cannot be read. Check its permissions, and try again."));
}

QString whatHappened(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Cancelled:
        return text(QT_TRANSLATE_NOOP("Latchkey", "Cancelled."));
    case ErrorKind::InvalidInput:
        if (error.stage != Stage::Configuration)
            return text(QT_TRANSLATE_NOOP("Latchkey", "A value cannot be used. Correct it and try again."));
        return text(
            QT_TRANSLATE_NOOP("Latchkey", "The server's configuration cannot be used. Correct it and try again."));
    case ErrorKind::AuthorizationRequired:
        return error.stage == Stage::Authorization
            ? text(QT_TRANSLATE_NOOP("Latchkey", "The sign-in was not completed. Sign in again."))
            : text(QT_TRANSLATE_NOOP("Latchkey", "Sign in to this server."));
    case ErrorKind::StoreUnavailable:
        return ofStore(error.stage);
    case ErrorKind::StoreLocked:
        return text(QT_TRANSLATE_NOOP("Latchkey", "The keyring is locked. Unlock it and try again."));
    case ErrorKind::StoreEncrypted:
        return text(QT_TRANSLATE_NOOP("Latchkey",
                                      "The encrypted store cannot be opened: its passphrase is missing or wrong. Bring "
                                      "back the one that Codex keeps in the keyring."));
    case ErrorKind::LockTimeout:
        if (error.stage == Stage::None) // nobody waited for a lock: drain()
            return text(QT_TRANSLATE_NOOP("Latchkey", "A sign-in is still being saved. Try again in a moment."));
        return text(QT_TRANSLATE_NOOP("Latchkey", "Another program is using this sign-in. Try again in a moment."));
    case ErrorKind::Network:
        return ofNetwork(error.stage);
    case ErrorKind::OutcomeUnknown:
        return text(QT_TRANSLATE_NOOP(
            "Latchkey",
            "The provider did not answer. It may have renewed the sign-in all the same; the next try will show."));
    case ErrorKind::Refused:
        return ofRefusal(error.stage);
    case ErrorKind::Protocol:
        return text(QT_TRANSLATE_NOOP("Latchkey",
                                      "The server's answer breaks the rules or is not safe to follow. Try again; if it "
                                      "happens again, contact whoever runs the server."));
    case ErrorKind::SignInNotNeeded:
        return text(QT_TRANSLATE_NOOP("Latchkey", "This server needs no sign-in."));
    case ErrorKind::Superseded:
        return text(QT_TRANSLATE_NOOP("Latchkey", "Another program changed this sign-in at the same time. Try again."));
    case ErrorKind::Internal:
        return text(QT_TRANSLATE_NOOP("Latchkey", "Something went wrong inside this program. Please report it."));
    }
    Q_UNREACHABLE();
}

//! Empty: nothing was granted.
QString whatBecameOfIt(Granted granted)
{
    switch (granted) {
    case Granted::Nothing:
        return {};
    case Granted::Kept:
        return text(QT_TRANSLATE_NOOP("Latchkey", "The new tokens are kept and will be saved with the next try."));
    case Granted::Waiting:
        return text(
            QT_TRANSLATE_NOOP("Latchkey", "The new tokens are in this program, which keeps trying to save them."));
    case Granted::Lost:
        return text(QT_TRANSLATE_NOOP("Latchkey", "The new tokens are lost; sign in again."));
    }
    Q_UNREACHABLE();
}

} // namespace

QString describe(const Error &error)
{
    QString sentences = whatHappened(error);
    if (const QString granted = whatBecameOfIt(error.granted); !granted.isEmpty())
        sentences += u' ' + granted;
    if (error.retryAt.isValid())
        sentences += u' '
            + text(QT_TRANSLATE_NOOP("Latchkey", "It can be tried again at %1."))
                  .arg(QLocale().toString(error.retryAt.toLocalTime(), QLocale::ShortFormat));
    return sentences;
}

} // namespace Latchkey
