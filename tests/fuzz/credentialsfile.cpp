#include "core/base/whendone.h"
#include "core/store/fileentry_p.h"
#include "core/store/filestore_p.h"
#include "tests/fuzz/fuzz.h"
#include "tests/support/twoways.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEventLoop>
#include <QtCore/QJsonDocument>

using namespace Latchkey;
using namespace Latchkey::Fuzz;
using namespace Qt::StringLiterals;

namespace {

void roundTrip(const QJsonObject &entry, const ServerIdentity &server)
{
    const auto read = credentialFromFileEntry(entry, server);
    if (!read)
        return requireFit(read.error());
    const QJsonObject written = withCredential(entry, *read);
    const auto again = credentialFromFileEntry(written, server);
    require(again && *again == *read, "what is written reads the same");
    require(withCredential(written, *again) == written, "writing twice changes nothing");
    for (const QString &member : entry.keys())
        require(written.contains(member) || member == "client_secret"_L1 || member == "token_endpoint_auth_method"_L1
                    || member == "resource"_L1 || member == "expires_in"_L1,
                "no member of other programs gets lost");
}

//! The outcome of \a future, whose steps run in this thread's event loop.
template<typename T>
Result<T> settled(const QFuture<Result<T>> &future)
{
    QEventLoop loop;
    std::optional<Result<T>> outcome;
    whenDone(future, &loop, [&](const Result<T> &settled) {
        outcome = settled;
        loop.quit();
    });
    loop.exec();
    return *outcome;
}

} // namespace

//! `.credentials.json`: whole, as the store reads it, and each of its entries.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static int count = 1;
    static char name[] = "fuzz";
    static char *arguments[] = {name, nullptr};
    static QCoreApplication app(count, arguments);
    const QByteArray content = input(data, size);
    const ServerIdentity demo{u"demo"_s, u"http://127.0.0.1:39111/mcp"_s};
    if (const char *difference = Test::differenceOfTwoWays(content, demo))
        require(false, difference);
    if (const char *difference = Test::differenceOfTwoReaders(content, demo))
        require(false, difference);
    put(u".credentials.json"_s, content);
    FileStore store(scratchFolder());
    if (const auto stored = settled(store.read(demo)); !stored)
        requireFit(stored.error());
    const auto entries = settled(store.entries());
    const QJsonDocument document = QJsonDocument::fromJson(content);
    require(entries.has_value() == document.isObject() || content.isNull(), "a store is a JSON object");
    if (!entries)
        requireFit(entries.error());
    const QJsonObject object = document.object();
    for (const QJsonValue entry : object) {
        if (entry.isObject())
            roundTrip(entry.toObject(), demo);
    }
    return 0;
}
