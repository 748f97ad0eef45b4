#include <doctest/doctest.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstring>
#include <filesystem>
#include <mutex>
#include <vector>

#include "drivers/scanners/simulated.h"

namespace {

const std::string SAMPLES = std::string(MOTCUA_SOURCE_DIR) + "/tests/samples/";

/// A scanner on a socket in a folder of its own, and what it delivered.
class Bench {
  public:
    Bench() {
        char name[] = "/tmp/motcua-scanner-XXXXXX";
        folder_ = mkdtemp(name);
        socket = folder_ + "/scanner";
    }
    ~Bench() {
        scanner.reset();
        std::filesystem::remove_all(folder_);
    }

    void open() {
        auto opened = drivers::SimulatedScanner::open(socket, {}, [this](std::string bytes) {
            const std::lock_guard lock(mutex_);
            delivered_.push_back(std::move(bytes));
        });
        REQUIRE(opened.has_value());
        scanner = std::move(*opened);
    }

    std::string ask(std::string_view request) const {
        const auto reply = drivers::simulate_scan(socket, request);
        return reply ? *reply : "failed: " + reply.error().why;
    }

    std::vector<std::string> delivered() {
        const std::lock_guard lock(mutex_);
        return delivered_;
    }

    std::string socket;
    std::unique_ptr<drivers::SimulatedScanner> scanner;

  private:
    std::string folder_;
    std::mutex mutex_;
    std::vector<std::string> delivered_;
};

}  // namespace

TEST_CASE("a text sent to the simulated scanner is delivered byte for byte") {
    Bench bench;
    bench.open();
    const std::string text("line\nbreak\r\0end\xff", 16);
    CHECK(bench.ask("text " + text) == "ok text");
    CHECK(bench.delivered() == std::vector{text});
}

TEST_CASE(
    "a picture sent to the simulated scanner is read, and only the symbol that was meant is delivered") {
    Bench bench;
    bench.open();
    CHECK(bench.ask("picture " + SAMPLES + "receipts/receipt.png\n") == "ok Code128");
    CHECK(bench.delivered() == std::vector<std::string>{"H20.14.05-261109-0123"});
}

TEST_CASE("what the scanner cannot read it refuses with a reason, and delivers nothing") {
    Bench bench;
    bench.open();
    CHECK(bench.ask("picture " + SAMPLES + "pictures/two-codes-bars.png") == "refused two_codes");
    CHECK(bench.ask("picture " + SAMPLES + "junk/text-only.png") == "refused nothing_found");
    CHECK(bench.ask("picture " + SAMPLES + "junk/broken-cut.png") == "refused broken");
    CHECK(bench.ask("picture " + SAMPLES + "junk/too-large.png") == "refused too_large");
    CHECK(bench.ask("picture /nonexistent.png") == "refused unreadable_file");
    CHECK(bench.delivered().empty());
}

TEST_CASE("a picture that ends the decoder is refused, and the next one is read") {
    Bench bench;
    bench.open();
    CHECK(bench.ask("picture " + SAMPLES + "fatal/pdf417.png") == "refused decoder_ended");
    CHECK(bench.delivered().empty());
    CHECK(bench.ask("picture " + SAMPLES + "receipts/receipt.png") == "ok Code128");
}

TEST_CASE("garbage on the socket is refused and the next request still served") {
    Bench bench;
    bench.open();
    for (const std::string garbage :
         {"", "text ", "picture relative.png", "picture /a\nb", "TEXT a", "\xff\xfe", "picture"}) {
        CAPTURE(garbage);
        CHECK(bench.ask(garbage) == "refused request");
    }
    CHECK(bench.ask("text " + std::string(drivers::SCAN_BYTES_MAX + 1, 'x')) == "refused request");
    CHECK(bench.ask("text after") == "ok text");
    CHECK(bench.delivered() == std::vector<std::string>{"after"});
}

TEST_CASE(
    "a socket left by a scanner that died is taken over, one in use is not, other files are never removed") {
    Bench bench;
    const int dead = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::strncpy(address.sun_path, bench.socket.c_str(), sizeof address.sun_path - 1);
    REQUIRE(::bind(dead, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
    ::close(dead);
    bench.open();
    CHECK(!drivers::SimulatedScanner::open(bench.socket, {}, [](const std::string&) {}).has_value());
    CHECK(bench.ask("text still here") == "ok text");
    CHECK(!drivers::SimulatedScanner::open(SAMPLES + "receipts/receipt.png", {}, [](const std::string&) {
           }).has_value());
    CHECK(std::filesystem::exists(SAMPLES + "receipts/receipt.png"));
}

TEST_CASE("a closed scanner leaves no socket behind, and asking it fails in words") {
    Bench bench;
    bench.open();
    bench.scanner->close();
    bench.scanner->close();
    CHECK(!std::filesystem::exists(bench.socket));
    CHECK(bench.ask("text a").starts_with("failed: "));
    CHECK(!drivers::SimulatedScanner::open(std::string(200, 'a'), {}, [](const std::string&) {}).has_value());
}
