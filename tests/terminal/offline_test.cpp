#include "kiosk/central/block_token.h"
#include "tests/terminal/desk_house.h"

using namespace desk_house;
using What = Asked::What;
using Kind = TicketFailureKind;

namespace {

const std::string TERMINAL = "kiosk-01";
constexpr std::chrono::seconds OFFLINE_AFTER = 120s;
/// Half past nine on the Wednesday that tests live on.
constexpr std::chrono::sys_seconds OPEN = sys_days{DAY} + 2h + 30min;

SigningKey key_of_central(unsigned char first = 1) {
    SigningKey::Seed seed{};
    seed[0] = first;
    return SigningKey{seed};
}

KioskProfile offline_profile() {
    KioskProfile profile = one_service();
    for (auto& day : profile.hours.days) day = {{7 * 60, 17 * 60}};
    profile.services[0].offline = true;
    profile.policy.offline_allowed = true;
    profile.policy.offline_after = OFFLINE_AFTER;
    return profile;
}

std::string lease_id(int number) {
    return "lease-" + std::string(29, '0') + std::to_string(number);
}

TicketBlock block(int lease, int first, int last) {
    TicketBlock made{lease_id(lease), TERMINAL, "khai-sinh", DAY, OPEN + 4h, {}};
    for (int number = first; number <= last; ++number) {
        const std::string digits = std::to_string(number);
        made.numbers.push_back({"N" + std::string(4 - digits.size(), '0') + digits, std::string(32, 'a')});
    }
    return made;
}

TicketLease signed_lease(const TicketBlock& block, const SigningKey& key = key_of_central()) {
    return {block.lease, {sign_block(block, key)}};
}

/// A terminal that had a link, got its profile and one block, and then lost the link.
struct OfflineHouse : House {
    explicit OfflineHouse(const TicketBlock& leased = block(1, 1, 4),
                          KioskProfile profile = offline_profile()) {
        desk.reset();
        clock.advance(OPEN - MORNING);
        lease.public_key = key_of_central().public_key();
        lease.terminal = TERMINAL;
        start();
        central.next(What::profile).profile(std::optional{std::move(profile)});
        const Asked asked = central.next(What::lease);
        CHECK(asked.wish.service_day == DAY);
        asked.lease(signed_lease(leased));
        desk->settle();
    }
    /// What a citizen's wish comes to when central does not answer it.
    TicketResult wish_without_link(Kind kind = Kind::no_link) {
        desk->desk.take(++request, "khai-sinh", "");
        central.next(What::issue).issue(Failure{failing(kind)});
        return desk->next<event::TicketAnswered>().result;
    }
    std::string number_without_link() {
        const auto result = wish_without_link();
        return result ? result->number : "none";
    }
    void lose_link() {
        CHECK(wish_without_link().error().kind == Kind::no_link);  // not at once: a moment's trouble is none
        clock.advance(OFFLINE_AFTER);
    }
    /// The way back is seen by whatever is asked first; here a citizen whose wish is refused.
    void link_is_back() {
        desk->desk.take(++request, "khai-sinh", "");
        central.next(What::issue).issue(Failure{failing(Kind::paused)});
        (void)desk->next<event::TicketAnswered>();
    }
    RequestId request = 0;
};

}  // namespace

TEST_CASE(
    "once the link has been down long enough, a citizen gets the next leased number under the same key") {
    OfflineHouse house;
    house.desk->desk.take(50, "khai-sinh", "nguoi-cao-tuoi");
    const Asked asked = house.central.next(What::issue);
    asked.issue(Failure{failing(Kind::slow)});
    CHECK(house.desk->next<event::TicketAnswered>().result.error().kind == Kind::slow);
    house.clock.advance(OFFLINE_AFTER);
    house.desk->desk.retry(50);
    house.central.next(What::issue).issue(Failure{failing(Kind::no_link)});
    const auto result = house.desk->next<event::TicketAnswered>().result;
    REQUIRE(result);
    CHECK(result->number == "N0001");
    CHECK(result->offline);
    CHECK(result->key == asked.wish.key);
    CHECK(result->secret == std::string(32, 'a'));
    CHECK(result->service_day == DAY);
    CHECK(house.number_without_link() == "N0002");
    CHECK(records(house.folder).back().kind == journal::Kind::issued);
    CHECK(house.kept(asked.wish.key)->ticket->number == "N0001");
}

TEST_CASE("offline numbers are told in their order when the link is back, and a conflict is told to staff") {
    OfflineHouse house;
    house.lose_link();
    REQUIRE(house.number_without_link() == "N0001");
    REQUIRE(house.number_without_link() == "N0002");
    const Asked failed = house.central.next(What::tell);
    CHECK(failed.offline().ticket.number == "N0001");
    failed.tell(Failure{failing(Kind::no_link)});
    house.desk->settle();
    house.link_is_back();
    const Asked told = house.central.next(What::tell);
    REQUIRE(told.entries.size() == 2);
    CHECK(told.offline(0).ticket.number == "N0001");
    CHECK(told.offline(1).ticket.number == "N0002");
    EntriesTold answer{{EntryOutcome::superseding, EntryOutcome::conflict}, told.entries[1].id};
    told.tell(answer);
    house.desk->settle();
    REQUIRE(house.desk->conflicts.size() == 1);
    CHECK(house.desk->conflicts[0].ticket.number == "N0002");
    house.start();
    house.desk->settle();
    // Nothing is told twice; what is asked is how far central knows the journal.
    CHECK(house.central.next(What::tell).entries.empty());
}

TEST_CASE("a block goes on after a restart where it was, and ends with a screen that says so") {
    OfflineHouse house;
    house.lose_link();
    REQUIRE(house.number_without_link() == "N0001");
    house.start();
    house.lose_link();
    CHECK(house.number_without_link() == "N0002");
    CHECK(house.number_without_link() == "N0003");
    CHECK(house.number_without_link() == "N0004");
    CHECK(house.wish_without_link().error().kind == Kind::offline_used_up);
    CHECK(house.wish_without_link(Kind::central_trouble).error().kind == Kind::offline_used_up);
}

TEST_CASE("what is no outage never leads to a leased number") {
    OfflineHouse house;
    house.lose_link();
    for (const Kind kind : {Kind::closed, Kind::used_up, Kind::locked, Kind::not_trusted, Kind::clock_wrong,
                            Kind::not_authorised, Kind::bad_answer}) {
        CHECK(house.wish_without_link(kind).error().kind == kind);
        house.desk->settle();
    }
}

TEST_CASE("a centre, a service or an hour that allows no leased number gets none") {
    const auto refused = [](KioskProfile profile, std::chrono::seconds later = 0s) {
        OfflineHouse house{block(1, 1, 4), offline_profile()};
        house.start();
        house.central.next(What::profile).profile(std::optional{std::move(profile)});
        house.desk->settle();
        house.lose_link();
        house.clock.advance(later);
        return house.wish_without_link().error().kind == Kind::no_link;
    };
    KioskProfile profile = offline_profile();
    profile.policy.offline_allowed = false;
    CHECK(refused(profile));
    profile = offline_profile();
    profile.services[0].offline = false;
    CHECK(refused(profile));
    CHECK(refused(offline_profile(), 8h));  // after hours
}

TEST_CASE("a block that expired gives nothing, and setting the clock back does not bring it back") {
    TicketBlock short_lived = block(1, 1, 4);
    short_lived.expires_at = OPEN + 1h;
    OfflineHouse house{short_lived};
    house.lose_link();
    REQUIRE(house.number_without_link() == "N0001");
    house.desk->advance(1h);
    CHECK(house.wish_without_link().error().kind == Kind::offline_used_up);
    house.desk->advance(-1h);
    CHECK(house.wish_without_link().error().kind == Kind::offline_used_up);
    house.start();
    house.lose_link();
    CHECK(house.wish_without_link().error().kind == Kind::offline_used_up);
}

TEST_CASE(
    "a block that central did not sign, or signed for another terminal, gives nothing, and why is told") {
    using Told = std::vector<std::string>;
    const auto told_of = [](const TicketLease& lease) {
        OfflineHouse house;
        house.lose_link();
        for (int given = 0; given < 3; ++given) REQUIRE(house.number_without_link() != "none");
        house.central.next(What::tell).tell(Failure{failing(Kind::no_link)});
        house.desk->settle();
        house.link_is_back();
        house.central.next(What::tell).heard();
        house.desk->advance(15min);
        house.central.next(What::lease).lease(lease);
        house.desk->settle();
        house.lose_link();
        CHECK(house.wish_without_link().has_value() == house.desk->unbelieved.empty());
        return house.desk->unbelieved;
    };
    CHECK(told_of(signed_lease(block(2, 21, 24))).empty());
    CHECK(told_of(signed_lease(block(2, 21, 24), key_of_central(2))) == Told{"not signed by this key"});
    TicketBlock other = block(2, 21, 24);
    other.terminal = "kiosk-02";
    CHECK(told_of(signed_lease(other)) == Told{"a block is of another terminal"});
    other = block(2, 21, 24);
    other.lease = lease_id(3);
    CHECK(told_of({lease_id(2), {sign_block(other, key_of_central())}}) ==
          Told{"a block is of another lease"});
}

TEST_CASE("blocks are leased anew only when central knows every number that was given of them") {
    OfflineHouse house;
    house.lose_link();
    for (int given = 0; given < 3; ++given) REQUIRE(house.number_without_link() != "none");
    const Asked told = house.central.next(What::tell);
    told.tell(Failure{failing(Kind::no_link)});
    house.desk->settle();
    house.desk->advance(15min);
    house.link_is_back();
    house.desk->settle();
    CHECK_FALSE(house.central.has(What::lease));
    house.central.next(What::tell).heard();
    house.central.next(What::lease).lease(signed_lease(block(2, 21, 24)));
    house.desk->settle();
    house.lose_link();
    CHECK(house.number_without_link() == "N0021");
}

TEST_CASE("a journal older than central's knowledge burns its numbers until there is a new lease") {
    OfflineHouse house;
    house.desk.reset();
    const Folder copy;
    std::filesystem::copy(house.folder.place, copy.place, std::filesystem::copy_options::overwrite_existing);
    house.start();
    house.central.next(What::tell).tell(EntriesTold{{}, 0});
    house.lose_link();
    REQUIRE(house.number_without_link() == "N0001");
    house.desk.reset();
    // Somebody puts the disk of an hour ago back.
    std::filesystem::copy(copy.place, house.folder.place, std::filesystem::copy_options::overwrite_existing);
    house.start();
    house.central.next(What::tell).tell(Failure{failing(Kind::no_link)});
    house.desk->settle();
    house.desk->advance(2s);
    const Asked asked = house.central.next(What::tell);
    asked.tell(EntriesTold{std::vector(asked.entries.size(), EntryOutcome::kept), 1000});
    house.desk->settle();
    REQUIRE(house.desk->losses.size() == 1);
    CHECK(house.desk->losses[0].lost_at_least > 0);
    const Asked lease = house.central.next(What::lease);
    house.lose_link();
    CHECK(house.wish_without_link().error().kind == Kind::offline_used_up);
    lease.lease(signed_lease(block(2, 21, 24)));
    house.desk->settle();
    CHECK(house.number_without_link() == "N0021");
}

TEST_CASE("without central's key nothing is leased") {
    House house;
    house.central.next(What::profile).profile(std::optional{offline_profile()});
    house.desk->settle();
    CHECK_FALSE(house.central.has(What::lease));
}

TEST_CASE("displays are told of an outage, of each number given in it, and of its end") {
    OfflineHouse house;
    house.lose_link();
    CHECK(house.number_without_link() == "N0001");
    CHECK(house.number_without_link() == "N0002");
    house.desk->settle();
    const auto& told = house.desk->outages;
    REQUIRE(told.size() == 3);
    REQUIRE(told[0]);
    CHECK(told[0]->since == OPEN);
    CHECK(told[0]->numbers.empty());
    REQUIRE(told[2]);
    REQUIRE(told[2]->numbers.size() == 1);
    CHECK(told[2]->since == OPEN);
    CHECK(told[2]->numbers.front().given == 2);
    CHECK(told[2]->numbers.front().first == "N0001");
    CHECK(told[2]->numbers.front().last == "N0002");
    house.link_is_back();
    house.desk->settle();
    CHECK_FALSE(house.desk->outages.back());
}

TEST_CASE("a terminal that starts anew within an outage still knows the numbers that it gave in it") {
    OfflineHouse house;
    house.lose_link();
    CHECK(house.number_without_link() == "N0001");
    house.start();
    CHECK_FALSE(house.wish_without_link());
    house.desk->settle();
    REQUIRE(!house.desk->outages.empty());
    REQUIRE(house.desk->outages.back());
    REQUIRE(house.desk->outages.back()->numbers.size() == 1);
    CHECK(house.desk->outages.back()->numbers.front().last == "N0001");
}
