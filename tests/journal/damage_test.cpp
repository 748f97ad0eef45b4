#include <algorithm>
#include <map>

#include "kiosk/journal/verify.h"
#include "tests/journal/ledger.h"

using namespace ledger;

namespace {

constexpr int CITIZENS = 25;

/// A journal as a power cut leaves it: most of it in the write-ahead log.
struct Left {
    Folder folder;
    std::map<std::string, KeptWish> truth;
    std::int64_t records = 0;

    explicit Left(bool checkpointed) {
        const Folder work;
        {
            const auto journal = open(work.file());
            for (int number = 1; number <= CITIZENS; ++number) serve(*journal, number);
            for (int number = 1001; number <= 1010; ++number) REQUIRE(journal->begin(wish(number), MORNING));
            for (int number = 1; number <= 1010; ++number) {
                if (const auto kept = journal->find(key(number)); *kept) truth[key(number)] = **kept;
            }
            records = journal::verify(work.file())->last;
            if (!checkpointed) copy_folder(work.place, folder.place);
        }
        if (checkpointed) copy_folder(work.place, folder.place);
    }
};

/// Whatever was done to the files: it starts, it tells of a loss or has lost nothing, and it says nothing
/// that was not so.
bool starts_and_never_lies(const Folder& folder, const Left& left) {
    auto opened = Journal::open(folder.file(), MORNING);
    REQUIRE_MESSAGE(opened.has_value(), opened.error().detail);
    Journal& journal = **opened;
    std::size_t found = 0;
    for (const auto& [name, truth] : left.truth) {
        const auto kept = journal.find(name);
        REQUIRE(kept);
        if (!*kept) continue;
        ++found;
        CHECK((*kept)->wish == truth.wish);
        CHECK((*kept)->wished_at == truth.wished_at);
        if ((*kept)->ticket) CHECK((*kept)->ticket == truth.ticket);
        const bool known = (*kept)->state == truth.state || (*kept)->state == WishState::open;
        CHECK(known);
    }
    const bool told = journal.loss().has_value();
    if (told) {
        CHECK_FALSE(journal.loss()->damage.empty());
        CHECK(journal.loss()->taken_over <= left.records);
    } else {
        CHECK(found == left.truth.size());
    }
    // It goes on from there.
    REQUIRE(journal.begin(wish(5000), MORNING));
    return told;
}

/// Copies, harms one file, opens. Gives whether a loss was told.
bool after(const Left& left, const std::string& file, const std::function<void(std::string&)>& harm) {
    const Folder folder;
    copy_folder(left.folder.place, folder.place);
    std::string bytes = bytes_of(folder.place / file);
    harm(bytes);
    write(folder.place / file, bytes);
    const auto report = journal::verify(folder.file());
    const bool verified = report.has_value() && !report->damage;
    CAPTURE(file);
    const bool told = starts_and_never_lies(folder, left);
    // What verify finds whole opens without a loss, and what was lost verify has found.
    if (verified) CHECK_FALSE(told);
    const auto again = journal::verify(folder.file());
    REQUIRE(again);
    CHECK_FALSE(again->damage);
    return told;
}

}  // namespace

TEST_CASE("a flipped bit at any place is found or does no harm") {
    for (const bool checkpointed : {true, false}) {
        const Left left{checkpointed};
        const std::string file = checkpointed ? "journal.db" : "journal.db-wal";
        const std::size_t size = bytes_of(left.folder.place / file).size();
        REQUIRE(size > 4096);
        int told = 0;
        int places = 0;
        // The log holds each page many times over: wider steps there, with all bits in turn.
        for (std::size_t place = 0; place < size; place += checkpointed ? 97 : 97 * 41) {
            CAPTURE(place);
            ++places;
            told += after(left, file, [&](std::string& bytes) {
                bytes[place] = static_cast<char>(bytes[place] ^ (1 << (place % 8)));
            });
        }
        CAPTURE(checkpointed);
        CHECK(told > places / 4);
    }
}

TEST_CASE("a journal cut off anywhere says that its end is missing") {
    for (const bool checkpointed : {true, false}) {
        const Left left{checkpointed};
        const std::string file = checkpointed ? "journal.db" : "journal.db-wal";
        const std::size_t size = bytes_of(left.folder.place / file).size();
        for (const std::size_t permille : {0U, 1U, 3U, 50U, 333U, 500U, 800U, 950U, 990U, 999U}) {
            const std::size_t length = size * permille / 1000;
            CAPTURE(checkpointed);
            CAPTURE(length);
            CHECK(after(left, file, [&](std::string& bytes) { bytes.resize(length); }));
        }
    }
}

TEST_CASE("a journal that is gone, empty or something else is a loss and not a new terminal") {
    const Left left{true};
    const auto loss = [&](const std::function<void(const path&)>& harm) {
        const Folder folder;
        copy_folder(left.folder.place, folder.place);
        harm(folder.file());
        const auto journal = open(folder.file());
        REQUIRE(journal->loss());
        CHECK(journal->loss()->lost_at_least == left.records);
        CHECK(journal->unresolved().empty());
        return *journal->loss();
    };
    CHECK(loss([](const path& file) { std::filesystem::remove(file); }).set_aside.empty());
    CHECK_FALSE(loss([](const path& file) { write(file, ""); }).set_aside.empty());
    CHECK_FALSE(loss([](const path& file) { write(file, std::string(10'000, 'x')); }).set_aside.empty());
}

TEST_CASE("an older copy put back in its place is found out") {
    const Folder folder;
    const Folder older;
    {
        const auto journal = open(folder.file());
        serve(*journal, 1);
    }
    copy_folder(folder.place, older.place);
    {
        const auto journal = open(folder.file());
        serve(*journal, 2);
    }
    std::filesystem::copy_file(older.file(), folder.file(),
                               std::filesystem::copy_options::overwrite_existing);
    const auto report = journal::verify(folder.file());
    REQUIRE(report);
    CHECK(report->damage == "the last 6 records are missing");
    const auto journal = open(folder.file());
    REQUIRE(journal->loss());
    CHECK(journal->loss()->taken_over == 6);
    CHECK(journal->loss()->lost_at_least == 6);
    CHECK((*journal->find(key(1)))->ticket == ticket(1));
}

TEST_CASE("a damaged journal is set aside with its time, and what can be read of it goes on") {
    const Folder folder;
    {
        const auto journal = open(folder.file());
        REQUIRE(journal->begin(wish(1), MORNING));
        REQUIRE(journal->begin(wish(2), MORNING));
        REQUIRE(journal->issued(ticket(2)));
        REQUIRE(journal->print_state({key(2), PrintState::sent, false, MORNING}));
        serve(*journal, 4);
    }
    std::string bytes = bytes_of(folder.file());
    const auto place = bytes.find("A104");
    REQUIRE(place != std::string::npos);
    bytes[place + 3] = '5';
    write(folder.file(), bytes);
    const auto report = journal::verify(folder.file());
    CHECK(report->damage == "record 6 was changed");
    CHECK(report->last_good == 5);

    const auto journal = open(folder.file());
    REQUIRE(journal->loss());
    CHECK(journal->loss()->set_aside.filename() == "journal.db-damaged-20261125T010000Z");
    CHECK(std::filesystem::exists(journal->loss()->set_aside));
    CHECK(journal->loss()->taken_over == 5);
    CHECK(journal->loss()->lost_at_least == 6);
    REQUIRE(journal->unresolved().size() == 2);
    CHECK(journal->unresolved()[0].wish == wish(1));
    CHECK(journal->unresolved()[1].wish == wish(4));  // its number cannot be read, so it is asked about again
    REQUIRE(journal->outbox(9).size() == 1);
    CHECK(std::get<PrintReport>(journal->outbox(9)[0].what).key == key(2));
}
