// The pictures that a centre shows between calls: which files of its folder, in which order, and why not the
// others. A small display must not be brought down by a photograph of a camera, so sizes are judged before
// anything is decoded.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk {

inline constexpr std::size_t PICTURES_MOST = 20;
inline constexpr std::uintmax_t PICTURE_BYTES_MOST = 8UL * 1024 * 1024;
inline constexpr std::uint32_t PICTURE_SIDE_MOST = 4096;  ///< px

struct PngSize {
    std::uint32_t width = 0, height = 0;  ///< px, from 1 on
    bool operator==(const PngSize&) const = default;
};

/// The signature and the beginning of IHDR, which is always first (RFC 2083, 3.1 and 4.1.1).
inline constexpr std::size_t PNG_HEAD_BYTES = 24;
/// None: no PNG begins so. Pure; any bytes, those behind the head are not looked at.
[[nodiscard]] std::optional<PngSize> png_size(std::span<const std::uint8_t> bytes);

struct PictureFile {
    std::filesystem::path path;
    std::uintmax_t bytes = 0;                       ///< of all of it
    std::optional<std::vector<std::uint8_t>> head;  ///< its first PNG_HEAD_BYTES; none: it cannot be read
};

/// Why it is not shown, a sentence for the engineer; empty: it is. Pure.
[[nodiscard]] std::string_view fault_of(const PictureFile& file);

struct PicturesFolder {
    struct PassedOver {
        std::filesystem::path path;
        std::string_view why;
        bool operator==(const PassedOver&) const = default;
    };
    std::vector<std::string> shown;  ///< whole paths, by name
    std::vector<PassedOver> passed_over;
    bool operator==(const PicturesFolder&) const = default;
};

/// Pure.
[[nodiscard]] PicturesFolder choose_pictures(std::vector<PictureFile> files);

/// What lies there now, without what lies in folders of it and without hidden files. An empty path: nothing.
[[nodiscard]] PicturesFolder pictures_in(const std::filesystem::path& folder);
/// As it is now, from the disk.
[[nodiscard]] PictureFile picture_file(const std::filesystem::path& path);

}  // namespace kiosk
