// One queue of CUPS: asked, given jobs, and emptied.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>

#include "drivers/printers/cups.h"
#include "drivers/printers/cups_state.h"
#include "kiosk/core/result.h"

namespace drivers {

enum class CupsJob {
    under_way,
    completed,  ///< its bytes were handed on, which is all that CUPS knows
    ended,      ///< aborted or cancelled
};

/// What returns none or false left a sentence in `trouble`; the connection is to be opened again then.
class CupsQueue {
  public:
    static kiosk::Result<std::unique_ptr<CupsQueue>, std::string> open(const CupsPrinterOptions& options);
    ~CupsQueue();

    std::optional<CupsQueueState> state();
    /// The job's number.
    std::optional<int> begin_job(std::span<const std::uint8_t> bytes);
    std::optional<CupsJob> job_state(int job);
    /// Cancels it if it is still under way, and removes its bytes from the spool.
    bool forget(int job);
    [[nodiscard]] const std::string& trouble() const { return trouble_; }

  private:
    struct Link;
    CupsQueue(std::unique_ptr<Link> link, const CupsPrinterOptions& options);
    bool make_ours(const std::string& device);
    bool forget_all();
    bool note_trouble();

    std::unique_ptr<Link> link_;
    std::string name_;
    std::string trouble_;
};

}  // namespace drivers
