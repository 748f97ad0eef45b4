#include "kiosk/text/languages_folder.h"

#include <system_error>

namespace kiosk {

std::filesystem::path languages_folder() {
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
    auto beside = program.parent_path().parent_path() / "languages";
    if (!error && std::filesystem::is_directory(beside, error)) return beside;
    return "/usr/share/motcua-kiosk/languages";
}

}  // namespace kiosk
