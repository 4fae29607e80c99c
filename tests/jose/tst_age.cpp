#include "core/jose/age_p.h"
#include "tests/support/files.h"
#include "tests/support/testmain.h"

#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <openssl/err.h>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto words = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

QByteArray vector()
{
    return contentOf(QFINDTESTDATA("age/vector.age"));
}

QByteArray plain()
{
    return contentOf(QFINDTESTDATA("age/vector.json"));
}

//! What the vector was made of.
AgeSeed seed()
{
    return {QByteArray(16, '\x11'), Secret(QByteArray(16, '\x22')), QByteArray(16, '\x33')};
}

Result<Secret> opened(const QByteArray &file, const char *passphrase = words)
{
    const Result<AgeHeader> header = parseAgeHeader(file);
    if (!header)
        return header.error();
    return ageFileKey(*header, Secret(passphrase)).and_then([&](const Secret &key) {
        return openAge(file, *header, key);
    });
}

const QString cut = u"the encrypted file is cut off"_s;
const QString damaged = u"the encrypted file is damaged"_s;
const QString either = u"the encrypted file is damaged or cut off"_s;
const QString foreign = u"the encrypted file was made for another key than one passphrase"_s;
const QString noAge = u"this is not an encrypted file of age's format"_s;

} // namespace

class TestAge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatIsNoFileOfOurs_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("reason");
        const QByteArray good = vector();
        const auto with = [&good](const char *before, const char *after) {
            return QByteArray(good).replace(good.indexOf(before), qsizetype(qstrlen(before)), after);
        };
        const QByteArray dashes = "\n---";
        QTest::newRow("nothing") << QByteArray() << noAge;
        QTest::newRow("something else") << QByteArray("{}") << noAge;
        QTest::newRow("another version") << with("/v1", "/v2") << noAge;
        QTest::newRow("lines of another system") << with("/v1\n", "/v1\r\n") << noAge;
        QTest::newRow("armor") << QByteArray("-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n") << foreign;
        QTest::newRow("another recipient") << with("-> scrypt", "-> X25519") << foreign;
        QTest::newRow("a second recipient") << with("\n---", "\n-> scrypt ERERERERERERERERERERER 10\n---") << foreign;
        QTest::newRow("no recipient") << with("-> scrypt", "") << damaged;
        QTest::newRow("a padded salt") << with("EREREREREREREREREREREQ", "EREREREREREREREREREREQ==") << damaged;
        QTest::newRow("a salt that is written oddly")
            << with("EREREREREREREREREREREQ ", "EREREREREREREREREREREB ") << damaged;
        QTest::newRow("a short salt") << with("EREREREREREREREREREREQ", "EREREREREREREREREREQ") << damaged;
        QTest::newRow("no work factor") << with(" 10\n", "\n") << damaged;
        QTest::newRow("an empty work factor") << with(" 10\n", " \n") << damaged;
        QTest::newRow("a work factor of zero") << with(" 10\n", " 0\n") << damaged;
        QTest::newRow("a leading zero") << with(" 10\n", " 010\n") << damaged;
        QTest::newRow("a sign") << with(" 10\n", " +10\n") << damaged;
        QTest::newRow("a third argument") << with(" 10\n", " 10 1\n") << damaged;
        QTest::newRow("a work factor that takes too much")
            << with(" 10\n", " 23\n")
            << u"opening the encrypted file would take too much memory: its work factor is above 22"_s;
        QTest::newRow("an endless line") << with(" 10\n", qPrintable(u' ' + QString(100, u'1') + u'\n')) << damaged;
        QTest::newRow("no MAC") << with("\n--- ", "\n---") << damaged;
        QTest::newRow("a changed MAC") << with("\n--- E", "\n--- F") << damaged;
        QTest::newRow("a changed work factor")
            << with(" 10\n", " 11\n") << u"the passphrase does not open the encrypted file"_s;
        QTest::newRow("a changed payload") << good.chopped(1) + char(good.back() ^ 1) << either;
        QTest::newRow("something behind it") << good + 'x' << either;
        QTest::newRow("an empty chunk behind it") << good + QByteArray(16, 'x') << either;
    }
    void refusesWhatIsNoFileOfOurs()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, reason);
        const Result<Secret> content = opened(file);
        QVERIFY(!content);
        QCOMPARE(content.error().detail, reason);
        QCOMPARE(ERR_peek_error(), 0UL); // nothing left for Qt's TLS to stumble over
    }

    void knowsAPassphraseThatDoesNotFit()
    {
        const Result<Secret> content = opened(vector(), "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh9=");
        QVERIFY(!content);
        QCOMPARE(content.error().kind, ErrorKind::StoreEncrypted);
        QCOMPARE(content.error().detail, u"the passphrase does not open the encrypted file"_s);
    }

    void isCutOffAtAnyByte()
    {
        const QByteArray good = vector();
        const Result<AgeHeader> header = parseAgeHeader(good);
        QVERIFY(header);
        const Result<Secret> key = ageFileKey(*header, Secret(words));
        QVERIFY(key);
        for (qsizetype size = 0; size < good.size(); ++size) {
            const QByteArray part = good.first(size);
            const Result<AgeHeader> partly = parseAgeHeader(part);
            if (size < header->size + 32) {
                QVERIFY2(!partly, QByteArray::number(size).constData());
                QCOMPARE(partly.error().detail, size == 0 ? noAge : cut);
                continue;
            }
            QVERIFY(partly && *partly == *header);
            const Result<Secret> content = openAge(part, *partly, *key);
            QVERIFY2(!content, QByteArray::number(size).constData());
            QCOMPARE(content.error().detail, either);
        }
    }

    void opensAndMakesTheVector()
    {
        const Result<Secret> content = opened(vector());
        QVERIFY(content);
        QCOMPARE(content->reveal(), QByteArrayView(plain()));
        const Result<QByteArray> made = sealAge(plain(), Secret(words), 10, seed());
        QVERIFY(made);
        QCOMPARE(*made, vector());
    }

    void keepsContentOfAnySize_data()
    {
        QTest::addColumn<qsizetype>("size");
        constexpr qsizetype chunk = qsizetype{64} * 1024;
        for (const qsizetype size : {qsizetype{0}, qsizetype{1}, chunk - 1, chunk, chunk + 1, 2 * chunk, 3 * chunk + 7})
            QTest::addRow("%lld bytes", static_cast<long long>(size)) << size;
    }
    void keepsContentOfAnySize()
    {
        QFETCH(qsizetype, size);
        QByteArray content(size, 'a');
        for (qsizetype i = 0; i < size; ++i)
            content[i] = static_cast<char>(i % 251);
        const Result<QByteArray> file = sealAge(content, Secret("p"), 2, seed());
        QVERIFY(file);
        const Result<Secret> back = opened(*file, "p");
        QVERIFY(back);
        QCOMPARE(back->reveal(), QByteArrayView(content));
        constexpr qsizetype sealedChunk = qsizetype{64} * 1024 + 16;
        const qsizetype payload = file->size() - parseAgeHeader(*file)->size - 16;
        if (payload <= sealedChunk)
            return;
        // Without its last chunk it is a row of whole ones.
        const qsizetype lastChunk = payload % sealedChunk == 0 ? sealedChunk : payload % sealedChunk;
        QCOMPARE(opened(file->chopped(lastChunk), "p").error().detail, cut);
        QCOMPARE(opened(file->chopped(lastChunk - 3), "p").error().detail, cut);
    }

    void everyFileIsMadeOfNewRandomness()
    {
        const Result<AgeSeed> one = newAgeSeed();
        const Result<AgeSeed> other = newAgeSeed();
        QVERIFY(one && other);
        QCOMPARE(one->salt.size(), 16);
        QCOMPARE(one->fileKey.reveal().size(), 16);
        QCOMPARE(one->nonce.size(), 16);
        QVERIFY(one->salt != other->salt);
        QVERIFY(one->fileKey != other->fileKey);
        QVERIFY(one->nonce != other->nonce);
    }

    //! The `age` of the distribution, which shares no code with ours.
    void ageOpensWhatWeWriteAndWeWhatAgeWrites()
    {
        const QString age = QStandardPaths::findExecutable(u"age"_s);
        const QString terminal = QStandardPaths::findExecutable(u"script"_s);
        if (age.isEmpty() || terminal.isEmpty())
            QSKIP("skipped: age, or script, is not installed");
        QTemporaryDir folder;
        const QString ours = folder.filePath(u"ours.age"_s);
        const QString theirs = folder.filePath(u"theirs.age"_s);
        const QString text = folder.filePath(u"text"_s);
        const Result<AgeSeed> fresh = newAgeSeed();
        QVERIFY(fresh);
        const QByteArray content = plain().repeated(300); // several chunks
        const Result<QByteArray> file = sealAge(content, Secret(words), 10, *fresh);
        QFile out(ours);
        QVERIFY(file && out.open(QIODevice::WriteOnly) && out.write(*file) == file->size());
        out.close();
        // It asks at a terminal for the passphrase, and for a new one twice.
        const auto run = [&](const QString &command, int times) {
            QProcess process;
            process.setWorkingDirectory(folder.path());
            process.start(terminal, {u"-qec"_s, command, u"/dev/null"_s});
            process.write(QByteArray(QByteArray(words) + '\n').repeated(times));
            return process.waitForFinished() && process.exitCode() == 0;
        };
        QVERIFY(run(u"%1 -d -o text ours.age"_s.arg(age), 1));
        QCOMPARE(contentOf(text), content);
        QVERIFY(run(u"%1 -p -o theirs.age text"_s.arg(age), 2)); // with a work factor of 18
        const Result<Secret> back = opened(contentOf(theirs));
        QVERIFY(back);
        QCOMPARE(back->reveal(), QByteArrayView(content));
    }
};

LATCHKEY_TEST(TestAge)

#include "tst_age.moc"
