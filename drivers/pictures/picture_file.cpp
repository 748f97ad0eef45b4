#include "drivers/pictures/picture_file.h"

#include <filesystem>
#include <fstream>
#include <system_error>

namespace drivers {

constexpr std::uintmax_t FILE_BYTES_MAX = 64U << 20;

kiosk::Result<LumaPicture, PictureRefusal> read_picture(const std::string& path) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(path, error))
        return kiosk::Failure{PictureRefusal::unreadable_file};
    const std::uintmax_t size = std::filesystem::file_size(path, error);
    if (error) return kiosk::Failure{PictureRefusal::unreadable_file};
    if (size > FILE_BYTES_MAX) return kiosk::Failure{PictureRefusal::too_large};

    std::vector<std::uint8_t> bytes(static_cast<std::size_t>(size));
    std::ifstream file(path, std::ios::binary);
    file.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    if (!file) return kiosk::Failure{PictureRefusal::unreadable_file};
    return parse_picture(bytes);
}

}  // namespace drivers
