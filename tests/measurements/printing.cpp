#include <algorithm>
#include <chrono>
#include <cstring>
#include <iostream>
#include <string>
#include <vector>

#include "drivers/printers/escpos.h"
#include "kiosk/printing/sample.h"
#include "kiosk/printing/slip.h"
#include "kiosk/text/languages_folder.h"

// bench_printing: the lookup slip at both widths, laid out and encoded. Prints one JSON object a line.
namespace {

constexpr int ROUNDS = 100;
constexpr double MOST_MILLISECONDS = 10, MOST_BYTES = 40'000;
constexpr int GOAL_ROWS = 760;  // the goals speak of a slip of 576 x 760 dots

struct Figures {
    double median = 0, p99 = 0;
};

template <class Work>
Figures measured(const Work& work) {
    std::vector<double> milliseconds;
    for (int round = 0; round < ROUNDS; ++round) {
        const auto start = std::chrono::steady_clock::now();
        work();
        milliseconds.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    std::sort(milliseconds.begin(), milliseconds.end());
    return {milliseconds[ROUNDS / 2], milliseconds[ROUNDS * 99 / 100]};
}

struct Row {
    std::string name, unit;
    int count = ROUNDS;
    Figures figures;
    double goal = 0;  ///< 0 = none
    std::string compared_to;
    double reference = 0;
};

void print(const Row& row) {
    std::cout << R"({"section":"printing","name":")" << row.name << R"(","unit":")" << row.unit << R"(","n":)"
              << row.count << R"(,"median":)" << row.figures.median << R"(,"p99":)" << row.figures.p99
              << R"(,"goal":)";
    if (row.goal > 0) {
        std::cout << row.goal << R"(,"goal_met":)" << (row.figures.median <= row.goal ? "true" : "false");
    } else {
        std::cout << R"(null,"goal_met":null)";
    }
    if (row.reference > 0) {
        std::cout << R"(,"compared_to":")" << row.compared_to << R"(","ratio":)"
                  << row.figures.median / row.reference << "}\n";
    } else {
        std::cout << R"(,"compared_to":null,"ratio":null})" << '\n';
    }
}

double bytes_of(const kiosk::Dots& dots) {
    const drivers::PrintJob job = drivers::encode(dots, {'0', '0', '0', '1'});
    std::size_t bytes = job.end.size();
    for (const drivers::Bytes& band : job.bands) bytes += band.size();
    return static_cast<double>(bytes);
}

kiosk::Dots first_rows(kiosk::Dots dots, int rows) {
    dots.height = std::min(dots.height, rows);
    dots.bits.resize(static_cast<std::size_t>(dots.height) * dots.stride());
    return dots;
}

void measure(const kiosk::Catalogue& catalogue, int width) {
    const kiosk::Dossier dossier = kiosk::sample_dossier();
    const kiosk::CentreSettings centre = kiosk::sample_centre();
    const auto laid_out = [&] {
        return kiosk::lay_out(kiosk::lookup_slip(dossier, centre, catalogue, false, dossier.as_of), width);
    };
    const auto cold_start = std::chrono::steady_clock::now();
    const kiosk::Dots slip = laid_out();
    const double cold =
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - cold_start).count();
    std::vector<std::uint8_t> copy(slip.bits.size());
    const Figures copied = measured([&] { std::memcpy(copy.data(), slip.bits.data(), copy.size()); });
    std::size_t kept = copy.back();
    const Figures both = measured([&] {
        kept += drivers::encode(laid_out(), {'0', '0', '0', '1'}).bands.size();
    });
    const Figures encoding = measured([&] {
        kept += drivers::encode(slip, {'0', '0', '0', '1'}).bands.size();
    });
    if (kept == 0) std::cerr << "nothing was encoded\n";

    const std::string size = std::to_string(width) + " x " + std::to_string(slip.height);
    const std::string reference = "memcpy of its dots";
    print({"slip " + size + " laid out for the first time",
           "ms",
           1,
           {cold, cold},
           0,
           reference,
           copied.median});
    print({"slip " + size + " laid out and encoded", "ms", ROUNDS, both, MOST_MILLISECONDS, reference,
           copied.median});
    print({"slip " + size + " encoded", "ms", ROUNDS, encoding, 0, reference, copied.median});
    const double bytes = bytes_of(slip);
    print({"slip " + size + " as ESC/POS",
           "bytes",
           1,
           {bytes, bytes},
           0,
           "its dots",
           static_cast<double>(slip.bits.size())});
    const kiosk::Dots part = first_rows(slip, GOAL_ROWS);
    const double part_bytes = bytes_of(part);
    print({"its first " + std::to_string(part.height) + " rows as ESC/POS",
           "bytes",
           1,
           {part_bytes, part_bytes},
           MOST_BYTES,
           "their dots",
           static_cast<double>(part.bits.size())});
}

}  // namespace

int main() {
    const auto catalogue = kiosk::Catalogue::load(kiosk::languages_folder(), kiosk::Language::vietnamese);
    if (!catalogue) {
        std::cerr << catalogue.error() << '\n';
        return 1;
    }
    for (const int width : {576, 384}) measure(*catalogue, width);
    return 0;
}
