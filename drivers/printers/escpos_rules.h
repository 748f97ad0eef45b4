// What one model of printer can do, and how long it is waited for.
#pragma once

#include "drivers/descriptor.h"
#include "drivers/printers/escpos.h"

namespace drivers {

inline constexpr int DOTS_A_MILLIMETRE = 8;  ///< 203 dpi, what slips are laid out for

struct EscposRules {
    int width_dots = 576;
    Encoding encoding;
    bool answers_status = true;  ///< DLE EOT 2 and 4; where not, they are not asked
    bool clears_buffer = true;   ///< DLE DC4 8 drops what is buffered, and is answered
    bool confirms_end = true;    ///< answers GS ( H; without it the best that can be said is "sent", and a
                                 ///< printer that answers nothing at all is still one
    int speed = 0;               ///< mm/s; 0 = not known
    Milliseconds status_limit{700};
    Milliseconds silence_limit{5000};  ///< within a job: a slow head delays answers when the buffer is full
    /// From the first byte to the confirmed end, beside the head's own time.
    Milliseconds job_limit{20'000};

    /// One that answers nothing may be well all the same.
    [[nodiscard]] bool may_be_silent() const { return !confirms_end || !answers_status; }

    [[nodiscard]] Milliseconds time_for(const kiosk::Dots& slip) const {
        if (speed <= 0) return job_limit;
        return job_limit + Milliseconds(slip.height * 1000 / (DOTS_A_MILLIMETRE * speed));
    }
};

}  // namespace drivers
