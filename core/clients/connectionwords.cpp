#include "core/clients/connection.h"

#include "core/base/wordtable_p.h"

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr WordTable<ClientState::ByHand> stateWords({
    {ClientState::NotHere, "not_here"_L1},
    {ClientState::SharesAlready, "shares_already"_L1},
    {ClientState::Connected, "connected"_L1},
    {ClientState::ConnectionBroken, "connection_broken"_L1},
    {ClientState::Found, "found"_L1},
    {ClientState::FoundOwn, "found_own"_L1},
    {ClientState::Unreadable, "unreadable"_L1},
    {ClientState::Managed, "managed"_L1},
    {ClientState::ByHand, "by_hand"_L1},
});

constexpr WordTable<ConnectionObstacle::NotThere> obstacleWords({
    {ConnectionObstacle::None, ""_L1},
    {ConnectionObstacle::NotHere, "not_here"_L1},
    {ConnectionObstacle::ByHand, "by_hand"_L1},
    {ConnectionObstacle::Managed, "managed"_L1},
    {ConnectionObstacle::OwnHome, "own_home"_L1},
    {ConnectionObstacle::NotUnderstood, "not_understood"_L1},
    {ConnectionObstacle::Headers, "headers"_L1},
    {ConnectionObstacle::NameTaken, "name_taken"_L1},
    {ConnectionObstacle::Notation, "notation"_L1},
    {ConnectionObstacle::NotWritable, "not_writable"_L1},
    {ConnectionObstacle::Program, "program"_L1},
    {ConnectionObstacle::NoHelper, "no_helper"_L1},
    {ConnectionObstacle::Merged, "merged"_L1},
    {ConnectionObstacle::NotThere, "not_there"_L1},
});

constexpr WordTable<ConnectionPlan::Action::Repair> actionWords({
    {ConnectionPlan::Action::Nothing, "nothing"_L1},
    {ConnectionPlan::Action::Connect, "connect"_L1},
    {ConnectionPlan::Action::Add, "add"_L1},
    {ConnectionPlan::Action::Restore, "restore"_L1},
    {ConnectionPlan::Action::Remove, "remove"_L1},
    {ConnectionPlan::Action::Repair, "repair"_L1},
});

constexpr WordTable<ChangedLine::Kind::Added> lineWords({
    {ChangedLine::Kind::Kept, "kept"_L1},
    {ChangedLine::Kind::Removed, "removed"_L1},
    {ChangedLine::Kind::Added, "added"_L1},
});

constexpr WordTable<Launcher::Fault::Sandbox> faultWords({
    {Launcher::Fault::None, ""_L1},
    {Launcher::Fault::Missing, "missing"_L1},
    {Launcher::Fault::BuildTree, "build_tree"_L1},
    {Launcher::Fault::Temporary, "temporary"_L1},
    {Launcher::Fault::Sandbox, "sandbox"_L1},
});

constexpr WordTable<HandReason::SignInsOnly> handReasonWords({
    {HandReason::None, ""_L1},
    {HandReason::RewritesItsFile, "rewrites_its_file"_L1},
    {HandReason::Yaml, "yaml"_L1},
    {HandReason::KeptInside, "kept_inside"_L1},
    {HandReason::NoFile, "no_file"_L1},
    {HandReason::SignInsOnly, "sign_ins_only"_L1},
});

constexpr WordTable<Afterwards::Nothing> afterwardsWords({
    {Afterwards::Restart, "restart"_L1},
    {Afterwards::NewSession, "new_session"_L1},
    {Afterwards::NextMessage, "next_message"_L1},
    {Afterwards::Refresh, "refresh"_L1},
    {Afterwards::Nothing, "nothing"_L1},
});

} // namespace

QString wordFor(ClientState state)
{
    return stateWords.wordFor(state);
}

QString wordFor(ConnectionObstacle obstacle)
{
    return obstacleWords.wordFor(obstacle);
}

QString wordFor(ConnectionPlan::Action action)
{
    return actionWords.wordFor(action);
}

QString wordFor(ChangedLine::Kind kind)
{
    return lineWords.wordFor(kind);
}

QString wordFor(Launcher::Fault fault)
{
    return faultWords.wordFor(fault);
}

QString wordFor(HandReason reason)
{
    return handReasonWords.wordFor(reason);
}

QString wordFor(Afterwards afterwards)
{
    return afterwardsWords.wordFor(afterwards);
}

} // namespace Latchkey
