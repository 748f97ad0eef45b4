// A leased block, any bytes: as a token, and as content that central itself has signed. What is read once is
// signed and read back the same.
#include <cstdint>
#include <cstdlib>

#include "kiosk/central/block_token.h"
#include "kiosk/core/public_key.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const kiosk::SigningKey key{kiosk::SigningKey::Seed{}};
    const std::string public_key = key.public_key();
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    // Nobody without the key signs, so such a token can only be one of the seeds.
    if (const auto block = kiosk::read_block(text, public_key)) {
        if (kiosk::signed_content(text, public_key)->empty()) std::abort();
    }
    if (kiosk::is_public_key(text) && text.size() != public_key.size()) std::abort();
    const auto block = kiosk::read_block(key.sign(text), public_key);
    if (!block) return 0;
    if (block->numbers.empty() || block->numbers.size() > kiosk::BLOCK_NUMBERS_MAX) std::abort();
    const auto again = kiosk::read_block(kiosk::sign_block(*block, key), public_key);
    if (!again || !(*again == *block)) std::abort();
    return 0;
}
