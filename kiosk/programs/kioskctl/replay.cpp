#include "drivers/recordings/replay.h"

#include <chrono>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string_view>
#include <thread>

#include "kiosk/programs/exit_codes.h"
#include "kiosk/programs/kioskctl/commands.h"

namespace kioskctl {

namespace {

using namespace programs;

using Json = nlohmann::ordered_json;

/// What was scanned is in the file; on a screen its length is enough.
std::string shown(const std::string& words) {
    constexpr std::string_view SCAN = "scan ";
    if (!words.starts_with(SCAN)) return words;
    return "scan of " + std::to_string((words.size() - SCAN.size()) / 2) + " bytes";
}

std::string shown_beside(const std::string& words, const std::string& recorded) {
    return shown(words) + (words != recorded && shown(words) == shown(recorded) ? ", others" : "");
}

void print(const Json& object) {
    std::cout << object.dump(-1, ' ', false, Json::error_handler_t::replace) << std::endl;
}

drivers::ReplayListener listener_for(const ReplayOptions& options) {
    drivers::ReplayListener listener;
    listener.became = [json = options.json](std::uint32_t at, const std::string& words) {
        if (json)
            print({{"at_ms", at}, {"became", shown(words)}});
        else
            std::cout << at << " ms: " << shown(words) << std::endl;
    };
    if (options.real_time)
        listener.at = [begun = std::chrono::steady_clock::now()](std::uint32_t at) {
            std::this_thread::sleep_until(begun + std::chrono::milliseconds(at));
        };
    return listener;
}

void tell(const drivers::Replayed& difference, bool json) {
    if (json) {
        Json object{{"same", !difference}};
        if (difference)
            object.update({{"at_ms", difference->at},
                           {"recorded", shown(difference->recorded)},
                           {"now", shown_beside(difference->now, difference->recorded)}});
        print(object);
    } else if (difference) {
        std::cout << "At " << difference->at
                  << " ms it goes otherwise.\n  recorded: " << shown(difference->recorded)
                  << "\n  now: " << shown_beside(difference->now, difference->recorded) << "\n";
    } else {
        std::cout << "It went as it was recorded.\n";
    }
}

}  // namespace

int replay(const ReplayOptions& options) {
    std::ifstream stream(options.file, std::ios::binary);
    std::string text;
    for (char byte; text.size() <= drivers::MOST_RECORDED && stream.get(byte);) text.push_back(byte);
    const auto recording = drivers::parse_recording(text);
    if (!recording) {
        std::cerr << options.file << ":" << recording.error().line << ": "
                  << sentence_of(recording.error().mistake) << "\n";
        return WRONG_USE;
    }
    if (!options.json) std::cout << name_of(recording->device) << ": " << recording->name << "\n";
    const auto difference = drivers::replay(*recording, listener_for(options));
    tell(difference, options.json);
    return difference ? FAILED : DONE;
}

}  // namespace kioskctl
