// Writes wishes to the journal named, and each one's number to standard output once `begin` has returned:
// whatever then happens to this program, that wish is kept.
#include <unistd.h>

#include <cstdio>
#include <string>

#include "kiosk/journal/journal.h"

int main(int argc, char** argv) {
    if (argc != 3) return 2;
    const auto now = std::chrono::sys_seconds{std::chrono::seconds{1'795'000'000}};
    auto journal = kiosk::Journal::open(argv[1], now);
    if (!journal) {
        std::fprintf(stderr, "%s\n", journal.error().detail.c_str());
        return 1;
    }
    for (int number = std::stoi(argv[2]);; ++number) {
        std::string digits = std::to_string(number);
        const std::string key = "key-" + std::string(32 - digits.size(), '0') + digits;
        if (!(*journal)->begin({key, "ho-tich", "", std::chrono::year{2026} / 11 / 25}, now)) return 1;
        digits += '\n';
        if (write(STDOUT_FILENO, digits.data(), digits.size()) < 0) return 1;
    }
}
