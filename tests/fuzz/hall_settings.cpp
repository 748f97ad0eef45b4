#include "kiosk/settings/hall_settings.h"
#include "told_mistakes.h"

#include <cstdint>
#include <cstdlib>

// Any bytes give settings whose hours can be asked, or mistakes that each have a place, a cause and a remedy.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view toml{reinterpret_cast<const char*>(data), size};
    (void)kiosk::is_of_hall_display(toml);
    const auto settings = kiosk::parse_hall_settings(toml);
    if (settings) {
        if (settings->central.url.empty() || settings->hall.empty() || settings->sound.languages.empty())
            std::abort();
        for (int minute = 0; minute < 24 * 60; minute += 30) {
            const int volume = kiosk::volume_at(settings->sound, minute);
            if (volume < 0 || volume > 100) std::abort();
            (void)kiosk::is_dark_at(settings->screen, minute);
        }
        return 0;
    }
    must_be_told(settings.error());
    return 0;
}
