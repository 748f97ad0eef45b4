#include "kiosk/hall/pictures_folder.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <fstream>

using namespace kiosk;
namespace fs = std::filesystem;

namespace {

std::string number(std::uint32_t value) {
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(value >> shift & 0xFF);
    return bytes;
}

std::string head(std::uint32_t width, std::uint32_t height) {
    return std::string("\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR", 16) + number(width) + number(height);
}

std::optional<PngSize> size_of(const std::string& bytes) {
    return png_size({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
}

PictureFile file(const std::string& name, std::uint32_t width = 1920, std::uint32_t height = 1080,
                 std::uintmax_t bytes = 1000) {
    const auto begun = head(width, height);
    return {name, bytes, std::vector<std::uint8_t>(begun.begin(), begun.end())};
}

/// A folder of its own, gone with it.
struct Folder {
    fs::path path = fs::temp_directory_path() / "motcua-pictures-XXXXXX";
    Folder() {
        std::string name = path.string();
        path = mkdtemp(name.data());
    }
    ~Folder() { fs::remove_all(path); }
    void put(const std::string& name, const std::string& bytes) const {
        std::ofstream(path / name, std::ios::binary) << bytes;
    }
};

std::vector<std::string> names_of(const PicturesFolder& folder) {
    std::vector<std::string> names;
    for (const auto& path : folder.shown) names.push_back(fs::path(path).filename().string());
    return names;
}

}  // namespace

TEST_CASE("a PNG's size is read from its beginning, before anything is decoded") {
    CHECK(size_of(head(640, 480)) == PngSize{640, 480});
    CHECK(size_of(head(640, 480) + "whatever comes then") == PngSize{640, 480});
    CHECK(size_of(head(0x7FFFFFFF, 1)) == PngSize{0x7FFFFFFF, 1});
    CHECK_FALSE(size_of(head(0, 480)));
    CHECK_FALSE(size_of(head(640, 0)));
    CHECK_FALSE(size_of(head(0x80000000, 480)));
    CHECK_FALSE(size_of(head(640, 480).substr(0, 23)));
    CHECK_FALSE(size_of(""));
    for (std::size_t place = 0; place < 16; ++place) {
        auto spoiled = head(640, 480);
        spoiled[place] ^= 0x20;
        CHECK_FALSE(size_of(spoiled));
    }
}

TEST_CASE("what a small display cannot hold is passed over, with the reason") {
    CHECK(fault_of(file("one.png")).empty());
    CHECK(fault_of(file("one.png", 4096, 4096, PICTURE_BYTES_MOST)).empty());
    CHECK(fault_of(file("one.png", 4097, 1)) == "it is more than 4096 pixels wide or high");
    CHECK(fault_of(file("one.png", 1, 4097)) == "it is more than 4096 pixels wide or high");
    CHECK(fault_of(file("one.png", 640, 480, PICTURE_BYTES_MOST + 1)) == "it has more than 8 MiB");
    CHECK(fault_of({"one.png", 3, std::vector<std::uint8_t>{1, 2, 3}}) == "it is no PNG picture");
    CHECK(fault_of({"one.png", 1000, std::nullopt}) == "it cannot be read");
}

TEST_CASE("twenty pictures are shown, by name, and one that is passed over takes nobody's place") {
    std::vector<PictureFile> files;
    for (int index = 25; index > 0; --index) files.push_back(file(std::to_string(100 + index) + ".png"));
    files[24] = file("101.png", 10'000, 10'000);
    const auto chosen = choose_pictures(files);
    REQUIRE(chosen.shown.size() == PICTURES_MOST);
    CHECK(chosen.shown.front() == "102.png");
    CHECK(chosen.shown.back() == "121.png");
    REQUIRE(chosen.passed_over.size() == 5);
    CHECK(chosen.passed_over[0] ==
          PicturesFolder::PassedOver{"101.png", "it is more than 4096 pixels wide or high"});
    CHECK(chosen.passed_over[1] == PicturesFolder::PassedOver{"122.png", "20 pictures come before it"});
}

TEST_CASE("a folder shows what is a picture in it, whatever its name, and nothing else") {
    const Folder folder;
    folder.put("2-opening-hours.PNG", head(640, 480) + "pixels");
    folder.put("1-welcome", head(1080, 1920));
    folder.put("photo.png", "\xFF\xD8\xFF\xE0 is the beginning of a JPEG");
    folder.put("cut-off.png", head(640, 480).substr(0, 10));
    folder.put("nothing.png", "");
    folder.put("camera.png", head(10'000, 10'000));
    folder.put(".welcome.png.part", head(640, 480));
    fs::create_directory(folder.path / "older");
    REQUIRE(mkfifo((folder.path / "pipe.png").c_str(), 0600) == 0);
    fs::create_symlink(folder.path / "gone", folder.path / "link.png");

    const auto found = pictures_in(folder.path);
    CHECK(names_of(found) == std::vector<std::string>{"1-welcome", "2-opening-hours.PNG"});
    std::vector<std::pair<std::string, std::string_view>> told;
    for (const auto& [path, why] : found.passed_over) told.emplace_back(path.filename().string(), why);
    CHECK(told == std::vector<std::pair<std::string, std::string_view>>{
                      {"camera.png", "it is more than 4096 pixels wide or high"},
                      {"cut-off.png", "it is no PNG picture"},
                      {"link.png", "it cannot be read"},
                      {"nothing.png", "it is no PNG picture"},
                      {"photo.png", "it is no PNG picture"},
                      {"pipe.png", "it cannot be read"}});
    CHECK(pictures_in(folder.path) == found);
}

TEST_CASE("a file is judged by all of its bytes, of which only the beginning is read") {
    const Folder folder;
    folder.put("large.png", head(640, 480));
    fs::resize_file(folder.path / "large.png", PICTURE_BYTES_MOST + 1);
    const auto large = picture_file(folder.path / "large.png");
    CHECK(large.bytes == PICTURE_BYTES_MOST + 1);
    REQUIRE(large.head);
    CHECK(large.head->size() == PNG_HEAD_BYTES);
    CHECK(pictures_in(folder.path).shown.empty());
}

TEST_CASE("no folder shows nothing, and one that cannot be read says so") {
    CHECK(pictures_in("") == PicturesFolder{});
    const auto gone = pictures_in("/nowhere/at/all");
    CHECK(gone.shown.empty());
    REQUIRE(gone.passed_over.size() == 1);
    CHECK(gone.passed_over[0] == PicturesFolder::PassedOver{"/nowhere/at/all", "it cannot be read"});
}
