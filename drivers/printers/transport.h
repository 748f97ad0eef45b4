// The wire between an ESC/POS conversation and its printer: bytes out and in, each until a deadline.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "drivers/descriptor.h"
#include "kiosk/devices.h"

namespace drivers {

enum class Transfer { done, timed_out, closed };

/// Owned by whoever opened it; destroying it closes the wire.
class Transport {
  public:
    Transport() = default;
    virtual ~Transport() = default;
    Transport(const Transport&) = delete;
    Transport& operator=(const Transport&) = delete;

    /// Writes all or says why not; `written` counts what left either way.
    virtual Transfer write(std::span<const std::uint8_t> bytes, Deadline deadline, std::size_t& written) = 0;

    /// Waits for bytes; an empty result with `done` never happens. A deadline that is over takes only what
    /// has come already.
    virtual Transfer read(std::span<std::uint8_t> room, Deadline deadline, std::size_t& read) = 0;

    /// Nothing more will be written: waits until closing takes back nothing of what is still on its way.
    virtual void finish(Deadline deadline) = 0;

    /// What the printer says beside its bytes, as a USB port does; none where there is no such way.
    virtual std::optional<kiosk::PrinterCondition> beside() { return std::nullopt; }
};

}  // namespace drivers
