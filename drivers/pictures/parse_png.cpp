#include <png.h>

#include "drivers/pictures/formats.h"

namespace drivers {
namespace {

/// libpng's simplified reader keeps its own errors (no longjmp leaves it) and must be freed on every path.
struct PngReader {
    png_image image{};
    PngReader() { image.version = PNG_IMAGE_VERSION; }
    ~PngReader() { png_image_free(&image); }
    PngReader(const PngReader&) = delete;
    PngReader& operator=(const PngReader&) = delete;
};

}  // namespace

PictureResult parse_png(std::span<const std::uint8_t> bytes) {
    PngReader reader;
    png_image& image = reader.image;
    if (png_image_begin_read_from_memory(&image, bytes.data(), bytes.size()) == 0) {
        return kiosk::Failure{PictureRefusal::broken};
    }
    if (too_large(image.width, image.height)) return kiosk::Failure{PictureRefusal::too_large};

    image.format = PNG_FORMAT_GRAY;
    LumaPicture picture{static_cast<int>(image.width), static_cast<int>(image.height), {}};
    picture.luma.resize(PNG_IMAGE_SIZE(image));
    const png_color paper{255, 255, 255};  // what a transparent picture lies on
    if (png_image_finish_read(&image, &paper, picture.luma.data(), picture.width, nullptr) == 0) {
        return kiosk::Failure{PictureRefusal::broken};
    }
    return picture;
}

}  // namespace drivers
