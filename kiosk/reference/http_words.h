// The forms that words in a request's headers must have. Pure.
#pragma once

#include <string_view>

namespace kiosk::reference {

bool is_json_type(std::string_view content_type);
bool is_terminal_id(std::string_view text);
/// Of a lookup; a wish's key is narrower.
bool is_idempotency_key(std::string_view text);
/// Does an If-None-Match name this entity tag (with its quotes)?
bool names_tag(std::string_view if_none_match, std::string_view tag);

}  // namespace kiosk::reference
