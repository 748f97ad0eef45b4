#include <optional>

#include "drivers/pictures/formats.h"

namespace drivers {
namespace {

class Header {
  public:
    explicit Header(std::span<const std::uint8_t> bytes) : rest_(bytes) {}

    /// The next whole number, after white space and comments.
    std::optional<std::int64_t> number() {
        skip_space();
        if (rest_.empty() || !is_digit(rest_.front())) return std::nullopt;
        std::int64_t value = 0;
        while (!rest_.empty() && is_digit(rest_.front())) {
            value = value * 10 + (rest_.front() - '0');
            if (value > PIXELS_MAX * 10) return std::nullopt;
            rest_ = rest_.subspan(1);
        }
        return value;
    }

    /// The samples, after the one white space that ends the header.
    std::span<const std::uint8_t> samples() const {
        return rest_.empty() || !is_space(rest_.front()) ? std::span<const std::uint8_t>{} : rest_.subspan(1);
    }

  private:
    static bool is_digit(std::uint8_t byte) { return byte >= '0' && byte <= '9'; }
    static bool is_space(std::uint8_t byte) { return byte == ' ' || (byte >= '\t' && byte <= '\r'); }

    void skip_space() {
        bool comment = false;
        while (!rest_.empty() && (comment || is_space(rest_.front()) || rest_.front() == '#')) {
            if (rest_.front() == '#') comment = true;
            if (rest_.front() == '\n') comment = false;
            rest_ = rest_.subspan(1);
        }
    }

    std::span<const std::uint8_t> rest_;
};

}  // namespace

PictureResult parse_pgm(std::span<const std::uint8_t> bytes) {
    Header header(bytes.subspan(2));
    const auto width = header.number();
    const auto height = header.number();
    const auto brightest = header.number();
    if (!width || !height || !brightest || *width == 0 || *height == 0)
        return kiosk::Failure{PictureRefusal::broken};
    if (*brightest < 1 || *brightest > 65535) return kiosk::Failure{PictureRefusal::broken};
    if (too_large(*width, *height)) return kiosk::Failure{PictureRefusal::too_large};

    const std::size_t sample_bytes = *brightest > 255 ? 2 : 1;
    const std::size_t count = static_cast<std::size_t>(*width * *height);
    const auto samples = header.samples();
    if (samples.size() < count * sample_bytes) return kiosk::Failure{PictureRefusal::broken};

    LumaPicture picture{static_cast<int>(*width), static_cast<int>(*height), {}};
    picture.luma.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
        std::int64_t sample = samples[i * sample_bytes];
        if (sample_bytes == 2) sample = sample * 256 + samples[i * 2 + 1];
        picture.luma[i] = static_cast<std::uint8_t>(sample >= *brightest ? 255 : sample * 255 / *brightest);
    }
    return picture;
}

}  // namespace drivers
