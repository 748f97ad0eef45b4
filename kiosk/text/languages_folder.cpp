#include "kiosk/text/languages_folder.h"

#include <system_error>
#include <utility>

namespace kiosk {

std::filesystem::path installed_folder(const std::string& name) {
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
    auto beside = program.parent_path().parent_path() / name;
    if (!error && std::filesystem::is_directory(beside, error)) return beside;
    return std::filesystem::path("/usr/share/motcua-kiosk") / name;
}

std::filesystem::path languages_folder() {
    return installed_folder("languages");
}

Result<Catalogues, std::string> read_languages(std::filesystem::path folder) {
    if (folder.empty()) folder = languages_folder();
    auto vietnamese = Catalogue::load(folder, Language::vietnamese);
    if (!vietnamese) return Failure{vietnamese.error()};
    auto english = Catalogue::load(folder, Language::english);
    if (!english) return Failure{english.error()};
    return Catalogues{std::move(*vietnamese), std::move(*english)};
}

}  // namespace kiosk
