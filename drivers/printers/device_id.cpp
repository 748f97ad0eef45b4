#include "drivers/printers/device_id.h"

#include <algorithm>

namespace drivers {

namespace {

constexpr std::size_t LENGTH_BYTES = 2;
constexpr std::size_t LONGEST_TEXT = 64;
constexpr std::uint8_t PAPER_EMPTY = 0x20, NO_ERROR = 0x08, NEVER_SET = 0xC7;

std::string_view trimmed(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

std::string upper(std::string_view key) {
    std::string text = printable(key);
    std::transform(text.begin(), text.end(), text.begin(), [](char character) {
        return character >= 'a' && character <= 'z' ? static_cast<char>(character - 'a' + 'A') : character;
    });
    return text;
}

std::string* place_of(const std::string& key, DeviceId& id) {
    if (key == "MFG" || key == "MANUFACTURER") return &id.manufacturer;
    if (key == "MDL" || key == "MODEL") return &id.model;
    if (key == "SN" || key == "SERN" || key == "SERIALNUMBER") return &id.serial;
    if (key == "CMD" || key == "COMMAND SET") return &id.commands;
    if (key == "CLS" || key == "CLASS") return &id.kind;
    return nullptr;
}

}  // namespace

std::string printable(std::string_view text) {
    std::string clean;
    for (const char character : text)
        if (character >= ' ' && character <= '~' && clean.size() < LONGEST_TEXT) clean += character;
    return std::string(trimmed(clean));
}

DeviceId parse_device_id(std::span<const std::uint8_t> answer) {
    DeviceId id;
    if (answer.size() <= LENGTH_BYTES) return id;
    std::string_view rest(reinterpret_cast<const char*>(answer.data()) + LENGTH_BYTES,
                          answer.size() - LENGTH_BYTES);
    while (!rest.empty()) {
        const auto end = std::min(rest.find(';'), rest.size());
        const std::string_view pair = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        const auto colon = pair.find(':');
        if (colon == std::string_view::npos) continue;
        std::string* const place = place_of(upper(pair.substr(0, colon)), id);
        if (place != nullptr && place->empty()) *place = printable(pair.substr(colon + 1));
    }
    return id;
}

std::optional<kiosk::PrinterCondition> condition_of(std::uint8_t port_status) {
    if ((port_status & NEVER_SET) != 0) return std::nullopt;
    if ((port_status & PAPER_EMPTY) != 0) return kiosk::PrinterCondition::paper_out;
    if ((port_status & NO_ERROR) == 0) return kiosk::PrinterCondition::failed;
    return kiosk::PrinterCondition::ready;
}

}  // namespace drivers
