#include <fstream>
#include <iterator>

#include "kiosk/central/block_token.h"
#include "tests/terminal/desk_house.h"

using namespace desk_house;
using What = Asked::What;
using Kind = TicketFailureKind;

namespace {

const std::string CODE = "MAU-SECRET-1001";

/// Central's answer to a check-in: the service is its to say.
Ticket ticket_of(const Asked& asked) {
    Ticket ticket = ticket_for(asked.wish, "B047");
    ticket.service = "khai-sinh";
    return ticket;
}

bool any_file_holds(const Folder& folder, const std::string& bytes) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder.place)) {
        std::ifstream stream(entry.path(), std::ios::binary);
        const std::string all{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
        if (all.find(bytes) != std::string::npos) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("a check-in is on disk before it leaves, without its code, and its number after") {
    House house;
    bool kept_first = false;
    house.central.before_issue = [&](const TicketWish& wish) {
        const auto kept = records(house.folder);
        kept_first = kept.size() == 1 && kept[0].kind == journal::Kind::begun && kept[0].key == wish.key &&
                     kept[0].service.empty();
    };
    house.desk->desk.check_in(1, CODE);
    const Asked asked = house.central.next(What::check_in);
    CHECK(kept_first);
    CHECK(asked.code == CODE);
    CHECK(asked.wish.service_day == DAY);
    asked.issue(ticket_of(asked));
    const auto answered = house.desk->next<event::TicketAnswered>();
    REQUIRE(answered.result);
    CHECK(answered.result->number == "B047");
    const auto kept = house.kept(asked.key);
    REQUIRE(kept);
    CHECK(kept->state == WishState::issued);
    REQUIRE(kept->ticket);
    CHECK(kept->ticket->service == "khai-sinh");
    CHECK(any_file_holds(house.folder, asked.key));
    CHECK_FALSE(any_file_holds(house.folder, CODE));
}

TEST_CASE("trying again asks with the same key and code") {
    House house;
    house.desk->desk.check_in(1, CODE);
    const Asked first = house.central.next(What::check_in);
    first.issue(Failure{failing(Kind::no_link)});
    CHECK(house.desk->next<event::TicketAnswered>().result.error().kind == Kind::no_link);
    house.desk->desk.retry(1);
    const Asked second = house.central.next(What::check_in);
    CHECK(second.key == first.key);
    CHECK(second.code == CODE);
    CHECK(records(house.folder).size() == 1);
}

TEST_CASE("a refusal of an appointment ends its wish, and nothing of its code is left") {
    House house;
    house.desk->desk.check_in(1, CODE);
    const Asked asked = house.central.next(What::check_in);
    asked.issue(Failure{failing(Kind::appointment_used)});
    CHECK(house.desk->next<event::TicketAnswered>().result.error().kind == Kind::appointment_used);
    house.desk->desk.retry(1);
    CHECK(house.desk->next<event::TicketAnswered>().result.error().kind == Kind::barred);
    CHECK(house.kept(asked.key)->state == WishState::refused);
    CHECK_FALSE(any_file_holds(house.folder, CODE));
}

TEST_CASE("a check-in whose citizen left, or whose terminal died, is cancelled by its key") {
    House house;
    house.desk->desk.check_in(1, CODE);
    std::string key = house.central.next(What::check_in).key;
    SUBCASE("left") {
        house.desk->desk.abandon(1);
    }
    SUBCASE("died") {
        house.start();
    }
    const Asked cancel = house.central.next(What::cancel);
    CHECK(cancel.key == key);
    cancel.cancel(Cancelled::barred);
    house.desk->settle();
    CHECK(house.kept(key)->state == WishState::cancelled);
    CHECK_FALSE(any_file_holds(house.folder, CODE));
}

TEST_CASE("no leased number ever takes the place of an appointment's") {
    const SigningKey key_of_central{{}};
    House house;
    house.desk.reset();
    house.lease.public_key = key_of_central.public_key();
    house.lease.terminal = "kiosk-01";
    house.start();
    KioskProfile profile = one_service();
    for (auto& day : profile.hours.days) day = {{0, 24 * 60}};
    profile.services[0].offline = true;
    profile.policy.offline_allowed = true;
    profile.policy.offline_after = 0s;
    house.central.next(What::profile).profile(std::optional{profile});
    const TicketBlock block{"lease-" + std::string(30, '0'), "kiosk-01", "khai-sinh", DAY, MORNING + 4h,
                            {{"N0001", ""}, {"N0002", ""}}};
    house.central.next(What::lease).lease(TicketLease{block.lease, {sign_block(block, key_of_central)}});
    house.desk->settle();

    house.desk->desk.check_in(1, CODE);
    house.central.next(What::check_in).issue(Failure{failing(Kind::no_link)});
    CHECK(house.desk->next<event::TicketAnswered>().result.error().kind == Kind::no_link);
    // An ordinary wish at the same moment gets one.
    house.desk->desk.take(2, "khai-sinh", "");
    house.central.next(What::issue).issue(Failure{failing(Kind::no_link)});
    const auto ordinary = house.desk->next<event::TicketAnswered>();
    REQUIRE(ordinary.result);
    CHECK(ordinary.result->number == "N0001");
}
