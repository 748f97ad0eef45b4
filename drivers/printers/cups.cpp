#include "drivers/printers/cups.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <optional>

#include "drivers/printers/cups_queue.h"
#include "drivers/printers/escpos.h"
#include "drivers/printers/stopped_by.h"

namespace drivers {

using kiosk::PrinterCondition;
using kiosk::PrintOutcome;

namespace {

constexpr Milliseconds LOOK_EVERY{200}, LEFT_OVER_FOR{5000};

bool may_print(PrinterCondition condition) {
    return condition == PrinterCondition::ready || condition == PrinterCondition::paper_low;
}

void wait(Milliseconds time, const std::stop_token& stop) {
    std::mutex mutex;
    std::unique_lock lock(mutex);
    std::condition_variable_any never;
    never.wait_for(lock, stop, time, [] { return false; });
}

/// A job that CUPS has.
class CupsFollowing {
  public:
    CupsFollowing(CupsQueue& queue, int job, std::optional<PrintOutcome> left_over)
        : queue_(queue), job_(job), left_over_(left_over) {}

    /// None when CUPS stopped answering.
    std::optional<PrintOutcome> follow(Deadline deadline, const std::stop_token& stop) {
        for (;;) {
            const auto state = queue_.job_state(job_);
            if (!state) return std::nullopt;
            if (*state == CupsJob::completed) return PrintOutcome::sent;
            if (*state == CupsJob::ended) return PrintOutcome::unknown;
            const auto seen = queue_.state();
            if (!seen) return std::nullopt;
            const auto outcome = stopped_by(condition_within_job(*seen));
            if (is_news(outcome) && outcome) return outcome;
            if (stop.stop_requested() || std::chrono::steady_clock::now() >= deadline)
                return PrintOutcome::unknown;
            wait(LOOK_EVERY, stop);
        }
    }

  private:
    /// What stood there before the job is believed only once CUPS has had the time to ask the printer.
    bool is_news(std::optional<PrintOutcome> outcome) {
        if (outcome != left_over_) left_over_.reset();
        return !left_over_ || std::chrono::steady_clock::now() >= believed_from_;
    }

    CupsQueue& queue_;
    int job_;
    std::optional<PrintOutcome> left_over_;
    Deadline believed_from_ = std::chrono::steady_clock::now() + LEFT_OVER_FOR;
};

Bytes bytes_of(const kiosk::Dots& slip, const EscposRules& rules, bool clear_first) {
    Encoding encoding = rules.encoding;
    encoding.asks_for_end = false;
    const PrintJob job = encode(slip, ProcessId{}, encoding);
    Bytes bytes;
    if (clear_first) bytes.insert(bytes.end(), CLEAR_BUFFER.begin(), CLEAR_BUFFER.end());
    for (const Bytes& band : job.bands) bytes.insert(bytes.end(), band.begin(), band.end());
    bytes.insert(bytes.end(), job.end.begin(), job.end.end());
    return bytes;
}

}  // namespace

CupsPrinter::CupsPrinter(CupsPrinterOptions options) : options_(std::move(options)) {}

CupsPrinter::~CupsPrinter() = default;

bool CupsPrinter::opened() {
    if (queue_) return true;
    trouble_.clear();
    auto queue = CupsQueue::open(options_);
    if (!queue) {
        trouble_ = queue.error();
        return false;
    }
    queue_ = std::move(*queue);
    return true;
}

PrinterCondition CupsPrinter::condition() {
    if (!opened()) return PrinterCondition::absent;
    const auto state = queue_->state();
    if (state) return condition_of(*state);
    given_up(PrintOutcome::absent);
    return PrinterCondition::absent;
}

PrintOutcome CupsPrinter::print(const kiosk::Dots& slip, std::stop_token stop) {
    if (!opened()) return PrintOutcome::absent;
    const auto before = queue_->state();
    if (!before) return given_up(PrintOutcome::absent);
    if (!may_print(condition_of(*before)) || stop.stop_requested()) return PrintOutcome::absent;
    const bool clear_first = left_half_ && options_.rules.clears_buffer;
    const auto job = queue_->begin_job(bytes_of(slip, options_.rules, clear_first));
    // What CUPS did not take whole is cancelled when the queue is opened again.
    if (!job) return given_up(PrintOutcome::unknown);
    left_half_ = true;
    const Deadline deadline = std::chrono::steady_clock::now() + options_.rules.time_for(slip);
    const auto left_over = stopped_by(condition_within_job(*before));
    auto outcome = CupsFollowing(*queue_, *job, left_over).follow(deadline, stop);
    if (!outcome) return given_up(PrintOutcome::unknown);
    // Ended at the same moment: what the last look says counts.
    if (queue_->job_state(*job) == CupsJob::completed) outcome = PrintOutcome::sent;
    if (!queue_->forget(*job)) given_up(*outcome);
    left_half_ = *outcome != PrintOutcome::sent;
    return *outcome;
}

PrintOutcome CupsPrinter::given_up(PrintOutcome outcome) {
    trouble_ = queue_->trouble();
    close();
    return outcome;
}

std::string CupsPrinter::describe() const {
    std::string text = "CUPS queue " + options_.queue;
    if (!options_.device.empty()) text += " to " + with_limits(options_.device);
    text += ", " + std::to_string(options_.rules.width_dots) + " dots wide";
    return trouble_.empty() ? text : text + ": " + trouble_;
}

void CupsPrinter::close() {
    queue_.reset();
}

}  // namespace drivers
