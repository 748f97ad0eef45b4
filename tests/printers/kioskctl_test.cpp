// The commands of kioskctl that meet printers, as programs of their own.
#include <doctest/doctest.h>
#include <sys/wait.h>

#include <cstdio>
#include <fstream>
#include <iterator>

#include "kiosk/programs/counted_paper.h"
#include "tests/printers/usb_peer.h"
#include "tests/printers/workbench.h"

using kiosk::PrinterCondition;
using kiosk::PrintOutcome;
using tests::Bench;

namespace {

struct Said {
    int exit_code = -1;
    std::string text;
};

/// umockdev's library must be in the program too, and stands before the sanitizer's then.
Said kioskctl(const std::string& words) {
    const std::string command =
        "ASAN_OPTIONS=verify_asan_link_order=0 LD_PRELOAD=libumockdev-preload.so.0 " MOTCUA_PROGRAMS_DIR
        "/kioskctl " +
        words + " 2>&1";
    FILE* const output = popen(command.c_str(), "r");
    REQUIRE(output != nullptr);
    Said said;
    for (int character = fgetc(output); character != EOF; character = fgetc(output))
        said.text += static_cast<char>(character);
    said.exit_code = WEXITSTATUS(pclose(output));
    return said;
}

bool has(const Said& said, const std::string& text) {
    return said.text.find(text) != std::string::npos;
}

std::string settings_in(const tests::Folder& folder, const std::string& printer) {
    const auto file = folder.path / "kiosk.toml";
    std::ofstream(file) << "[central]\nurl = \"https://central.example\"\n[journal]\nfile = \""
                        << (folder.path / "journal.db").string() << "\"\n[printer]\n"
                        << printer;
    return "--config " + file.string();
}

}  // namespace

TEST_CASE("print-test prints the page and says what became of it") {
    Bench bench;
    const std::string printer = "--printer network:127.0.0.1:" + std::to_string(bench.printer->port());
    Said said = kioskctl("print-test --language en " + printer);
    CAPTURE(said.text);
    CHECK(said.exit_code == 0);
    CHECK(has(said, "The printer says that the page is printed."));
    CHECK(bench.printer->slips() == 1);
    said = kioskctl("print-test --json --profile plain --config " MOTCUA_SOURCE_DIR "/config/kiosk.toml " +
                    printer);
    CAPTURE(said.text);
    CHECK(said.exit_code == 0);
    CHECK(has(said, "\"outcome\":\"sent\""));
    bench.printer->steer(drivers::Steer::paper_out);
    said = kioskctl("print-test --json " + printer);
    CHECK(said.exit_code == 1);
    CHECK(has(said, "\"outcome\":\"paper_out\""));
    CHECK(has(said, "Máy in hết giấy."));
    bench.printer->steer(drivers::Steer::unplug);
    CHECK(has(kioskctl("print-test --json " + printer), "\"outcome\":\"absent\""));
    for (const char* wrong : {"--printer serial", "--printer usb:1234", "--printer network:h:0",
                              "--printer cups:", "--config /nowhere", "--printer usb --profile nothing"})
        CHECK(kioskctl(std::string("print-test ") + wrong).exit_code == 2);
}

TEST_CASE("a printer is recorded into a file of its own, and the file replayed") {
    Bench bench;
    const std::string printer = " --printer network:127.0.0.1:" + std::to_string(bench.printer->port());
    const auto file = bench.folder.path / "slip.rec";
    CHECK(kioskctl("record printer " + file.string() + printer).exit_code == 0);
    CHECK(bench.printer->slips() == 1);
    CHECK(std::filesystem::status(file).permissions() == std::filesystem::perms(0600));
    Said said = kioskctl("record printer " + file.string() + printer);
    CHECK(said.exit_code == 1);
    CHECK(has(said, "a recording overwrites nothing"));
    CHECK(bench.printer->slips() == 1);
    bench.printer->steer(drivers::Steer::unplug);
    said = kioskctl("replay " + file.string());
    CAPTURE(said.text);
    CHECK(said.exit_code == 0);
    CHECK(has(said, "ms: printed\n"));
    CHECK(has(said, "It went as it was recorded."));
    CHECK(has(kioskctl("replay --json --real-time " + file.string()), "{\"same\":true}"));

    const auto none = bench.folder.path / "none.rec";
    said = kioskctl("record printer " + none.string() + printer);
    CHECK(said.exit_code == 1);
    CHECK(has(said, "nothing was heard of it"));
    CHECK(has(kioskctl("replay " + none.string()), "ms: absent\n"));
    for (const char* wrong : {"printer /tmp/x.rec --printer serial", "scanner /tmp/x.rec --config /nowhere"})
        CHECK(kioskctl(std::string("record ") + wrong).exit_code == 2);
    CHECK(kioskctl("record printer /tmp/x.rec --printer cups:QUEUE").exit_code == 1);
}

TEST_CASE("a recording that goes otherwise, or is none, is told with its moment or its line") {
    const tests::Folder folder;
    const auto file = folder.path / "changed.rec";
    std::ifstream stream(MOTCUA_SOURCE_DIR "/tests/recordings/serial_split_reads.rec", std::ios::binary);
    std::string text{std::istreambuf_iterator<char>{stream}, {}};
    text.replace(text.find("in 2d32"), 7, "in 2d33");
    std::ofstream(file) << text;
    Said said = kioskctl("replay " + file.string());
    CAPTURE(said.text);
    CHECK(said.exit_code == 1);
    CHECK(
        has(said,
            "At 564 ms it goes otherwise.\n  recorded: scan of 25 bytes\n  now: scan of 25 bytes, others\n"));
    CHECK(!has(said, "H20"));
    std::ofstream(file) << text.substr(0, 200);
    said = kioskctl("replay " + file.string());
    CHECK(said.exit_code == 2);
    CHECK(has(said, "changed.rec:8: it ends too early"));
}

TEST_CASE("devices lists the configured printer with its state, and what is plugged in") {
    tests::UsbBench bus;
    const auto peer = bus.plug();
    const auto listener = bus.plug({.address = 6, .product = 0x0e29, .protocol = 1, .serial = "L1"});
    const tests::Folder folder;
    const Said said =
        kioskctl("devices --json " + settings_in(folder, "kind = \"usb\"\nusb_id = \"04b8:0e28\"\n"));
    CAPTURE(said.text);
    CHECK(said.exit_code == 0);
    CHECK(has(said, R"({"kind":"printer","name":"as configured","where":"usb 04b8:0e28","state":"ready")"));
    CHECK(
        has(said,
            R"("where":"usb port 1-5","state":"plugged_in","detail":"04b8:0e28, serial PRN0001, answers")"));
    CHECK(has(said, R"("detail":"04b8:0e29, serial L1, only listens")"));
    const Said bare = kioskctl("devices --config /nowhere");
    CHECK(bare.exit_code == 2);
    CHECK(has(bare, "usb port 1-5: plugged_in"));
    CHECK(kioskctl("print-test --printer usb:04b8:0e28").exit_code == 0);
    CHECK(peer->printer.slips.size() == 1);
}

TEST_CASE("check lists the mistakes of the printer's profile with its file") {
    const tests::Folder folder;
    const std::string config = settings_in(folder, "kind = \"usb\"\nprofile = \"ours\"\n");
    std::filesystem::create_directory(folder.path / "printers");
    std::ofstream(folder.path / "printers/ours.toml") << "name = \"ours\"\ndpi = 1\n";
    const std::string file = config.substr(config.find(' ') + 1);
    Said said = kioskctl("check --language en " + file);
    CHECK(said.exit_code == 2);
    CHECK(has(said, "printers/ours.toml:2:7: dpi is not a number in its range"));
    std::ofstream(folder.path / "printers/ours.toml") << "name = \"ours\"\n";
    CHECK(kioskctl("check " + file).exit_code == 0);
}

TEST_CASE("the paper that is left is counted, warned of, and full again with a new roll") {
    Bench bench;
    const std::string config =
        settings_in(bench.folder, "kind = \"network\"\nroll_metres = 2\nlow_metres = 1\n");
    const auto file = bench.folder.path / "paper-used";
    programs::CountedPaper paper(std::make_unique<drivers::NetworkPrinter>(bench.options()), file,
                                 {2000, 1000, 203, 15});
    CHECK(paper.condition() == PrinterCondition::ready);
    for (int slip = 0; slip < 10; ++slip)
        CHECK(paper.print(tests::striped_slip(700), {}) == PrintOutcome::printed);
    CHECK(programs::used_paper(file) == 10 * (88 + 15));
    CHECK(paper.condition() == PrinterCondition::paper_low);
    CHECK(paper.describe().ends_with(", about 0 m of paper left"));
    CHECK(has(kioskctl("paper show --json " + config), R"({"used_mm":1030,"left_mm":970})"));
    CHECK(has(kioskctl("paper new-roll " + config), "left: about 2 m"));
    CHECK(paper.condition() == PrinterCondition::ready);

    CHECK(paper.print(tests::striped_slip(700), {}) == PrintOutcome::printed);
    bench.printer->steer(drivers::Steer::paper_out);
    CHECK(paper.condition() == PrinterCondition::paper_out);
    CHECK(programs::used_paper(file) == 0);
    std::ofstream(file) << "nonsense";
    CHECK(programs::used_paper(file) == 0);
    const tests::Folder other;
    CHECK(kioskctl("paper show " + settings_in(other, "kind = \"network\"\n")).exit_code == 2);
}
