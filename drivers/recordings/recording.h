// What was said between a device and its driver, as a value and as the text file it is kept in. Pure.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/core/dots.h"
#include "kiosk/core/result.h"

namespace drivers {

enum class RecordedDevice { hid_pos, keyboard, serial, printer };

/// One thing that happened. Beside each: its word in the file, and what follows it there.
struct Moment {
    enum class What {
        opened,       ///< "open STATE": a scanner was looked for; "open wire": one to a printer was made
        closed,       ///< "close"
        descriptor,   ///< "descriptor HEX": a HID scanner's report descriptor
        in,           ///< "in HEX": one read of what the device said, its bounds kept
        quiet,        ///< "quiet": it was looked for something to read, and nothing came
        hung_up,      ///< "hung-up": the device ended the connection
        out,          ///< "out HEX": left for the device, in any pieces
        out_stuck,    ///< "out-stuck": the rest of what was to leave did not, in time
        out_hung_up,  ///< "out-hung-up": it never will
        beside,       ///< "beside CONDITION": what the port says of the printer
        finished,     ///< "finish": nothing more will be written
        asked,        ///< "asked condition", "asked print": of the driver
        became,       ///< "became WORDS": what the driver made of it
        ended,        ///< "end": a recording without it was cut off
    };
    std::uint32_t at = 0;  ///< milliseconds since the beginning, never going back
    What what = What::ended;
    std::vector<std::uint8_t> bytes = {};
    std::string words = {};
    bool operator==(const Moment&) const = default;
};

struct Recording {
    RecordedDevice device = RecordedDevice::serial;
    std::string name;                ///< as the device calls itself
    std::vector<std::string> notes;  ///< for people
    std::map<std::string, int> settings;
    kiosk::Dots slip;  ///< what the printer was given to print
    std::vector<Moment> moments;
    bool operator==(const Recording&) const = default;
};

enum class RecordingMistake {
    no_recording,     ///< does not begin as one
    other_version,    ///< of a newer program
    unknown_device,   ///< a kind that is not known
    unknown_setting,  ///< not one of them, or its number out of range
    broken_slip,      ///< rows of another width, too many, or no hex digits
    unknown_word,     ///< a line that says nothing known, or says it in the wrong place
    broken_time,      ///< none, or one that goes back
    broken_bytes,     ///< no pairs of hex digits
    too_long,         ///< longer than any recording
    cut_off,          ///< without an end
    goes_on,          ///< after its end
};
struct RecordingFault {
    RecordingMistake mistake = RecordingMistake::no_recording;
    std::size_t line = 1;  ///< from 1
    bool operator==(const RecordingFault&) const = default;
};

inline constexpr std::size_t MOST_RECORDED = 8UL * 1024 * 1024;

/// Any bytes.
kiosk::Result<Recording, RecordingFault> parse_recording(std::string_view text);
/// What `parse_recording` reads again.
std::string text_of(const Recording& recording);

/// One sentence without a full stop, for an engineer.
std::string_view sentence_of(RecordingMistake mistake);
/// "hid-pos", "keyboard", "serial", "printer".
std::string_view name_of(RecordedDevice device);

}  // namespace drivers
