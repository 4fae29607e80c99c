#pragma once

#include "core/doctor/finding_p.h"
#include "ui/words/words.h"

#include <QtCore/QList>

namespace Latchkey::Ui {

//! Findings that are told in one go: one, or several of the same file.
using Alike = QList<Finding>;

//! \a findings as they are told: those that say the same of one file are one.
QList<Alike> gathered(const QList<Finding> &findings);

//! The same by cards: all that is wrong with one server is on one. What concerns a whole home has one of its own, before them.
QList<QList<Alike>> cardsOf(const QList<Finding> &findings);

//! The server that \a alike is about; empty: the home, or several.
QString serverOf(const Alike &alike);

//! What \a alike says; paths in it begin as the user's own do.
Words::FindingText textOf(const Alike &alike);

//! \a alike as scripts are told, a line each: in the words of `latchkey-cli doctor --json`.
QString technicalTextOf(const Alike &alike);

} // namespace Latchkey::Ui
