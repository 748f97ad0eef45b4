#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "kiosk/journal/journal.h"
#include "kiosk/journal/log.h"
#include "kiosk/journal/memory.h"

// bench_journal FOLDER: in that folder, which should lie on a real disk; one JSON object a line.
namespace {

using namespace kiosk;
using Milliseconds = std::vector<double>;

constexpr auto DAY = std::chrono::year{2026} / 11 / 25;
constexpr std::chrono::sys_seconds NOW = std::chrono::sys_days{DAY};
constexpr int RECORDS = 100'000;

double timed(const std::function<bool()>& act) {
    const auto start = std::chrono::steady_clock::now();
    if (!act()) throw std::runtime_error("it failed");
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

Milliseconds repeated(int count, const std::function<bool(int)>& act) {
    Milliseconds times;
    for (int i = 0; i < count; ++i) times.push_back(timed([&] { return act(i); }));
    std::sort(times.begin(), times.end());
    return times;
}

double at(const Milliseconds& sorted, double part) {
    return sorted[static_cast<std::size_t>(part * static_cast<double>(sorted.size() - 1))];
}

void report(const char* name, const Milliseconds& times, nlohmann::json goal, const char* peer,
            const Milliseconds& reference) {
    const double median = at(times, 0.5);
    nlohmann::ordered_json line = {
        {"section", "journal"}, {"name", name}, {"unit", "ms"}, {"n", times.size()}};
    line["median"] = median;
    line["p99"] = at(times, 0.99);
    line["goal"] = goal;
    line["goal_met"] =
        goal.is_null() ? nlohmann::json(nullptr) : nlohmann::json(at(times, 0.99) <= goal.get<double>());
    line["compared_to"] = peer;
    line["ratio"] = median / at(reference, 0.5);
    std::cout << line.dump() << std::endl;
}

TicketWish wish(int number) {
    std::string digits = std::to_string(number);
    return {"key-" + std::string(32 - digits.size(), '0') + digits, "ho-tich", "", DAY};
}

Milliseconds bare_flushes(const std::filesystem::path& folder) {
    const int file = open((folder / "bare").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    const std::string page(4096, 'x');
    auto times = repeated(1000, [&](int i) {
        return pwrite(file, page.data(), page.size(), i * 4096L) == 4096 && fdatasync(file) == 0;
    });
    close(file);
    return times;
}

/// The records of whole visits, all in one transaction: flushing is measured by itself.
void fill(const std::filesystem::path& file) {
    using journal::Kind;
    using journal::Record;
    journal::Log log{file, journal::Database::Use::write};
    log.create({0, journal::new_beginning()});
    journal::Transaction transaction{log.database()};
    for (int number = 1; number <= RECORDS / 4; ++number) {
        Record begun = journal::record_of(wish(number), NOW);
        Record issued = begun;
        issued.kind = Kind::issued;
        issued.number = "A" + std::to_string(number % 1000);
        Record print = journal::record_of(PrintReport{begun.key, PrintState::printed, false, NOW});
        Record heard = print;
        heard.kind = Kind::acknowledged;
        heard.outgoing = number * 4L - 1;
        for (Record* record : {&begun, &issued, &print, &heard}) log.append(*record);
    }
    transaction.commit();
}

void measure(const std::filesystem::path& folder) {
    const auto opened = [](const std::filesystem::path& file) {
        auto journal = Journal::open(file, NOW);
        if (!journal) throw std::runtime_error(journal.error().detail);
        return std::move(*journal);
    };
    const Milliseconds flushes = bare_flushes(folder);
    {
        const auto journal = opened(folder / "begin.db");
        const auto begin = [&](int i) { return journal->begin(wish(i), NOW).has_value(); };
        report("a wish on the disk", repeated(1000, begin), nullptr, "4 KiB written and flushed", flushes);
    }
    const auto file = folder / "long.db";
    fill(file);
    const Milliseconds reading = repeated(20, [&](int) {
        const journal::Database database{file, journal::Database::Use::read_only};
        auto rows = database.prepare("SELECT * FROM record ORDER BY id");
        int count = 0;
        while (rows.step()) ++count;
        return count == RECORDS;
    });
    const Milliseconds opening = repeated(20, [&](int) { return opened(file) != nullptr; });
    report("a journal of 100,000 records opened", opening, 300, "SQLite reading the rows", reading);
}

}  // namespace

int main(int argument_count, char** arguments) {
    std::string folder = std::filesystem::path(argument_count > 1 ? arguments[1] : ".") / "journal-XXXXXX";
    if (mkdtemp(folder.data()) == nullptr) {
        std::cerr << "bench_journal: no folder can be made: " << folder << "\n";
        return 2;
    }
    int exit_code = 0;
    try {
        measure(folder);
    } catch (const std::exception& error) {
        std::cerr << "bench_journal: " << error.what() << "\n";
        exit_code = 1;
    }
    std::filesystem::remove_all(folder);
    return exit_code;
}
