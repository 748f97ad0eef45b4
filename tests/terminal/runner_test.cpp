#include <doctest/doctest.h>

#include "tests/terminal/house.h"

using namespace house;

TEST_CASE("a scan from a scanner's thread wakes the sleeper and central is asked") {
    House house;
    house.scan(CODE);
    CHECK(readable(house.runner.wake_descriptor(), GENEROUS));
    CHECK(house.runner.take_posted());
    CHECK(sees(house.runner.state(), Sight::looking_up));
    CHECK(house.central.asked() == 1);
    house.central.answer(house.last_request(), a_dossier());
    CHECK(house.wait_for(Sight::dossier));
}

TEST_CASE("the descriptor sleeps again once everything was taken") {
    House house{false};
    house.scan(CODE);
    house.runner.take_posted();
    CHECK_FALSE(readable(house.runner.wake_descriptor(), milliseconds{0}));
    CHECK_FALSE(house.runner.take_posted());
}

TEST_CASE("the sleeper can be woken although nothing happened, once") {
    House house{false};
    house.runner.wake();
    CHECK(readable(house.runner.wake_descriptor(), GENEROUS));
    CHECK_FALSE(house.runner.take_posted());
    CHECK_FALSE(readable(house.runner.wake_descriptor(), milliseconds{0}));
}

TEST_CASE("a late answer to a cancelled question changes nothing") {
    House house;
    house.scan(CODE);
    house.runner.take_posted();
    const RequestId first = house.last_request();
    house.press(Control::cancel);
    REQUIRE(house.central.cancelled().size() == 1);
    CHECK(house.central.cancelled().front() == first);
    house.central.answer(first, a_dossier());
    house.runner.take_posted();
    CHECK(sees(house.runner.state(), Sight::scanning));
}

TEST_CASE("an answer after the visit is over changes nothing, and none outlives the terminal harmfully") {
    auto house = std::make_unique<House>();
    house->scan(CODE);
    house->runner.take_posted();
    const RequestId request = house->last_request();
    house->press(Control::finish);
    house->central.answer(request, a_dossier());
    house->runner.take_posted();
    CHECK(sees(house->runner.state(), Sight::done));
}

TEST_CASE("the same scan within two seconds is one scan") {
    House house;
    house.scan("not a code");
    house.runner.take_posted();
    REQUIRE(sees(house.runner.state(), Sight::scanning));
    house.press(Control::back);
    house.clock.advance(milliseconds{1900});
    house.scan("not a code");
    house.runner.take_posted();
    CHECK(sees(house.runner.state(), Sight::home));
    house.clock.advance(milliseconds{2000});
    house.scan("not a code");
    house.runner.take_posted();
    CHECK(sees(house.runner.state(), Sight::scanning));
}

TEST_CASE("another scan within two seconds is another scan") {
    House house;
    house.scan("not a code");
    house.scan(CODE);
    house.runner.take_posted();
    CHECK(sees(house.runner.state(), Sight::looking_up));
}

TEST_CASE("of two scans at once the first is asked for and the second is dropped") {
    House house;
    house.scan(CODE);
    house.scan(OTHER_CODE);
    house.runner.take_posted();
    CHECK(house.central.asked() == 1);
    house.press(Control::cancel);
    CHECK_FALSE(house.runner.take_posted());
    CHECK(house.central.asked() == 1);
}

TEST_CASE("a scan while none is wanted is dropped for good") {
    House house;
    house.scan(CODE);
    house.runner.take_posted();
    house.central.answer(house.last_request(), a_dossier());
    REQUIRE(house.wait_for(Sight::dossier));
    house.scan(OTHER_CODE);
    house.press(Control::back);
    house.runner.take_posted();
    CHECK(sees(house.runner.state(), Sight::scanning));
    CHECK(house.central.asked() == 1);
}

TEST_CASE("a scan nobody looked at for more than two seconds is dropped") {
    House house;
    house.scan(CODE);
    house.clock.advance(milliseconds{2100});
    house.runner.take_posted();
    CHECK(sees(house.runner.state(), Sight::idle));
    CHECK(house.central.asked() == 0);
}

TEST_CASE("the end of a visit drops scans that wait") {
    House house;
    house.press(Control::wake);
    house.scan(CODE);
    house.press(Control::finish);
    house.runner.take_posted();
    CHECK(sees(house.runner.state(), Sight::done));
    CHECK(house.central.asked() == 0);
}

TEST_CASE("a scanner gone wild fills no memory and stops nothing") {
    House house;
    for (int number = 0; number < 1000; ++number) {
        house.runner.post(event::Scanned{"noise " + std::to_string(number)});
    }
    house.runner.take_posted();
    CHECK(sees(house.runner.state(), Sight::scanning));
}

TEST_CASE("many threads may post at once") {
    House house;
    {
        std::vector<std::jthread> threads;
        for (int thread = 0; thread < 4; ++thread) {
            threads.emplace_back([&house] {
                for (int count = 0; count < 500; ++count) house.runner.post(event::Tick{});
            });
        }
        for (int count = 0; count < 500; ++count) house.runner.take_posted();
    }
    house.runner.take_posted();
    CHECK(sees(house.runner.state(), Sight::idle));
}
