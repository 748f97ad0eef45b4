// Writes down what happens between a device and its driver, as it happens.
#pragma once

#include <functional>
#include <mutex>
#include <span>
#include <string>

#include "drivers/descriptor.h"
#include "drivers/recordings/recording.h"

namespace drivers {

/// From any thread.
class Recorder {
  public:
    using Now = std::function<Deadline()>;

    /// `head` is a recording without moments.
    explicit Recorder(Recording head, Now now = std::chrono::steady_clock::now);

    void note(Moment::What what, std::string words = {});
    void note(Moment::What what, std::span<const std::uint8_t> bytes);
    /// The same, of a moment that was asked for already.
    void note_at(Deadline when, Moment moment);
    void name_device(std::string name);

    /// No more than a recording may hold was said: what came after that is not in it.
    [[nodiscard]] bool full() const;
    /// With its end.
    [[nodiscard]] Recording finished();

  private:
    Now now_;
    Deadline begun_;
    mutable std::mutex mutex_;
    std::size_t bytes_ = 0;
    Recording recording_;
};

}  // namespace drivers
