// What a television in a hall asks for: the board as a page, and the sound of a call; out of bytes that
// anybody may have sent. Pure and fuzzed.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/voice/spoken_call.h"

namespace kiosk::reference {

struct BoardPageRequest {
    std::string hall;
    Language language = Language::vietnamese;
    std::vector<Language> said;  ///< calls are said in these, one after the other; empty: they are only shown
    bool operator==(const BoardPageRequest&) const = default;
};

/// `rest`: what stands in the address behind "/board/". `lang` is vi or en; `sound` is off, or the languages
/// of calls with a comma between them, without it the page's. What is neither is passed over.
BoardPageRequest parse_board_page_request(std::string_view rest);

/// Where the sound of a call in these languages is found, but for "&number=" and "&counter=". Not empty.
std::string sound_address(const std::vector<Language>& languages);

/// `query`: what such an address has behind its "?", in any order and nothing else; none: nothing that can be
/// said. `number` as on a slip, `counter` by its id.
std::optional<std::vector<SpokenCall>> parse_sound_request(std::string_view query);

}  // namespace kiosk::reference
