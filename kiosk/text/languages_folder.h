// Where the compiled languages lie, and both of them read.
#pragma once

#include <filesystem>
#include <string>

#include "kiosk/core/result.h"
#include "kiosk/text/catalogue.h"

namespace kiosk {

/// The folder of this name beside the program's own folder, as in a build tree; else where the package
/// installs it.
std::filesystem::path installed_folder(const std::string& name);
std::filesystem::path languages_folder();

/// Both languages, of that folder when none is given. Fails with a sentence for the engineer.
Result<Catalogues, std::string> read_languages(std::filesystem::path folder = {});

}  // namespace kiosk
