// Recorded printers, replayed: what is in the files, and what a printer has just been recorded with.
#include <doctest/doctest.h>

#include <algorithm>

#include "drivers/printers/network.h"
#include "drivers/recordings/recorded_printer.h"
#include "tests/printers/workbench.h"
#include "tests/recordings.h"

using drivers::Moment;
using drivers::Recording;
using drivers::Steer;
using tests::made_of;
using tests::recording_named;
using Strings = std::vector<std::string>;

namespace {

Recording recording_of(const drivers::NetworkPrinterOptions& options) {
    Recording head{.device = drivers::RecordedDevice::printer,
                   .name = description_of(options),
                   .settings = settings_of(options.rules),
                   .slip = drivers::recorded_slip(options.rules.width_dots)};
    drivers::Recorder recorder(head);
    drivers::WiredPrinter printer(head.name, recorded(connection_to(options), recorder), options.rules);
    record_slip(head, printer, recorder);
    const auto recording = drivers::parse_recording(text_of(recorder.finished()));
    REQUIRE(recording.has_value());
    return *recording;
}

}  // namespace

TEST_CASE("a whole slip that was recorded is printed again without a printer") {
    const Recording recording = recording_named("printer_whole_slip");
    CHECK(made_of(recording) == Strings{"ready", "printed", "ready"});
}

TEST_CASE("a printer that ran out of paper in mid-slip, recorded, fails the same way") {
    const Recording recording = recording_named("printer_paper_out_in_mid_slip");
    CHECK(made_of(recording) == Strings{"ready", "paper_out", "paper_out"});
}

TEST_CASE("a recorded printer that says 0xFF to everything is absent") {
    CHECK(made_of(recording_named("printer_says_0xff")) == Strings{"absent", "absent", "absent"});
}

TEST_CASE("whatever a printer does is replayed to the same end") {
    const std::pair<Steer, Strings> faults[]{{Steer::ok, {"ready", "printed", "ready"}},
                                             {Steer::paper_out, {"ready", "paper_out", "paper_out"}},
                                             {Steer::cover, {"ready", "cover_open", "cover_open"}},
                                             {Steer::unplug, {"ready", "unknown", "absent"}},
                                             {Steer::reset, {"ready", "unknown", "ready"}}};
    for (const auto& [fault, became] : faults) {
        tests::Bench bench;
        if (fault != Steer::ok) bench.printer->steer(fault, 6000);
        const Recording recording = recording_of(bench.options());
        CHECK(made_of(recording) == became);
    }
}

TEST_CASE("a printer that only listens is recorded and replayed") {
    tests::TalkingPrinter listener([](std::string_view) { return ""; });
    drivers::NetworkPrinterOptions options{.port = listener.port};
    options.rules.answers_status = options.rules.clears_buffer = options.rules.confirms_end = false;
    CHECK(made_of(recording_of(options)) == Strings{"ready", "sent", "ready"});
}

TEST_CASE("the first thing that a driver does otherwise than recorded is told") {
    const Recording whole = recording_named("printer_whole_slip");
    Recording other = whole;
    other.settings["clears_buffer"] = 0;
    CHECK(made_of(other).back().ends_with("now: the driver writes 1b401b33001d76300048003800ffff00"));
    other = whole;
    other.settings["answers_status"] = 0;
    CHECK(made_of(other).back() == "recorded: 1 quiet, now: the driver asks the port");
    other = whole;
    other.slip.bits.at(100) ^= 1;
    CHECK(made_of(other).back().find("now: the driver writes ") != std::string::npos);
    other = whole;
    const auto last = std::find_if(other.moments.rbegin(), other.moments.rend(),
                                   [](const Moment& moment) { return moment.what == Moment::What::became; });
    last->words = "paper_low";
    CHECK(made_of(other) ==
          Strings{"ready", "printed", "recorded: 4 became paper_low, now: it became ready"});
}
