// picture-decoder: reads the codes of one picture and ends. Started by the other programs, with a file of
// drivers/pictures/decoder_messages.h as its standard input; the reply goes to its standard output.
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <iostream>
#include <span>
#include <string_view>

#include "drivers/decoding/decode_all.h"
#include "drivers/pictures/decoder_messages.h"
#include "kiosk/programs/exit_codes.h"
#include "kiosk/programs/picture-decoder/confinement.h"
#include "kiosk/programs/privacy.h"

namespace decoder {
namespace {

/// Standard input as it lies in memory, without a copy; empty when it is no file.
std::span<const std::uint8_t> input() {
    struct stat status {};
    if (fstat(STDIN_FILENO, &status) != 0 || !S_ISREG(status.st_mode) || status.st_size <= 0) return {};
    const auto size = static_cast<std::size_t>(status.st_size);
    void* const start = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, STDIN_FILENO, 0);
    if (start == MAP_FAILED) return {};
    return {static_cast<const std::uint8_t*>(start), size};
}

bool write_all(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t count = write(STDOUT_FILENO, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

}  // namespace
}  // namespace decoder

int main() {
    programs::keep_memory_private();
    decoder::confine();
    const auto request = drivers::parse_request(decoder::input());
    if (!request) {
        std::cerr << "picture-decoder: standard input is no picture from another program of Motcua Kiosk\n";
        return programs::WRONG_USE;
    }
    const auto symbols = drivers::decode_all(request->picture, request->symbologies);
    return decoder::write_all(drivers::encode_reply(symbols)) ? programs::DONE : programs::FAILED;
}
