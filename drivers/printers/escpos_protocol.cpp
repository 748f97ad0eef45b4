#include "drivers/printers/escpos_protocol.h"

#include <algorithm>
#include <random>
#include <utility>

#include "drivers/printers/conversation.h"
#include "drivers/printers/escpos.h"
#include "drivers/printers/stopped_by.h"

namespace drivers {

using kiosk::PrinterCondition;
using kiosk::PrintOutcome;

namespace {

constexpr Milliseconds LOOK_EVERY{500};

/// Nothing of the slip has left yet: what keeps it from leaving.
std::optional<PrintOutcome> refused_by(std::optional<PrinterCondition> condition) {
    if (condition == PrinterCondition::failed) return PrintOutcome::absent;
    return stopped_by(condition);
}

/// A job under way. Bytes have left, so silence and a broken connection can only mean "unknown".
class Job {
  public:
    Job(Conversation& printer, Transport& wire, const EscposRules& rules, const Surroundings& surroundings,
        bool answers, Milliseconds limit)
        : printer_(printer),
          wire_(wire),
          rules_(rules),
          surroundings_(surroundings),
          answers_(answers),
          deadline_(from_now(limit)) {}

    PrintOutcome run(const PrintJob& job, const ProcessId& id, const std::stop_token& stop) {
        for (const Bytes& band : job.bands) {
            if (stop.stop_requested()) return broken_off(PrintOutcome::unknown);
            if (const auto stuck = send(band)) return *stuck;
            if (const auto outcome = look()) return *outcome;
        }
        if (const auto stuck = send(job.end)) return *stuck;
        if (rules_.confirms_end) return wait_for_end(id, stop);
        wire_.finish(std::min(from_now(rules_.status_limit), deadline_));
        return PrintOutcome::sent;
    }

  private:
    [[nodiscard]] Deadline from_now(Milliseconds limit) const { return surroundings_.now() + limit; }

    /// A value ends the job. Bytes that the printer did not take before time was over are not on paper, so
    /// that what it says beside them explains it.
    std::optional<PrintOutcome> send(const Bytes& bytes) {
        const Transfer transfer = printer_.write(bytes, deadline_);
        if (transfer == Transfer::done) return std::nullopt;
        if (transfer == Transfer::closed) return PrintOutcome::unknown;
        return stopped_by(wire_.beside()).value_or(PrintOutcome::unknown);
    }

    PrintOutcome wait_for_end(const ProcessId& id, const std::stop_token& stop) {
        while (!stop.stop_requested() && surroundings_.now() < deadline_) {
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
        const auto condition = printer_.condition(std::min(from_now(rules_.silence_limit), deadline_));
        if (!condition) {
            // Said, but no answer is waited for: it does not answer.
            if (rules_.clears_buffer) printer_.clear_buffer(Deadline{});
            return PrintOutcome::unknown;
        }
        const auto outcome = stopped_by(*condition);
        return outcome ? std::optional(broken_off(*outcome)) : std::nullopt;
    }

    PrintOutcome broken_off(PrintOutcome outcome) {
        if (rules_.clears_buffer) printer_.clear_buffer(from_now(rules_.status_limit));
        return outcome;
    }

    Conversation& printer_;
    Transport& wire_;
    const EscposRules& rules_;
    const Surroundings& surroundings_;
    bool answers_;
    Deadline deadline_;
};

}  // namespace

ProcessId fresh_id() {
    std::random_device device;
    std::uniform_int_distribution<int> printable('0', 'z');
    ProcessId id;
    for (auto& byte : id) byte = static_cast<std::uint8_t>(printable(device));
    return id;
}

EscposProtocol::EscposProtocol(EscposRules rules, Surroundings surroundings)
    : rules_(rules), surroundings_(std::move(surroundings)) {
    rules_.encoding.asks_for_end = rules.confirms_end;
}

std::optional<PrinterCondition> EscposProtocol::condition(Transport& wire) {
    broken_ = false;
    if (!rules_.answers_status) return wire.beside();
    Conversation printer(wire);
    const auto condition = printer.condition(surroundings_.now() + rules_.status_limit);
    broken_ = printer.closed();
    if (condition || broken_) return condition;
    // Whose port says that all is well, but who does not answer as it should, is not known to be well.
    const auto beside = wire.beside();
    return rules_.confirms_end && beside == PrinterCondition::ready ? std::nullopt : beside;
}

PrintOutcome EscposProtocol::print(Transport& wire, const kiosk::Dots& slip, const std::stop_token& stop) {
    broken_ = false;
    Conversation printer(wire);
    const auto answer =
        rules_.answers_status ? printer.condition(surroundings_.now() + rules_.status_limit) : std::nullopt;
    broken_ = printer.closed();
    const bool mute = !answer && !rules_.may_be_silent();
    if (stop.stop_requested() || broken_) return PrintOutcome::absent;
    if (const auto outcome = refused_by(answer ? answer : wire.beside())) return *outcome;
    if (mute) return PrintOutcome::absent;
    if (left_half_ && rules_.clears_buffer && answer)
        printer.clear_buffer(surroundings_.now() + rules_.status_limit);
    const ProcessId id = surroundings_.next_id();
    left_half_ = true;
    const PrintOutcome outcome =
        Job(printer, wire, rules_, surroundings_, answer.has_value(), rules_.time_for(slip))
            .run(encode(slip, id, rules_.encoding), id, stop);
    left_half_ = outcome != PrintOutcome::printed && outcome != PrintOutcome::sent;
    broken_ = printer.closed() || outcome == PrintOutcome::unknown;
    return outcome;
}

}  // namespace drivers
