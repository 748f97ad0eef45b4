// Recorded scanners, replayed: what is in the files, and what a real source has just been recorded with.
#include <doctest/doctest.h>

#include <algorithm>

#include "drivers/recordings/hex.h"
#include "drivers/recordings/recorded_scanner.h"
#include "drivers/scanners/hid_pos_source.h"
#include "tests/recordings.h"
#include "tests/scanners/hid_peer.h"
#include "tests/scanners/input_bench.h"
#include "tests/scanners/serial_bench.h"

using drivers::Moment;
using drivers::RecordedDevice;
using drivers::RecordedSource;
using drivers::Recorder;
using drivers::Recording;
using drivers::RecordingMistake;
using tests::made_of;
using tests::recording_named;
using Strings = std::vector<std::string>;

namespace {

constexpr const char* CODE = "000.00.16.H20-200617-0001";

std::string scan(const std::string& text) {
    const std::vector<std::uint8_t> bytes(text.begin(), text.end());
    return "scan " + drivers::hex_of(bytes);
}

/// A recording that was written to a file and read again.
Recording kept(Recorder& recorder) {
    const auto recording = drivers::parse_recording(text_of(recorder.finished()));
    REQUIRE(recording.has_value());
    return *recording;
}

Moment& moment_of(Recording& recording, Moment::What what) {
    const auto found = std::find_if(recording.moments.begin(), recording.moments.end(),
                                    [&](const Moment& moment) { return moment.what == what; });
    REQUIRE(found != recording.moments.end());
    return *found;
}

}  // namespace

TEST_CASE("a serial scanner is recorded and replayed, its pauses and its unplugging too") {
    tests::SerialBench bench;
    bench.plug();
    Recorder recorder({.device = RecordedDevice::serial, .settings = {{"pause_ms", 100}}});
    bench.open(std::make_unique<RecordedSource>(
        std::make_unique<drivers::SerialSource>(drivers::SerialOptions{drivers::device_choice(bench.path())}),
        recorder));
    CHECK(bench.becomes("ready"));
    bench.send("H19.14-2307");
    bench.send("24-0003\r@FACDEF;\n");
    CHECK(bench.next(1) == Strings{"H19.14-230724-0003"});
    bench.send(CODE);
    CHECK(bench.next(1) == Strings{CODE});
    bench.unplug();
    CHECK(bench.becomes("absent"));
    bench.scanner->close();
    const Recording recording = kept(recorder);
    CHECK(recording.name == "serial scanner, " + bench.path());
    Strings made = made_of(recording);
    CHECK(made.size() >= 4);  // whether it was looked for once more is not for this test
    made.resize(4);
    CHECK(made == Strings{"ready", scan("H19.14-230724-0003"), "refused programming_code", scan(CODE)});
}

TEST_CASE("a HID POS scanner is recorded with its descriptor, and replayed without it being there") {
    const tests::Testbed testbed;
    tests::HidPeer peer(testbed.get(), {});
    tests::ScannerBench bench;
    Recorder recorder({.device = RecordedDevice::hid_pos});
    bench.open(
        std::make_unique<RecordedSource>(std::make_unique<drivers::HidPosSource>(std::nullopt), recorder));
    CHECK(bench.becomes("ready"));
    peer.send({});
    peer.send(sample::report(std::string(56, 'A'), "]Q1", true));
    peer.send(sample::report("END", "]Q1"));
    peer.send(sample::report(CODE));
    CHECK(bench.next(2).size() == 2);
    bench.scanner.reset();
    CHECK(made_of(kept(recorder)) == Strings{"ready", scan(std::string(56, 'A') + "END"), scan(CODE)});
}

TEST_CASE("a scanner that plays a keyboard is recorded key by key") {
    tests::InputBench bench;
    bench.plug(1, "Mau Barcode Scanner");
    bench.will_type(1, tests::scanned(CODE));
    Recorder recorder({.device = RecordedDevice::keyboard, .settings = {{"pause_ms", 100}}});
    bench.open(std::make_unique<RecordedSource>(
        std::make_unique<drivers::KeyboardSource>(drivers::device_choice(""), drivers::Milliseconds{100}),
        recorder));
    CHECK(bench.next(1) == Strings{CODE});
    bench.scanner->close();
    const Strings made = made_of(kept(recorder));
    CHECK(Strings(made.begin(), made.begin() + 2) == Strings{"ready", scan(CODE)});
}

TEST_CASE("the recorded scanners of tests/recordings give the scans that they gave") {
    CHECK(made_of(recording_named("serial_split_reads")) ==
          Strings{"ready", scan(CODE), scan("H19.14-230724-0003")});
    CHECK(made_of(recording_named("hid_pos_two_reports")) ==
          Strings{"ready", scan(std::string(56, 'A') + "END"), scan(CODE)});
    CHECK(made_of(recording_named("keyboard_scan")) == Strings{"ready", scan(CODE)});
}

TEST_CASE("a replay tells where a scanner's bytes make something else than was recorded") {
    Recording recording = recording_named("serial_split_reads");
    moment_of(recording, Moment::What::in).bytes.at(0) = 'X';
    CHECK(made_of(recording).back() ==
          "recorded: " + scan(CODE) + ", now: " + scan("X" + std::string(CODE).substr(1)));
    recording = recording_named("keyboard_scan");
    moment_of(recording, Moment::What::became).words = "refused empty";
    CHECK(made_of(recording).back() == "recorded: refused empty, now: " + scan(CODE));
    recording = recording_named("hid_pos_two_reports");
    moment_of(recording, Moment::What::descriptor).bytes.clear();
    CHECK(made_of(recording).back().ends_with("now: its descriptor is not one's"));
    recording = recording_named("keyboard_scan");
    std::erase_if(recording.moments,
                  [](const Moment& moment) { return moment.what == Moment::What::became; });
    CHECK(made_of(recording) == Strings{"ready", "recorded: nothing, now: " + scan(CODE)});
}

TEST_CASE("a file that is no whole recording is refused with its line") {
    const std::string head = "motcua-recording 1\ndevice serial\nname x\nset pause_ms 5\nbegin\n";
    CHECK(drivers::parse_recording(head + "0 open ready\n7 end\n").has_value());
    const struct {
        std::string text;
        RecordingMistake mistake;
        std::size_t line;
    } wrong[]{
        {"", RecordingMistake::cut_off, 1},
        {"hello\n", RecordingMistake::no_recording, 1},
        {"motcua-recording 2\n", RecordingMistake::other_version, 1},
        {"motcua-recording 1\ndevice camera\n", RecordingMistake::unknown_device, 2},
        {"motcua-recording 1\ndevice serial\nset pause_ms 60001\n", RecordingMistake::unknown_setting, 3},
        {"motcua-recording 1\ndevice serial\nset speed 1\n", RecordingMistake::unknown_setting, 3},
        {"motcua-recording 1\ndevice printer\nrow 1 ff\n", RecordingMistake::broken_slip, 3},
        {"motcua-recording 1\ndevice printer\nslip 8\nrow 4097 ff\n", RecordingMistake::broken_slip, 4},
        {"motcua-recording 1\ndevice printer\nslip 8\nrow 1 fff\n", RecordingMistake::broken_slip, 4},
        {head + "0 open\n", RecordingMistake::unknown_word, 6},
        {head + "0 sing\n", RecordingMistake::unknown_word, 6},
        {head + "0 quiet now\n", RecordingMistake::unknown_word, 6},
        {head + "open ready\n", RecordingMistake::broken_time, 6},
        {head + "5 quiet\n4 quiet\n", RecordingMistake::broken_time, 7},
        {head + "5 in 0\n", RecordingMistake::broken_bytes, 6},
        {head + "5 in 0A\n", RecordingMistake::broken_bytes, 6},
        {head + "5 quiet\n", RecordingMistake::cut_off, 7},
        {head + "5 end", RecordingMistake::cut_off, 6},
        {head + "5 end\nmore\n", RecordingMistake::goes_on, 7},
        {std::string(drivers::MOST_RECORDED + 1, ' '), RecordingMistake::too_long, 1},
    };
    for (const auto& [text, mistake, line] : wrong) {
        CAPTURE(text.substr(0, 200));
        const auto recording = drivers::parse_recording(text);
        REQUIRE(!recording.has_value());
        CHECK(sentence_of(recording.error().mistake) == sentence_of(mistake));
        CHECK(recording.error().line == line);
    }
}

TEST_CASE("a scanner that floods is recorded as far as a recording goes") {
    Recorder recorder({.device = RecordedDevice::serial});
    const std::vector<std::uint8_t> bytes(4096, 'A');
    for (int i = 0; i < 2000; ++i) recorder.note(Moment::What::in, bytes);
    CHECK(recorder.full());
    const Recording recording = kept(recorder);
    CHECK(recording.moments.size() < 1000);
}
