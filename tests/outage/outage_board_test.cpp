#include "kiosk/outage/outage_board.h"

#include <doctest/doctest.h>

#include <condition_variable>
#include <deque>
#include <fstream>
#include <mutex>

#include "kiosk/central/board_feed.h"
#include "kiosk/central/identity.h"
#include "tests/central/certificates.h"

using namespace kiosk;
using namespace std::chrono_literals;

namespace {

const std::chrono::sys_seconds MORNING =
    std::chrono::sys_days{std::chrono::year{2026} / 11 / 20} + 2h + 41min;
constexpr auto GENEROUS = 30s;

std::string written(const central_test::Folder& folder, const char* name, const std::string& content) {
    std::ofstream(folder.file(name)) << content;
    return folder.file(name);
}

/// A terminal's board, served on loopback by an identity such as an enrolment makes.
struct Served {
    central_test::Folder folder;
    std::string identity = written(folder, "identity.pem", new_identity());
    std::string token = written(folder, "token", "token-of-a-hall\n");
    std::unique_ptr<OutageBoard> board = open();

    std::unique_ptr<OutageBoard> open() {
        auto opened =
            OutageBoard::open({"sanh", {"Trung tâm Mẫu", ""}, "token-of-a-hall", "127.0.0.1", 0, identity},
                              [] { return MORNING; });
        REQUIRE(opened);
        return std::move(*opened);
    }
    /// What a display of this terminal has in its settings.
    [[nodiscard]] CentralSettings settings() const {
        CentralSettings made;
        made.url = "https://127.0.0.1:" + std::to_string(board->port());
        made.terminal_id = "hall-display";
        made.pinned_key = pin_of_identity(identity);
        made.trust_pinned_key_alone = true;
        made.token_file = token;
        return made;
    }
};

/// A display's ear.
struct Ear {
    std::mutex mutex;
    std::condition_variable changed;
    std::deque<BoardNews> news;
    std::deque<NoAnswerKind> losses;
    std::unique_ptr<BoardFeed> feed;

    explicit Ear(const CentralSettings& settings) {
        auto opened = BoardFeed::open(settings, "sanh",
                                      {[this](BoardNews one) { keep(news, std::move(one)); },
                                       [this](const NoAnswer& why) { keep(losses, why.kind); }},
                                      [] { return MORNING; });
        REQUIRE(opened);
        feed = std::move(*opened);
        feed->look(1s);
    }
    template <class Things, class Thing>
    void keep(Things& things, Thing thing) {
        {
            const std::scoped_lock lock{mutex};
            things.push_back(std::move(thing));
        }
        changed.notify_all();
    }
    template <class Things>
    auto next(Things& things) {
        std::unique_lock lock{mutex};
        REQUIRE(changed.wait_for(lock, GENEROUS, [&] { return !things.empty(); }));
        auto found = std::move(things.front());
        things.pop_front();
        return found;
    }
    Board next_board() {
        for (;;)
            if (const auto one = next(news); std::holds_alternative<Board>(one)) return std::get<Board>(one);
    }
};

const BoardOutage OUTAGE{MORNING - 12min, {{"dat-dai", {"Đất đai", ""}, 2, "N0021", "N0022"}}};

}  // namespace

TEST_CASE_FIXTURE(Served,
                  "a display hears at once which numbers the terminal gave, and when the outage is over") {
    Ear ear(settings());
    CHECK_FALSE(ear.next_board().outage);
    board->tell(OUTAGE);
    const Board told = ear.next_board();
    CHECK(told.outage == OUTAGE);
    CHECK(told.as_of == MORNING);
    CHECK(told.calls.empty());
    board->tell(std::nullopt);
    CHECK_FALSE(ear.next_board().outage);
    Ear late(settings());
    CHECK_FALSE(late.next_board().outage);
}

TEST_CASE_FIXTURE(Served, "a display believes no other machine at the terminal's address") {
    auto wrong = settings();
    wrong.pinned_key = central_test::pin_of(central_test::make_identity("another", nullptr));
    Ear ear(wrong);
    CHECK(ear.next(ear.losses) == NoAnswerKind::not_trusted);
    CHECK(ear.news.empty());
}

TEST_CASE_FIXTURE(Served, "who shows another token hears nothing") {
    auto wrong = settings();
    wrong.token_file = written(folder, "other", "token-of-another");
    Ear ear(wrong);
    CHECK(ear.next(ear.losses) == NoAnswerKind::not_authorised);
    CHECK(ear.news.empty());
}

TEST_CASE_FIXTURE(Served, "without a pinned key a display trusts no terminal, even one that it reaches") {
    auto wrong = settings();
    wrong.pinned_key.clear();
    CHECK_FALSE(BoardFeed::open(wrong, "sanh", {}, [] { return MORNING; }));
}

TEST_CASE("what hinders a board is a sentence, not an end") {
    const central_test::Folder folder;
    const auto wall = [] { return MORNING; };
    const OutageBoardSettings no_identity{"sanh", {}, "token", "127.0.0.1", 0, folder.file("none.pem")};
    CHECK_FALSE(OutageBoard::open(no_identity, wall));
    const auto identity = written(folder, "identity.pem", new_identity());
    CHECK_FALSE(OutageBoard::open({"sanh", {}, "", "127.0.0.1", 0, identity}, wall));
    const auto first = OutageBoard::open({"sanh", {}, "token", "127.0.0.1", 0, identity}, wall);
    REQUIRE(first);
    CHECK_FALSE(OutageBoard::open({"sanh", {}, "token", "127.0.0.1", (*first)->port(), identity}, wall));
    CHECK_FALSE(OutageBoard::open({"sanh", {}, "token", "no address", 0, identity}, wall));
}

TEST_CASE("a key is pinned as curl wants it") {
    const central_test::Folder folder;
    const auto file = written(folder, "identity.pem", new_identity());
    CHECK(pin_of_identity(file).size() == std::string("sha256//").size() + 44);
    CHECK(pin_of_identity(folder.file("none")).empty());
    const auto made = central_test::make_identity("another", nullptr);
    CHECK(pin_of_identity(folder.write_certificate("other.pem", made)) == central_test::pin_of(made));
}
