#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>

#include "drivers/printers/picture_file.h"
#include "drivers/printers/reader.h"
#include "kiosk/programs/kioskctl/commands.h"

namespace kioskctl {

namespace {

constexpr int MOST_ROWS = 20'000;

struct EscposOptions {
    std::string file, png;
    int width = 576;
};

int draw_bytes(const EscposOptions& options) {
    std::ifstream in(options.file, std::ios::binary);
    const drivers::Bytes bytes{std::istreambuf_iterator<char>{in}, {}};
    drivers::PaperRoll roll(options.width, MOST_ROWS);
    for (const drivers::Asked& what : drivers::EscposReader().feed(bytes)) {
        if (const auto* picture = std::get_if<drivers::asked::Picture>(&what)) roll.add(*picture);
        if (const auto* feed = std::get_if<drivers::asked::Feed>(&what)) roll.add(*feed);
    }
    if (roll.paper().height == 0) {
        std::cerr << "these bytes print nothing\n";
        return 1;
    }
    if (!drivers::write_png(roll.paper(), options.png)) {
        std::cerr << "cannot write " << options.png << '\n';
        return 1;
    }
    return 0;
}

}  // namespace

void add_escpos(CLI::App& app, int& exit_code) {
    auto options = std::make_shared<EscposOptions>();
    CLI::App* command =
        app.add_subcommand("escpos", "Draw what a printer would make of a file of ESC/POS bytes");
    command->add_option("FILE", options->file)->required()->check(CLI::ExistingFile);
    command->add_option("--png", options->png, "Write the picture here")->required();
    command->add_option("--width", options->width, "Dots: 576 (80 mm) or 384 (58 mm)")
        ->check(CLI::IsMember({576, 384}));
    command->callback([options, &exit_code] { exit_code = draw_bytes(*options); });
}

}  // namespace kioskctl
