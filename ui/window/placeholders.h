#pragma once

namespace Latchkey::Ui {

//! Some desktops' dark colours leave out those of placeholder texts and of links, which then stay dark on dark. Gives them others
//! where they could not be read. Call it at the start and whenever the colours have changed.
void makePlaceholdersReadable();

} // namespace Latchkey::Ui
