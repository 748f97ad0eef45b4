#include "kiosk/hall/pictures_folder.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <system_error>
#include <utility>

namespace kiosk {
namespace {

namespace fs = std::filesystem;

/// The signature, then the length of IHDR and its name.
constexpr std::array<std::uint8_t, 16> BEGINNING{0x89, 'P', 'N', 'G',  '\r', '\n', 0x1A, '\n',
                                                 0,    0,   0,   0x0D, 'I',  'H',  'D',  'R'};
/// RFC 2083, 3.2: larger ones are not valid.
constexpr std::uint32_t NUMBER_MOST = 0x7FFFFFFF;

std::uint32_t number_at(std::span<const std::uint8_t> bytes, std::size_t place) {
    std::uint32_t number = 0;
    for (std::size_t byte = place; byte < place + 4; ++byte) number = number << 8 | bytes[byte];
    return number;
}

bool is_hidden(const fs::path& path) {
    return path.filename().native().starts_with('.');
}

}  // namespace

std::optional<PngSize> png_size(std::span<const std::uint8_t> bytes) {
    if (bytes.size() < PNG_HEAD_BYTES || !std::equal(BEGINNING.begin(), BEGINNING.end(), bytes.begin()))
        return std::nullopt;
    const PngSize size{number_at(bytes, BEGINNING.size()), number_at(bytes, BEGINNING.size() + 4)};
    const auto is_valid = [](std::uint32_t side) { return side > 0 && side <= NUMBER_MOST; };
    if (!is_valid(size.width) || !is_valid(size.height)) return std::nullopt;
    return size;
}

std::string_view fault_of(const PictureFile& file) {
    if (!file.head) return "it cannot be read";
    const auto size = png_size(*file.head);
    if (!size) return "it is no PNG picture";
    if (size->width > PICTURE_SIDE_MOST || size->height > PICTURE_SIDE_MOST)
        return "it is more than 4096 pixels wide or high";
    if (file.bytes > PICTURE_BYTES_MOST) return "it has more than 8 MiB";
    return {};
}

PicturesFolder choose_pictures(std::vector<PictureFile> files) {
    std::sort(files.begin(), files.end(),
              [](const PictureFile& one, const PictureFile& other) { return one.path < other.path; });
    PicturesFolder folder;
    for (auto& file : files) {
        auto why = fault_of(file);
        if (why.empty() && folder.shown.size() == PICTURES_MOST) why = "20 pictures come before it";
        if (why.empty())
            folder.shown.push_back(file.path.string());
        else
            folder.passed_over.push_back({std::move(file.path), why});
    }
    return folder;
}

PictureFile picture_file(const fs::path& path) {
    PictureFile file{path, 0, std::nullopt};
    std::error_code error;
    // Before it is opened: a pipe would wait for its writer.
    if (!fs::is_regular_file(path, error)) return file;
    file.bytes = fs::file_size(path, error);
    std::ifstream stream(path, std::ios::binary);
    if (error || !stream) return file;
    std::array<char, PNG_HEAD_BYTES> head{};
    stream.read(head.data(), head.size());
    file.head.emplace(head.begin(), head.begin() + stream.gcount());
    return file;
}

PicturesFolder pictures_in(const fs::path& folder) {
    if (folder.empty()) return {};
    std::vector<PictureFile> files;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        std::error_code ignored;
        if (!is_hidden(entry->path()) && !entry->is_directory(ignored))
            files.push_back(picture_file(entry->path()));
    }
    auto chosen = choose_pictures(std::move(files));
    if (error) chosen.passed_over.push_back({folder, "it cannot be read"});
    return chosen;
}

}  // namespace kiosk
