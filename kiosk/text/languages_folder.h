// Where the compiled languages lie.
#pragma once

#include <filesystem>

namespace kiosk {

/// The folder `languages` beside the program's own folder, as in a build tree; else where the package
/// installs it.
std::filesystem::path languages_folder();

}  // namespace kiosk
