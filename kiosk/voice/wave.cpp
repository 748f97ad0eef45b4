#include "kiosk/voice/wave.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace kiosk {
namespace {

using Bytes = std::span<const std::uint8_t>;

constexpr std::size_t NAME_SIZE = 4;
constexpr std::size_t CHUNK_HEAD = 8;
constexpr std::size_t FORMAT_SIZE = 16;
constexpr unsigned PCM = 1;
/// The real format stands behind the old fields; some recorders write plain PCM so.
constexpr unsigned EXTENSIBLE = 0xfffe;
constexpr std::size_t EXTENSIBLE_SIZE = 40;
constexpr std::size_t SUBFORMAT_PLACE = 24;

/// `size` of them at `place`, the lowest first; they must be there.
unsigned number_at(Bytes bytes, std::size_t place, std::size_t size) {
    unsigned number = 0;
    for (std::size_t at = size; at > 0; --at) number = number << 8U | bytes[place + at - 1];
    return number;
}

bool is_named(Bytes bytes, std::string_view name) {
    return bytes.size() >= name.size() && std::equal(name.begin(), name.end(), bytes.begin());
}

/// The content of the first chunk of that name among `chunks`; none: it is not there as a whole.
std::optional<Bytes> chunk(Bytes chunks, std::string_view name) {
    while (chunks.size() >= CHUNK_HEAD) {
        const std::size_t size = number_at(chunks, NAME_SIZE, 4);
        const Bytes content = chunks.subspan(CHUNK_HEAD);
        if (size > content.size()) return std::nullopt;
        if (is_named(chunks, name)) return content.first(size);
        // Chunks begin at even places; the last one's filling is often left out.
        chunks = content.subspan(std::min(size + size % 2, content.size()));
    }
    return std::nullopt;
}

bool is_ours(Bytes format) {
    unsigned kind = number_at(format, 0, 2);
    if (kind == EXTENSIBLE && format.size() >= EXTENSIBLE_SIZE) kind = number_at(format, SUBFORMAT_PLACE, 2);
    return kind == PCM && number_at(format, 2, 2) == 1 && number_at(format, 4, 4) == SOUND_RATE &&
           number_at(format, 14, 2) == 16;
}

void add_number(std::string& bytes, std::size_t number, int size) {
    for (; size > 0; --size, number >>= 8U) bytes += static_cast<char>(number & 0xffU);
}

}  // namespace

Result<Sound, WaveFault> parse_wave(Bytes bytes) {
    constexpr std::size_t HEAD = CHUNK_HEAD + NAME_SIZE;
    if (bytes.size() < HEAD || !is_named(bytes, "RIFF") || !is_named(bytes.subspan(CHUNK_HEAD), "WAVE"))
        return Failure{WaveFault::not_a_wave};
    const auto format = chunk(bytes.subspan(HEAD), "fmt ");
    const auto data = chunk(bytes.subspan(HEAD), "data");
    if (!format || format->size() < FORMAT_SIZE || !data) return Failure{WaveFault::not_a_wave};
    if (!is_ours(*format)) return Failure{WaveFault::other_format};
    const std::size_t samples = data->size() / 2;
    if (samples == 0) return Failure{WaveFault::no_sound};
    if (samples > std::size_t{SOUND_RATE} * CLIP_SECONDS_MAX) return Failure{WaveFault::too_long};
    Sound sound;
    sound.reserve(samples);
    for (std::size_t at = 0; at < samples; ++at)
        sound.push_back(static_cast<std::int16_t>(number_at(*data, 2 * at, 2)));
    return sound;
}

std::string wave_file(const Sound& sound) {
    constexpr std::size_t HEADS = NAME_SIZE + CHUNK_HEAD + FORMAT_SIZE + CHUNK_HEAD;
    const std::size_t size = 2 * sound.size();
    std::string bytes = "RIFF";
    bytes.reserve(CHUNK_HEAD + HEADS + size);
    add_number(bytes, HEADS + size, 4);
    bytes += "WAVEfmt ";
    add_number(bytes, FORMAT_SIZE, 4);
    add_number(bytes, PCM, 2);
    add_number(bytes, 1, 2);
    add_number(bytes, SOUND_RATE, 4);
    add_number(bytes, std::size_t{2} * SOUND_RATE, 4);
    add_number(bytes, 2, 2);
    add_number(bytes, 16, 2);
    bytes += "data";
    add_number(bytes, size, 4);
    for (const auto sample : sound) add_number(bytes, static_cast<std::uint16_t>(sample), 2);
    return bytes;
}

}  // namespace kiosk
