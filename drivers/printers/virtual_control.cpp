#include "drivers/printers/virtual_control.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>

namespace drivers {

namespace {

constexpr Milliseconds LIMIT{5000};

struct Name {
    std::string_view word;
    Steer what;
};
constexpr std::array<Name, 6> NAMES{{{"ok", Steer::ok},
                                     {"paper-out", Steer::paper_out},
                                     {"cover", Steer::cover},
                                     {"stall", Steer::stall},
                                     {"reset", Steer::reset},
                                     {"unplug", Steer::unplug}}};

std::optional<sockaddr_un> address_of(const std::filesystem::path& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::string text = path.string();
    if (text.size() >= sizeof address.sun_path) return std::nullopt;
    std::memcpy(address.sun_path, text.c_str(), text.size() + 1);
    return address;
}

std::string read_line(const Descriptor& socket) {
    const Deadline deadline = std::chrono::steady_clock::now() + LIMIT;
    std::string line;
    std::array<std::uint8_t, 128> room;
    while (line.find('\n') == std::string::npos && line.size() < 256) {
        std::size_t count = 0;
        if (read_some(socket, room, deadline, count) != Transfer::done) break;
        line.append(room.begin(), room.begin() + static_cast<std::ptrdiff_t>(count));
    }
    return line.substr(0, line.find('\n'));
}

void write_line(const Descriptor& socket, std::string line) {
    line += '\n';
    std::size_t written = 0;
    (void)write_all(socket, {reinterpret_cast<const std::uint8_t*>(line.data()), line.size()},
                    std::chrono::steady_clock::now() + LIMIT, written);
}

}  // namespace

std::optional<SteerCommand> parse_steer(std::string_view line) {
    const auto space = line.find(' ');
    SteerCommand command;
    const auto* name =
        std::find_if(NAMES.begin(), NAMES.end(),
                     [word = line.substr(0, space)](const Name& one) { return one.word == word; });
    if (name == NAMES.end()) return std::nullopt;
    command.what = name->what;
    if (space == std::string_view::npos) return command;
    const std::string_view number = line.substr(space + 1);
    const auto [end, error] = std::from_chars(number.begin(), number.end(), command.at_byte);
    if (error != std::errc{} || end != number.end()) return std::nullopt;
    return command;
}

kiosk::Result<std::unique_ptr<SteeringServer>, std::string> SteeringServer::start(
    const std::filesystem::path& socket, VirtualPrinter& printer) {
    const auto address = address_of(socket);
    if (!address) return kiosk::Failure{std::string("the control socket's path is too long")};
    unlink(socket.c_str());
    Descriptor listener(::socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    if (bind(listener.number(), reinterpret_cast<const sockaddr*>(&*address), sizeof *address) != 0 ||
        listen(listener.number(), 8) != 0)
        return kiosk::Failure{"cannot listen at " + socket.string() + ": " + std::strerror(errno)};
    return std::unique_ptr<SteeringServer>(new SteeringServer(socket, std::move(listener), printer));
}

SteeringServer::SteeringServer(std::filesystem::path path, Descriptor listener, VirtualPrinter& printer)
    : path_(std::move(path)),
      listener_(std::move(listener)),
      wake_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)),
      printer_(printer),
      thread_([this](const std::stop_token& stop) { loop(stop); }) {}

SteeringServer::~SteeringServer() {
    thread_.request_stop();
    const std::uint64_t one = 1;
    (void)!write(wake_.number(), &one, sizeof one);
    thread_.join();
    unlink(path_.c_str());
}

void SteeringServer::loop(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        std::array<pollfd, 2> waiting{pollfd{listener_.number(), POLLIN, 0},
                                      pollfd{wake_.number(), POLLIN, 0}};
        if (poll(waiting.data(), waiting.size(), -1) <= 0 || waiting[0].revents == 0) continue;
        const Descriptor client(accept4(listener_.number(), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC));
        if (!client) continue;
        const auto command = parse_steer(read_line(client));
        if (command) printer_.steer(command->what, command->at_byte);
        write_line(client, command ? "ok" : "not understood");
    }
}

bool send_steer(const std::filesystem::path& socket, std::string_view line) {
    const auto address = address_of(socket);
    Descriptor client(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    if (!address ||
        connect(client.number(), reinterpret_cast<const sockaddr*>(&*address), sizeof *address) != 0)
        return false;
    write_line(client, std::string(line));
    return read_line(client) == "ok";
}

}  // namespace drivers
