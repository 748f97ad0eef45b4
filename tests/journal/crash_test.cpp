#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <utility>
#include <vector>

#include "kiosk/journal/verify.h"
#include "tests/journal/ledger.h"
#include "tests/small_disk.h"

using namespace ledger;

namespace {

using Surroundings = std::vector<std::pair<std::string, std::string>>;

struct Writing {
    int last = 0;  ///< the last wish it said was kept; 0: none
};

/// Lets a writer keep wishes from `first` on, kills it behind `until`, and gives what it had said by then.
Writing killed_writer(const path& file, int first, int until, const Surroundings& surroundings) {
    int ends[2];
    REQUIRE(pipe2(ends, O_CLOEXEC) == 0);
    const pid_t writer = fork();
    REQUIRE(writer >= 0);
    if (writer == 0) {
        dup2(ends[1], STDOUT_FILENO);
        for (const auto& [name, value] : surroundings) setenv(name.c_str(), value.c_str(), 1);
        const std::string program = std::string{MOTCUA_PROGRAMS_DIR} + "/journal_writer";
        const std::string number = std::to_string(first);
        execl(program.c_str(), program.c_str(), file.c_str(), number.c_str(), nullptr);
        _exit(127);
    }
    close(ends[1]);
    Writing writing;
    std::string said;
    char part[256];
    bool killed = false;
    for (ssize_t count = 0; (count = read(ends[0], part, sizeof part)) > 0;) {
        said.append(part, static_cast<std::size_t>(count));
        std::size_t end = 0;
        while ((end = said.find('\n')) != std::string::npos) {
            writing.last = std::stoi(said.substr(0, end));
            said.erase(0, end + 1);
        }
        if (!killed && writing.last >= until) {
            kill(writer, SIGKILL);
            killed = true;
        }
    }
    close(ends[0]);
    int status = 0;
    waitpid(writer, &status, 0);
    CHECK(WIFSIGNALED(status));
    return writing;
}

bool is_kept(const Journal& journal, int number) {
    const auto found = journal.find(key(number));
    return found && found->has_value();
}

/// How many wishes that were said to be kept are not there after a power cut.
int lost_by_power_cuts(bool flushed) {
    int lost = 0;
    for (int round = 0; round < 6; ++round) {
        const Folder disk;
        const Folder platter;
        Surroundings surroundings{
            {"LD_PRELOAD", MOTCUA_POWER_LOSS},
            {"MOTCUA_PLATTER", platter.place.string()},
            // A preloaded layer comes before the sanitizer's own; it holds nothing to sanitize.
            {"ASAN_OPTIONS", "verify_asan_link_order=0"}};
        if (!flushed) surroundings.emplace_back("MOTCUA_NO_FLUSH", "1");
        const Writing said = killed_writer(disk.file(), 1, 10 + round * 7, surroundings);
        REQUIRE(said.last > 0);
        const auto journal = open(platter.file());
        for (int number = 1; number <= said.last; ++number) lost += is_kept(*journal, number) ? 0 : 1;
        if (flushed) CHECK_FALSE(journal->loss());
    }
    return lost;
}

}  // namespace

TEST_CASE("a writer killed at any moment has lost no wish it said was kept") {
    const Folder folder;
    int next = 1;
    for (int round = 0; round < 12; ++round) {
        const Writing said = killed_writer(folder.file(), next, next + 1 + round * 5, {});
        REQUIRE(said.last >= next);
        const auto journal = open(folder.file());
        CHECK_FALSE(journal->loss());
        for (int number = 1; number <= said.last; ++number) REQUIRE(is_kept(*journal, number));
        // One more may be there than was said: killed between the disk and the word.
        next = said.last + (is_kept(*journal, said.last + 1) ? 2 : 1);
        CHECK_FALSE(is_kept(*journal, next));
        CHECK_FALSE(journal::verify(folder.file())->damage);
    }
}

TEST_CASE("a power cut takes no wish that was said to be kept") {
    CHECK(lost_by_power_cuts(true) == 0);
}

TEST_CASE("without flushes the same power cuts do take wishes, so the test would see it") {
    CHECK(lost_by_power_cuts(false) > 0);
}

TEST_CASE("a write that fails leaves no trace, and a later one goes on") {
    const Folder folder;
    const auto journal = open(folder.file());
    serve(*journal, 1);
    const auto length = std::filesystem::file_size(folder.place / "journal.db-wal");
    rlimit before{};
    REQUIRE(getrlimit(RLIMIT_FSIZE, &before) == 0);
    const auto old_handler = signal(SIGXFSZ, SIG_IGN);
    rlimit tight = before;
    tight.rlim_cur = length + 5000;
    REQUIRE(setrlimit(RLIMIT_FSIZE, &tight) == 0);
    int kept = 1;
    while (kept < 1000 && journal->begin(wish(kept + 1), MORNING)) ++kept;
    const bool other_call = journal->to_cancel(key(1000)).has_value();
    setrlimit(RLIMIT_FSIZE, &before);
    signal(SIGXFSZ, old_handler);
    CHECK(kept < 1000);
    CHECK_FALSE(other_call);
    CHECK_FALSE(is_kept(*journal, kept + 1));
    REQUIRE(journal->begin(wish(kept + 1), MORNING));
    CHECK(is_kept(*journal, kept + 1));
    const auto report = journal::verify(folder.file());
    REQUIRE(report);
    CHECK_FALSE(report->damage);
    CHECK(report->wishes == kept + 1);
}

TEST_CASE("a full disk fails each call cleanly, and with space again it goes on") {
    const tests::SmallDisk disk("1m");
    if (!disk.is_there()) {
        MESSAGE("not allowed to mount a small disk; left out");
        return;
    }
    const path file = disk.place() / "journal.db";
    {
        const auto journal = open(file);
        serve(*journal, 1);
        disk.fill();
        int kept = 1;
        while (kept < 10'000 && journal->begin(wish(kept + 1), MORNING)) ++kept;
        REQUIRE(kept < 10'000);
        const auto failed = journal->begin(wish(20'000), MORNING);
        REQUIRE_FALSE(failed);
        CHECK(failed.error().detail == "database or disk is full (SQLite 13)");
        CHECK_FALSE(is_kept(*journal, 20'000));
        CHECK_FALSE(journal->to_cancel(key(kept)));
        CHECK(is_kept(*journal, kept));
        CHECK_FALSE(Journal::open(disk.place() / "other.db", MORNING));
        disk.make_room();
        REQUIRE(journal->begin(wish(20'000), MORNING));
        REQUIRE(journal->to_cancel(key(20'000)));
    }
    const auto journal = open(file);
    CHECK_FALSE(journal->loss());
    CHECK(is_kept(*journal, 20'000));
    CHECK_FALSE(journal::verify(file)->damage);
}
