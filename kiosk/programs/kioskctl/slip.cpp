#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "drivers/printers/escpos.h"
#include "drivers/printers/picture_file.h"
#include "kiosk/printing/slip.h"
#include "kiosk/programs/kioskctl/commands.h"
#include "kiosk/programs/kioskctl/sample_answer.h"
#include "kiosk/text/languages_folder.h"

namespace kioskctl {

namespace {

struct SlipOptions {
    bool sample = false, copy = false, json = false;
    int width = 576;
    std::string language = "vi", png, escpos;
};

bool write_bytes(const std::string& file, const drivers::PrintJob& job) {
    std::ofstream out(file, std::ios::binary);
    const auto put = [&out](const drivers::Bytes& bytes) {
        out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    };
    for (const drivers::Bytes& band : job.bands) put(band);
    put(job.end);
    return static_cast<bool>(out.flush());
}

int draw_slip(const SlipOptions& options) {
    const auto language = options.language == "en" ? kiosk::Language::english : kiosk::Language::vietnamese;
    const auto catalogue = kiosk::Catalogue::load(kiosk::languages_folder(), language);
    if (!catalogue) {
        std::cerr << catalogue.error() << '\n';
        return 1;
    }
    const auto dossier = sample_dossier();
    const kiosk::Dots dots = kiosk::lay_out(
        kiosk::lookup_slip(dossier, sample_centre(), *catalogue, options.copy, dossier.as_of), options.width);
    const drivers::PrintJob job = drivers::encode(dots, {'0', '0', '0', '1'});
    if ((!options.png.empty() && !drivers::write_png(dots, options.png)) ||
        (!options.escpos.empty() && !write_bytes(options.escpos, job))) {
        std::cerr << "cannot write the file\n";
        return 1;
    }
    std::size_t bytes = job.end.size();
    for (const drivers::Bytes& band : job.bands) bytes += band.size();
    if (options.json) {
        std::cout << nlohmann::json{{"width", dots.width}, {"height", dots.height}, {"bytes", bytes}} << '\n';
    } else {
        std::cout << dots.width << " x " << dots.height << " dots, " << bytes << " bytes of ESC/POS\n";
    }
    return 0;
}

}  // namespace

void add_slip(CLI::App& app, int& exit_code) {
    auto options = std::make_shared<SlipOptions>();
    CLI::App* slip =
        app.add_subcommand("slip", "Draw a slip as a picture or as the bytes a printer would get");
    slip->require_subcommand(1);
    CLI::App* lookup = slip->add_subcommand("lookup", "The slip of a looked-up dossier");
    lookup->add_flag("--sample", options->sample, "With sample data, the only kind there is")->required();
    lookup->add_flag("--copy", options->copy, "As a reprint");
    lookup->add_flag("--json", options->json, "One JSON object");
    lookup->add_option("--width", options->width, "Dots: 576 (80 mm) or 384 (58 mm)")
        ->check(CLI::IsMember({576, 384}));
    lookup->add_option("--language", options->language)->check(CLI::IsMember({"vi", "en"}));
    lookup->add_option("--png", options->png, "Write the picture here");
    lookup->add_option("--escpos", options->escpos, "Write the bytes here");
    lookup->callback([options, &exit_code] { exit_code = draw_slip(*options); });
}

}  // namespace kioskctl
