#pragma once

namespace Latchkey::Ui {

//! Some desktops' dark colours leave out the one of placeholder texts, which then stay dark on dark. Gives them a shade of
//! the text's colour where they could not be read. Call it at the start and whenever the colours have changed.
void makePlaceholdersReadable();

} // namespace Latchkey::Ui
