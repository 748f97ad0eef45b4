#include "drivers/scanners/simulated.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <optional>
#include <utility>

#include "drivers/descriptor.h"
#include "drivers/pictures/decode_apart.h"
#include "drivers/pictures/picture_file.h"
#include "drivers/scanners/choose.h"

namespace drivers {
namespace {

constexpr std::chrono::seconds REQUEST_LIMIT{
    2};  ///< a client that says nothing must not hold up the next one
constexpr std::chrono::seconds REPLY_LIMIT{30};
constexpr std::string_view PICTURE = "picture ", TEXT = "text ";

std::optional<sockaddr_un> address_of(const std::string& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.empty() || path.size() >= sizeof address.sun_path || path.find('\0') != std::string::npos)
        return std::nullopt;
    std::memcpy(address.sun_path, path.c_str(), path.size());
    return address;
}

int connect_to(int descriptor, const sockaddr_un& address) {
    return ::connect(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address);
}

/// Everything until the other side stops writing; nothing if it is too long or too slow.
std::optional<std::string> read_all(int descriptor, std::size_t limit, std::chrono::seconds patience) {
    const auto deadline = std::chrono::steady_clock::now() + patience;
    std::string all;
    char buffer[4096];
    while (ready(descriptor, POLLIN, deadline)) {
        const ssize_t count = ::read(descriptor, buffer, sizeof buffer);
        if (count == 0) return all;
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return std::nullopt;
        all.append(buffer, static_cast<std::size_t>(count));
        if (all.size() > limit) return std::nullopt;
    }
    return std::nullopt;
}

bool write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t count = ::send(descriptor, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

/// A socket file whose owner died is taken over; one that answers is somebody else's.
bool take_over(const std::string& path, const sockaddr_un& address) {
    struct stat status {};
    if (::lstat(path.c_str(), &status) != 0) return errno == ENOENT;
    if (!S_ISSOCK(status.st_mode)) return false;
    const Descriptor probe(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    if (connect_to(probe.number(), address) == 0) return false;
    return ::unlink(path.c_str()) == 0;
}

}  // namespace

kiosk::Result<ScanRequest, RequestRefusal> parse_scan_request(std::string_view bytes) {
    if (bytes.starts_with(PICTURE)) {
        std::string_view path = bytes.substr(PICTURE.size());
        if (path.ends_with('\n')) path.remove_suffix(1);
        const bool odd =
            path.find('\0') != std::string_view::npos || path.find('\n') != std::string_view::npos;
        if (!path.starts_with('/') || path.size() > 4096 || odd)
            return kiosk::Failure{RequestRefusal::request};
        return ScanRequest{ScanRequest::Kind::picture, std::string(path)};
    }
    if (bytes.starts_with(TEXT)) {
        const std::string_view text = bytes.substr(TEXT.size());
        if (text.empty() || text.size() > SCAN_BYTES_MAX) return kiosk::Failure{RequestRefusal::request};
        return ScanRequest{ScanRequest::Kind::text, std::string(text)};
    }
    return kiosk::Failure{RequestRefusal::request};
}

kiosk::Result<std::unique_ptr<SimulatedScanner>, std::string> SimulatedScanner::open(std::string socket_path,
                                                                                     kiosk::CodeRules rules,
                                                                                     kiosk::ScanSink sink) {
    const auto address = address_of(socket_path);
    if (!address) return kiosk::Failure{std::string("the socket's path is empty or longer than 107 bytes")};
    if (!take_over(socket_path, *address)) return kiosk::Failure{std::string("the socket's path is in use")};
    Descriptor listener(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    const auto* where = reinterpret_cast<const sockaddr*>(&*address);
    if (listener.number() < 0 || ::bind(listener.number(), where, sizeof *address) != 0 ||
        ::chmod(socket_path.c_str(), S_IRUSR | S_IWUSR) != 0 || ::listen(listener.number(), 4) != 0) {
        return kiosk::Failure{std::string("the socket cannot be made: ") + std::strerror(errno)};
    }
    return std::unique_ptr<SimulatedScanner>(
        new SimulatedScanner(listener.release(), std::move(socket_path), std::move(rules), std::move(sink)));
}

SimulatedScanner::SimulatedScanner(int listener, std::string socket_path, kiosk::CodeRules rules,
                                   kiosk::ScanSink sink)
    : listener_(listener),
      waker_(::eventfd(0, EFD_CLOEXEC)),
      socket_path_(std::move(socket_path)),
      rules_(std::move(rules)),
      sink_(std::move(sink)),
      thread_([this](const std::stop_token& stop) { listen(stop); }) {}

SimulatedScanner::~SimulatedScanner() {
    close();
}

void SimulatedScanner::close() {
    if (!thread_.joinable()) return;
    thread_.request_stop();
    ::eventfd_write(waker_, 1);
    thread_.join();
    ::unlink(socket_path_.c_str());
    ::close(listener_);
    ::close(waker_);
}

void SimulatedScanner::listen(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        pollfd waiting[]{{listener_, POLLIN, 0}, {waker_, POLLIN, 0}};
        if (::poll(waiting, 2, -1) < 0 && errno != EINTR) return;
        if (stop.stop_requested() || (waiting[0].revents & POLLIN) == 0) continue;
        const Descriptor client(::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC));
        if (client.number() < 0) continue;
        const auto request = read_all(client.number(), SCAN_BYTES_MAX + TEXT.size(), REQUEST_LIMIT);
        write_all(client.number(), request ? answer(*request) : "refused request\n");
    }
}

std::string SimulatedScanner::answer(std::string_view bytes) {
    const auto refused = [](std::string_view why) { return "refused " + std::string(why) + "\n"; };
    auto request = parse_scan_request(bytes);
    if (!request) return refused("request");
    if (request->kind == ScanRequest::Kind::text) {
        sink_(std::move(request->content));
        return "ok text\n";
    }
    const auto picture = read_picture(request->content);
    if (!picture) return refused(name_of(picture.error()));
    const auto symbols = decode_apart(picture->view(), {});
    if (!symbols) return refused(name_of(symbols.error()));
    // Only agreement between codes matters here, so the scanner needs no clock.
    auto choice = choose(*symbols, rules_, {});
    if (!choice) return refused(name_of(choice.error()));
    sink_(std::move(choice->symbol.text));
    return "ok " + choice->symbol.symbology + "\n";
}

kiosk::Result<std::string, SimulateFailure> simulate_scan(const std::string& socket_path,
                                                          std::string_view request) {
    const auto address = address_of(socket_path);
    const Descriptor socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    if (!address || socket.number() < 0 || connect_to(socket.number(), *address) != 0) {
        return kiosk::Failure{SimulateFailure{"no simulated scanner listens there"}};
    }
    if (!write_all(socket.number(), request))
        return kiosk::Failure{SimulateFailure{"the scanner stopped listening"}};
    ::shutdown(socket.number(), SHUT_WR);
    auto reply = read_all(socket.number(), 256, REPLY_LIMIT);
    if (!reply || !reply->ends_with('\n'))
        return kiosk::Failure{SimulateFailure{"the scanner did not answer"}};
    reply->pop_back();
    return *std::move(reply);
}

}  // namespace drivers
