// Report descriptors as scanners have them, written item by item, and reports to go with them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sample {

using Bytes = std::vector<std::uint8_t>;

inline Bytes joined(std::initializer_list<Bytes> parts) {
    Bytes all;
    for (const Bytes& part : parts) all.insert(all.end(), part.begin(), part.end());
    return all;
}

inline const Bytes SCANNER_BEGINS{0x05, 0x8C, 0x09, 0x02, 0xA1, 0x01};  // page 0x8C, bar code scanner
inline const Bytes ENDS{0xC0};

/// Report 2: length, three characters of symbology, 56 bytes of data, 2 spare bytes, 1 bit "goes on".
inline const Bytes SCANNED_DATA{
    0x09, 0x12, 0xA1, 0x02, 0x85, 0x02, 0x15, 0x00, 0x26, 0xFF, 0x00, 0x75, 0x08,  // 8 bits each
    0x95, 0x01, 0x05, 0x01, 0x09, 0x3B, 0x81, 0x02,                                // byte count
    0x95, 0x03, 0x05, 0x8C, 0x09, 0xFB, 0x09, 0xFC, 0x09, 0xFD, 0x81, 0x02,        // symbology
    0x95, 0x38, 0x09, 0xFE, 0x82, 0x02, 0x01,                                      // decoded data
    0x95, 0x02, 0x81, 0x03,                                                        // spare
    0x25, 0x01, 0x75, 0x01, 0x95, 0x01, 0x09, 0xFF, 0x81, 0x02,                    // continued
    0x75, 0x07, 0x81, 0x03, 0xC0};

/// Feature report 4: beeper, programming by codes, Code 128, interleaved 2 of 5: a bit each.
inline const Bytes SETTINGS{0x09, 0x11, 0xA1, 0x02, 0x85, 0x04, 0x15, 0x00, 0x25, 0x01,
                            0x75, 0x01, 0x95, 0x04, 0x09, 0x58, 0x09, 0x6E, 0x09, 0xC4,
                            0x09, 0xCA, 0xB1, 0x02, 0x95, 0x04, 0xB1, 0x03, 0xC0};

inline Bytes scanner_descriptor() {
    return joined({SCANNER_BEGINS, SCANNED_DATA, SETTINGS, ENDS});
}

/// A mouse's, of three buttons.
inline const Bytes MOUSE{0x05, 0x01, 0x09, 0x02, 0xA1, 0x01, 0x05, 0x09, 0x19, 0x01, 0x29, 0x03,
                         0x15, 0x00, 0x25, 0x01, 0x75, 0x01, 0x95, 0x03, 0x81, 0x02, 0xC0};

/// A report as above, 64 bytes.
inline Bytes report(std::string_view text, std::string_view aim = "]C0", bool goes_on = false) {
    Bytes bytes(64);
    bytes[0] = 2;
    bytes[1] = static_cast<std::uint8_t>(text.size());
    for (std::size_t i = 0; i < aim.size(); ++i) bytes[2 + i] = static_cast<std::uint8_t>(aim[i]);
    for (std::size_t i = 0; i < text.size() && i < 56; ++i) bytes[5 + i] = static_cast<std::uint8_t>(text[i]);
    bytes[63] = goes_on ? 1 : 0;
    return bytes;
}

}  // namespace sample
