#include "drivers/printers/picture_file.h"

#include <png.h>

#include <algorithm>
#include <cstdio>
#include <vector>

#include "kiosk/core/owned.h"

namespace drivers {

namespace {

/// Of a slip without rows, or of rows without dots, there is no PNG.
bool write_rows(std::FILE* file, const kiosk::Dots& slip) {
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    if (png == nullptr) return false;
    png_infop info = png_create_info_struct(png);
    std::vector<std::uint8_t> row(slip.stride());
    if (info == nullptr || setjmp(png_jmpbuf(png)) != 0) {
        png_destroy_write_struct(&png, &info);
        return false;
    }
    png_init_io(png, file);
    png_set_IHDR(png, info, static_cast<png_uint_32>(slip.width), static_cast<png_uint_32>(slip.height), 1,
                 PNG_COLOR_TYPE_GRAY, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
                 PNG_FILTER_TYPE_DEFAULT);
    png_write_info(png, info);
    for (int y = 0; y < slip.height; ++y) {
        const auto* from = slip.bits.data() + static_cast<std::size_t>(y) * slip.stride();
        std::transform(from, from + slip.stride(), row.begin(),
                       [](std::uint8_t byte) { return static_cast<std::uint8_t>(~byte); });
        png_write_row(png, row.data());
    }
    png_write_end(png, nullptr);
    png_destroy_write_struct(&png, &info);
    return true;
}

}  // namespace

bool write_png(const kiosk::Dots& slip, const std::filesystem::path& file) {
    if (slip.width <= 0 || slip.height <= 0) return false;
    const std::filesystem::path unfinished = file.string() + ".part";
    bool written = false;
    if (const kiosk::Owned<std::FILE, std::fclose> out(std::fopen(unfinished.c_str(), "wb")); out)
        written = write_rows(out.get(), slip) && std::fflush(out.get()) == 0;
    std::error_code error;
    if (written) std::filesystem::rename(unfinished, file, error);
    if (!written || error) std::filesystem::remove(unfinished, error);
    return written && !error;
}

}  // namespace drivers
