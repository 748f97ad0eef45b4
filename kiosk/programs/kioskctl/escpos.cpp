#include "kiosk/programs/kioskctl/commands.h"

#include <fstream>
#include <iostream>
#include <iterator>

#include "drivers/printers/picture_file.h"
#include "drivers/printers/reader.h"
#include "kiosk/programs/exit_codes.h"

namespace kioskctl {

namespace {

using namespace programs;

constexpr int MOST_ROWS = 20'000;

}  // namespace

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
        return FAILED;
    }
    if (!drivers::write_png(roll.paper(), options.png)) {
        std::cerr << "cannot write " << options.png << '\n';
        return FAILED;
    }
    return DONE;
}

}  // namespace kioskctl
