// What a page's form and a browser's cookies hold, out of bytes that anybody may have sent. Pure and fuzzed.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk::reference {

using Form = std::map<std::string, std::string>;

/// application/x-www-form-urlencoded (WHATWG URL); none: a name comes twice, or the bytes are no such form.
std::optional<Form> parse_form(std::string_view body);
/// Empty without it.
const std::string& value_of(const Form& form, const std::string& name);

/// Of a Cookie header (RFC 6265); empty without it.
std::string_view cookie_named(std::string_view header, std::string_view name);

}  // namespace kiosk::reference
