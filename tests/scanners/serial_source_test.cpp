#include "drivers/scanners/serial_source.h"

#include <doctest/doctest.h>

#include <atomic>

#include "tests/scanners/serial_bench.h"

using drivers::SerialSource;
using tests::SerialBench;

namespace {

constexpr const char* CODE = "000.00.16.H20-200617-0001";

std::string state_of(const std::string& device) {
    SerialSource source({drivers::device_choice(device)});
    return std::string(name_of(source.open()));
}

}  // namespace

TEST_CASE("scans arrive over a serial line whatever ends them") {
    SerialBench bench;
    bench.plug();
    bench.look_for();
    CHECK(bench.becomes("ready"));
    CHECK(bench.scanner->describe() == "serial scanner, " + bench.path());
    bench.send("\x02]C1" + std::string(CODE) + "\x03\r\n");
    CHECK(bench.next(1) == std::vector<std::string>{CODE});
    bench.send("H19.14-2307");
    bench.send("24-0003\rH15.50.05.13-261008-0975\n");
    CHECK(bench.next(2) == std::vector<std::string>{"H19.14-230724-0003", "H15.50.05.13-261008-0975"});
    bench.send("G22.99.08-260921-896048");
    CHECK(bench.next(1) == std::vector<std::string>{"G22.99.08-260921-896048"});
}

TEST_CASE("nothing is echoed to the scanner, and no byte is changed on the way") {
    SerialBench bench;
    bench.plug();
    bench.look_for();
    CHECK(bench.becomes("ready"));
    bench.send("A\x11\x13\x04\x1A\x7F\x1Cz\n");
    CHECK(bench.next(1) == std::vector<std::string>{"A\x11\x13\x04\x1A\x7F\x1Cz"});
}

TEST_CASE("a line that is pulled out is absent, and one plugged into its place is read") {
    SerialBench bench;
    bench.plug();
    bench.look_for();
    CHECK(bench.becomes("ready"));
    bench.send("H20.14-half");
    bench.unplug();
    CHECK(bench.becomes("absent"));
    bench.plug();
    CHECK(bench.becomes("ready"));
    bench.send(std::string(CODE) + "\r");
    CHECK(bench.next(1) == std::vector<std::string>{CODE});
}

TEST_CASE("whoever shows a scanner's state is told when it is another, and not while it stays") {
    SerialBench bench;
    std::atomic<int> told = 0;
    drivers::LiveScanner scanner(
        std::make_unique<SerialSource>(drivers::SerialOptions{drivers::device_choice(bench.path())}),
        [](const std::string&) {}, [&told] { ++told; });
    const auto becomes = [&](const char* state, int times) {
        return tests::eventually([&] { return name_of(scanner.state()) == state && told == times; });
    };
    CHECK(becomes("absent", 0));
    bench.plug();
    CHECK(becomes("ready", 1));
    bench.unplug();
    CHECK(becomes("absent", 2));
    bench.plug();
    CHECK(becomes("ready", 3));
    scanner.close();
}

TEST_CASE("ten thousand codes at once over a line: a few pass, the next person's is read") {
    SerialBench bench;
    bench.plug();
    bench.look_for();
    CHECK(bench.becomes("ready"));
    for (int i = 0; i < 1000; ++i)
        for (int j = 0; j < 10; ++j) bench.send("H20." + std::to_string(i * 10 + j) + "\r");
    bench.next(1);
    const auto passes = [&] {
        bench.send(std::string(CODE) + "\r");
        const auto got = bench.next(0);
        return std::find(got.begin(), got.end(), CODE) != got.end();
    };
    CHECK(tests::eventually(passes));
}

TEST_CASE("what is no serial port has a name") {
    CHECK(state_of("/dev/no-such-scanner") == "absent");
    CHECK(state_of("/dev/null") == "wrong_device");
    CHECK(state_of("/tmp") == "failed");
}
