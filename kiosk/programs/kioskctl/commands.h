// The commands of kioskctl: what each is told, and the function that does it, one file each. Each returns an
// exit code of kiosk/programs/exit_codes.h.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "drivers/printers/virtual_printer.h"
#include "kiosk/programs/kioskctl/printer_choice.h"

namespace kioskctl {

struct CheckOptions {
    std::string file = "/etc/motcua-kiosk/kiosk.toml";
    std::string language = "vi";
    bool json = false;
};
int check(const CheckOptions& options);

struct ClassifyOptions {
    std::vector<std::string> texts;
    std::string language = "vi";
    std::string languages;
    std::string config;
    bool json = true;  ///< the only form there is; the switch is taken so that every command has it
};
int classify(const ClassifyOptions& options);

struct DecodeOptions {
    std::vector<std::string> pictures;
    std::vector<std::string> local_patterns;
    bool json = false;
};
int decode(const DecodeOptions& options);

struct LookupOptions {
    std::string code;
    std::string second_factor;
    std::string config = "/etc/motcua-kiosk/kiosk.toml";
    bool json = false;
};
int look_up(const LookupOptions& options);

struct EnrolOptions {
    std::string code;  ///< "-": the first line of stdin
    std::string config = "/etc/motcua-kiosk/kiosk.toml";
    bool json = false;
};
int enrol(const EnrolOptions& options);

struct ServicesOptions {
    std::string config = "/etc/motcua-kiosk/kiosk.toml";
    bool json = false;
};
int list_services(const ServicesOptions& options);

struct TicketOptions {
    std::string service, priority;
    std::string appointment;  ///< its code, in place of a service; "-": the first line of stdin
    std::string config = "/etc/motcua-kiosk/kiosk.toml";
    bool json = false;
    bool no_print = false;
};
int take_ticket(const TicketOptions& options);

struct ConformanceOptions {
    std::string url, facts, authority;
    std::string terminal = "kiosk-01", token_file;
    std::string second_terminal, second_token_file;
    std::string staff_token_file;
    std::string language = "vi";
    bool json = false;
};
int conformance(const ConformanceOptions& options);

struct JournalOptions {
    std::string file;
    bool json = false;
};
int verify_journal(const JournalOptions& options);
int export_journal(const JournalOptions& options);

struct ReportOptions {
    std::string period = "day", from, to, format = "csv";
    std::string config = "/etc/motcua-kiosk/kiosk.toml";
};
int report(const ReportOptions& options);

struct SlipOptions {
    bool ticket = false;  ///< a ticket's slip, not a dossier's
    bool sample = false, copy = false, json = false;
    int width = 576;
    std::string language = "vi", png, escpos;
};
int draw_slip(const SlipOptions& options);

struct SayOptions {
    std::string number, counter, voices;
    std::string language = "vi";
    bool text = false;  ///< printed, not spoken
};
int say(const SayOptions& options);

struct DevicesOptions {
    std::string config = "/etc/motcua-kiosk/kiosk.toml";
    bool json = false;
};
int list_devices(const DevicesOptions& options);

struct PrintTestOptions {
    PrinterWish printer;
    std::string language = "vi";
    bool json = false;
};
int print_test(const PrintTestOptions& options);

struct SelftestOptions {
    std::string config = "/etc/motcua-kiosk/kiosk.toml";
    std::string fonts = "/usr/share/fonts/opentype/inter";
    std::string language = "vi";
    bool json = false;
};
int selftest(const SelftestOptions& options);

struct RecordPrinterOptions {
    PrinterWish printer;
    std::string file;
};
int record_printer(const RecordPrinterOptions& options);

struct RecordScannerOptions {
    std::string file;
    std::string config = "/etc/motcua-kiosk/kiosk.toml";
    int seconds = 60;
};
int record_scanner(const RecordScannerOptions& options);

struct ReplayOptions {
    std::string file;
    bool real_time = false, json = false;
};
int replay(const ReplayOptions& options);

struct PaperOptions {
    std::string config = "/etc/motcua-kiosk/kiosk.toml";
    bool json = false;
};
int show_paper(const PaperOptions& options);
int note_new_roll(const PaperOptions& options);

struct EscposOptions {
    std::string file, png;
    int width = 576;
};
int draw_bytes(const EscposOptions& options);

struct ServeOptions {
    drivers::VirtualPrinterOptions printer;
    std::filesystem::path control, ready_file;
};
int serve(const ServeOptions& options);

struct SteerOptions {
    std::string order;  ///< what the printer shall do
    std::string control;
    std::size_t at = 0;
};
int steer(const SteerOptions& options);

struct ScanOptions {
    std::string picture, text, socket;
};
int scan(const ScanOptions& options);

}  // namespace kioskctl
