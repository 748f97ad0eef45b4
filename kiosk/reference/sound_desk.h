// Puts the sound of a call together for televisions in halls, on a thread of its own: the clips lie on the
// disk. What is called is read aloud in a hall anyhow, so anybody may ask.
#pragma once

#include <string_view>
#include <vector>

#include "kiosk/reference/routes.h"
#include "kiosk/reference/service_settings.h"
#include "kiosk/reference/side_thread.h"
#include "kiosk/voice/spoken_call.h"

namespace kiosk::reference {

class SoundDesk {
  public:
    explicit SoundDesk(const ServiceSettings& settings);

    /// `query`: see parse_sound_request.
    Reaction sound(std::string_view query);

  private:
    [[nodiscard]] HttpResponse answer(const std::vector<SpokenCall>& calls) const;

    const ServiceSettings& settings_;
    SideThread aside_;
};

}  // namespace kiosk::reference
