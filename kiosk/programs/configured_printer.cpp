#include "kiosk/programs/configured_printer.h"

#include "drivers/printers/cups.h"
#include "drivers/printers/network.h"
#include "drivers/printers/usb.h"
#include "kiosk/programs/counted_paper.h"

namespace programs {

using kiosk::PrinterSettings;

drivers::EscposRules printer_rules(const PrinterSettings& settings, const kiosk::PrinterProfile& profile) {
    drivers::EscposRules rules;
    rules.width_dots = settings.width_dots;
    rules.encoding.cutter = profile.cutter;
    rules.encoding.band_bytes = static_cast<std::size_t>(profile.band_bytes);
    rules.answers_status = profile.answers_status;
    rules.clears_buffer = profile.clears_buffer;
    rules.confirms_end = profile.confirms_end;
    rules.speed = profile.speed_mm_s;
    return rules;
}

std::unique_ptr<kiosk::Printer> bare_printer(const PrinterSettings& settings,
                                             const kiosk::PrinterProfile& profile) {
    const drivers::EscposRules rules = printer_rules(settings, profile);
    switch (settings.kind) {
        case PrinterSettings::Kind::none:
            return nullptr;
        case PrinterSettings::Kind::network:
            return std::make_unique<drivers::NetworkPrinter>(
                drivers::NetworkPrinterOptions{.host = settings.host, .port = settings.port, .rules = rules});
        case PrinterSettings::Kind::usb:
            return std::make_unique<drivers::UsbPrinter>(drivers::UsbPrinterOptions{
                .wish = {kiosk::parse_usb_id(settings.usb_id), settings.usb_serial}, .rules = rules});
        case PrinterSettings::Kind::cups:
            return std::make_unique<drivers::CupsPrinter>(drivers::CupsPrinterOptions{
                .queue = settings.queue, .device = settings.device, .rules = rules});
    }
    return nullptr;
}

kiosk::Result<std::unique_ptr<kiosk::Printer>, std::string> configured_printer(
    const kiosk::Settings& settings, const std::filesystem::path& settings_file) {
    const auto profile = kiosk::find_printer_profile(settings.printer, settings_file);
    if (!profile) {
        return kiosk::Failure{"the printer's profile " + settings.printer.profile +
                              " has mistakes (kioskctl check shows them)"};
    }
    auto printer = bare_printer(settings.printer, *profile);
    if (!printer || settings.printer.roll_metres == 0) return printer;
    return std::unique_ptr<kiosk::Printer>(std::make_unique<CountedPaper>(
        std::move(printer), paper_file(settings.journal), kiosk::paper_rules(settings.printer, *profile)));
}

std::filesystem::path paper_file(const kiosk::JournalSettings& journal) {
    return std::filesystem::path(journal.file).parent_path() / "paper-used";
}

}  // namespace programs
