#include <doctest/doctest.h>

#include <memory>

#include "tests/journeys/odd_central.h"
#include "tests/journeys/processes.h"

using namespace journeys;

namespace {

const std::string PROGRAMS = MOTCUA_PROGRAMS_DIR;
const std::string SOURCE = MOTCUA_SOURCE_DIR;
const std::string MOMENT = "2026-11-20T09:41:00+07:00";
constexpr std::chrono::minutes GENEROUS{4};

/// A centre with one terminal: central with sample data over TLS, a virtual printer, and the terminal with
/// its script.
class Centre {
  public:
    void open_central() {
        Process make{{PROGRAMS + "/kiosk-central", "make-certificates", folder / "certificates"},
                     folder / "certificates.log"};
        REQUIRE(make.wait_for(GENEROUS));
        REQUIRE(make.exit_code == 0);
        central_ = std::make_unique<Process>(
            std::vector<std::string>{PROGRAMS + "/kiosk-central", "--listen", "127.0.0.1:0", "--store",
                                     "sqlite:" + (folder / "central.db").string(),
                                     "--sample-data=" + SOURCE + "/config/sample/dossiers.json",
                                     "--certificate", folder / "certificates/server.pem", "--key",
                                     folder / "certificates/server-key.pem", "--ready-file",
                                     folder / "central.port", "--clock", MOMENT, "--wrong-per-dossier", "3"},
            folder / "central.log");
        REQUIRE(wait_for_file(folder / "central.port", *central_));
        central_settings_ = "url = \"https://127.0.0.1:" + first_line("central.port") + "\"\nca_file = \"" +
                            (folder / "certificates/ca.pem").string() + "\"\n";
    }
    void instead_of_central(int port) {
        central_settings_ =
            "url = \"http://127.0.0.1:" + std::to_string(port) +
            "\"\nallow_plain_loopback = true\nconnect_time_out_ms = 1000\nrequest_time_out_ms = 1500\n";
    }
    void plug_printer_in() {
        printer_ = std::make_unique<Process>(
            std::vector<std::string>{PROGRAMS + "/kioskctl", "simulate", "printer", "serve", "--port", "0",
                                     "--speed", "0", "--out", folder / "paper", "--control",
                                     folder / "control", "--ready-file", folder / "printer.port"},
            folder / "printer.log");
        REQUIRE(wait_for_file(folder / "printer.port", *printer_));
        printer_settings_ = "[printer]\nkind = \"network\"\nport = " + first_line("printer.port") + "\n";
    }
    /// What the terminal complained about; empty when the whole script was played.
    std::string play(const std::string& script, const std::string& moment = MOMENT) {
        std::ofstream(folder / "kiosk.toml") << "[central]\n"
                                             << central_settings_ << "terminal_id = \"journey\"\n[journal]\nfile = \""
                                             << (folder / "journal.db").string() << "\"\n"
                                             << printer_settings_;
        Process terminal{{PROGRAMS + "/kiosk", "--config", folder / "kiosk.toml", "--headless",
                          SOURCE + "/tests/journeys/" + script + ".script", "--screenshots",
                          folder / "screens", "--clock", moment, "--printer-control", folder / "control"},
                         folder / "terminal.log"};
        if (!terminal.wait_for(GENEROUS)) return "the terminal did not end";
        const std::string complaint = read_text(folder / "terminal.log");
        return terminal.exit_code == 0 ? std::string{} : "it ended: " + complaint;
    }

    Folder folder;

  private:
    std::string first_line(const std::string& file) {
        const std::string text = read_text(folder / file);
        return text.substr(0, text.find('\n'));
    }

    std::string central_settings_;
    std::string printer_settings_;
    std::unique_ptr<Process> central_;
    std::unique_ptr<Process> printer_;
};

}  // namespace

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
