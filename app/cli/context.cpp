#include "app/cli/context.h"

#include "app/cli/translate.h"
#include "core/base/system/unixsignals_p.h"
#include "core/base/visibletext.h"
#include "core/base/whendone.h"
#include "core/session/credentialsession.h"
#include "core/store/encryptedstore_p.h"
#include "ui/words/words.h"

#include <QtCore/QCoreApplication>

#include <chrono>
#include <cstdlib>

namespace Latchkey::Cli {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::minutes savingBound{5}; // when the lock that goes with the tries could be taken for a dead one's
constexpr std::chrono::milliseconds patience(300); // what is there sooner needs no word
constexpr std::chrono::milliseconds readingTime(1000);
constexpr int signalBase = 128; // by the shells' convention for a program that a signal has ended

} // namespace

Context::Context(CommandLine line, const Home &home, const ServerList::Reading &reading, const QList<Home> &all)
    : ended([](int status) { QCoreApplication::exit(status); })
    , m_line(std::move(line))
    , m_out(m_line.json)
    , m_home(home)
    , m_allHomes(all)
    , m_servers(reading)
{
    auto *signalsOfSystem = new UnixSignals(this);
    connect(signalsOfSystem, &UnixSignals::quitRequested, this, &Context::interrupted);
    connect(&m_patience, &QTimer::timeout, this, &Context::sayWhatTakesLong);
    if (Output::isProgressSeen())
        m_patience.start(patience);
}

SessionPool &Context::pool()
{
    if (!m_pool)
        m_pool = std::make_unique<SessionPool>(m_servers, settingsOf(m_home, m_servers),
                                               SessionPool::ModeFrom::Settings);
    return *m_pool;
}

void Context::sayWhatTakesLong()
{
    if (!EncryptedStore::isOpening())
        return;
    m_patience.stop();
    m_out.progress(tr("Opening what Codex keeps encrypted; that can take some seconds…"));
}

CredentialSession *Context::theSession(Authorization authorization)
{
    const QString name = m_line.arguments.value(0);
    CredentialSession *session = pool().find(name);
    const auto refuse = [this](const QString &why) {
        fail({ErrorKind::InvalidInput, Stage::Configuration, why});
        return nullptr;
    };
    if (!session && !m_servers.problems().isEmpty())
        return refuse(
            tr("there is no server named %1; %2: %3")
                .arg(visibleText(name, 64), m_servers.problems().first().file, m_servers.problems().first().what));
    if (!session)
        return refuse(tr("there is no server named %1").arg(visibleText(name, 64)));
    if (authorization == Authorization::OAuth && !session->server().usesOAuth())
        return refuse(tr("%1 has a key of its own; there is nothing to sign in to").arg(visibleName(name)));
    return session;
}

void Context::finish(int status)
{
    if (m_ending)
        return;
    m_ending = true;
    if (!m_pool || !m_pool->isBusy())
        return ended(status);
    whenDone(m_pool->drain(), this, [this, status](const Status &) { ended(status); });
}

void Context::fail(const Error &error)
{
    if (m_ending)
        return; // what ended it has been told
    m_out.failure(error);
    const int status = exitStatus(error);
    if (error.granted != Granted::Waiting)
        return finish(status);
    // What was granted is in this process and nowhere else: it lives as long as there are tries to store it.
    whenDone(m_pool->drain(savingBound), this, [this, status](const Status &) {
        tellWhatBecame();
        ended(status);
    });
}

//! Of what could not be stored at first.
void Context::tellWhatBecame() const
{
    for (const CredentialSession *session : m_pool->sessions()) {
        const LastOutcome outcome = session->lastOutcome();
        if (!outcome.error && outcome.at.isValid())
            m_out.progress(tr("The renewed sign-in is saved now."));
        else if (outcome.error && outcome.error->granted != Granted::Nothing)
            m_out.progress(Words::errorText(*outcome.error).all());
    }
}

// The first time a change that has begun is brought to its end, because cutting it off could lose a token. The second
// time the user means it, who has read what the first one said. All others come in pairs by themselves: from a terminal
// that closes (the kernel's and the shell's), a session that ends (SIGTERM and SIGHUP), or a program that passes on what
// its whole group got.
void Context::interrupted(int number)
{
    const bool isRepeated = m_firstInterrupt.isValid();
    if (isRepeated && m_ending && UnixSignals::isInterrupt(number) && m_firstInterrupt.hasExpired(readingTime.count()))
        std::_Exit(signalBase + number);
    if (!isRepeated)
        m_firstInterrupt.start();
    if (m_ending)
        return;
    if (callOff && callOff())
        return;
    if (m_pool && m_pool->isBusy())
        m_out.progress(tr("Finishing the change that is under way; interrupt again to stop at once."));
    ended = [](int status) { QCoreApplication::exit(status); };
    finish(signalBase + number);
}

} // namespace Latchkey::Cli
