#include <algorithm>
#include <array>

#include "drivers/pictures/formats.h"
#include "drivers/pictures/picture.h"

namespace drivers {
namespace {

bool begins_with(std::span<const std::uint8_t> bytes, std::span<const std::uint8_t> start) {
    return bytes.size() >= start.size() && std::equal(start.begin(), start.end(), bytes.begin());
}

constexpr std::array<std::uint8_t, 8> PNG_START{0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
constexpr std::array<std::uint8_t, 3> JPEG_START{0xff, 0xd8, 0xff};
constexpr std::array<std::uint8_t, 2> PGM_START{'P', '5'};

}  // namespace

kiosk::Result<LumaPicture, PictureRefusal> parse_picture(std::span<const std::uint8_t> bytes) {
    if (begins_with(bytes, PNG_START)) return parse_png(bytes);
    if (begins_with(bytes, JPEG_START)) return parse_jpeg(bytes);
    if (begins_with(bytes, PGM_START)) return parse_pgm(bytes);
    return kiosk::Failure{PictureRefusal::unknown_format};
}

std::string_view name_of(PictureRefusal refusal) {
    switch (refusal) {
        case PictureRefusal::unreadable_file:
            return "unreadable_file";
        case PictureRefusal::unknown_format:
            return "unknown_format";
        case PictureRefusal::broken:
            return "broken";
        case PictureRefusal::too_large:
            return "too_large";
    }
    return "broken";
}

}  // namespace drivers
