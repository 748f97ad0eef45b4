// Frames to text, one after the other, in one process of its own that stays: picture-decoder in its mode
// "frames". It may die of a frame; the next one is read by a new process.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "drivers/descriptor.h"
#include "drivers/pictures/child_process.h"
#include "drivers/pictures/decode_apart.h"
#include "drivers/pictures/decoded.h"
#include "drivers/pictures/picture.h"

namespace drivers {

/// Frames go through memory that both share. One thread owns it and never waits in it.
class FrameDecoder {
  public:
    using Outcome = kiosk::Result<std::vector<Decoded>, DecodeFailure>;
    static constexpr Milliseconds PATIENCE{1000};        ///< a frame takes some 10 ms
    static constexpr Milliseconds PATIENCE_FIRST{5000};  ///< the first one waits for the process to start
    static constexpr Milliseconds REST_FIRST{100}, REST_LONGEST{5000};

    explicit FrameDecoder(std::filesystem::path program = picture_decoder());
    ~FrameDecoder() { end(); }
    FrameDecoder(const FrameDecoder&) = delete;
    FrameDecoder& operator=(const FrameDecoder&) = delete;

    /// Hands a frame over. False, and the frame is not read, while another one is, or while it rests after
    /// deaths.
    bool give(const LumaView& frame, Deadline now);
    /// Readable when there is something to take; -1 while no frame is being read.
    [[nodiscard]] int descriptor() const { return reading_ ? socket_.number() : -1; }
    /// When a frame has taken too long.
    [[nodiscard]] std::optional<Deadline> due() const { return reading_; }
    /// What became of the frame; none while that is open.
    std::optional<Outcome> take(Deadline now);
    /// Ends the process and forgets the frames.
    void end();

    /// Of the running process; 0 for none.
    [[nodiscard]] pid_t process() const { return child_ ? child_->number() : 0; }

  private:
    bool start();
    bool hand_over(const LumaView& frame);
    Outcome lost(Deadline now);
    /// Ends the process; the next one is started at once, and after another death later and later.
    void rest(Deadline now);

    std::filesystem::path program_;
    Descriptor memory_, socket_;
    std::optional<ChildProcess> child_;
    std::optional<Deadline> reading_;  ///< when the frame that is being read is given up
    Deadline rests_until_{};
    Milliseconds rest_{0};
};

}  // namespace drivers
