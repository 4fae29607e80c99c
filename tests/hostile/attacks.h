#pragma once

#include "tests/hostile/world.h"
#include "tests/support/testauthority.h"

#include <QtCore/QJsonArray>
#include <QtTest/QTest>

#include <algorithm>
#include <functional>

namespace Latchkey::Test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

struct Attack {
    std::function<void(World &)> arrange;
    ErrorKind kind = ErrorKind::Protocol;
    QString reason = {}; //!< What the message says.
};

//! \a what in a server's document.
inline QJsonArray list(const QString &what)
{
    return {what};
}

inline Answer redirect(int status, const char *path)
{
    Answer answer;
    answer.status = status;
    answer.headers = {{"Location", QByteArray("https://evil.latchkey.test") + path}};
    return answer;
}

inline Answer challenge(const QByteArray &scheme)
{
    Answer answer = Answer::json("{}", 401);
    answer.headers += qMakePair(QByteArray("WWW-Authenticate"), scheme);
    return answer;
}

//! Text as an attacker writes it: for terminals, for rich text, for readers of logs.
inline constexpr char trickyText[]
    = "fine\x1b[31m\x1b]0;owned\x07\r\n2026-01-01 all is well <b>bold</b><img src=x> \xe2\x80\xae"
      "abc\xe2\x80\x8b\xc2\x9b[1m";

inline bool isHarmless(const QString &text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) {
        return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format || c == QChar::LineSeparator
            || c == QChar::ParagraphSeparator;
    });
}

//! gzip of 16 MB, which is 64 times what an answer may have: 16 members of the same 1 MB of blanks, each a legal gzip
//! file (RFC 1952 section 2.2).
inline QByteArray gzipBomb()
{
    QByteArray deflated = qCompress(QByteArray(1 << 20, ' ')).mid(4); // zlib's format, after Qt's length
    const QByteArray raw = deflated.mid(2, deflated.size() - 6);
    QByteArray member = QByteArray("\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff", 10) + raw;
    member += QByteArray("\x00\x00\x00\x00\x00\x00\x10\x00", 8);
    return member.repeated(16);
}

inline Answer compressed(const QByteArray &coding)
{
    Answer answer = Answer::json(coding == "deflate" ? qCompress(QByteArray(16 << 20, ' '), 1).mid(4) : gzipBomb());
    if (coding == "br") // what it is does not matter: nobody may try to unpack it
        answer.body = QByteArray("\x5b\xff\xff\x3f\x00\x20", 6).repeated(1000);
    answer.headers += qMakePair(QByteArray("Content-Encoding"), coding);
    return answer;
}

inline constexpr char resourcePath[] = "/.well-known/oauth-protected-resource/mcp";
inline constexpr char issuerPath[] = "/.well-known/oauth-authorization-server";

inline const QString inside = u"leads into a network that its author has no business in"_s;

inline void attack(const QString &name, std::function<void(World &)> arrange, const QString &reason,
                   ErrorKind kind = ErrorKind::Protocol)
{
    QTest::newRow(qPrintable(name)) << Attack{std::move(arrange), kind, reason};
}

//! The answer of the authorization server, as the browser brings it.
inline std::function<void(World &)> answered(const QByteArray &answer)
{
    return [answer](World &world) {
        world.browser = [answer](World &w, const QUrl &address) { w.visit(World::redirectOf(address, answer)); };
    };
}

inline std::function<void(World &)> serves(ScriptedServer World::*server, const char *path, const Answer &answer)
{
    return [server, path, answer](World &world) { (world.*server).answer(path, answer); };
}

inline std::function<void(World &)> publishes(QJsonObject World::*document, const QString &member,
                                              const QJsonValue &value)
{
    return [document, member, value](World &world) {
        if (value.isUndefined())
            (world.*document).remove(member);
        else
            (world.*document)[member] = value;
    };
}

//! Impatient: for servers that never come to an end.
inline std::function<void(World &)> slowly(ScriptedServer World::*server, const char *path, Answer::Manner manner)
{
    return [server, path, manner](World &world) {
        world.exchangeBound = 1500ms;
        (world.*server).answer(path, Answer::of(manner));
    };
}

inline bool onlyServersWereAsked(const World &world)
{
    return std::all_of(world.proxy.targets.begin(), world.proxy.targets.end(), [](const QString &target) {
        return target == "mcp.latchkey.test:443"_L1 || target == "login.latchkey.test:443"_L1
            || target == "evil.latchkey.test:443"_L1;
    });
}

//! To be called by the test itself: its row is what is done.
inline void signInIsRefused(const TestAuthority &authority)
{
    QFETCH(const Attack, attack);
    World world(authority);
    world.storePrevious();
    const QByteArray before = world.credentialsFile();
    QVERIFY(before.contains(World::oldRefresh));
    attack.arrange(world);

    const Status outcome = world.signIn();
    QVERIFY(!outcome.has_value());
    QVERIFY2(outcome.error().detail.contains(attack.reason), qPrintable(outcome.error().detail));
    QCOMPARE(outcome.error().kind, attack.kind);
    QVERIFY(isHarmless(outcome.error().detail));

    QCOMPARE(world.credentialsFile(), before);
    QVERIFY(world.lockIsFree());
    QCOMPARE(world.leaks(), QStringList());
    QVERIFY2(onlyServersWereAsked(world), qPrintable(world.proxy.targets.join(u' ')));
    QVERIFY(world.login.requestsTo("/token").size() <= 1);
    for (const QUrl &opened : world.opened)
        QCOMPARE(opened.host(), u"login.latchkey.test"_s);
}

} // namespace Latchkey::Test
