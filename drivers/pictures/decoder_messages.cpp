#include "drivers/pictures/decoder_messages.h"

#include <algorithm>
#include <charconv>

namespace drivers {
namespace {

constexpr std::array<std::uint8_t, 4> MAGIC{'M', 'K', 'D', '1'};
constexpr std::array<std::string_view, 5> SYMBOLOGIES{"Code128", "QRCode", "DataMatrix", "PDF417", "Aztec"};
constexpr std::array<bool Symbologies::*, 5> BITS{&Symbologies::code128, &Symbologies::qr,
                                                  &Symbologies::data_matrix, &Symbologies::pdf417,
                                                  &Symbologies::aztec};
constexpr std::string_view END = "end\n", DIGITS = "0123456789abcdef";

void put(std::uint32_t number, std::uint8_t* place) {
    for (int i = 0; i < 4; ++i) place[i] = static_cast<std::uint8_t>(number >> (8 * i));
}

std::uint32_t take(const std::uint8_t* place) {
    std::uint32_t number = 0;
    for (int i = 0; i < 4; ++i) number |= static_cast<std::uint32_t>(place[i]) << (8 * i);
    return number;
}

/// What stands before `end`, and `rest` behind it. None when there is no such end.
std::optional<std::string_view> cut(std::string_view& rest, char end) {
    const std::size_t length = rest.find(end);
    if (length == std::string_view::npos) return std::nullopt;
    const std::string_view front = rest.substr(0, length);
    rest.remove_prefix(length + 1);
    return front;
}

std::optional<std::string> parse_hexadecimal(std::string_view digits) {
    if (digits.empty() || digits.size() % 2 != 0 || digits.size() > 2 * SYMBOL_BYTES_MAX) return std::nullopt;
    std::string text;
    text.reserve(digits.size() / 2);
    for (std::size_t i = 0; i < digits.size(); i += 2) {
        const std::size_t high = DIGITS.find(digits[i]), low = DIGITS.find(digits[i + 1]);
        if (high == std::string_view::npos || low == std::string_view::npos) return std::nullopt;
        text += static_cast<char>(high * 16 + low);
    }
    return text;
}

std::optional<int> parse_degrees(std::string_view word) {
    int degrees = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), degrees);
    const bool whole = error == std::errc{} && end == word.data() + word.size();
    return whole && degrees >= -180 && degrees <= 180 ? std::optional(degrees) : std::nullopt;
}

std::optional<Decoded> parse_symbol(std::string_view line) {
    const auto symbology = cut(line, ' '), degrees_word = cut(line, ' ');
    if (!symbology || !degrees_word) return std::nullopt;
    if (std::find(SYMBOLOGIES.begin(), SYMBOLOGIES.end(), *symbology) == SYMBOLOGIES.end())
        return std::nullopt;
    const auto degrees = parse_degrees(*degrees_word);
    auto text = parse_hexadecimal(line);
    if (!degrees || !text) return std::nullopt;
    return Decoded{*std::move(text), std::string(*symbology), *degrees};
}

}  // namespace

std::array<std::uint8_t, REQUEST_HEADER_BYTES> request_header(const DecodeRequest& request) {
    std::array<std::uint8_t, REQUEST_HEADER_BYTES> header{};
    std::copy(MAGIC.begin(), MAGIC.end(), header.begin());
    put(static_cast<std::uint32_t>(request.picture.width), &header[4]);
    put(static_cast<std::uint32_t>(request.picture.height), &header[8]);
    std::uint32_t wanted = 0;
    for (std::size_t i = 0; i < BITS.size(); ++i) wanted |= (request.symbologies.*BITS[i] ? 1U : 0U) << i;
    put(wanted, &header[12]);
    return header;
}

std::optional<DecodeRequest> parse_request(std::span<const std::uint8_t> bytes) {
    if (bytes.size() < REQUEST_HEADER_BYTES || !std::equal(MAGIC.begin(), MAGIC.end(), bytes.begin()))
        return std::nullopt;
    const std::uint32_t width = take(&bytes[4]), height = take(&bytes[8]), wanted = take(&bytes[12]);
    if (width > PIXELS_MAX || height > PIXELS_MAX || wanted >> BITS.size() != 0) return std::nullopt;
    const auto rows = bytes.subspan(REQUEST_HEADER_BYTES);
    DecodeRequest request{
        {rows.data(), static_cast<int>(width), static_cast<int>(height), static_cast<int>(width)}, {}};
    if (!may_hold_symbols(request.picture) || rows.size() != std::size_t{width} * height) return std::nullopt;
    for (std::size_t i = 0; i < BITS.size(); ++i) request.symbologies.*BITS[i] = (wanted >> i & 1U) != 0;
    return request;
}

std::string encode_reply(std::span<const Decoded> symbols) {
    std::string reply;
    for (const Decoded& symbol : symbols) {
        reply += symbol.symbology + ' ' + std::to_string(symbol.degrees) + ' ';
        for (const char character : symbol.text) {
            const auto byte = static_cast<unsigned char>(character);
            reply += DIGITS[byte >> 4];
            reply += DIGITS[byte & 15];
        }
        reply += '\n';
    }
    return reply.append(END);
}

std::optional<std::vector<Decoded>> parse_reply(std::string_view reply) {
    std::vector<Decoded> symbols;
    while (reply != END) {
        const auto line = cut(reply, '\n');
        if (!line || symbols.size() == SYMBOLS_MAX) return std::nullopt;
        auto symbol = parse_symbol(*line);
        if (!symbol) return std::nullopt;
        symbols.push_back(*std::move(symbol));
    }
    return symbols;
}

}  // namespace drivers
