#pragma once

#include "core/base/error.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <cstddef>
#include <cstdint>
#include <utility>

//! One parser under any input. libFuzzer calls it with inputs of its own making (preset `fuzz`); in ordinary builds
//! replay.cpp calls it with the files of a corpus. Returns 0 always.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace Latchkey::Fuzz {

//! The input in a buffer of its own, so that the address sanitizer sees a read past its end.
QByteArray input(const std::uint8_t *data, std::size_t size);

//! The first line and what follows it: for parsers that are told more than a body.
std::pair<QByteArray, QByteArray> firstLine(const QByteArray &input);

//! Ends the program, which is what a fuzzer and CTest understand, unless \a holds.
void require(bool holds, const char *what);

//! Text that may be shown: bounded, valid, without control and invisible characters.
void requireShowable(const QString &text, qsizetype limit, const char *what);

//! An error is fit for a log: showable, and without \a secret, unless that is too short to tell.
void requireFit(const Error &error, const QByteArray &secret = {});

//! A private folder in memory that lives as long as the program, for parsers that read files.
const QString &scratchFolder();
//! Replaces the file \a name in it, mode 0600.
void put(const QString &name, const QByteArray &content);

} // namespace Latchkey::Fuzz
