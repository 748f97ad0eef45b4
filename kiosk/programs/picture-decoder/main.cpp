// picture-decoder: reads the codes of one picture and ends. Started by the other programs, with a file of
// drivers/pictures/decoder_messages.h as its standard input; the reply goes to its standard output.
//   picture-decoder frames
// reads one picture after the other: its standard output is a socket, and each message that comes in there
// says that the file holds another one. It ends with the socket.
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

/// Standard input as it lies in memory now, without a copy; empty when it is no file.
class Input {
  public:
    Input() {
        struct stat status {};
        if (fstat(STDIN_FILENO, &status) != 0 || !S_ISREG(status.st_mode) || status.st_size <= 0) return;
        const auto size = static_cast<std::size_t>(status.st_size);
        void* const start = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, STDIN_FILENO, 0);
        if (start != MAP_FAILED) bytes_ = {static_cast<std::uint8_t*>(start), size};
    }
    ~Input() {
        if (!bytes_.empty()) munmap(bytes_.data(), bytes_.size());
    }
    Input(const Input&) = delete;
    Input& operator=(const Input&) = delete;
    [[nodiscard]] std::span<const std::uint8_t> bytes() const { return bytes_; }

  private:
    std::span<std::uint8_t> bytes_;
};

bool write_all(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t count = write(STDOUT_FILENO, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

/// A program's exit code when something went wrong; 0 when the picture was read.
int read_picture() {
    const Input input;
    const auto request = drivers::parse_request(input.bytes());
    if (!request) {
        std::cerr << "picture-decoder: standard input is no picture from another program of Motcua Kiosk\n";
        return programs::WRONG_USE;
    }
    const auto symbols = drivers::decode_all(request->picture, request->symbologies);
    return write_all(drivers::encode_reply(symbols)) ? programs::DONE : programs::FAILED;
}

int read_frames() {
    char word = 0;
    while (read(STDOUT_FILENO, &word, 1) == 1) {
        const int code = read_picture();
        if (code != programs::DONE) return code;
    }
    return programs::DONE;
}

}  // namespace
}  // namespace decoder

int main(int count, char** words) {
    programs::keep_memory_private();
    const bool frames = count == 2 && std::string_view(words[1]) == "frames";
    decoder::confine(frames ? decoder::Life::many_pictures : decoder::Life::one_picture);
    return frames ? decoder::read_frames() : decoder::read_picture();
}
