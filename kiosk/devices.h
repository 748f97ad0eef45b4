// The interfaces of the terminal's devices and their typed states. Drivers implement them, the terminal uses
// them. Each device is owned and called by one thread; what it reports goes through the callback given at
// construction.
#pragma once

#include <functional>
#include <stop_token>
#include <string>

#include "kiosk/camera_picture.h"
#include "kiosk/core/dots.h"
#include "kiosk/device_state.h"

namespace kiosk {

enum class PrinterCondition {
    absent,  ///< no device, no connection
    ready,
    busy,
    paper_out,
    cover_open,
    paper_low,  ///< still prints
    failed,     ///< answers, but with an error it does not name
};

/// What is known of one print. "printed" only when the printer itself said so (invariant 3).
enum class PrintOutcome {
    printed,    ///< the printer confirmed the end of the job
    sent,       ///< all bytes left, and this kind of printer confirms nothing
    paper_out,  ///< stopped by the printer, paper not complete
    cover_open,
    absent,   ///< nothing was sent
    unknown,  ///< bytes left, then no answer: it may or may not be on paper
};

class Printer {
  public:
    virtual ~Printer() = default;
    Printer() = default;
    Printer(const Printer&) = delete;
    Printer& operator=(const Printer&) = delete;

    /// Asks the device; opens it if needed. Bounded by about a second.
    virtual PrinterCondition condition() = 0;
    /// Prints the whole picture and cuts. Blocks up to the job's own deadline or until stop is requested.
    virtual PrintOutcome print(const Dots& slip, std::stop_token stop) = 0;
    /// What an installer asks on the phone: kind, address, width.
    virtual std::string describe() const = 0;
    /// Drops the handle; the next call opens it again.
    virtual void close() = 0;
};

/// A scanner delivers whole scans as raw bytes on its own thread; who wants them decides what they are.
using ScanSink = std::function<void(std::string bytes)>;

class Scanner {
  public:
    virtual ~Scanner() = default;
    Scanner() = default;
    Scanner(const Scanner&) = delete;
    Scanner& operator=(const Scanner&) = delete;

    /// What an installer asks on the phone: kind, maker, where it is plugged in. From any thread.
    virtual std::string describe() const = 0;
    /// From any thread.
    virtual DeviceState state() const = 0;
    /// Ends its thread; nothing is delivered any more.
    virtual void close() = 0;
};

/// A scanner that sees whoever stands before it, and shows what it sees.
class Camera : public Scanner {
  public:
    /// Looks only while it is wanted; otherwise it is switched off. From any thread.
    virtual void want(bool wanted) = 0;
    /// The newest; null while it does not look, or sees nothing yet. From any thread.
    [[nodiscard]] virtual SharedPicture picture() const = 0;
};

}  // namespace kiosk
