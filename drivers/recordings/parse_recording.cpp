#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "drivers/recordings/hex.h"
#include "drivers/recordings/recording.h"
#include "drivers/recordings/recording_words.h"

namespace drivers {
namespace {

using namespace recording_words;

constexpr int MOST_ROWS = 4096;

std::optional<std::uint32_t> number_of(std::string_view digits) {
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    return number;
}

/// What stands before the first blank, which is taken off with it.
std::string_view word_off(std::string_view& line) {
    const std::size_t blank = line.find(' ');
    const std::string_view word = line.substr(0, blank);
    line.remove_prefix(blank == std::string_view::npos ? line.size() : blank + 1);
    return word;
}

bool is_text(std::string_view words) {
    return std::all_of(words.begin(), words.end(), [](unsigned char byte) { return byte >= ' '; });
}

/// Reads line by line; each function is told one line and what it expects there.
class Reader {
  public:
    explicit Reader(std::string_view text) : rest_(text) {}

    kiosk::Result<Recording, RecordingFault> read() {
        if (rest_.size() > MOST_RECORDED)
            return kiosk::Failure{RecordingFault{RecordingMistake::too_long, 1}};
        for (;;) {
            if (rest_.empty()) return fault(RecordingMistake::cut_off);
            const std::size_t end = rest_.find('\n');
            if (end == std::string_view::npos) return fault(RecordingMistake::cut_off);
            if (const auto mistake = take(rest_.substr(0, end))) return fault(*mistake);
            rest_.remove_prefix(end + 1);
            if (ended()) break;
            ++line_;
        }
        if (!rest_.empty()) return ++line_, fault(RecordingMistake::goes_on);
        return std::move(recording_);
    }

  private:
    using Mistake = std::optional<RecordingMistake>;

    [[nodiscard]] kiosk::Failure<RecordingFault> fault(RecordingMistake mistake) const {
        return kiosk::Failure{RecordingFault{mistake, line_}};
    }
    [[nodiscard]] bool ended() const {
        return !recording_.moments.empty() && recording_.moments.back().what == Moment::What::ended;
    }

    Mistake take(std::string_view line) {
        if (line_ == 1) return take_first(line);
        if (line_ == 2) return take_device(line);
        if (begun_) return take_moment(line);
        begun_ = line == BEGIN;
        return begun_ ? std::nullopt : take_head(line);
    }

    static Mistake take_first(std::string_view line) {
        if (!line.starts_with(FIRST)) return RecordingMistake::no_recording;
        if (line.substr(FIRST.size()) != VERSION) return RecordingMistake::other_version;
        return std::nullopt;
    }

    Mistake take_device(std::string_view line) {
        for (const auto& [device, word] : DEVICES) {
            if (!line.starts_with(DEVICE) || line.substr(DEVICE.size()) != word) continue;
            recording_.device = device;
            return std::nullopt;
        }
        return RecordingMistake::unknown_device;
    }

    Mistake take_head(std::string_view line) {
        if (!is_text(line)) return RecordingMistake::unknown_word;
        if (line.starts_with(NAME)) {
            recording_.name = line.substr(NAME.size());
        } else if (line.starts_with(NOTE)) {
            recording_.notes.emplace_back(line.substr(NOTE.size()));
        } else if (line.starts_with(SET)) {
            return take_setting(line.substr(SET.size()));
        } else if (line.starts_with(SLIP)) {
            return take_slip(line.substr(SLIP.size()));
        } else if (line.starts_with(ROW)) {
            return take_rows(line.substr(ROW.size()));
        } else {
            return RecordingMistake::unknown_word;
        }
        return std::nullopt;
    }

    Mistake take_setting(std::string_view line) {
        const std::string_view word = word_off(line);
        const auto number = number_of(line);
        const auto* const known =
            std::find_if(SETTINGS.begin(), SETTINGS.end(),
                         [&](const SettingWord& setting) { return setting.word == word; });
        if (known == SETTINGS.end() || !number || *number > static_cast<std::uint32_t>(known->most))
            return RecordingMistake::unknown_setting;
        recording_.settings[std::string(word)] = static_cast<int>(*number);
        return std::nullopt;
    }

    Mistake take_slip(std::string_view width) {
        const auto dots = number_of(width);
        if (!dots || *dots == 0 || *dots > 1024 || *dots % 8 != 0 || recording_.slip.width != 0)
            return RecordingMistake::broken_slip;
        recording_.slip.width = static_cast<int>(*dots);
        return std::nullopt;
    }

    Mistake take_rows(std::string_view line) {
        kiosk::Dots& slip = recording_.slip;
        const auto count = number_of(word_off(line));
        const auto row = bytes_of(line);
        if (!count || *count == 0 || *count > static_cast<std::uint32_t>(MOST_ROWS - slip.height) || !row ||
            slip.width == 0 || row->size() != static_cast<std::size_t>(slip.stride()))
            return RecordingMistake::broken_slip;
        for (std::uint32_t i = 0; i < *count; ++i)
            slip.bits.insert(slip.bits.end(), row->begin(), row->end());
        slip.height += static_cast<int>(*count);
        return std::nullopt;
    }

    Mistake take_moment(std::string_view line) {
        const auto at = number_of(word_off(line));
        if (!at || (!recording_.moments.empty() && *at < recording_.moments.back().at))
            return RecordingMistake::broken_time;
        const std::string_view word = word_off(line);
        const auto* const known = std::find_if(MOMENTS.begin(), MOMENTS.end(),
                                               [&](const MomentWord& moment) { return moment.word == word; });
        if (known == MOMENTS.end() || !is_text(line)) return RecordingMistake::unknown_word;
        Moment moment{*at, known->what};
        if (known->follows == Follows::bytes) {
            auto bytes = bytes_of(line);
            if (!bytes) return RecordingMistake::broken_bytes;
            moment.bytes = std::move(*bytes);
        } else if ((known->follows == Follows::words) == line.empty()) {
            return RecordingMistake::unknown_word;
        }
        if (known->follows == Follows::words) moment.words = line;
        recording_.moments.push_back(std::move(moment));
        return std::nullopt;
    }

    std::string_view rest_;
    std::size_t line_ = 1;
    bool begun_ = false;
    Recording recording_;
};

}  // namespace

kiosk::Result<Recording, RecordingFault> parse_recording(std::string_view text) {
    return Reader(text).read();
}

}  // namespace drivers
