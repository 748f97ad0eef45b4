#include <algorithm>
#include <utility>

#include "drivers/printers/reader.h"
#include "drivers/recordings/hex.h"
#include "drivers/recordings/recorded_printer.h"
#include "kiosk/printer_names.h"

namespace drivers {
namespace {

using What = Moment::What;
using kiosk::PrinterCondition;

std::optional<PrinterCondition> condition_named(std::string_view word) {
    for (const auto condition : {PrinterCondition::absent, PrinterCondition::ready, PrinterCondition::busy,
                                 PrinterCondition::paper_out, PrinterCondition::cover_open,
                                 PrinterCondition::paper_low, PrinterCondition::failed})
        if (kiosk::name_of(condition) == word) return condition;
    return std::nullopt;
}

/// The recording, from which the driver's every call takes its next moment. Once something went otherwise the
/// driver meets a dead wire, so that it comes to its end.
class Tape {
  public:
    Tape(const Recording& recording, const ReplayListener& listener)
        : moments_(recording.moments), listener_(listener) {}

    [[nodiscard]] const Moment* next() const { return at_ < moments_.size() ? &moments_[at_] : nullptr; }
    [[nodiscard]] bool is_next(What what) const {
        return !difference_ && next() != nullptr && next()->what == what;
    }
    [[nodiscard]] Deadline now() const { return Deadline{Milliseconds{time_}}; }
    [[nodiscard]] const Replayed& difference() const { return difference_; }

    /// The next moment, gone past.
    const Moment& pass() {
        const Moment& moment = moments_[at_++];
        time_ = moment.at;
        used_ = 0;
        listener_.at(time_);
        return moment;
    }
    /// What is left of the bytes of the next moment.
    [[nodiscard]] std::span<const std::uint8_t> bytes() const {
        return std::span(next()->bytes).subspan(used_);
    }
    void use(std::size_t count) {
        used_ += count;
        if (used_ == next()->bytes.size()) pass();
    }
    void differ(std::string now) {
        if (difference_) return;
        const Moment* const moment = next();
        difference_ = Difference{moment != nullptr ? moment->at : time_, said_by(moment), std::move(now)};
    }

    /// That the job which begins here was given; any where it did not come so far.
    [[nodiscard]] ProcessId job_id() const {
        EscposReader reader;
        for (std::size_t i = at_; i < moments_.size() && moments_[i].what != What::asked; ++i) {
            if (moments_[i].what != What::out) continue;
            for (const Asked& asked : reader.feed(moments_[i].bytes))
                if (const auto* end = std::get_if<asked::ReportEnd>(&asked)) return end->id;
        }
        return {'0', '0', '0', '0'};
    }

  private:
    static std::string said_by(const Moment* moment) {
        if (moment == nullptr) return "nothing more";
        Recording alone;
        alone.moments.push_back(*moment);
        std::string text = text_of(alone);
        text.pop_back();
        return text.substr(text.find_last_of('\n') + 1);
    }

    const std::vector<Moment>& moments_;
    const ReplayListener& listener_;
    std::size_t at_ = 0;
    std::size_t used_ = 0;  ///< of the next moment's bytes
    std::uint32_t time_ = 0;
    Replayed difference_;
};

class ReplayedWire : public Transport {
  public:
    explicit ReplayedWire(Tape& tape) : tape_(tape) {}
    ~ReplayedWire() override {
        if (tape_.is_next(What::closed))
            tape_.pass();
        else
            tape_.differ("the driver hangs up");
    }

    Transfer write(std::span<const std::uint8_t> bytes, Deadline, std::size_t& written) override {
        written = 0;
        while (written < bytes.size()) {
            if (tape_.is_next(What::out_stuck)) return tape_.pass(), Transfer::timed_out;
            if (tape_.is_next(What::out_hung_up)) return tape_.pass(), Transfer::closed;
            if (!tape_.is_next(What::out) || !same(bytes.subspan(written), written)) {
                tape_.differ("the driver writes " + hex_of(bytes.subspan(written).first(
                                                        std::min<std::size_t>(16, bytes.size() - written))));
                return Transfer::closed;
            }
        }
        return Transfer::done;
    }

    Transfer read(std::span<std::uint8_t> room, Deadline, std::size_t& read) override {
        read = 0;
        if (tape_.is_next(What::quiet)) return tape_.pass(), Transfer::timed_out;
        if (tape_.is_next(What::hung_up)) return tape_.pass(), Transfer::closed;
        if (!tape_.is_next(What::in) || tape_.bytes().empty()) {
            tape_.differ("the driver reads");
            return Transfer::closed;
        }
        read = std::min(room.size(), tape_.bytes().size());
        std::copy_n(tape_.bytes().begin(), read, room.begin());
        tape_.use(read);
        return Transfer::done;
    }

    void finish(Deadline) override {
        if (tape_.is_next(What::finished))
            tape_.pass();
        else
            tape_.differ("the driver has written all");
    }

    std::optional<PrinterCondition> beside() override {
        if (tape_.is_next(What::beside)) return condition_named(tape_.pass().words);
        tape_.differ("the driver asks the port");
        return std::nullopt;
    }

  private:
    /// As far as both go; the rest comes with the next look.
    bool same(std::span<const std::uint8_t> left, std::size_t& written) {
        const auto recorded = tape_.bytes();
        const std::size_t both = std::min(left.size(), recorded.size());
        if (both == 0 ||
            !std::equal(left.begin(), left.begin() + static_cast<std::ptrdiff_t>(both), recorded.begin()))
            return false;
        tape_.use(both);
        written += both;
        return true;
    }

    Tape& tape_;
};

/// One question to the driver and what became of it.
void ask(Tape& tape, kiosk::Printer& printer, const kiosk::Dots& slip, const ReplayListener& listener) {
    const bool prints = tape.pass().words == "print";
    const std::string words(prints ? kiosk::name_of(printer.print(slip, {}))
                                   : kiosk::name_of(printer.condition()));
    if (!tape.is_next(What::became) || tape.next()->words != words) return tape.differ("it became " + words);
    listener.became(tape.pass().at, words);
}

}  // namespace

Replayed replay_printer(const Recording& recording, const ReplayListener& listener) {
    Tape tape(recording, listener);
    const auto connect = [&]() -> std::unique_ptr<Transport> {
        if (!tape.is_next(What::opened)) return nullptr;
        tape.pass();
        return std::make_unique<ReplayedWire>(tape);
    };
    WiredPrinter printer(recording.name, connect, rules_of(recording),
                         {[&] { return tape.now(); }, [&] { return tape.job_id(); }});
    while (!tape.difference() && tape.is_next(What::asked)) ask(tape, printer, recording.slip, listener);
    if (!tape.is_next(What::ended)) tape.differ("no more is asked");
    return tape.difference();
}

}  // namespace drivers
