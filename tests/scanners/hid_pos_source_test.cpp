#include "drivers/scanners/hid_pos_source.h"

#include <doctest/doctest.h>
#include <libusb-1.0/libusb.h>

#include <cerrno>

#include "drivers/scanners/usb_interface.h"
#include "tests/scanners/bench.h"
#include "tests/scanners/hid_peer.h"

using drivers::HidPosSource;
using sample::Bytes;
using sample::report;
using tests::HidPeer;
using tests::HidPeerOptions;

namespace {

constexpr const char* CODE = "000.00.16.H20-200617-0001";
constexpr kiosk::UsbId SCANNER{0x0c2e, 0x0901};

class UsbBench : public tests::ScannerBench {
  public:
    ~UsbBench() { scanner.reset(); }

    HidPeer& plug(HidPeerOptions options = {}) {
        return *peers_.emplace_back(std::make_unique<HidPeer>(testbed_.get(), std::move(options)));
    }
    void look_for(std::optional<kiosk::UsbId> wanted = std::nullopt) {
        open(std::make_unique<HidPosSource>(wanted));
    }

  private:
    tests::Testbed testbed_;
    std::vector<std::unique_ptr<HidPeer>> peers_;
};

std::string state_with(const HidPeerOptions& options, std::optional<kiosk::UsbId> wanted) {
    UsbBench bench;
    bench.plug(options);
    HidPosSource source(wanted);
    return std::string(name_of(source.open()));
}

}  // namespace

TEST_CASE("a HID POS scanner is found by its report descriptor, set up and read") {
    UsbBench bench;
    HidPeer& peer = bench.plug();
    bench.look_for();
    CHECK(bench.becomes("ready"));
    CHECK(bench.scanner->describe() == "HID POS scanner, USB 1-2:1.0: Mau? Mau?");
    peer.send(report(CODE));
    CHECK(bench.next(1) == std::vector<std::string>{CODE});
    CHECK(peer.features() == std::map<int, Bytes>{{4, {4, 0b0101}}});
}

TEST_CASE("empty reports between the others, and scans in several, are read without loss") {
    UsbBench bench;
    HidPeer& peer = bench.plug();
    bench.look_for();
    peer.send({});
    peer.send(report(std::string(56, 'A'), "]Q1", true));
    peer.send({});
    peer.send(report("END", "]Q1"));
    peer.send({});
    peer.send(report(CODE));
    CHECK(bench.next(2) == std::vector<std::string>{std::string(56, 'A') + "END", CODE});
}

TEST_CASE("a scanner that refuses to be set up is read all the same") {
    UsbBench bench;
    HidPeer& peer = bench.plug();
    peer.refuse_features();
    bench.look_for();
    peer.send(report(CODE));
    CHECK(bench.next(1) == std::vector<std::string>{CODE});
}

TEST_CASE("a scanner pulled out is absent, and works again when it is back, set up anew") {
    UsbBench bench;
    HidPeer* peer = &bench.plug();
    bench.look_for();
    CHECK(bench.becomes("ready"));
    for (int address = 7; address < 9; ++address) {
        peer->unplug();
        CHECK(bench.becomes("absent"));
        peer = &bench.plug({.address = address});
        peer->announce();
        CHECK(bench.becomes("ready"));
        peer->send(report(CODE));
        CHECK(bench.next(1) == std::vector<std::string>{CODE});
        CHECK(peer->features().size() == 1);
    }
}

TEST_CASE("a scanner nobody told of is found by looking again") {
    UsbBench bench;
    bench.look_for();
    bench.plug();
    CHECK(bench.becomes("ready"));
}

TEST_CASE("any error while reading drops the scanner, and it is opened again") {
    for (const int error : {EPIPE, EPROTO, EILSEQ, EOVERFLOW, ESHUTDOWN}) {
        CAPTURE(error);
        UsbBench bench;
        HidPeer& peer = bench.plug();
        bench.look_for();
        peer.break_down(error);
        peer.send(report(CODE));
        CHECK(bench.next(1) == std::vector<std::string>{CODE});
        CHECK(bench.becomes("ready"));
    }
}

TEST_CASE("a report longer than the device said breaks nothing") {
    UsbBench bench;
    HidPeer& peer = bench.plug();
    bench.look_for();
    peer.send(Bytes(300, 2));
    peer.send(report(CODE));
    CHECK(bench.next(1) == std::vector<std::string>{CODE});
}

TEST_CASE("ten thousand codes at once: a few pass, the scanner stays ready") {
    UsbBench bench;
    HidPeer& peer = bench.plug();
    bench.look_for();
    const auto begin = std::chrono::steady_clock::now();
    for (int i = 0; i < 10'000; ++i) peer.send(report(std::to_string(100'000 + i)));
    CHECK(tests::eventually([&] { return peer.is_quiet(); }));
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(std::chrono::steady_clock::now() - begin);
    CHECK(bench.delivered() <= 4 * static_cast<std::size_t>(seconds.count() + 1));
    CHECK(bench.becomes("ready"));
}

TEST_CASE("a device that is no scanner is never taken from whoever uses it") {
    UsbBench bench;
    HidPeer& mouse = bench.plug({.report_descriptor = sample::MOUSE, .known_to_kernel = true});
    HidPeer& keyboard = bench.plug({.port = 3, .address = 7, .subclass = 1, .protocol = 1});
    HidPosSource source(std::nullopt);
    CHECK(name_of(source.open()) == "absent");
    CHECK(!mouse.was_opened());
    CHECK(!keyboard.was_opened());
}

TEST_CASE("a scanner that the kernel knows is recognised by what the kernel read") {
    UsbBench bench;
    bench.plug({.known_to_kernel = true});
    HidPosSource source(SCANNER);
    CHECK(name_of(source.open()) == "ready");
}

TEST_CASE("what keeps a device from being the scanner has a name") {
    CHECK(state_with({}, kiosk::UsbId{1, 2}) == "absent");
    CHECK(state_with({.subclass = 1, .protocol = 1}, SCANNER) == "wrong_mode");
    CHECK(state_with({.usb_class = 2}, SCANNER) == "wrong_mode");
    CHECK(state_with({.usb_class = 7}, SCANNER) == "wrong_device");
    CHECK(state_with({.report_descriptor = sample::MOUSE}, SCANNER) == "wrong_device");
    CHECK(state_with({.report_descriptor = {0xC0, 0xC0}}, SCANNER) == "failed");
    CHECK(state_with({.report_descriptor = {}}, SCANNER) == "wrong_device");
    CHECK(name_of(drivers::state_of(LIBUSB_ERROR_ACCESS)) == "no_permission");
}

TEST_CASE("a scanner held by another program is in use until that lets go") {
    UsbBench bench;
    HidPeer& peer = bench.plug();
    peer.set_claim_error(EBUSY);
    bench.look_for();
    CHECK(bench.becomes("in_use"));
    peer.set_claim_error(0);
    CHECK(bench.becomes("ready"));
}

TEST_CASE("a device that disappears between finding and claiming is absent") {
    UsbBench bench;
    HidPeer& peer = bench.plug();
    peer.set_claim_error(ENODEV);
    HidPosSource source(std::nullopt);
    CHECK(name_of(source.open()) == "absent");
}

TEST_CASE("device descriptors that lie end in a state, not in a crash") {
    const Bytes right{18, 1,    0,    2, 0, 0, 0,    64,   0x2e, 0x0c, 0x01, 0x09, 0, 1,  0, 0, 0, 1,
                      9,  2,    34,   0, 1, 1, 0,    0x80, 50,   9,    4,    0,    0, 1,  3, 0, 0, 0,
                      9,  0x21, 0x11, 1, 0, 1, 0x22, 54,   0,    7,    5,    0x81, 3, 64, 0, 8};
    for (std::size_t i = 18; i < right.size(); ++i) {
        CAPTURE(i);
        Bytes lying = right;
        lying[i] = 0xFF;
        const std::string state = state_with({.descriptors = lying}, SCANNER);
        CHECK((state == "ready" || state == "wrong_device" || state == "wrong_mode" || state == "failed" ||
               state == "absent"));
        const Bytes cut(right.begin(), right.begin() + static_cast<std::ptrdiff_t>(i));
        CHECK(state_with({.descriptors = cut}, SCANNER) != "ready");
    }
}

TEST_CASE("closing a scanner that waits, or looks, is prompt and may be done twice") {
    UsbBench bench;
    bench.look_for();
    bench.scanner->close();
    bench.scanner->close();
    HidPeer& peer = bench.plug();
    bench.look_for();
    CHECK(bench.becomes("ready"));
    bench.scanner->close();
    peer.send(report(CODE));
    CHECK(bench.delivered() == 0);
}
