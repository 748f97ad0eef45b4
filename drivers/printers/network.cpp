#include "drivers/printers/network.h"

#include <algorithm>
#include <array>
#include <optional>
#include <random>
#include <utility>

#include "drivers/printers/conversation.h"
#include "drivers/printers/escpos.h"

namespace drivers {

using kiosk::PrinterCondition;
using kiosk::PrintOutcome;

namespace {

constexpr Milliseconds LOOK_EVERY{500};

ProcessId fresh_id() {
    std::random_device device;
    std::uniform_int_distribution<int> printable('0', 'z');
    ProcessId id;
    for (auto& byte : id) byte = static_cast<std::uint8_t>(printable(device));
    return id;
}

Deadline from_now(Milliseconds limit) {
    return std::chrono::steady_clock::now() + limit;
}

std::optional<PrintOutcome> stopped_by(PrinterCondition condition) {
    if (condition == PrinterCondition::paper_out) return PrintOutcome::paper_out;
    if (condition == PrinterCondition::cover_open) return PrintOutcome::cover_open;
    return std::nullopt;
}

/// Nothing of the slip has left yet: what keeps it from leaving.
std::optional<PrintOutcome> refused_by(PrinterCondition condition) {
    if (condition == PrinterCondition::failed) return PrintOutcome::absent;
    return stopped_by(condition);
}

/// A job under way. Bytes have left, so silence and a broken connection can only mean "unknown".
class Job {
  public:
    Job(Conversation& printer, const NetworkPrinterOptions& options, bool answers)
        : printer_(printer), options_(options), answers_(answers), deadline_(from_now(options.job_limit)) {}

    PrintOutcome run(const PrintJob& job, const ProcessId& id, const std::stop_token& stop) {
        for (const Bytes& band : job.bands) {
            if (stop.stop_requested()) return broken_off(PrintOutcome::unknown);
            if (printer_.write(band, deadline_) != Transfer::done) return PrintOutcome::unknown;
            if (const auto outcome = look()) return *outcome;
        }
        if (printer_.write(job.end, deadline_) != Transfer::done) return PrintOutcome::unknown;
        if (options_.confirms_end) return wait_for_end(id, stop);
        printer_.finish(std::min(from_now(options_.status_limit), deadline_));
        return PrintOutcome::sent;
    }

  private:
    PrintOutcome wait_for_end(const ProcessId& id, const std::stop_token& stop) {
        while (!stop.stop_requested() && std::chrono::steady_clock::now() < deadline_) {
            const Transfer ended = printer_.wait_for_end(id, std::min(from_now(LOOK_EVERY), deadline_));
            if (ended == Transfer::done) return PrintOutcome::printed;
            if (ended == Transfer::closed) return PrintOutcome::unknown;
            const auto outcome = look();
            // The end may have come just before what the look saw: what is printed is printed.
            if (outcome && printer_.wait_for_end(id, Deadline{}) == Transfer::done)
                return PrintOutcome::printed;
            if (outcome) return *outcome;
        }
        return broken_off(PrintOutcome::unknown);
    }

    /// Asks the printer in mid-job; a value ends the job.
    std::optional<PrintOutcome> look() {
        if (!answers_) return std::nullopt;
        const auto condition = printer_.condition(std::min(from_now(options_.silence_limit), deadline_));
        if (!condition) {
            printer_.clear_buffer(Deadline{});  // said, but no answer is waited for: it does not answer
            return PrintOutcome::unknown;
        }
        const auto outcome = stopped_by(*condition);
        return outcome ? std::optional(broken_off(*outcome)) : std::nullopt;
    }

    PrintOutcome broken_off(PrintOutcome outcome) {
        printer_.clear_buffer(from_now(options_.status_limit));
        return outcome;
    }

    Conversation& printer_;
    const NetworkPrinterOptions& options_;
    bool answers_;
    Deadline deadline_;
};

}  // namespace

PrinterCondition NetworkPrinter::condition() {
    auto socket = connect_to(options_.host, options_.port, options_.connect_limit);
    if (!socket) return PrinterCondition::absent;
    const auto condition = Conversation(std::move(*socket)).condition(from_now(options_.status_limit));
    if (condition) return *condition;
    return options_.confirms_end ? PrinterCondition::absent : PrinterCondition::ready;
}

PrintOutcome NetworkPrinter::print(const kiosk::Dots& slip, std::stop_token stop) {
    auto socket = connect_to(options_.host, options_.port, options_.connect_limit);
    if (!socket) return PrintOutcome::absent;
    Conversation printer(std::move(*socket));
    const auto condition = printer.condition(from_now(options_.status_limit));
    if (stop.stop_requested() || (!condition && options_.confirms_end)) return PrintOutcome::absent;
    if (const auto outcome = condition ? refused_by(*condition) : std::nullopt) return *outcome;
    // A program that died in mid-slip leaves half a command behind, which would swallow the beginning of
    // ours.
    if (condition && !std::exchange(printed_before_, true)) {
        printer.clear_buffer(from_now(options_.status_limit));
    }
    const ProcessId id = fresh_id();
    return Job(printer, options_, condition.has_value()).run(encode(slip, id), id, stop);
}

std::string NetworkPrinter::describe() const {
    return "ESC/POS printer at " + options_.host + ":" + std::to_string(options_.port) + ", " +
           std::to_string(options_.width_dots) + " dots wide";
}

}  // namespace drivers
