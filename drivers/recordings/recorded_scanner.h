// A scanner whose bytes are written down, and the same bytes given to the same rules again.
#pragma once

#include <memory>
#include <string>

#include "drivers/recordings/recorder.h"
#include "drivers/recordings/replay.h"
#include "drivers/scanners/scan_rules.h"
#include "drivers/scanners/scan_source.h"

namespace drivers {

/// Stands before a real source.
class RecordedSource : public ScanSource, private Eavesdropper {
  public:
    /// The recorder outlives it.
    RecordedSource(std::unique_ptr<ScanSource> source, Recorder& recorder);

    kiosk::DeviceState open() override;
    void close() override;
    std::vector<pollfd> watched() override { return source_->watched(); }
    [[nodiscard]] std::optional<Deadline> due() const override { return source_->due(); }
    bool take(Deadline now, const RawScanSink& deliver) override;
    [[nodiscard]] std::string describe() const override { return source_->describe(); }
    [[nodiscard]] const char* subsystem() const override { return source_->subsystem(); }

  private:
    void hear_descriptor(std::span<const std::uint8_t> bytes) override;
    void hear(std::span<const std::uint8_t> bytes) override;

    std::unique_ptr<ScanSource> source_;
    Recorder& recorder_;
    ScanRules rules_;
    kiosk::DeviceState state_{kiosk::DeviceCondition::busy};  ///< none that an open ends with
    Deadline now_;
    bool heard_ = false;
};

Replayed replay_scanner(const Recording& recording, const ReplayListener& listener);

}  // namespace drivers
