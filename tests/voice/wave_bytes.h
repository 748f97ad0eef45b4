// Bytes of WAV files, written field by field apart from what reads them.
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>

#include "kiosk/voice/sound.h"

namespace wave_bytes {

inline std::string number(unsigned value, int size) {
    std::string bytes;
    for (int at = 0; at < size; ++at) bytes += static_cast<char>(value >> (8 * at) & 0xffU);
    return bytes;
}

inline std::string chunk(const std::string& name, const std::string& content) {
    return name + number(static_cast<unsigned>(content.size()), 4) + content +
           std::string(content.size() % 2, '\0');
}

struct Format {
    unsigned kind = 1, channels = 1, rate = 22050, bits = 16;
};
inline std::string format(const Format& of) {
    return number(of.kind, 2) + number(of.channels, 2) + number(of.rate, 4) +
           number(of.rate * of.channels * of.bits / 8, 4) + number(of.channels * of.bits / 8, 2) +
           number(of.bits, 2);
}

inline std::string samples(const kiosk::Sound& sound) {
    std::string bytes;
    for (const auto sample : sound) bytes += number(static_cast<std::uint16_t>(sample), 2);
    return bytes;
}

inline std::string riff(const std::string& chunks) {
    return "RIFF" + number(static_cast<unsigned>(chunks.size() + 4), 4) + "WAVE" + chunks;
}

inline std::string file(const kiosk::Sound& sound) {
    return riff(chunk("fmt ", format({})) + chunk("data", samples(sound)));
}

/// Its folders are made.
inline void write(const std::filesystem::path& place, const std::string& bytes) {
    std::filesystem::create_directories(place.parent_path());
    std::ofstream(place, std::ios::binary) << bytes;
}

}  // namespace wave_bytes
