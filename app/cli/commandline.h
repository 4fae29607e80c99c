#pragma once

#include "core/credential/server.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <chrono>
#include <optional>

namespace Latchkey::Cli {

//! What the user typed, understood.
struct CommandLine {
    QString command; //!< Empty: none, which only `--demo` allows.
    QStringList arguments; //!< Server names, or name and URL.
    QString home; //!< Empty: the default one.
    bool json = false;
    bool demo = false;
    bool force = false;
    bool rejected = false; //!< token: one that is not the rejected one on standard input.
    bool noBrowser = false;
    bool device = false;
    bool fix = false; //!< doctor: offer the safe fixes,
    bool yes = false; //!< and do those without asking that take nothing away; or
    bool move = false; //!< make the entry that is named first that of the server that is named second; or
    bool report = false; //!< print a text for a public issue instead.
    bool check = false; //!< status: ask each server; or
    bool names = false; //!< print nothing but their names.
    bool probe = false; //!< add: ask the server first what it wants.
    bool all = false; //!< import, connect: all that can be taken over.
    bool dryRun = false; //!< connect, disconnect: show what would be written, and write nothing.
    bool byHelper = false; //!< connect: by a command that prints headers.
    bool noSignIn = false; //!< connect --all: leave the sign-ins for later.
    QString project; //!< connect, disconnect: a folder, whose files are meant; empty: the user's.
    QString program; //!< connect: what clients are to start; empty: this program.
    QString from; //!< import: only what this client has; empty: all.
    QStringList scopes;
    QStringList allowedSites; //!< login: to trust without asking.
    Server server; //!< add: the one to add; login: what this sign-in does otherwise.
    std::chrono::seconds timeout = std::chrono::minutes(10);
    std::chrono::seconds minValidity{30};
};

//! Either a command line to run, or a text to print and the exit status to end with.
struct Parsed {
    std::optional<CommandLine> run;
    QString print;
    int status = 0;
};

Parsed parseCommandLine(const QStringList &arguments);

} // namespace Latchkey::Cli
