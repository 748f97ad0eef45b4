// The first line is a path and a header's words, the rest a body.
#include <cstdint>
#include <cstdlib>

#include "kiosk/reference/counter_request.h"
#include "kiosk/reference/http_words.h"
#include "kiosk/reference/routes.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace kiosk::reference;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto end = bytes.find('\n');
    const auto line = bytes.substr(0, end);
    const auto body = end == std::string_view::npos ? std::string_view() : bytes.substr(end + 1);
    if (const auto part = match_path("/v1/counters/*/calls", line); part && part->empty()) std::abort();
    if (names_tag(body, "\"tag\"") && body.find_first_of("*\"") == std::string_view::npos) std::abort();
    const auto call = parse_counter_call(line, body);
    // A number goes with a recall and a service with a transfer, never both.
    if (call && (call->counter != line || (!call->number.empty() && !call->service.empty()))) std::abort();
    return 0;
}
