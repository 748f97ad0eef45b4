#include "kiosk/printing/slip.h"

#include <vector>

#include "drivers/printers/escpos.h"
#include "drivers/printers/reader.h"
#include "kiosk/text/qr.h"
#include "tests/printing/samples.h"

using kiosk::Dots;
using kiosk::Slip;

using tests::all_texts;
using tests::codes_zbar_reads;
using tests::contains;
using tests::margins_are_white;

TEST_CASE("zbar reads the portal's address from the slip, at both widths") {
    for (const int width : {576, 384})
        CHECK(codes_zbar_reads(kiosk::lay_out(tests::slip_of(kiosk::sample_dossier()), width)) ==
              std::vector<std::string>{kiosk::sample_centre().portal_url});
}

TEST_CASE("zbar still reads it from the bytes that a printer gets") {
    for (const int width : {576, 384}) {
        drivers::PaperRoll roll(width, 4000);
        for (const auto& band :
             drivers::encode(kiosk::lay_out(tests::slip_of(kiosk::sample_dossier()), width),
                             {'a', 'b', 'c', 'd'})
                 .bands)
            for (const auto& what : drivers::EscposReader().feed(band))
                roll.add(std::get<drivers::asked::Picture>(what));
        CHECK(codes_zbar_reads(roll.paper()) == std::vector<std::string>{kiosk::sample_centre().portal_url});
    }
}

TEST_CASE("our own slips hold nothing that has to be changed on the way to the printer") {
    for (const auto language : {kiosk::Language::vietnamese, kiosk::Language::english})
        for (const int width : {576, 384}) {
            const Dots slip = kiosk::lay_out(tests::slip_of(kiosk::sample_dossier(), language), width);
            drivers::PaperRoll roll(width, 4000);
            std::size_t bytes = 0;
            for (const auto& band : drivers::encode(slip, {'a', 'b', 'c', 'd'}).bands) {
                bytes += band.size();
                for (const auto& what : drivers::EscposReader().feed(band))
                    roll.add(std::get<drivers::asked::Picture>(what));
            }
            int grown = 0;
            REQUIRE(roll.paper().bits.size() == slip.bits.size());
            for (std::size_t at = 0; at < slip.bits.size(); ++at)
                grown += roll.paper().bits[at] != slip.bits[at];
            CHECK(grown <= 3);
            CHECK(bytes * 576 * 760 <= 40'000UL * slip.width * slip.height);
        }
}

TEST_CASE("a QR code has a quiet zone of four modules and whole dots for a module") {
    const kiosk::QrModules modules = kiosk::qr_modules("https://example.com/");
    REQUIRE(modules.side >= 21);
    CHECK(kiosk::qr_modules("").side == 0);
    CHECK(kiosk::qr_modules(std::string(10'000, 'x')).side == 0);
    const Dots dots = kiosk::lay_out({kiosk::slip::Qr{"https://example.com/", "", ""}}, 384);
    int left = dots.width, right = 0, top = dots.height, bottom = 0;
    for (int y = 0; y < dots.height; ++y)
        for (int x = 0; x < dots.width; ++x)
            if (dots.black(x, y)) {
                left = std::min(left, x), right = std::max(right, x + 1);
                top = std::min(top, y), bottom = std::max(bottom, y + 1);
            }
    REQUIRE((right - left) % modules.side == 0);
    const int module = (right - left) / modules.side;
    CHECK(module >= 6);
    CHECK(bottom - top == right - left);
    CHECK(left >= 4 * module);
    CHECK(dots.width - right >= 4 * module);
    CHECK(top >= 4 * module);
    for (int y = 0; y < modules.side; ++y)
        for (int x = 0; x < modules.side; ++x)
            REQUIRE(dots.black(left + x * module + module / 2, top + y * module + module / 2) ==
                    modules.at(x, y));
}

TEST_CASE("long texts wrap inside the margins and nothing is cut") {
    std::string sentence;
    for (int word = 0; word < 8; ++word) sentence += "Phòng Kinh tế và Hạ tầng ";
    const std::string unbroken(150, 'W');
    for (const int width : {576, 384})
        for (const auto& text : {sentence, unbroken}) {
            kiosk::Dossier dossier = kiosk::sample_dossier();
            dossier.department = text;
            dossier.status_label = text.substr(0, 100);
            dossier.code = "000.00.16.H20-200617-000123-ABCDEFGHIJKLMNOPQRSTUV";
            const Dots dots = kiosk::lay_out(tests::slip_of(dossier), width);
            CHECK(margins_are_white(dots, 16));
            CHECK(dots.height > kiosk::lay_out(tests::slip_of(kiosk::sample_dossier()), width).height + 150);
            CHECK(codes_zbar_reads(dots) == std::vector<std::string>{kiosk::sample_centre().portal_url});
        }
}

TEST_CASE("a slip's length is bounded whatever it says") {
    Slip slip;
    for (int part = 0; part < 200; ++part) slip.push_back(kiosk::slip::Text{std::string(500, 'x')});
    CHECK(kiosk::lay_out(slip, 384).height <= 3000);
    CHECK(kiosk::lay_out({}, 384).height > 0);
}

TEST_CASE("a dossier without a due date says so, and one with an apology gives only the new date") {
    kiosk::Dossier dossier = kiosk::sample_dossier();
    dossier.due.reset();
    CHECK(contains(all_texts(tests::slip_of(dossier)),
                   "Hồ sơ này không có ngày hẹn trả cụ thể theo quy định."));
    CHECK_FALSE(contains(all_texts(tests::slip_of(dossier)), "25/11/2026"));

    dossier = kiosk::sample_dossier();
    dossier.apology = kiosk::Apology{"", {std::chrono::year{2026} / 12 / 2, {}}};
    CHECK(contains(all_texts(tests::slip_of(dossier)), "02/12/2026"));
    CHECK_FALSE(contains(all_texts(tests::slip_of(dossier)), "25/11/2026"));
}

TEST_CASE("nothing personal stands on a slip") {
    kiosk::Dossier dossier = kiosk::sample_dossier();
    dossier.owner = "C*** D** M**";
    dossier.procedure = "Thủ tục mẫu";
    dossier.officer = "Cán bộ Mẫu 01";
    dossier.status_note = "Ghi chú mẫu";
    dossier.agency = "Cơ quan mẫu";
    dossier.fees = {{"Lệ phí mẫu", 50'000}};
    dossier.missing_papers = {"Giấy tờ mẫu"};
    const std::string texts = all_texts(tests::slip_of(dossier));
    for (const auto& secret : {dossier.owner, dossier.procedure, dossier.officer, dossier.status_note,
                               dossier.fees[0].name, dossier.missing_papers[0]})
        CHECK_FALSE(contains(texts, secret));
}

TEST_CASE("without a second factor the slip tells the code and the step only") {
    const std::string texts = all_texts(tests::slip_of(tests::anonymous()));
    CHECK(contains(texts, "H20.14.05-261109-0123"));
    CHECK(contains(texts, "Đang giải quyết"));
    CHECK_FALSE(contains(texts, "Nơi giải quyết"));
    CHECK_FALSE(contains(texts, "Ngày hẹn"));
}

TEST_CASE("a copy is the whole slip between two bars, with its own time") {
    const Slip slip = tests::slip_of(kiosk::sample_dossier());
    const Slip copy = tests::slip_of(kiosk::sample_dossier(), kiosk::Language::vietnamese, true);
    REQUIRE(std::holds_alternative<kiosk::slip::BlackBar>(copy.front()));
    REQUIRE(std::holds_alternative<kiosk::slip::BlackBar>(copy.back()));
    CHECK(std::get<kiosk::slip::BlackBar>(copy.front()).text == "BẢN IN LẠI");
    CHECK(contains(all_texts(copy), "09:44, 20/11/2026"));
    CHECK_FALSE(contains(all_texts(slip), "09:44"));
    CHECK(copy.size() == slip.size() + 3);
}

TEST_CASE("old data looks old on paper too") {
    kiosk::Dossier dossier = kiosk::sample_dossier();
    dossier.stale = true;
    CHECK(all_texts(tests::slip_of(dossier)) != all_texts(tests::slip_of(kiosk::sample_dossier())));
}
