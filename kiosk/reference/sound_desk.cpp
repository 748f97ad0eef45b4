#include "kiosk/reference/sound_desk.h"

#include "kiosk/reference/answers.h"
#include "kiosk/reference/board_request.h"

namespace kiosk::reference {
namespace {

constexpr int NOT_FOUND = 404;
/// Every television of a centre asks at the same moment, and each is answered within milliseconds.
constexpr std::size_t SOUNDS_WAITING_MAX = 256;

HttpResponse nothing_to_say() {
    return request_invalid(NOT_FOUND, "no such sound");
}

}  // namespace

SoundDesk::SoundDesk(const ServiceSettings& settings) : settings_(settings), aside_(SOUNDS_WAITING_MAX) {}

Reaction SoundDesk::sound(std::string_view query) {
    auto calls = parse_sound_request(query);
    if (!calls || settings_.voices.defaults.empty()) return nothing_to_say();
    return Elsewhere{[this, calls = *std::move(calls)](const HttpReply& reply) {
        if (!aside_.take([this, calls, reply] { reply(answer(calls)); })) reply(central_trouble());
    }};
}

HttpResponse SoundDesk::answer(const std::vector<SpokenCall>& calls) const {
    const auto sound = called_sound(calls, settings_.voices);
    if (!sound) {
        settings_.log("sound verdict=silent reason=\"no clip " + sound.error().file.string() + '"');
        return nothing_to_say();
    }
    return {200,
            "audio/wav",
            {{"Cache-Control", "public, max-age=3600"}, {"X-Content-Type-Options", "nosniff"}},
            wave_file(*sound)};
}

}  // namespace kiosk::reference
