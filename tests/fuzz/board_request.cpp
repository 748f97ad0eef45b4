// What an address has behind "/board/": a hall's page, or the sound of a call, which says at least a word.
#include <cstdint>
#include <cstdlib>

#include "kiosk/reference/board_request.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace kiosk::reference;
    const std::string_view rest(reinterpret_cast<const char*>(data), size);
    const auto page = parse_board_page_request(rest);
    if (!rest.starts_with(page.hall) || page.said.size() > 2) std::abort();
    const auto mark = rest.find('?');
    const auto calls = parse_sound_request(mark == rest.npos ? rest : rest.substr(mark + 1));
    if (!calls) return 0;
    if (calls->empty() || calls->size() > 2) std::abort();
    for (const auto& call : *calls)
        if (kiosk::text_of(call.phrases).empty()) std::abort();
    return 0;
}
