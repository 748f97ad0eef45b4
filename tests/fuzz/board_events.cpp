#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "kiosk/central/board_json.h"
#include "kiosk/central/event_stream.h"

namespace {

template <class Value>
void must_stay(const Value& value, const kiosk::Result<Value, kiosk::BoardRefused>& again) {
    if (!again || !(*again == value)) std::abort();
}

}  // namespace

/// However a stream is cut into pieces, its events are the same; what is read of them is written alike.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    kiosk::EventStream whole, cut;
    const auto events = whole.take(text);
    std::vector<kiosk::StreamEvent> by_bytes;
    for (std::size_t at = 0; at < size; ++at)
        for (auto& event : cut.take(text.substr(at, 1))) by_bytes.push_back(std::move(event));
    if (events != by_bytes || whole.is_broken() != cut.is_broken()) std::abort();
    for (const auto& event : events) {
        if (const auto call = kiosk::parse_board_call(event.data))
            must_stay(*call, kiosk::parse_board_call(kiosk::to_json(*call)));
        if (const auto board = kiosk::parse_board(event.data))
            must_stay(*board, kiosk::parse_board(kiosk::to_json(*board)));
        if (const auto beat = kiosk::parse_board_beat(event.data)) (void)beat;
    }
    return 0;
}
