#include "drivers/scanners/serial_source.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include <filesystem>

#include "tests/scanners/bench.h"

using drivers::SerialSource;

namespace {

constexpr const char* CODE = "000.00.16.H20-200617-0001";

/// A scanner's end of a line. Its other end stands in /dev/pts; a link in a folder of its own plays the path
/// that settings name, so that another line can take its place.
class SerialBench : public tests::ScannerBench {
  public:
    SerialBench() {
        char name[] = "/tmp/motcua-serial-XXXXXX";
        folder_ = mkdtemp(name);
    }
    ~SerialBench() {
        scanner.reset();
        unplug();
        std::filesystem::remove_all(folder_);
    }

    [[nodiscard]] std::string path() const { return folder_ + "/scanner"; }
    void plug() {
        line_ = drivers::Descriptor(::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC));
        REQUIRE(::grantpt(line_.number()) == 0);
        REQUIRE(::unlockpt(line_.number()) == 0);
        std::filesystem::create_symlink(::ptsname(line_.number()), path());
    }
    void unplug() {
        std::filesystem::remove(path());
        line_ = {};
    }
    void look_for() {
        open(std::make_unique<SerialSource>(drivers::SerialOptions{drivers::device_choice(path())}));
    }
    void send(std::string_view bytes) const {
        CHECK(::write(line_.number(), bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()));
    }

  private:
    std::string folder_;
    drivers::Descriptor line_;
};

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
