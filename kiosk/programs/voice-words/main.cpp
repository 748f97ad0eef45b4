// voice-words vi|en: every word of a language, a line each: its clip's name, a tab, its text. What is
// recorded of a voice, by espeak-ng when the voices are built or by a centre's own announcer.
#include <iostream>
#include <string_view>

#include "kiosk/programs/exit_codes.h"
#include "kiosk/voice/spoken_words.h"

int main(int argument_count, char** arguments) {
    const std::string_view language = argument_count == 2 ? arguments[1] : "";
    if (language != "vi" && language != "en") {
        std::cerr << "voice-words vi|en\n";
        return programs::WRONG_USE;
    }
    const auto words =
        kiosk::every_word(language == "vi" ? kiosk::Language::vietnamese : kiosk::Language::english);
    for (const auto& word : words) std::cout << word.clip << '\t' << word.text << '\n';
    return std::cout.flush() ? programs::DONE : programs::FAILED;
}
