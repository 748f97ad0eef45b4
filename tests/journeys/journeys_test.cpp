#include <doctest/doctest.h>

#include "tests/journeys/centre.h"
#include "tests/journeys/odd_central.h"

using namespace journeys;

TEST_CASE("whole visits against a real central") {
    for (const char* script : {"scan_photo", "type", "look_alike", "second_factor_wrong", "unknown_code",
                               "receipt_id", "other_agency", "other_codes", "time_outs"}) {
        CAPTURE(script);
        Centre centre;
        centre.open_central();
        CHECK(centre.play(script) == "");
    }
}

TEST_CASE("a receipt goes in, its status is on the screen, a slip comes out") {
    Centre centre;
    centre.open_central();
    centre.plug_printer_in();
    CHECK(centre.play("scan") == "");
    CHECK(std::filesystem::exists(centre.folder / "paper/slip-0001.png"));
    CHECK(std::filesystem::exists(centre.folder / "screens/03-dossier.png"));
}

TEST_CASE("the same visit at a Sunday's last minute and with a clock that shows 1970") {
    for (const char* moment : {"2026-11-22T23:59:00+07:00", "1970-01-01T07:00:00+07:00"}) {
        CAPTURE(moment);
        Centre centre;
        centre.open_central();
        CHECK(centre.play("scan_photo", moment) == "");
    }
}

TEST_CASE("whole visits with a printer that fails") {
    for (const char* script : {"paper_out", "cover_open", "unplugged", "left_at_trouble"}) {
        CAPTURE(script);
        Centre centre;
        centre.open_central();
        centre.plug_printer_in();
        CHECK(centre.play(script) == "");
    }
}

TEST_CASE("nobody listens where central should be") {
    Centre centre;
    {
        const OddCentral gone{""};
        centre.instead_of_central(gone.port());
    }
    CHECK(centre.play("central_down") == "");
}

TEST_CASE("central says nothing") {
    const OddCentral silent{""};
    Centre centre;
    centre.instead_of_central(silent.port());
    CHECK(centre.play("central_slow") == "");
}

TEST_CASE("central answers rubbish") {
    const std::string brackets(100'000, '[');
    for (const std::string& rubbish :
         {std::string{"\x00\xff\xfe not HTTP at all \r\n\r\n", 24},
          "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " +
              std::to_string(brackets.size()) + "\r\n\r\n" + brackets,
          std::string{"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>"}}) {
        const OddCentral odd{rubbish};
        Centre centre;
        centre.instead_of_central(odd.port());
        CHECK(centre.play("central_rubbish") == "");
    }
}
