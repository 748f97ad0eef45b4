// Whether central can be reached, as all that is asked of it shows, and since when it cannot.
#pragma once

#include <functional>

#include "kiosk/terminal/desk_tools.h"

namespace kiosk {

class DeskLink {
  public:
    /// `back`: central answers again after it could not be reached.
    DeskLink(const Clock& clock, std::function<void()> back) : clock_(clock), back_(std::move(back)) {}

    /// Of every answer.
    template <class Value>
    void note(const Result<Value, TicketFailure>& answer) {
        if (!answer && is_outage(answer.error().kind)) return lost();
        if (answer || is_final(answer.error().kind)) heard();
    }
    /// Zero while nobody has missed it.
    [[nodiscard]] std::chrono::milliseconds down_for() const {
        return down_since_ ? clock_.now().uptime - *down_since_ : std::chrono::milliseconds{0};
    }
    [[nodiscard]] bool is_down() const { return down_since_.has_value(); }

  private:
    void lost() {
        if (!down_since_) down_since_ = clock_.now().uptime;
    }
    void heard() {
        const bool was_down = is_down();
        down_since_.reset();
        if (was_down) back_();
    }

    const Clock& clock_;
    std::function<void()> back_;
    std::optional<std::chrono::milliseconds> down_since_;
};

}  // namespace kiosk
