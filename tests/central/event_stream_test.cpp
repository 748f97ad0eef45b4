#include "kiosk/central/event_stream.h"

#include <doctest/doctest.h>

using namespace kiosk;
using namespace std::string_view_literals;

namespace {

using Events = std::vector<StreamEvent>;

Events events_of(std::string_view bytes) {
    EventStream stream;
    return stream.take(bytes);
}

}  // namespace

TEST_CASE("an event has the name, the id and the lines of data that were sent before its blank line") {
    CHECK(events_of("event: call\nid: 318\ndata: {}\n\n") == Events{{"call", "318", "{}"}});
    CHECK(events_of("data: one\ndata: two\n\n") == Events{{"message", "", "one\ntwo"}});
    CHECK(events_of("data:tight\ndata:  wide\n\n") == Events{{"message", "", "tight\n wide"}});
    CHECK(events_of("data\n\n") == Events{{"message", "", ""}});
}

TEST_CASE("an id holds for the events behind it, and an event without data is none") {
    CHECK(events_of("id: 7\ndata: a\n\ndata: b\n\nid\ndata: c\n\n") ==
          Events{{"message", "7", "a"}, {"message", "7", "b"}, {"message", "", "c"}});
    CHECK(events_of("event: call\nid: 7\n\ndata: a\n\n") == Events{{"message", "7", "a"}});
    CHECK(events_of("id: 7\nid: 8\0\ndata: a\n\n"sv) == Events{{"message", "7", "a"}});
}

TEST_CASE(
    "lines end as they like, comments and unknown fields are passed over, and so is a byte order mark") {
    for (const auto* const bytes : {"data: a\n\n", "data: a\r\n\r\n", "data: a\r\r",
                                    "\xEF\xBB\xBF"
                                    "data: a\n\n",
                                    ": beat\ndata: a\nretry: 5\nother: b\n\n"})
        CHECK(events_of(bytes) == Events{{"message", "", "a"}});
    CHECK(events_of("data: a\n\n\xEF\xBB\xBF"
                    "data: b\n\n") == Events{{"message", "", "a"}});
}

TEST_CASE("bytes may come in any pieces, and what is not complete is no event yet") {
    EventStream stream;
    CHECK(stream.take("event: ca").empty());
    CHECK(stream.take("ll\r").empty());
    CHECK(stream.take("\ndata: a\r\n").empty());
    CHECK(stream.take("\r") == Events{{"call", "", "a"}});
    CHECK(stream.take("\n").empty());
    CHECK(stream.take("data: b\n\n") == Events{{"message", "", "b"}});
}

TEST_CASE("an event that never ends breaks the stream and takes no more memory") {
    EventStream stream;
    const std::string line = "data: " + std::string(1000, 'x') + '\n';
    for (int count = 0; count < 1000; ++count) CHECK(stream.take(line).empty());
    CHECK(stream.is_broken());
    CHECK(stream.take("\n\ndata: a\n\n").empty());
    EventStream endless;
    CHECK(endless.take(std::string(EventStream::EVENT_MAX_BYTES + 1, 'x')).empty());
    CHECK(endless.is_broken());
}
