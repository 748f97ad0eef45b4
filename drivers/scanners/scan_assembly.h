// What a device's reads become, whatever the device: its bytes as they arrive and the time they arrive at go
// in, scans come out. Pure, so that recorded bytes give the same scans as those of a device.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>

#include "drivers/descriptor.h"
#include "drivers/scanners/frame_reader.h"
#include "drivers/scanners/hid_pos.h"
#include "drivers/scanners/key_reader.h"
#include "drivers/scanners/raw_scan.h"

namespace drivers {

using RawScanSink = std::function<void(RawScan scan)>;

/// A scan that has begun and goes on no more for the length of a pause is over.
class ScanAssembly {
  public:
    explicit ScanAssembly(Milliseconds pause) : pause_(pause) {}
    virtual ~ScanAssembly() = default;
    ScanAssembly(const ScanAssembly&) = delete;
    ScanAssembly& operator=(const ScanAssembly&) = delete;

    /// What one read gave; any bytes.
    void take(std::span<const std::uint8_t> bytes, Deadline now, const RawScanSink& deliver);
    /// Nothing was there to read.
    void pass(Deadline now, const RawScanSink& deliver);
    [[nodiscard]] std::optional<Deadline> due() const { return due_; }

  private:
    virtual void read(std::span<const std::uint8_t> bytes, const RawScanSink& deliver) = 0;
    virtual void finish(const RawScanSink& deliver) = 0;
    [[nodiscard]] virtual bool waiting() const = 0;

    Milliseconds pause_;
    std::optional<Deadline> due_;
};

/// Where a pause ends a scan as well as its last byte does.
template <class Reader>
class EndedByPause : public ScanAssembly {
  public:
    using ScanAssembly::ScanAssembly;

  protected:
    Reader& reader() { return reader_; }

  private:
    void finish(const RawScanSink& deliver) override {
        if (auto scan = reader_.finish()) deliver(*std::move(scan));
    }
    [[nodiscard]] bool waiting() const override { return reader_.waiting(); }

    Reader reader_;
};

/// Bytes of a serial line.
class SerialAssembly : public EndedByPause<FrameReader> {
  public:
    using EndedByPause::EndedByPause;

  private:
    void read(std::span<const std::uint8_t> bytes, const RawScanSink& deliver) override;
};

/// An event of <linux/input.h> without its time, as eight bytes.
struct KeyEvent {
    std::uint16_t type = 0, code = 0;
    std::int32_t value = 0;
};
static_assert(sizeof(KeyEvent) == 8);

/// Key events.
class KeyAssembly : public EndedByPause<KeyReader> {
  public:
    using EndedByPause::EndedByPause;

  private:
    void read(std::span<const std::uint8_t> bytes, const RawScanSink& deliver) override;
};

/// Input reports, one a read. A scan whose rest does not come is none.
class PosAssembly : public ScanAssembly {
  public:
    explicit PosAssembly(const PosDevice& scanner);

  private:
    void read(std::span<const std::uint8_t> bytes, const RawScanSink& deliver) override;
    void finish(const RawScanSink&) override { reader_.forget(); }
    [[nodiscard]] bool waiting() const override { return reader_.waiting(); }

    PosReader reader_;
};

}  // namespace drivers
