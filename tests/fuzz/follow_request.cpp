// The first line is what an address has behind "/t/", the rest an Accept-Language.
#include <cstdint>
#include <cstdlib>

#include "kiosk/reference/follow_request.h"
#include "kiosk/reference/html.h"
#include "kiosk/reference/routes.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace kiosk::reference;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto end = bytes.find('\n');
    const auto line = bytes.substr(0, end);
    const auto accepted = end == std::string_view::npos ? std::string_view() : bytes.substr(end + 1);
    if (match_path("/t/*", "/t/" + std::string(line)) != line) std::abort();
    const auto asked = parse_follow_request(line, accepted);
    if (!asked.secret.empty() && (asked.secret.size() != 32 || !line.starts_with(asked.secret))) std::abort();
    if (Html().text(bytes).bytes().find_first_of("<>\"'") != std::string::npos) std::abort();
    return 0;
}
