#include "kiosk/programs/kioskctl/commands.h"

#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>

#include "drivers/printers/escpos.h"
#include "drivers/printers/picture_file.h"
#include "kiosk/printing/sample.h"
#include "kiosk/printing/slip.h"
#include "kiosk/programs/exit_codes.h"
#include "kiosk/text/languages_folder.h"

namespace kioskctl {

namespace {

using namespace programs;

bool write_bytes(const std::string& file, const drivers::PrintJob& job) {
    std::ofstream out(file, std::ios::binary);
    const auto put = [&out](const drivers::Bytes& bytes) {
        out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    };
    for (const drivers::Bytes& band : job.bands) put(band);
    put(job.end);
    return static_cast<bool>(out.flush());
}

kiosk::Slip sample_slip(const SlipOptions& options, const kiosk::Catalogue& catalogue) {
    const auto centre = kiosk::sample_centre();
    if (options.ticket) {
        const auto ticket = kiosk::sample_ticket();
        const auto service = kiosk::sample_service();
        const auto follow_address = kiosk::sample_follow_address();
        return kiosk::ticket_slip(ticket, {service, follow_address, centre}, catalogue, options.copy,
                                  kiosk::local_time(ticket.issued_at));
    }
    const auto dossier = kiosk::sample_dossier();
    return kiosk::lookup_slip(dossier, centre, catalogue, options.copy, dossier.as_of);
}

}  // namespace

int draw_slip(const SlipOptions& options) {
    const auto language = options.language == "en" ? kiosk::Language::english : kiosk::Language::vietnamese;
    const auto catalogue = kiosk::Catalogue::load(kiosk::languages_folder(), language);
    if (!catalogue) {
        std::cerr << catalogue.error() << '\n';
        return FAILED;
    }
    const kiosk::Dots dots = kiosk::lay_out(sample_slip(options, *catalogue), options.width);
    const drivers::PrintJob job = drivers::encode(dots, {'0', '0', '0', '1'});
    if ((!options.png.empty() && !drivers::write_png(dots, options.png)) ||
        (!options.escpos.empty() && !write_bytes(options.escpos, job))) {
        std::cerr << "cannot write the file\n";
        return FAILED;
    }
    std::size_t bytes = job.end.size();
    for (const drivers::Bytes& band : job.bands) bytes += band.size();
    if (options.json) {
        std::cout << nlohmann::json{{"width", dots.width}, {"height", dots.height}, {"bytes", bytes}} << '\n';
    } else {
        std::cout << dots.width << " x " << dots.height << " dots, " << bytes << " bytes of ESC/POS\n";
    }
    return DONE;
}

}  // namespace kioskctl
