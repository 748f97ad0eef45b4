#include "tests/printing/golden.h"

#include <cstdlib>
#include <filesystem>

#include "drivers/printers/picture_file.h"
#include "tests/printers/read_png.h"
#include "tests/printing/samples.h"

namespace {

/// True when this name is to be stored as drawn; ./tests/run --accept NAME says so.
bool accepted(const std::string& name) {
    const char* wanted = std::getenv("MOTCUA_ACCEPT");
    return wanted != nullptr && *wanted != 0 && name.starts_with(wanted);
}

void check(const std::string& name, const kiosk::Dots& drawn) {
    CAPTURE(name);
    const auto folder = std::filesystem::path(MOTCUA_SOURCE_DIR) / "tests/pictures";
    std::filesystem::create_directories(folder);
    const auto file = folder / (name + ".png");
    if (accepted(name)) REQUIRE(drivers::write_png(drawn, file));
    const bool same = tests::looks_like(drawn, tests::read_png(file));
    CHECK(same);
    if (same) return;
    const auto failed = std::filesystem::temp_directory_path() / (name + "-drawn.png");
    MESSAGE("see " << failed.string());
    drivers::write_png(drawn, failed);
}

}  // namespace

TEST_CASE("the slip looks as it did when it was looked at, at both widths and in both languages") {
    for (const int width : {576, 384}) {
        const std::string dots = std::to_string(width);
        check("slip-vi-" + dots, kiosk::lay_out(tests::slip_of(kiosk::sample_dossier()), width));
        check("slip-en-" + dots,
              kiosk::lay_out(tests::slip_of(kiosk::sample_dossier(), kiosk::Language::english), width));
        check("slip-anonymous-" + dots, kiosk::lay_out(tests::slip_of(tests::anonymous()), width));
        check("slip-copy-" + dots,
              kiosk::lay_out(tests::slip_of(kiosk::sample_dossier(), kiosk::Language::vietnamese, true),
                             width));
    }
}

TEST_CASE("the slip of a ticket looks as it did when it was looked at") {
    kiosk::Ticket offline = kiosk::sample_ticket();
    offline.number = "N0012";
    offline.offline = true;
    offline.ahead.reset();
    offline.wait_minutes.reset();
    for (const int width : {576, 384}) {
        const std::string dots = std::to_string(width);
        const auto language = kiosk::Language::vietnamese;
        check("slip-ticket-vi-" + dots, kiosk::lay_out(tests::ticket_slip_of(kiosk::sample_ticket()), width));
        check("slip-ticket-en-" + dots,
              kiosk::lay_out(tests::ticket_slip_of(kiosk::sample_ticket(), kiosk::Language::english), width));
        check("slip-ticket-offline-" + dots, kiosk::lay_out(tests::ticket_slip_of(offline), width));
        check("slip-ticket-copy-" + dots,
              kiosk::lay_out(tests::ticket_slip_of(kiosk::sample_ticket(), language, true), width));
    }
}

TEST_CASE("the comparison sees one line of text that moved by two dots, and no noise") {
    const kiosk::Dots slip = kiosk::lay_out(tests::slip_of(kiosk::sample_dossier()), 576);
    kiosk::Dots moved = slip;
    for (int y = 20; y < 50; ++y)
        for (int x = 0; x < slip.width - 2; ++x) {
            auto& byte = moved.bits[y * moved.stride() + x / 8];
            const auto dot = static_cast<std::uint8_t>(0x80 >> (x % 8));
            byte = static_cast<std::uint8_t>(slip.black(x + 2, y) ? byte | dot : byte & ~dot);
        }
    CHECK_FALSE(tests::looks_like(moved, slip));
    kiosk::Dots noisy = slip;
    for (std::size_t at = 0; at < noisy.bits.size(); at += 97) noisy.bits[at] ^= 0x10;
    CHECK(tests::looks_like(noisy, slip));
    CHECK_FALSE(tests::looks_like({}, slip));
}
