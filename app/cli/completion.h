#pragma once

#include "core/config/serverlist.h"

#include <QtCore/QStringList>

namespace Latchkey::Cli {

//! `latchkey-cli complete -- WORD…`, which is for resources/completions, and for nobody to type. The words are those of a
//! line up to the cursor, behind the program's name: without their quotes, the last one as far as it is typed. Prints what
//! can stand there, each with a NUL at its end: `words`, `beginnings` (of words: more has to follow), `files` or `folders`;
//! and then each whole word, whatever of it is typed already, and its purpose, which may be empty. Names of servers are as
//! others wrote them. Reads the files that list servers, where one can stand, and nothing else; says nothing of what is
//! wrong with them. The program's exit status.
int complete(const QStringList &words);

//! Of the servers of \a list: each once.
QStringList namesOf(const ServerList &list);

} // namespace Latchkey::Cli
