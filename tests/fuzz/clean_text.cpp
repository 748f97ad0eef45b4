#include <cstdint>
#include <cstdlib>

#include "kiosk/text/unicode.h"

// What is clean is valid, bounded, and stays as it is when cleaned again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr std::size_t MOST = 40;
    const auto text = kiosk::clean_text({reinterpret_cast<const char*>(data), size}, MOST);
    if (!kiosk::is_valid_utf8(text) || text.size() > MOST * 4) std::abort();
    if (kiosk::clean_text(text, MOST) != text) std::abort();
    return 0;
}
