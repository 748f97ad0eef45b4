#include <pthread.h>

#include <algorithm>
#include <csignal>
#include <iostream>
#include <optional>
#include <utility>

#include "drivers/printers/network.h"
#include "drivers/printers/usb.h"
#include "drivers/recordings/recorded_printer.h"
#include "drivers/recordings/recorded_scanner.h"
#include "kiosk/programs/configured_printer.h"
#include "kiosk/programs/configured_scanners.h"
#include "kiosk/programs/exit_codes.h"
#include "kiosk/programs/kioskctl/central.h"
#include "kiosk/programs/kioskctl/commands.h"
#include "kiosk/programs/kioskctl/record_file.h"

namespace kioskctl {

namespace {

using namespace programs;

using drivers::Recorder;
using drivers::Recording;

struct PrinterLine {
    std::string name;
    drivers::Connect connect;
    drivers::EscposRules rules;
};

PrinterLine network_line(const kiosk::PrinterSettings& settings, const drivers::EscposRules& rules) {
    const drivers::NetworkPrinterOptions options{
        .host = settings.host, .port = settings.port, .rules = rules};
    return {drivers::description_of(options), drivers::connection_to(options), rules};
}

/// None after the reason was said on stderr. It is opened once before, to learn what it is.
std::optional<PrinterLine> usb_line(const kiosk::PrinterSettings& settings,
                                    const drivers::EscposRules& rules) {
    const drivers::UsbWish wish{kiosk::parse_usb_id(settings.usb_id), settings.usb_serial};
    const auto first = drivers::UsbWire::open(wish);
    drivers::UsbPrinter printer({.wish = wish, .rules = rules});
    if (!first) {
        (void)printer.condition();
        std::cerr << printer.describe() << ".\n";
        return std::nullopt;
    }
    const auto connect = [wish]() -> std::unique_ptr<drivers::Transport> {
        auto wire = drivers::UsbWire::open(wish);
        return wire ? std::move(*wire) : nullptr;
    };
    return PrinterLine{printer.describe() + ": " + (*first)->found().name, connect,
                       rules_for((*first)->found(), rules)};
}

std::optional<PrinterLine> line_to(const WantedPrinter& wanted) {
    const auto rules = printer_rules(wanted.settings, wanted.profile);
    switch (wanted.settings.kind) {
        case kiosk::PrinterSettings::Kind::network:
            return network_line(wanted.settings, rules);
        case kiosk::PrinterSettings::Kind::usb:
            return usb_line(wanted.settings, rules);
        case kiosk::PrinterSettings::Kind::cups:
        case kiosk::PrinterSettings::Kind::none:
            break;
    }
    std::cerr << "CUPS tells nothing of what a printer says; only printers on USB or the network can be "
                 "recorded.\n";
    return std::nullopt;
}

bool was_heard(const Recording& recording) {
    return std::any_of(recording.moments.begin(), recording.moments.end(),
                       [](const auto& moment) { return moment.what == drivers::Moment::What::in; });
}

int keep(Recorder& recorder, RecordFile& file) {
    if (recorder.full()) std::cerr << "So much was said that the end is missing.\n";
    const Recording recording = recorder.finished();
    if (!file.write(recording)) return FAILED;
    if (was_heard(recording)) return DONE;
    std::cerr << recording.name << ": nothing was heard of it.\n";
    return FAILED;
}

drivers::RecordedDevice device_of(kiosk::ScannerSettings::Kind kind) {
    using Kind = kiosk::ScannerSettings::Kind;
    if (kind == Kind::hid_pos) return drivers::RecordedDevice::hid_pos;
    return kind == Kind::keyboard ? drivers::RecordedDevice::keyboard : drivers::RecordedDevice::serial;
}

void wait_until_ended(const sigset_t& signals, int seconds) {
    const timespec limit{seconds, 0};
    (void)sigtimedwait(&signals, nullptr, &limit);
}

}  // namespace

int record_printer(const RecordPrinterOptions& options) {
    const auto wanted = wanted_printer(options.printer);
    if (!wanted) return WRONG_USE;
    auto line = line_to(*wanted);
    if (!line) return FAILED;
    const auto file = RecordFile::make(options.file);
    if (!file) return FAILED;
    Recording head{.device = drivers::RecordedDevice::printer,
                   .name = line->name,
                   .settings = drivers::settings_of(line->rules),
                   .slip = drivers::recorded_slip(wanted->settings.width_dots)};
    Recorder recorder(head);
    drivers::WiredPrinter printer(line->name, drivers::recorded(std::move(line->connect), recorder),
                                  line->rules);
    std::cerr << "A short striped slip is printed.\n";
    drivers::record_slip(head, printer, recorder);
    return keep(recorder, *file);
}

int record_scanner(const RecordScannerOptions& options) {
    const auto settings = settings_from(options.config);
    if (!settings) return WRONG_USE;
    auto source = configured_source(settings->scanner);
    if (!source) {
        std::cerr << "The settings name no scanner.\n";
        return WRONG_USE;
    }
    const auto file = RecordFile::make(options.file);
    if (!file) return FAILED;
    std::cerr << "Every code scanned now stands in the file, in clear. Scan samples only, never a citizen's "
                 "paper.\nScan now; this ends after "
              << options.seconds << " seconds, or with Ctrl-C.\n";
    Recording head{.device = device_of(settings->scanner.kind), .name = source->describe()};
    if (settings->scanner.kind != kiosk::ScannerSettings::Kind::hid_pos)
        head.settings["pause_ms"] = static_cast<int>(settings->scanner.pause.count());
    sigset_t signals;
    sigemptyset(&signals);
    for (const int signal : {SIGINT, SIGTERM}) sigaddset(&signals, signal);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    Recorder recorder(std::move(head));
    drivers::LiveScanner scanner(
        std::make_unique<drivers::RecordedSource>(std::move(source), recorder),
        [](const std::string& text) { std::cerr << "scan of " << text.size() << " bytes\n"; });
    wait_until_ended(signals, options.seconds);
    scanner.close();
    return keep(recorder, *file);
}

}  // namespace kioskctl
