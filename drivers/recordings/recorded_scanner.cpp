#include "drivers/recordings/recorded_scanner.h"

#include <deque>
#include <string_view>
#include <utility>

#include "drivers/recordings/hex.h"

namespace drivers {
namespace {

using What = Moment::What;

constexpr int PAUSE_MS = 100;  ///< where a recording does not say it

std::string_view name_of(ScanRefusal refusal) {
    switch (refusal) {
        case ScanRefusal::empty:
            return "empty";
        case ScanRefusal::too_long:
            return "too_long";
        case ScanRefusal::programming_code:
            return "programming_code";
        case ScanRefusal::symbology:
            return "symbology";
        case ScanRefusal::too_many:
            return "too_many";
    }
    return {};
}

std::span<const std::uint8_t> bytes_in(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

/// What the rules say of a scan, as a recording has it.
std::string words_for(RawScan scan, ScanRules& rules, Milliseconds now) {
    const auto text = rules.judge(std::move(scan), now);
    if (!text) return "refused " + std::string(name_of(text.error()));
    return "scan " + hex_of(bytes_in(*text));
}

/// Plays a recording's moments to the parts that take a scanner's bytes apart.
class ScannerReplay {
  public:
    ScannerReplay(const Recording& recording, const ReplayListener& listener)
        : recording_(recording), listener_(listener) {}

    Replayed run() {
        for (const Moment& moment : recording_.moments) {
            listener_.at(moment.at);
            if (moment.what != What::became && !made_.empty())
                return Difference{made_.front().at, "nothing", made_.front().words};
            if (auto difference = take(moment)) return difference;
        }
        return std::nullopt;
    }

  private:
    Replayed take(const Moment& moment) {
        const Deadline now{Milliseconds{moment.at}};
        const auto deliver = [&](RawScan scan) {
            made_.push_back({moment.at, words_for(std::move(scan), rules_, Milliseconds{moment.at})});
        };
        switch (moment.what) {
            case What::opened:
                return open(moment);
            case What::descriptor:
                return open_pos(moment);
            case What::closed:
                assembly_.reset();
                return std::nullopt;
            case What::in:
                if (!assembly_) return misplaced(moment);
                assembly_->take(moment.bytes, now, deliver);
                return std::nullopt;
            case What::quiet:
                if (!assembly_) return misplaced(moment);
                assembly_->pass(now, deliver);
                return std::nullopt;
            case What::became:
                return compare(moment);
            case What::ended:
                return std::nullopt;
            default:
                return misplaced(moment);
        }
    }

    Replayed open(const Moment& moment) {
        listener_.became(moment.at, moment.words);
        if (moment.words != "ready" || recording_.device == RecordedDevice::hid_pos) return std::nullopt;
        const auto set = recording_.settings.find("pause_ms");
        const Milliseconds pause(set != recording_.settings.end() ? set->second : PAUSE_MS);
        if (recording_.device == RecordedDevice::serial)
            assembly_ = std::make_unique<SerialAssembly>(pause);
        else
            assembly_ = std::make_unique<KeyAssembly>(pause);
        return std::nullopt;
    }

    Replayed open_pos(const Moment& moment) {
        const auto scanner = parse_pos_descriptor(moment.bytes);
        if (!scanner) return Difference{moment.at, "a HID POS scanner", "its descriptor is not one's"};
        assembly_ = std::make_unique<PosAssembly>(*scanner);
        return std::nullopt;
    }

    Replayed compare(const Moment& moment) {
        const Made made = made_.empty() ? Made{moment.at, "nothing"} : std::move(made_.front());
        if (!made_.empty()) made_.pop_front();
        if (made.words != moment.words) return Difference{moment.at, moment.words, made.words};
        listener_.became(moment.at, made.words);
        return std::nullopt;
    }

    static Replayed misplaced(const Moment& moment) {
        return Difference{moment.at, "a scanner that is open", "none"};
    }

    struct Made {
        std::uint32_t at = 0;
        std::string words;
    };

    const Recording& recording_;
    const ReplayListener& listener_;
    std::unique_ptr<ScanAssembly> assembly_;
    ScanRules rules_;
    std::deque<Made> made_;  ///< and not compared yet
};

}  // namespace

RecordedSource::RecordedSource(std::unique_ptr<ScanSource> source, Recorder& recorder)
    : source_(std::move(source)), recorder_(recorder) {
    source_->let_hear(*this);
}

/// It is looked for again and again; what is found is written down when it is something else than before.
kiosk::DeviceState RecordedSource::open() {
    const kiosk::DeviceState state = source_->open();
    if (state == state_) return state;
    state_ = state;
    recorder_.note(What::opened, std::string(kiosk::name_of(state)));
    if (state.condition == kiosk::DeviceCondition::ready) recorder_.name_device(source_->describe());
    return state;
}

void RecordedSource::close() {
    source_->close();
    state_ = {kiosk::DeviceCondition::busy};
    recorder_.note(What::closed);
}

bool RecordedSource::take(Deadline now, const RawScanSink& deliver) {
    now_ = now;
    heard_ = false;
    bool due = source_->due() && now >= *source_->due();
    // That a pause was over is said before the scan that comes of it, and also where none does.
    const auto tell_quiet = [&] {
        if (std::exchange(due, false) && !heard_) recorder_.note_at(now, {.what = What::quiet});
    };
    const bool well = source_->take(now, [&](RawScan scan) {
        tell_quiet();
        const auto since = std::chrono::duration_cast<Milliseconds>(now.time_since_epoch());
        recorder_.note_at(now, {.what = What::became, .words = words_for(scan, rules_, since)});
        deliver(std::move(scan));
    });
    tell_quiet();
    return well;
}

void RecordedSource::hear_descriptor(std::span<const std::uint8_t> bytes) {
    recorder_.note(What::descriptor, bytes);
}

void RecordedSource::hear(std::span<const std::uint8_t> bytes) {
    heard_ = true;
    recorder_.note_at(now_, {.what = What::in, .bytes = {bytes.begin(), bytes.end()}});
}

Replayed replay_scanner(const Recording& recording, const ReplayListener& listener) {
    return ScannerReplay(recording, listener).run();
}

}  // namespace drivers
