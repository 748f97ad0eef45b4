#include "drivers/recordings/recorded_printer.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "kiosk/printer_names.h"

namespace drivers {
namespace {

using What = Moment::What;

constexpr std::size_t BYTES_A_LINE = 32;

class RecordedWire : public Transport {
  public:
    RecordedWire(std::unique_ptr<Transport> wire, Recorder& recorder)
        : wire_(std::move(wire)), recorder_(recorder) {
        recorder_.note(What::opened, "wire");
    }
    ~RecordedWire() override {
        wire_.reset();
        recorder_.note(What::closed);
    }

    Transfer write(std::span<const std::uint8_t> bytes, Deadline deadline, std::size_t& written) override {
        const Transfer transfer = wire_->write(bytes, deadline, written);
        for (auto left = bytes.first(written); !left.empty();
             left = left.subspan(std::min(BYTES_A_LINE, left.size())))
            recorder_.note(What::out, left.first(std::min(BYTES_A_LINE, left.size())));
        if (transfer == Transfer::timed_out) recorder_.note(What::out_stuck);
        if (transfer == Transfer::closed) recorder_.note(What::out_hung_up);
        return transfer;
    }

    Transfer read(std::span<std::uint8_t> room, Deadline deadline, std::size_t& read) override {
        const Transfer transfer = wire_->read(room, deadline, read);
        if (transfer == Transfer::done) recorder_.note(What::in, room.first(read));
        if (transfer == Transfer::timed_out) recorder_.note(What::quiet);
        if (transfer == Transfer::closed) recorder_.note(What::hung_up);
        return transfer;
    }

    void finish(Deadline deadline) override {
        wire_->finish(deadline);
        recorder_.note(What::finished);
    }

    std::optional<kiosk::PrinterCondition> beside() override {
        const auto condition = wire_->beside();
        recorder_.note(What::beside, std::string(condition ? kiosk::name_of(*condition) : "none"));
        return condition;
    }

  private:
    std::unique_ptr<Transport> wire_;
    Recorder& recorder_;
};

struct RuleWord {
    const char* word;
    bool EscposRules::*rule;
};
constexpr std::array<RuleWord, 3> RULES{{{"answers_status", &EscposRules::answers_status},
                                         {"clears_buffer", &EscposRules::clears_buffer},
                                         {"confirms_end", &EscposRules::confirms_end}}};

}  // namespace

Connect recorded(Connect connect, Recorder& recorder) {
    return [connect = std::move(connect), &recorder]() -> std::unique_ptr<Transport> {
        auto wire = connect();
        return wire ? std::make_unique<RecordedWire>(std::move(wire), recorder) : nullptr;
    };
}

void record_slip(const Recording& head, kiosk::Printer& printer, Recorder& recorder) {
    const auto ask = [&] {
        recorder.note(What::asked, "condition");
        recorder.note(What::became, std::string(name_of(printer.condition())));
    };
    ask();
    recorder.note(What::asked, "print");
    recorder.note(What::became, std::string(name_of(printer.print(head.slip, {}))));
    ask();
}

std::map<std::string, int> settings_of(const EscposRules& rules) {
    std::map<std::string, int> settings{{"width_dots", rules.width_dots},
                                        {"band_bytes", static_cast<int>(rules.encoding.band_bytes)},
                                        {"cutter", rules.encoding.cutter ? 1 : 0},
                                        {"speed_mm_s", rules.speed}};
    for (const auto& [word, rule] : RULES) settings[word] = rules.*rule ? 1 : 0;
    return settings;
}

EscposRules rules_of(const Recording& recording) {
    EscposRules rules;
    const auto said = [&](const char* word, int otherwise) {
        const auto set = recording.settings.find(word);
        return set != recording.settings.end() ? set->second : otherwise;
    };
    rules.width_dots = said("width_dots", rules.width_dots);
    rules.encoding.band_bytes =
        static_cast<std::size_t>(said("band_bytes", static_cast<int>(rules.encoding.band_bytes)));
    rules.encoding.cutter = said("cutter", 1) != 0;
    rules.speed = said("speed_mm_s", 0);
    for (const auto& [word, rule] : RULES) rules.*rule = said(word, 1) != 0;
    return rules;
}

kiosk::Dots recorded_slip(int width_dots) {
    constexpr int HEIGHT = 176, STEP = 8;
    kiosk::Dots slip{width_dots, HEIGHT, {}};
    for (int y = 0; y < HEIGHT; ++y)
        for (int x = 0; x < slip.stride(); ++x) {
            const int step = y / STEP;
            const bool edge = x == 0 || x + 1 == slip.stride();
            const bool black = edge || (x / 2 + step) % 6 == 0 || x == step;
            slip.bits.push_back(black ? 0xFF : 0);
        }
    return slip;
}

}  // namespace drivers
