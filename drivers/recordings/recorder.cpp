#include "drivers/recordings/recorder.h"

#include <algorithm>
#include <utility>

namespace drivers {
namespace {

/// A moment's line beside its digits, at most but for rare long words.
constexpr std::size_t LINE = 40;
/// Rows of the slip and the head stand in the file, too.
constexpr std::size_t MOST_OF_MOMENTS = MOST_RECORDED / 2;

}  // namespace

Recorder::Recorder(Recording head, Now now)
    : now_(std::move(now)), begun_(now_()), recording_(std::move(head)) {}

void Recorder::note(Moment::What what, std::string words) {
    note_at(now_(), {.what = what, .words = std::move(words)});
}

void Recorder::note(Moment::What what, std::span<const std::uint8_t> bytes) {
    note_at(now_(), {.what = what, .bytes = {bytes.begin(), bytes.end()}});
}

void Recorder::note_at(Deadline when, Moment moment) {
    const std::scoped_lock lock(mutex_);
    bytes_ += 2 * moment.bytes.size() + moment.words.size() + LINE;
    if (bytes_ > MOST_OF_MOMENTS) return;
    const auto since = std::chrono::duration_cast<Milliseconds>(when - begun_).count();
    const std::uint32_t before = recording_.moments.empty() ? 0 : recording_.moments.back().at;
    moment.at = std::max(before, static_cast<std::uint32_t>(std::max<Milliseconds::rep>(since, 0)));
    recording_.moments.push_back(std::move(moment));
}

void Recorder::name_device(std::string name) {
    const std::scoped_lock lock(mutex_);
    recording_.name = std::move(name);
}

bool Recorder::full() const {
    const std::scoped_lock lock(mutex_);
    return bytes_ > MOST_OF_MOMENTS;
}

Recording Recorder::finished() {
    const Deadline end = now_();
    {
        const std::scoped_lock lock(mutex_);
        bytes_ = 0;  // for the end there is room
    }
    note_at(end, {.what = Moment::What::ended});
    const std::scoped_lock lock(mutex_);
    return std::move(recording_);
}

}  // namespace drivers
