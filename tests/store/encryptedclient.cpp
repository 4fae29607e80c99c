// Writes one credential of the encrypted store in HOME again and again: encryptedclient HOME NAME ROUNDS. Prints a line before
// each write. The passphrase is that of tst_encryptedstore, in a keyring in memory.

#include "core/store/encryptedstore_p.h"
#include "tests/support/fakekeyring.h"

#include <QtCore/QCoreApplication>

#include <cstdio>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4)
        return 2;
    const QString home = arguments[1];
    const auto keyring = std::make_shared<FakeKeyring>();
    keyring->entries[codexPassphraseService + u'/' + EncryptedStore::passphraseAccount(home)]
        = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    EncryptedStore store(keyring, home);
    Credential credential;
    credential.server = {arguments[2], u"https://mcp.example"_s};
    credential.clientId = u"client"_s;
    credential.accessToken = Secret("A");
    Generation generation;
    for (int round = 1; round <= arguments[3].toInt(); ++round) {
        credential.refreshToken = Secret(QByteArray("R" + QByteArray::number(round)));
        std::puts("next");
        std::fflush(stdout);
        const Status written = waitFor(store.write(credential, generation));
        if (!written) {
            std::fprintf(stderr, "%s\n", qPrintable(written.error().detail));
            return 1;
        }
        generation = generationOf(credential);
    }
    return 0;
}
