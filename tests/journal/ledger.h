// A journal in a folder of its own, and the wishes and tickets that tests put into it.
#pragma once

#include <doctest/doctest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "kiosk/journal/journal.h"

namespace ledger {

using namespace kiosk;
using namespace std::chrono_literals;
using std::chrono::sys_days;
using std::chrono::sys_seconds;
using std::filesystem::path;

inline constexpr auto DAY = std::chrono::year{2026} / 11 / 25;
inline constexpr sys_seconds MORNING = sys_days{DAY} + 1h;

struct Folder {
    path place;
    Folder() {
        // In memory where there is such a place: hundreds of journals are opened, and what a flush keeps is
        // shown by the power cuts' own layer.
        const path memory = "/dev/shm";
        const path where =
            access(memory.c_str(), W_OK) == 0 ? memory : std::filesystem::temp_directory_path();
        std::string name = where / "motcua-journal-XXXXXX";
        REQUIRE(mkdtemp(name.data()) != nullptr);
        place = name;
    }
    ~Folder() {
        std::error_code error;
        std::filesystem::remove_all(place, error);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    [[nodiscard]] path file() const { return place / "journal.db"; }
};

/// "key-000…007", 36 characters.
inline std::string key(int number) {
    std::string digits = std::to_string(number);
    return "key-" + std::string(32 - digits.size(), '0') + digits;
}

inline TicketWish wish(int number, std::chrono::year_month_day day = DAY) {
    return {key(number), "ho-tich", number % 3 == 0 ? "nguoi-cao-tuoi" : "", day};
}

inline Ticket ticket(int number, std::chrono::year_month_day day = DAY) {
    Ticket ticket;
    ticket.key = key(number);
    ticket.number = "A" + std::to_string(100 + number % 900);
    ticket.service = "ho-tich";
    ticket.service_day = day;
    ticket.issued_at = MORNING + std::chrono::seconds{number};
    ticket.ahead = number;
    return ticket;
}

inline std::unique_ptr<Journal> open(const path& file) {
    auto opened = Journal::open(file, MORNING);
    if (!opened) FAIL(opened.error().detail);
    return std::move(*opened);
}

/// One citizen from wish to printed slip: 4 records and an acknowledgement for each report.
inline void serve(Journal& journal, int number, std::chrono::year_month_day day = DAY) {
    REQUIRE(journal.begin(wish(number, day), MORNING));
    REQUIRE(journal.issued(ticket(number, day)));
    REQUIRE(journal.print_state({key(number), PrintState::sent, false, MORNING}));
    REQUIRE(journal.print_state({key(number), PrintState::printed, false, MORNING + 1s}));
    for (const JournalEntry& one : journal.outbox(9))
        REQUIRE(journal.acknowledged(one.id, EntryOutcome::kept));
}

inline std::string bytes_of(const path& file) {
    std::ifstream stream{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

inline void write(const path& file, const std::string& bytes) {
    std::ofstream{file, std::ios::binary | std::ios::trunc} << bytes;
}

/// All files of a journal as they lie there, while it is open or not.
inline void copy_folder(const path& from, const path& to) {
    for (const auto& entry : std::filesystem::directory_iterator{from})
        std::filesystem::copy_file(entry.path(), to / entry.path().filename(),
                                   std::filesystem::copy_options::overwrite_existing);
}

}  // namespace ledger
