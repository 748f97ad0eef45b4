#include "drivers/printers/virtual_printer.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <condition_variable>
#include <cstdio>
#include <deque>
#include <mutex>
#include <thread>

#include "drivers/printers/picture_file.h"
#include "drivers/printers/reader.h"
#include "drivers/printers/socket.h"

namespace drivers {

namespace {

constexpr int DOTS_A_MILLIMETRE = 8;
constexpr int LONGEST_SLIP = 8000;
constexpr std::size_t HEAD_BITE = 256;

struct Fault {
    Steer what = Steer::ok;
    std::size_t bytes_left = 0;
};

bool on_the_wire(Steer what) {
    return what == Steer::reset || what == Steer::unplug;
}

/// Finds DLE EOT n and DLE DC4 8 in what arrives, wherever they stand.
class RealTimeScanner {
  public:
    enum class Found { nothing, status, clear };
    Found operator()(std::uint8_t byte) {
        first_ = second_;
        second_ = third_;
        third_ = byte;
        if (first_ == 0x10 && second_ == 0x04 && third_ >= 1 && third_ <= 4) return Found::status;
        if (first_ == 0x10 && second_ == 0x14 && third_ == 8) return Found::clear;
        return Found::nothing;
    }
    [[nodiscard]] int which() const { return third_; }

  private:
    std::uint8_t first_ = 0, second_ = 0, third_ = 0;
};

}  // namespace

struct VirtualPrinter::Parts {
    VirtualPrinterOptions options;
    int port = 0;
    Descriptor listener, client, wake;
    mutable std::mutex mutex;
    std::condition_variable_any changed;
    std::deque<std::uint8_t> buffer;
    Steer condition = Steer::ok;
    Fault planned;
    bool clear_asked = false;
    int slips = 0;
    RealTimeScanner scanner;
    EscposReader reader;
    PaperRoll roll;
    std::jthread head, wire;

    explicit Parts(VirtualPrinterOptions wanted)
        : options(std::move(wanted)),
          wake(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)),
          roll(options.width_dots, LONGEST_SLIP) {}

    void nudge() {
        const std::uint64_t one = 1;
        (void)!write(wake.number(), &one, sizeof one);
        changed.notify_all();
    }

    // With the mutex held:

    void fall_into(Steer what) {
        condition = what;
        planned = {};
        if (!on_the_wire(what)) return;
        buffer.clear();
        reader = EscposReader();
        roll.tear_off();
        const linger at_once{1, 0};
        if (client) setsockopt(client.number(), SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
        client = {};
        if (what == Steer::unplug) listener = {};
        if (what == Steer::reset) condition = Steer::ok;
    }

    /// Counts bytes towards a planned fault; true when it struck.
    bool count(std::size_t bytes, bool wire_side) {
        if (planned.what == Steer::ok || on_the_wire(planned.what) != wire_side) return false;
        planned.bytes_left -= std::min(bytes, planned.bytes_left);
        if (planned.bytes_left > 0) return false;
        fall_into(planned.what);
        return true;
    }

    void answer(const Bytes& bytes) {
        if (client) (void)!send(client.number(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
    }

    void answer_real_time(int which) {
        const bool open = condition == Steer::cover, empty = condition == Steer::paper_out;
        std::uint8_t status = 0x12;
        if (which == 1 && (open || empty)) status |= 0x08;
        if (which == 2) status |= static_cast<std::uint8_t>((open ? 0x04 : 0) | (empty ? 0x20 : 0));
        if (which == 4 && empty) status |= 0x60;
        answer({status});
    }

    void receive(std::span<const std::uint8_t> bytes) {
        for (const std::uint8_t byte : bytes) {
            buffer.push_back(byte);
            switch (scanner(byte)) {
                case RealTimeScanner::Found::status:
                    answer_real_time(scanner.which());
                    break;
                case RealTimeScanner::Found::clear:
                    buffer.clear();
                    clear_asked = true;
                    answer({0x37, 0x25, 0x00});
                    break;
                case RealTimeScanner::Found::nothing:
                    break;
            }
            if (count(1, true)) return;
        }
        changed.notify_all();
    }

    void cut() {
        if (roll.paper().height > 0) {
            char name[32];
            std::snprintf(name, sizeof name, "slip-%04d.png", slips + 1);
            if (write_png(roll.paper(), options.out / name)) ++slips;
        }
        roll.tear_off();
    }

    void head_loop(const std::stop_token& stop);
    int act_on(const Asked& asked);
    void wire_loop(const std::stop_token& stop);
    void serve(std::unique_lock<std::mutex>& lock);
};

/// Rows of paper that the command moved.
int VirtualPrinter::Parts::act_on(const Asked& what) {
    if (const auto* picture = std::get_if<asked::Picture>(&what)) {
        roll.add(*picture);
        return picture->dots.height;
    }
    if (const auto* feed = std::get_if<asked::Feed>(&what)) {
        roll.add(*feed);
        return feed->rows;
    }
    if (std::holds_alternative<asked::Cut>(what)) cut();
    if (std::holds_alternative<asked::Status>(what)) answer({0x00});
    if (const auto* end = std::get_if<asked::ReportEnd>(&what))
        answer({0x37, 0x22, end->id[0], end->id[1], end->id[2], end->id[3], 0x00});
    return 0;
}

void VirtualPrinter::Parts::head_loop(const std::stop_token& stop) {
    std::unique_lock lock(mutex);
    const auto may_print = [this] { return clear_asked || (condition == Steer::ok && !buffer.empty()); };
    while (changed.wait(lock, stop, may_print)) {
        if (clear_asked) {
            clear_asked = false;
            reader = EscposReader();
            roll.tear_off();
            continue;
        }
        std::size_t bite = std::min(HEAD_BITE, buffer.size());
        if (planned.what != Steer::ok && !on_the_wire(planned.what))
            bite = std::min(bite, std::max<std::size_t>(planned.bytes_left, 1));
        const Bytes bytes(buffer.begin(), buffer.begin() + static_cast<std::ptrdiff_t>(bite));
        buffer.erase(buffer.begin(), buffer.begin() + static_cast<std::ptrdiff_t>(bite));
        int rows = 0;
        for (const Asked& what : reader.feed(bytes)) rows += act_on(what);
        count(bite, false);
        nudge();
        if (rows == 0 || options.head_speed == 0) continue;
        const Milliseconds moving(rows * 1000 / (DOTS_A_MILLIMETRE * options.head_speed));
        changed.wait_for(lock, stop, moving, [] { return false; });
    }
}

/// One look at the client, with the mutex held: what it sent goes into the buffer while there is room.
void VirtualPrinter::Parts::serve(std::unique_lock<std::mutex>&) {
    std::array<std::uint8_t, 4096> room;
    const std::size_t space =
        std::min(room.size(), options.buffer_bytes - std::min(buffer.size(), options.buffer_bytes));
    if (space == 0) return;
    const ssize_t count_read = recv(client.number(), room.data(), space, 0);
    if (count_read > 0) receive(std::span(room).first(static_cast<std::size_t>(count_read)));
    if (count_read == 0) client = {};
    if (count_read < 0 && errno != EAGAIN && errno != EINTR) client = {};
}

void VirtualPrinter::Parts::wire_loop(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        std::array<pollfd, 3> waiting{pollfd{wake.number(), POLLIN, 0}, pollfd{-1, POLLIN, 0},
                                      pollfd{-1, POLLIN, 0}};
        {
            const std::scoped_lock lock(mutex);
            if (!client) waiting[1].fd = listener.number();
            const bool room = buffer.size() < options.buffer_bytes;
            if (client && room && condition != Steer::stall) waiting[2].fd = client.number();
        }
        if (poll(waiting.data(), waiting.size(), -1) < 0) continue;
        std::uint64_t count_woken = 0;
        if (waiting[0].revents != 0) (void)!read(wake.number(), &count_woken, sizeof count_woken);
        std::unique_lock lock(mutex);
        if (waiting[1].revents != 0 && listener && !client)
            client = Descriptor(accept4(listener.number(), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC));
        if (waiting[2].revents != 0 && client && condition != Steer::stall) serve(lock);
    }
}

kiosk::Result<std::unique_ptr<VirtualPrinter>, std::string> VirtualPrinter::start(
    VirtualPrinterOptions options) {
    std::error_code error;
    std::filesystem::create_directories(options.out, error);
    if (error)
        return kiosk::Failure{"cannot make the folder " + options.out.string() + ": " + error.message()};
    auto parts = std::make_unique<Parts>(std::move(options));
    auto listener = listen_on_loopback(parts->options.port);
    if (!listener) return kiosk::Failure{"port " + std::to_string(parts->options.port) + " is taken"};
    parts->listener = std::move(*listener);
    parts->port = port_of(parts->listener);
    return std::unique_ptr<VirtualPrinter>(new VirtualPrinter(std::move(parts)));
}

VirtualPrinter::VirtualPrinter(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {
    Parts& running = *parts_;
    running.head = std::jthread([&running](const std::stop_token& stop) { running.head_loop(stop); });
    running.wire = std::jthread([&running](const std::stop_token& stop) { running.wire_loop(stop); });
}

VirtualPrinter::~VirtualPrinter() {
    parts_->head.request_stop();
    parts_->wire.request_stop();
    parts_->nudge();
    parts_->head.join();
    parts_->wire.join();
}

int VirtualPrinter::port() const {
    return parts_->port;
}

void VirtualPrinter::steer(Steer what, std::size_t at_byte) {
    {
        const std::scoped_lock lock(parts_->mutex);
        if (what != Steer::ok && at_byte > 0) {
            parts_->planned = {what, at_byte};
        } else {
            parts_->fall_into(what);
        }
        if (what == Steer::ok && !parts_->listener)
            if (auto again = listen_on_loopback(parts_->port)) parts_->listener = std::move(*again);
    }
    parts_->nudge();
}

int VirtualPrinter::slips() const {
    const std::scoped_lock lock(parts_->mutex);
    return parts_->slips;
}

}  // namespace drivers
