#include "drivers/printers/conversation.h"

#include <array>

namespace drivers {

using kiosk::PrinterCondition;

namespace {

/// What says more than this in one conversation is no printer, and would keep us reading for ever.
constexpr std::size_t MOST_SAID = 64UL * 1024;

}  // namespace

Transfer Conversation::write(std::span<const std::uint8_t> bytes, Deadline deadline) {
    std::size_t written = 0;
    const Transfer transfer = wire_.write(bytes, deadline, written);
    if (transfer == Transfer::closed) closed_ = true;
    return transfer;
}

std::optional<PrinterCondition> Conversation::condition(Deadline deadline) {
    const auto cause = ask(StatusRequest::offline_cause, deadline);
    if (!cause) return std::nullopt;
    const auto paper = ask(StatusRequest::paper, deadline);
    if (!paper) return std::nullopt;
    if (says_cover_open(*cause)) return PrinterCondition::cover_open;
    if (says_paper_out(*paper)) return PrinterCondition::paper_out;
    if (says_error(*cause)) return PrinterCondition::failed;
    return says_paper_low(*paper) ? PrinterCondition::paper_low : PrinterCondition::ready;
}

Transfer Conversation::wait_for_end(const ProcessId& id, Deadline deadline) {
    while (ended_ != id) {
        const Transfer transfer = read_replies(deadline);
        if (transfer != Transfer::done && ended_ != id) return transfer;
    }
    return Transfer::done;
}

void Conversation::clear_buffer(Deadline deadline) {
    cleared_ = false;
    if (write(CLEAR_BUFFER, deadline) != Transfer::done) return;
    while (!cleared_ && read_replies(deadline) == Transfer::done) {
    }
}

std::optional<StatusByte> Conversation::ask(StatusRequest which, Deadline deadline) {
    // What came before the question cannot be its answer.
    while (read_replies(Deadline{}) == Transfer::done) {
    }
    if (write(request(which), deadline) != Transfer::done) return std::nullopt;
    ++open_questions_;
    answer_.reset();
    while (!answer_)
        if (read_replies(deadline) != Transfer::done) break;
    return answer_;
}

Transfer Conversation::read_replies(Deadline deadline) {
    std::array<std::uint8_t, 256> room;
    std::size_t count = 0;
    const Transfer transfer = wire_.read(room, deadline, count);
    said_ += count;
    if (transfer == Transfer::closed || said_ > MOST_SAID) closed_ = true;
    if (said_ > MOST_SAID) return Transfer::closed;
    for (const Reply& reply : parser_.feed(std::span(room).first(count))) {
        if (const auto* status = std::get_if<StatusByte>(&reply)) take(*status);
        if (const auto* end = std::get_if<ProcessIdAnswer>(&reply)) ended_ = end->id;
        if (std::holds_alternative<BufferCleared>(reply)) cleared_ = true;
    }
    return transfer;
}

void Conversation::take(StatusByte status) {
    if (open_questions_ == 0) return;
    if (--open_questions_ == 0) answer_ = status;
}

}  // namespace drivers
