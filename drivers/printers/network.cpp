#include "drivers/printers/network.h"

#include <array>
#include <random>

namespace drivers {

using kiosk::PrinterCondition;
using kiosk::PrintOutcome;

namespace {

constexpr Milliseconds LOOK_EVERY{500};

/// DLE DC4 8: drops what is buffered, so that the rest of a broken-off slip never prints by itself later.
constexpr std::array<std::uint8_t, 10> CLEAR_BUFFER{0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8};

ProcessId fresh_id() {
    std::random_device device;
    std::uniform_int_distribution<int> printable('0', 'z');
    ProcessId id;
    for (auto& byte : id) byte = static_cast<std::uint8_t>(printable(device));
    return id;
}

/// One conversation with the printer: questions and their answers, apart from everything it says unasked.
class Conversation {
  public:
    Conversation(Descriptor socket, Milliseconds status_limit)
        : socket_(std::move(socket)), status_limit_(status_limit) {}

    Transfer write(std::span<const std::uint8_t> bytes, Deadline deadline) {
        std::size_t written = 0;
        const Transfer transfer = write_all(socket_, bytes, deadline, written);

        return transfer;
    }

    /// Absent when it does not answer in time.
    PrinterCondition condition() {
        const auto cause = ask(StatusRequest::offline_cause);
        if (!cause) return PrinterCondition::absent;
        if (says_cover_open(*cause)) return PrinterCondition::cover_open;
        const auto paper = ask(StatusRequest::paper);
        if (!paper) return PrinterCondition::absent;
        if (says_paper_out(*paper)) return PrinterCondition::paper_out;
        if (says_error(*cause)) return PrinterCondition::failed;
        return says_paper_low(*paper) ? PrinterCondition::paper_low : PrinterCondition::ready;
    }

    /// Reads until the answer with this id, the deadline, or the end of the connection.
    Transfer wait_for_end(const ProcessId& id, Deadline deadline) {
        while (!ended(id)) {
            const Transfer transfer = read_replies(deadline);
            if (transfer != Transfer::done && !ended(id)) return transfer;
        }
        return Transfer::done;
    }

  private:
    std::optional<StatusByte> ask(StatusRequest which) {
        const Deadline deadline = std::chrono::steady_clock::now() + status_limit_;
        while (read_replies(std::chrono::steady_clock::now()) == Transfer::done) {
        }
        status_.reset();
        if (write(request(which), deadline) != Transfer::done) return std::nullopt;
        while (!status_)
            if (read_replies(deadline) != Transfer::done) break;
        return status_;
    }

    Transfer read_replies(Deadline deadline) {
        std::array<std::uint8_t, 256> room;
        std::size_t count = 0;
        const Transfer transfer = read_some(socket_, room, deadline, count);
        for (const Reply& reply : parser_.feed(std::span(room).first(count))) {
            if (const auto* status = std::get_if<StatusByte>(&reply)) status_ = *status;
            if (const auto* end = std::get_if<ProcessIdAnswer>(&reply)) ended_ = end->id;
        }
        return transfer;
    }

    [[nodiscard]] bool ended(const ProcessId& id) const { return ended_ == id; }

    Descriptor socket_;
    Milliseconds status_limit_;
    ReplyParser parser_;
    std::optional<StatusByte> status_;
    std::optional<ProcessId> ended_;
};

std::optional<PrintOutcome> stopped_by(PrinterCondition condition) {
    if (condition == PrinterCondition::paper_out) return PrintOutcome::paper_out;
    if (condition == PrinterCondition::cover_open) return PrintOutcome::cover_open;
    return std::nullopt;
}

/// Nothing of the slip has left yet: what keeps it from leaving.
std::optional<PrintOutcome> refused_by(PrinterCondition condition) {
    if (condition == PrinterCondition::absent || condition == PrinterCondition::failed)
        return PrintOutcome::absent;
    return stopped_by(condition);
}

PrintOutcome broken_off(Conversation& printer, PrintOutcome outcome, Deadline deadline) {
    (void)printer.write(CLEAR_BUFFER, deadline);
    return outcome;
}

PrintOutcome send_and_wait(Conversation& printer, const PrintJob& job, const ProcessId& id,
                           const NetworkPrinterOptions& options, const std::stop_token& stop) {
    const Deadline deadline = std::chrono::steady_clock::now() + options.job_limit;
    for (const Bytes& band : job.bands) {
        if (stop.stop_requested()) return broken_off(printer, PrintOutcome::unknown, deadline);
        if (printer.write(band, deadline) != Transfer::done) return PrintOutcome::unknown;
        if (const auto outcome = stopped_by(printer.condition()))
            return broken_off(printer, *outcome, deadline);
    }
    if (printer.write(job.end, deadline) != Transfer::done) return PrintOutcome::unknown;
    while (!stop.stop_requested()) {
        const Deadline next_look = std::chrono::steady_clock::now() + LOOK_EVERY;
        const Transfer ended = options.confirms_end ? printer.wait_for_end(id, std::min(next_look, deadline))
                                                    : Transfer::timed_out;
        if (ended == Transfer::done) return PrintOutcome::printed;
        if (ended == Transfer::closed) return PrintOutcome::unknown;
        if (const auto outcome = stopped_by(printer.condition()))
            return broken_off(printer, *outcome, deadline);
        if (!options.confirms_end) return PrintOutcome::sent;
        if (std::chrono::steady_clock::now() >= deadline) return PrintOutcome::unknown;
    }
    return PrintOutcome::unknown;
}

}  // namespace

PrinterCondition NetworkPrinter::condition() {
    auto socket = connect_to(options_.host, options_.port, options_.connect_limit);
    if (!socket) return PrinterCondition::absent;
    return Conversation(std::move(*socket), options_.status_limit).condition();
}

PrintOutcome NetworkPrinter::print(const kiosk::Dots& slip, std::stop_token stop) {
    auto socket = connect_to(options_.host, options_.port, options_.connect_limit);
    if (!socket) return PrintOutcome::absent;
    Conversation printer(std::move(*socket), options_.status_limit);
    if (const auto outcome = refused_by(printer.condition())) return *outcome;
    const ProcessId id = fresh_id();
    return send_and_wait(printer, encode(slip, id), id, options_, stop);
}

std::string NetworkPrinter::describe() const {
    return "ESC/POS printer at " + options_.host + ":" + std::to_string(options_.port) + ", " +
           std::to_string(options_.width_dots) + " dots wide";
}

}  // namespace drivers
