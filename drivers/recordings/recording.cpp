#include "drivers/recordings/recording.h"

#include <algorithm>

#include "drivers/recordings/hex.h"
#include "drivers/recordings/recording_words.h"

namespace drivers {
namespace {

using namespace recording_words;

void append(std::string& text, std::initializer_list<std::string_view> parts) {
    for (const std::string_view part : parts) text += part;
    text += '\n';
}

/// Rows that are the same stand in one line.
void append_slip(std::string& text, const kiosk::Dots& slip) {
    append(text, {SLIP, std::to_string(slip.width)});
    const auto stride = static_cast<std::size_t>(slip.stride());
    const auto row = [&](int y) {
        return std::span(slip.bits).subspan(static_cast<std::size_t>(y) * stride, stride);
    };
    for (int y = 0; y < slip.height;) {
        int end = y + 1;
        while (end < slip.height && std::ranges::equal(row(y), row(end))) ++end;
        append(text, {ROW, std::to_string(end - y), " ", hex_of(row(y))});
        y = end;
    }
}

void append_moment(std::string& text, const Moment& moment) {
    const auto* const known = std::find_if(MOMENTS.begin(), MOMENTS.end(),
                                           [&](const MomentWord& word) { return word.what == moment.what; });
    text += std::to_string(moment.at) + " ";
    text += known->word;
    if (known->follows == Follows::bytes && !moment.bytes.empty()) text += " " + hex_of(moment.bytes);
    if (known->follows == Follows::words) text += " " + moment.words;
    text += '\n';
}

}  // namespace

std::string text_of(const Recording& recording) {
    std::string text;
    append(text, {FIRST, VERSION});
    append(text, {DEVICE, name_of(recording.device)});
    if (!recording.name.empty()) append(text, {NAME, recording.name});
    for (const std::string& note : recording.notes) append(text, {NOTE, note});
    for (const auto& [word, number] : recording.settings)
        append(text, {SET, word, " ", std::to_string(number)});
    if (recording.slip.width != 0) append_slip(text, recording.slip);
    append(text, {BEGIN});
    for (const Moment& moment : recording.moments) append_moment(text, moment);
    return text;
}

std::string_view sentence_of(RecordingMistake mistake) {
    switch (mistake) {
        case RecordingMistake::no_recording:
            return "this is no recording";
        case RecordingMistake::other_version:
            return "a recording of another version of kioskctl";
        case RecordingMistake::unknown_device:
            return "no kind of device that is known";
        case RecordingMistake::unknown_setting:
            return "no setting that is known, or its number is out of range";
        case RecordingMistake::broken_slip:
            return "the slip's rows are broken";
        case RecordingMistake::unknown_word:
            return "nothing that a recording says";
        case RecordingMistake::broken_time:
            return "no time, or one that goes back";
        case RecordingMistake::broken_bytes:
            return "no bytes in hex digits";
        case RecordingMistake::too_long:
            return "longer than any recording";
        case RecordingMistake::cut_off:
            return "it ends too early";
        case RecordingMistake::goes_on:
            return "something follows its end";
    }
    return {};
}

std::string_view name_of(RecordedDevice device) {
    const auto* const known = std::find_if(DEVICES.begin(), DEVICES.end(),
                                           [&](const DeviceWord& word) { return word.device == device; });
    return known->word;
}

}  // namespace drivers
