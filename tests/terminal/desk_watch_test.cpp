#include <algorithm>

#include "kiosk/central/profile_cache.h"
#include "tests/terminal/desk_house.h"

using namespace desk_house;
using What = Asked::What;
using Kind = TicketFailureKind;

namespace {

KioskProfile profile(const std::string& etag) {
    KioskProfile profile = one_service();
    profile.hours.days[0] = {{450, 690}};
    profile.etag = etag;
    profile.fetched_at = MORNING;
    return profile;
}

}  // namespace

TEST_CASE("the profile is fetched at the start, kept, and told again at the next start without a link") {
    House house;
    const Asked asked = house.central.next(What::profile);
    CHECK(asked.key.empty());
    asked.profile(std::optional{profile("\"one\"")});
    CHECK(*house.desk->next<event::ProfileChanged>().profile == profile("\"one\""));
    house.start();
    CHECK(*house.desk->next<event::ProfileChanged>().profile == profile("\"one\""));
    CHECK(house.central.next(What::profile).key == "\"one\"");
}

TEST_CASE("a profile that still holds is told to nobody") {
    House house;
    house.central.next(What::profile).profile(std::optional{profile("\"one\"")});
    house.desk->next<event::ProfileChanged>();
    house.desk->advance(5min);
    house.central.next(What::profile).profile(std::optional<KioskProfile>{});
    house.desk->settle();
    CHECK_FALSE(house.desk->has<event::ProfileChanged>());
    house.desk->advance(5min);
    house.central.next(What::profile).profile(std::optional{profile("\"two\"")});
    CHECK(house.desk->next<event::ProfileChanged>().profile->etag == "\"two\"");
}

TEST_CASE("a service that central does not know asks for the profile at once") {
    House house;
    house.central.next(What::profile).profile(std::optional{profile("\"one\"")});
    house.desk->desk.take(1, "gone", "");
    house.central.next(What::issue).issue(Failure{failing(Kind::service_unknown)});
    CHECK(house.central.next(What::profile).key == "\"one\"");
}

TEST_CASE("a profile that could not be fetched is asked for again, later each time") {
    House house;
    house.central.next(What::profile).profile(Failure{failing(Kind::no_link)});
    house.desk->settle();
    CHECK_FALSE(house.central.has(What::profile));
    house.desk->advance(2s);
    house.central.next(What::profile).profile(Failure{failing(Kind::no_link)});
    house.desk->settle();
    house.desk->advance(1999ms);
    house.desk->settle();
    CHECK_FALSE(house.central.has(What::profile));
    house.desk->advance(2001ms);
    house.central.next(What::profile);
}

TEST_CASE("queues are fetched while somebody looks at them, and never on an idle terminal") {
    House house;
    house.desk->settle();
    house.desk->advance(1h);
    house.desk->settle();
    CHECK_FALSE(house.central.has(What::queues));
    house.desk->desk.want_queues(true);
    QueueSituation situation;
    situation.as_of = MORNING;
    house.central.next(What::queues).queues(situation);
    CHECK(*house.desk->next<event::QueuesChanged>().queues == situation);
    house.desk->settle();
    CHECK_FALSE(house.central.has(What::queues));
    house.desk->advance(10s);
    house.central.next(What::queues).queues(Failure{failing(Kind::no_link)});
    CHECK(house.desk->next<event::QueuesChanged>().queues == nullptr);
    house.desk->advance(10s);
    const Asked late = house.central.next(What::queues);
    house.desk->desk.want_queues(false);
    late.queues(situation);
    house.desk->advance(1min);
    house.desk->settle();
    CHECK_FALSE(house.desk->has<event::QueuesChanged>());
    CHECK_FALSE(house.central.has(What::queues));
}

TEST_CASE("a kept profile that was cut off or changed is no profile") {
    const std::string whole = kept_profile_text(profile("\"one\""));
    CHECK(parse_kept_profile(whole) == profile("\"one\""));
    for (std::size_t length = 0; length < whole.size(); ++length) {
        CAPTURE(length);
        CHECK_FALSE(parse_kept_profile(whole.substr(0, length)));
    }
    const Folder folder;
    CHECK_FALSE(write_profile(folder.place / "nowhere" / "profile", profile("x")));
    CHECK_FALSE(read_profile(folder.place / "nowhere"));
}
