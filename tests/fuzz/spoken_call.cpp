// A called number and its counter, any bytes apart by the first line break: what can be said is made of words
// that have clips, and of at least one.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "kiosk/voice/spoken_call.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto end = std::min(text.find('\n'), text.size());
    const kiosk::Call call{std::string(text.substr(0, end)),
                           std::string(text.substr(std::min(end + 1, text.size())))};
    for (const auto language : {kiosk::Language::vietnamese, kiosk::Language::english}) {
        static const auto WORDS = kiosk::every_word(kiosk::Language::vietnamese);
        const auto phrases = kiosk::spoken_call(call, language);
        if (!phrases) continue;
        if (phrases->empty() || kiosk::text_of(*phrases).empty()) std::abort();
        for (const auto& phrase : *phrases)
            for (const auto& word : phrase)
                if (std::none_of(WORDS.begin(), WORDS.end(),
                                 [&](const auto& known) { return known.clip == word.clip; }))
                    std::abort();
    }
    return 0;
}
