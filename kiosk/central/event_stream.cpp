#include "kiosk/central/event_stream.h"

#include <utility>

namespace kiosk {
namespace {

constexpr std::string_view BYTE_ORDER_MARK = "\xEF\xBB\xBF";

}  // namespace

std::vector<StreamEvent> EventStream::take(std::string_view bytes) {
    std::vector<StreamEvent> events;
    for (const char byte : bytes) {
        if (is_broken_) break;
        const bool ends_return = std::exchange(after_return_, byte == '\r');
        if (byte == '\n' && ends_return) continue;
        if (byte == '\n' || byte == '\r') {
            take_line(events);
            line_.clear();
        } else if (line_.size() + data_.size() < EVENT_MAX_BYTES) {
            line_ += byte;
        } else {
            is_broken_ = true;
        }
    }
    return events;
}

void EventStream::take_line(std::vector<StreamEvent>& events) {
    std::string_view line = line_;
    if (std::exchange(is_first_, false) && line.starts_with(BYTE_ORDER_MARK))
        line.remove_prefix(BYTE_ORDER_MARK.size());
    if (!line.empty()) {
        const auto colon = line.find(':');
        auto value = colon == std::string_view::npos ? std::string_view() : line.substr(colon + 1);
        if (value.starts_with(' ')) value.remove_prefix(1);
        return take_field(line.substr(0, colon), value);
    }
    if (has_data_) events.push_back({name_.empty() ? "message" : std::move(name_), id_, std::move(data_)});
    name_.clear();
    data_.clear();
    has_data_ = false;
}

/// A comment has an empty name; `retry` is not followed: a display has its own back-off.
void EventStream::take_field(std::string_view name, std::string_view value) {
    if (name == "event") name_ = value;
    if (name == "id" && value.find('\0') == std::string_view::npos) id_ = value;
    if (name != "data") return;
    if (std::exchange(has_data_, true)) data_ += '\n';
    data_ += value;
}

}  // namespace kiosk
