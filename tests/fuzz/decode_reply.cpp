#include "drivers/pictures/decoder_messages.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

/// Any bytes as a decoder's reply: refused, or a few symbols that make a reply of the same meaning.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto symbols = drivers::parse_reply({reinterpret_cast<const char*>(data), size});
    if (!symbols) return 0;
    if (symbols->size() > drivers::SYMBOLS_MAX) __builtin_trap();
    const std::string reply = drivers::encode_reply(*symbols);
    if (reply.size() > drivers::REPLY_BYTES_MAX || drivers::parse_reply(reply) != symbols) __builtin_trap();
    return 0;
}
