#pragma once

#include "app/cli/commandline.h"
#include "app/cli/context.h"
#include "app/cli/translate.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <chrono>

namespace Latchkey::Cli {

//! What may stand in a place of the line, for shells to complete.
struct Value {
    enum Kind { Word, Server, Url, File, Folder } kind = Word;
    QStringList words = {}; //!< One of them; empty: anything.
};

//! What a command takes beside its arguments.
struct Option {
    QString name; //!< Without its dashes.
    QString purpose; //!< For --help.
    //! What --help calls its value, with … behind it where the option may be repeated; empty: it takes none.
    QString valueName = {};
    Value value = {};
    QString letter = {}; //!< A second name, behind one dash.
};

//! A command: what it is called, what it takes, what --help says of it, and what it does.
struct Command {
    QString name;
    QString arguments; //!< As its usage names them.
    QString purpose; //!< For --help.
    QString example; //!< For --help.
    qsizetype least; //!< Arguments that it needs.
    qsizetype most; //!< Arguments that it takes; -1: any number.
    //! What they are, one after the other; the last stands for all that follow.
    QList<Value> values = {{Value::Server}};
    //! Returns at once, and ends by Context::finish() or fail().
    void (*run)(Context &);
    //! Where it runs, if there are several homes.
    enum class Homes {
        First,
        OfServers, //!< For each of its arguments, the first home that has that server.
        OfFirstServer, //!< The same, where its other arguments are no servers.
        AllOrOfServers, //!< All, if it has no arguments.
    };
    Homes homes = Homes::OfServers;
    QList<Option> options = {};
    //! Writes what those options say into the line. What is wrong with them, as a sentence; empty: nothing.
    QString (*read)(const QCommandLineParser &parser, CommandLine &line) = nullptr;
};

//! The number of seconds after the option \a name into \a seconds, which stays where there is none. As Command::read().
QString readSeconds(const QCommandLineParser &parser, const QString &name, std::chrono::seconds &seconds);

//! All there are, in the order in which --help lists them: that of app/cli/CMakeLists.txt.
const QList<Command> &allCommands();
//! Null: there is none of that name.
const Command *commandNamed(const QString &name);
//! Those of every command, and those of \a command; null: there is none yet.
QList<Option> optionsOf(const Command *command);

} // namespace Latchkey::Cli
