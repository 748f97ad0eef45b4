#include <iostream>
#include <string_view>

#include "drivers/speakers/speaker.h"
#include "kiosk/programs/exit_codes.h"
#include "kiosk/programs/kioskctl/commands.h"
#include "kiosk/text/languages_folder.h"
#include "kiosk/voice/clips.h"

namespace kioskctl {

namespace {

using namespace programs;

std::string_view sentence(kiosk::CallFault fault) {
    switch (fault) {
        case kiosk::CallFault::number:
            return "this number cannot be said: 1 to 6 of A-Z and 0-9, as B047";
        case kiosk::CallFault::counter:
            return "this counter cannot be said: up to four digits, with at most one letter before or behind "
                   "them";
    }
    return {};
}

std::string_view what_is_wrong(const std::variant<kiosk::ClipMissing, kiosk::WaveFault>& fault) {
    const auto* const wave = std::get_if<kiosk::WaveFault>(&fault);
    if (wave == nullptr) return "is missing or cannot be read";
    switch (*wave) {
        case kiosk::WaveFault::not_a_wave:
            return "is no whole WAV file";
        case kiosk::WaveFault::other_format:
            return "must be PCM of 22050 Hz, mono, 16 bit";
        case kiosk::WaveFault::no_sound:
            return "has no sound in it";
        case kiosk::WaveFault::too_long:
            return "is too long: at most ten seconds";
    }
    return {};
}

}  // namespace

int say(const SayOptions& options) {
    const auto language = options.language == "en" ? kiosk::Language::english : kiosk::Language::vietnamese;
    const auto phrases = kiosk::spoken_call({options.number, options.counter}, language);
    if (!phrases) {
        std::cerr << sentence(phrases.error()) << '\n';
        return WRONG_USE;
    }
    if (options.text) {
        std::cout << kiosk::text_of(*phrases) << '\n';
        return DONE;
    }
    const auto sound =
        kiosk::called_sound({{language, *phrases}}, {options.voices, kiosk::installed_folder("voices")});
    if (!sound) {
        std::cerr << sound.error().file.string() << ' ' << what_is_wrong(sound.error().fault) << '\n';
        return FAILED;
    }
    if (const auto failure = drivers::play(*sound)) {
        std::cerr << (failure->fault == drivers::SpeakerFault::lost
                          ? "the sound device left or took nothing before it had everything"
                          : "no sound device can be opened")
                  << (failure->detail.empty() ? "" : ": ") << failure->detail << '\n';
        return FAILED;
    }
    return DONE;
}

}  // namespace kioskctl
