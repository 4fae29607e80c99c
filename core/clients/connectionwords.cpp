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

} // namespace Latchkey
