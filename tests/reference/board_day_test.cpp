// A service day of a hall's display at a real central, at many times its pace. The display's clock runs on
// far faster than the beats come, so its links are lost to silence all day; central is killed too.
#include <doctest/doctest.h>

#include <thread>
#include <variant>

#include "board_ears.h"
#include "kiosk/hall/hall_state.h"

using namespace reference_tests;
using namespace std::chrono_literals;

namespace {

constexpr auto DAY = std::chrono::hours(24);
constexpr auto STEP = 15s;
constexpr int CALLS = 240;
/// Of the calls, after which central is killed.
constexpr int KILLED_EVERY = 60;
/// Central tells a display that comes back of 50 calls at most: on a slow machine it must not fall behind
/// further.
constexpr int AWAITED_EVERY = 20;

/// One that may be killed, and comes back at the same address with the same store.
class MortalCentral {
  public:
    MortalCentral() : central_(std::make_unique<CentralProcess>(folder_, words())) {
        listen_ = "--listen=127.0.0.1:" + std::to_string(central_->port());
    }
    CentralProcess& operator*() { return *central_; }
    void die_and_return() {
        central_->kill_hard();
        central_.reset();
        auto again = words();
        again.push_back(listen_);
        central_ = std::make_unique<CentralProcess>(folder_, again);
    }

  private:
    static std::vector<std::string> words() {
        return {"--plain", "--queues=" + std::string(MOTCUA_SOURCE_DIR) + "/config/queues.toml"};
    }
    TemporaryFolder folder_;
    std::string listen_;
    std::unique_ptr<CentralProcess> central_;
};

/// What a display does with its news: the calls that came onto its panel.
class Panel {
  public:
    Panel(Ears& ears, const kiosk::Board& first) : ears_(ears), looked_(ears.uptime()) {
        kiosk::hear(hall_, first, looked_);
    }
    void look() {
        for (const auto& news : ears_.news())
            std::visit([&](const auto& what) { kiosk::hear(hall_, what, ears_.uptime()); }, news);
        for (; looked_ <= ears_.uptime(); looked_ += 500ms)
            if (const auto call = kiosk::pass(hall_, looked_, false, {})) shown_.push_back(*call);
    }
    /// At the pace of this world, until it knows of so many calls.
    void await(std::size_t calls) {
        const auto limit = std::chrono::steady_clock::now() + Ears::GUARD;
        while (shown_.size() + hall_.turns.size() < calls && std::chrono::steady_clock::now() < limit) {
            ears_.pass(5ms);
            std::this_thread::sleep_for(5ms);
            look();
        }
    }
    [[nodiscard]] const std::vector<kiosk::BoardCall>& shown() const { return shown_; }
    [[nodiscard]] const kiosk::HallState& hall() const { return hall_; }

  private:
    Ears& ears_;
    kiosk::HallState hall_ = kiosk::hall_at(0ms);
    kiosk::Uptime looked_;
    std::vector<kiosk::BoardCall> shown_;
};

std::string number_of(int call) {
    const auto digits = std::to_string(call);
    return "B" + std::string(3 - digits.size(), '0') + digits;
}

}  // namespace

TEST_CASE("through a day of lost links a display shows every call once, in order, and keeps none behind") {
    MortalCentral central;
    Ears ears((*central).port());
    Panel panel(ears, ears.next<kiosk::Board>());
    constexpr auto STEPS = DAY / STEP;
    int called = 0;
    for (std::int64_t step = 0; step < STEPS; ++step) {
        if (called < CALLS && step % (STEPS / (CALLS + 1)) == 0) {
            take_and_call(*central, ++called);
            if (called % KILLED_EVERY == 0) central.die_and_return();
            if (called % AWAITED_EVERY == 0) panel.await(called);
        }
        ears.pass(STEP);
        std::this_thread::sleep_for(3ms);
        panel.look();
    }
    panel.await(CALLS);
    for (int turn = 0; turn < CALLS; ++turn) {
        ears.pass(STEP);
        panel.look();
    }
    REQUIRE(panel.shown().size() == CALLS);
    for (int call = 1; call <= CALLS; ++call)
        CHECK(panel.shown()[static_cast<std::size_t>(call) - 1].number == number_of(call));
    CHECK(panel.hall().turns.empty());
    // Day long the stream was lost to silence, again and again.
    CHECK(ears.losses() > CALLS);
}
