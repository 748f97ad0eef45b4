#include "kiosk/journal/mark.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace kiosk::journal {
namespace {

constexpr std::size_t ID_BYTES = 8;
constexpr std::size_t BODY_BYTES = ID_BYTES + CHECKSUM_BYTES;
constexpr std::size_t MARK_BYTES = BODY_BYTES + CHECKSUM_BYTES;

std::optional<Position> read_from(int descriptor) {
    std::string bytes(MARK_BYTES, '\0');
    if (pread(descriptor, bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(MARK_BYTES))
        return std::nullopt;
    const std::string body = bytes.substr(0, BODY_BYTES);
    if (view(checksum(body)) != std::string_view{bytes}.substr(BODY_BYTES)) return std::nullopt;
    Position position;
    std::memcpy(&position.id, body.data(), ID_BYTES);
    position.sum = checksum_in(std::string_view{body}.substr(ID_BYTES));
    return position;
}

}  // namespace

std::filesystem::path mark_of(const std::filesystem::path& journal) {
    return journal.string() + ".mark";
}

std::optional<Position> read_mark(const std::filesystem::path& file) {
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return std::nullopt;
    auto position = read_from(descriptor);
    close(descriptor);
    return position;
}

Result<std::unique_ptr<Mark>, JournalTrouble> Mark::open(const std::filesystem::path& file) {
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return Failure{JournalTrouble{std::string{"the journal's mark: "} + std::strerror(errno)}};
    std::unique_ptr<Mark> mark{new Mark(descriptor)};
    if (flock(descriptor, LOCK_EX | LOCK_NB) != 0)
        return Failure{JournalTrouble{"the journal is open in another program"}};
    return mark;
}

Mark::~Mark() {
    close(descriptor_);
}

std::optional<Position> Mark::read() const {
    return read_from(descriptor_);
}

void Mark::write(const Position& position) {
    std::string bytes(ID_BYTES, '\0');
    std::memcpy(bytes.data(), &position.id, ID_BYTES);
    bytes += view(position.sum);
    bytes += view(checksum(bytes));
    [[maybe_unused]] const auto written = pwrite(descriptor_, bytes.data(), bytes.size(), 0);
}

}  // namespace kiosk::journal
