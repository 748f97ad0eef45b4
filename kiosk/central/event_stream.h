// Takes a text/event-stream apart as its bytes come (WHATWG HTML, 9.2 server-sent events). Pure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk {

struct StreamEvent {
    std::string name;  ///< "message" where the stream gives none
    std::string id;    ///< the stream's last one; may be empty
    std::string data;
    bool operator==(const StreamEvent&) const = default;
};

class EventStream {
  public:
    /// An event that is longer ends the stream: nobody can tell where the next one begins.
    static constexpr std::size_t EVENT_MAX_BYTES = std::size_t{256} * 1024;

    /// The events that these bytes complete, in their order.
    std::vector<StreamEvent> take(std::string_view bytes);
    /// Too long an event came; nothing more does.
    [[nodiscard]] bool is_broken() const { return is_broken_; }

  private:
    void take_line(std::vector<StreamEvent>& events);
    void take_field(std::string_view name, std::string_view value);

    std::string line_;
    std::string name_, id_, data_;
    bool has_data_ = false;
    bool after_return_ = false;  ///< a line feed now belongs to the line that has ended
    bool is_first_ = true;       ///< a byte order mark may stand before the first line
    bool is_broken_ = false;
};

}  // namespace kiosk
