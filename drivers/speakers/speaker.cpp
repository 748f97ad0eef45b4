#include "drivers/speakers/speaker.h"

#include <SDL.h>

#include <algorithm>
#include <chrono>
#include <cstring>
#include <future>

namespace drivers {
namespace {

constexpr Uint16 BUFFER_SAMPLES = 1024;  ///< 46 ms
/// Beyond the sound's own length; a device that starts slowly needs a second.
constexpr std::chrono::seconds PATIENCE{5};

/// SDL's own thread takes the sound from here.
struct Playback {
    const kiosk::Sound& sound;
    std::size_t at = 0;
    bool is_over = false;
    std::promise<void> over;
};

/// Asked for more when all was given before, SDL has handed the last of it to the device.
void fill(void* playback_of, Uint8* stream, int bytes) {
    auto& playback = *static_cast<Playback*>(playback_of);
    const std::size_t wanted = static_cast<std::size_t>(bytes) / sizeof(std::int16_t);
    const std::size_t given = std::min(wanted, playback.sound.size() - playback.at);
    std::memset(stream, 0, static_cast<std::size_t>(bytes));
    std::memcpy(stream, playback.sound.data() + playback.at, given * sizeof(std::int16_t));
    playback.at += given;
    if (given > 0 || playback.is_over) return;
    playback.is_over = true;
    playback.over.set_value();
}

class AudioSystem {
  public:
    AudioSystem() {
        // Ctrl-C ends the program as ever.
        SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
        is_open_ = SDL_InitSubSystem(SDL_INIT_AUDIO) == 0;
    }
    AudioSystem(const AudioSystem&) = delete;
    AudioSystem& operator=(const AudioSystem&) = delete;
    ~AudioSystem() {
        if (is_open_) SDL_QuitSubSystem(SDL_INIT_AUDIO);
        // What SDL keeps for this thread; it may be one that ends.
        SDL_TLSCleanup();
    }
    [[nodiscard]] bool is_open() const { return is_open_; }

  private:
    bool is_open_ = false;
};

}  // namespace

std::optional<SpeakerFailure> play(const kiosk::Sound& sound) {
    const AudioSystem audio;
    if (!audio.is_open()) return SpeakerFailure{SpeakerFault::no_device, SDL_GetError()};
    Playback playback{sound};
    auto over = playback.over.get_future();
    SDL_AudioSpec wanted{};
    wanted.freq = kiosk::SOUND_RATE;
    wanted.format = AUDIO_S16SYS;
    wanted.channels = 1;
    wanted.samples = BUFFER_SAMPLES;
    wanted.callback = fill;
    wanted.userdata = &playback;
    // No change is allowed, so SDL converts for a device of another form.
    const auto device = SDL_OpenAudioDevice(nullptr, 0, &wanted, nullptr, 0);
    if (device == 0) return SpeakerFailure{SpeakerFault::no_device, SDL_GetError()};
    SDL_PauseAudioDevice(device, 0);
    const std::chrono::duration<double> length{static_cast<double>(sound.size()) / kiosk::SOUND_RATE};
    const bool has_all = over.wait_for(length + PATIENCE) == std::future_status::ready;
    const bool is_there = SDL_GetAudioDeviceStatus(device) == SDL_AUDIO_PLAYING;
    SDL_CloseAudioDevice(device);  // after the last buffer has sounded
    if (!has_all || !is_there) return SpeakerFailure{SpeakerFault::lost, {}};
    return std::nullopt;
}

}  // namespace drivers
