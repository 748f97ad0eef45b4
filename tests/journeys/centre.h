// A centre of real programs for journeys.
#pragma once

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include "kiosk/journal/verify.h"
#include "tests/journeys/processes.h"

namespace journeys {

inline const std::string PROGRAMS = MOTCUA_PROGRAMS_DIR;
inline const std::string SOURCE = MOTCUA_SOURCE_DIR;
inline const std::string MOMENT = "2026-11-20T09:41:00+07:00";
inline constexpr std::chrono::minutes GENEROUS{4};

/// A centre with one terminal: central with sample data over TLS, a virtual printer, and the terminal with
/// its script.
class Centre {
  public:
    explicit Centre(std::string programs = PROGRAMS) : programs_(std::move(programs)) {}

    /// `queues`: a file that describes them; empty: the sample ones, at all hours.
    void open_central(const std::filesystem::path& queues = {}, const std::string& moment = MOMENT) {
        Process make{{programs_ + "/kiosk-central", "make-certificates", folder / "certificates"},
                     folder / "certificates.log"};
        REQUIRE(make.wait_for(GENEROUS));
        REQUIRE(make.exit_code == 0);
        std::vector<std::string> words{programs_ + "/kiosk-central",
                                       "--listen",
                                       "127.0.0.1:0",
                                       "--store",
                                       "sqlite:" + (folder / "central.db").string(),
                                       "--sample-data=" + SOURCE + "/config/sample/dossiers.json",
                                       "--certificate",
                                       folder / "certificates/server.pem",
                                       "--key",
                                       folder / "certificates/server-key.pem",
                                       "--ready-file",
                                       folder / "central.port",
                                       "--clock",
                                       moment,
                                       "--wrong-per-dossier",
                                       "3"};
        if (!queues.empty()) words.insert(words.end(), {"--queues", queues});
        central_ = std::make_unique<Process>(std::move(words), folder / "central.log");
        REQUIRE(wait_for_file(folder / "central.port", *central_));
        central_settings_ = "url = \"https://127.0.0.1:" + first_line("central.port") + "\"\nca_file = \"" +
                            (folder / "certificates/ca.pem").string() + "\"\n";
    }
    void instead_of_central(int port, const std::string& block_key = {}) {
        central_settings_ =
            "url = \"http://127.0.0.1:" + std::to_string(port) +
            "\"\nallow_plain_loopback = true\nconnect_time_out_ms = 1000\nrequest_time_out_ms = 1500\n" +
            "block_key = \"" + block_key + "\"\n";
    }
    void plug_printer_in() {
        printer_ = std::make_unique<Process>(
            std::vector<std::string>{programs_ + "/kioskctl", "simulate", "printer", "serve", "--port", "0",
                                     "--speed", "0", "--out", folder / "paper", "--control",
                                     folder / "control", "--ready-file", folder / "printer.port"},
            folder / "printer.log");
        REQUIRE(wait_for_file(folder / "printer.port", *printer_));
        devices("[printer]\nkind = \"network\"\nport = " + first_line("printer.port") + "\n");
    }
    /// What the terminal's settings say of its devices.
    void devices(std::string settings) { device_settings_ = std::move(settings); }
    /// The terminal's, into kiosk.toml.
    void write_settings() const {
        std::ofstream(folder / "kiosk.toml")
            << "[central]\n"
            << central_settings_ << "terminal_id = \"journey\"\n[journal]\nfile = \""
            << (folder / "journal.db").string() << "\"\n"
            << device_settings_;
    }
    /// What the terminal complained about; empty when the whole script was played.
    std::string play(const std::string& script, const std::string& moment = MOMENT) {
        write_settings();
        Process terminal{
            {programs_ + "/kiosk", "--config", folder / "kiosk.toml", "--headless",
             SOURCE + "/tests/" + (script.find('/') == std::string::npos ? "journeys/" : "") + script +
                 ".script",
             "--screenshots", folder / "screens", "--clock", moment, "--printer-control", folder / "control"},
            folder / "terminal.log"};
        if (!terminal.wait_for(GENEROUS)) return "the terminal did not end";
        const std::string complaint = read_text(folder / "terminal.log");
        return terminal.exit_code == 0 ? std::string{} : "it ended: " + complaint;
    }

    /// That the terminal's journal holds, in their order.
    [[nodiscard]] std::vector<std::string> numbers_kept() const {
        std::vector<std::string> numbers;
        const auto report =
            kiosk::journal::verify(folder / "journal.db", [&](const kiosk::journal::Record& record) {
                if (record.kind == kiosk::journal::Kind::issued) numbers.push_back(record.number);
            });
        CHECK(report.has_value());
        return numbers;
    }

    /// Of all that the programs have written, logs and stores too, what holds these bytes.
    [[nodiscard]] std::vector<std::string> files_with(const std::string& bytes) const {
        std::vector<std::string> found;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder / ""))
            if (entry.is_regular_file() && read_text(entry.path()).find(bytes) != std::string::npos)
                found.push_back(entry.path());
        return found;
    }

    Folder folder;

  private:
    std::string first_line(const std::string& file) {
        const std::string text = read_text(folder / file);
        return text.substr(0, text.find('\n'));
    }

    std::string programs_;
    std::string central_settings_;
    std::string device_settings_;
    std::unique_ptr<Process> central_;
    std::unique_ptr<Process> printer_;
};

}  // namespace journeys
